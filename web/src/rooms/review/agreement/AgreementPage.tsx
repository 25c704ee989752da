import { type AgreementFigures, agreement, groups } from "../../../api/figures";
import { Await, Empty, PageHead } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { number } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { Link } from "../../../shell/navigation";
import { Disagreements } from "./Disagreements";
import { GroupsTable } from "./GroupsTable";
import { KappaByWeek } from "./KappaByWeek";
import { decimals, Kappa, share } from "./kappaLooks";
import { PartsTable } from "./PartsTable";

/** How far readers agree, with how many pairs each figure rests on; groups, and never a person. */
export function AgreementPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => agreement(signal), "agreement");
	const [grouped, askGroups] = useLoad((signal) => groups(signal), "groups");
	return (
		<div className="page">
			<PageHead title={t("agreement.title")} lead={t("agreement.lead")}>
				<Link className="button" to={{ page: "reasons" }}>
					{t("agreement.reasons")}
				</Link>
			</PageHead>
			<Await loaded={loaded} again={again}>
				{(figures) =>
					figures.all.pairs === 0 ? (
						<>
							<Empty icon="results" title={t("agreement.none")} hint={t("agreement.none.hint")} />
							<Explained figures={figures} />
						</>
					) : (
						<Shown figures={figures} />
					)
				}
			</Await>
			<Await loaded={grouped} again={askGroups}>
				{(all) => <GroupsTable groups={all} />}
			</Await>
		</div>
	);
}

function Shown({ figures }: { readonly figures: AgreementFigures }) {
	const { t, language } = useLanguage();
	const { all } = figures;
	return (
		<>
			<dl className="figures agreement-figures">
				<div>
					<dt>{t("agreement.pairs")}</dt>
					<dd>{number(all.pairs, language)}</dd>
				</div>
				<div>
					<dt>{t("agreement.agreed")}</dt>
					<dd>{share(all.agreed, all.pairs, language)}</dd>
				</div>
				<div>
					<dt>{t("agreement.kappa")}</dt>
					<dd>
						<Kappa of={all} />
					</dd>
				</div>
				<div>
					<dt>{t("agreement.bothOpen")}</dt>
					<dd>{number(all.bothOpen, language)}</dd>
				</div>
				<div>
					<dt>{t("agreement.oneOpen")}</dt>
					<dd>{number(all.oneOpen, language)}</dd>
				</div>
			</dl>
			<KappaByWeek weeks={figures.perWeek} />
			<div className="agreement-columns">
				<WhatEachSaid table={figures.table} />
				<PartsTable
					title={t("agreement.byPower")}
					parts={figures.byPower}
					nameOf={(code) => textOr(t, `power.${code}`, code)}
				/>
				<PartsTable
					title={t("agreement.byCause")}
					parts={figures.byCause}
					nameOf={(code) => textOr(t, `agreement.cause.${code}`, code)}
				/>
				<PartsTable
					title={t("agreement.byUnits")}
					parts={figures.byUnits.map(({ one, other, figures: between }) => ({
						name: one === other ? t("agreement.within", { unit: one }) : t("agreement.between", { one, other }),
						figures: between,
					}))}
					nameOf={(name) => name}
				/>
			</div>
			<Explained figures={figures} />
			<Disagreements figures={figures} />
		</>
	);
}

const OUTCOMES = ["clear", "rescan", "examine"] as const;

function WhatEachSaid({ table }: { readonly table: AgreementFigures["table"] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel panel-body">
			<h2>{t("agreement.table")}</h2>
			<table className="said-table">
				<thead>
					<tr>
						<th scope="col" className="quiet small">
							{t("agreement.table.first")} ↓ · {t("agreement.table.second")} →
						</th>
						{OUTCOMES.map((outcome) => (
							<th key={outcome} scope="col" className="right">
								{t(`agreement.outcome.${outcome}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{OUTCOMES.map((outcome, row) => (
						<tr key={outcome}>
							<th scope="row">{t(`agreement.outcome.${outcome}`)}</th>
							{OUTCOMES.map((other, column) => (
								<td key={other} className={row === column ? "right said-same" : "right"}>
									{number(table[row]?.[column] ?? 0, language)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** Numbers of docs/methods/agreement.md; what does not exist yet is said not to. */
function Explained({ figures }: { readonly figures: AgreementFigures }) {
	const { t, language } = useLanguage();
	return (
		<div className="agreement-columns agreement-two">
			<section className="panel panel-body">
				<h2>{t("agreement.low")}</h2>
				<p>{t("agreement.low.kappa")}</p>
				{figures.all.pairs > 0 && (
					<p>{t("agreement.low.index", { prevalence: decimals(figures.all.prevalence, language) })}</p>
				)}
			</section>
			<section className="panel panel-body">
				<h2>{t("agreement.rare")}</h2>
				<p>{t("agreement.rare.numbers")}</p>
				<p>{t("agreement.rare.helps")}</p>
			</section>
		</div>
	);
}
