import { useState } from "react";
import { type ChainLink, HYPOTHESES, type SeizureMonth, seizureMonth } from "../../../api/replay";
import { Await, Empty, PageHead } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, number } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { Link } from "../../../shell/navigation";
import { HypothesisMark } from "./HypothesisMark";
import { dayText, kilograms, percent } from "./replayTexts";

/** What destinations found in a month, and what each link of our chain had done with those containers. */
export function MonthPage() {
	const { t } = useLanguage();
	const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7));
	const [loaded, again] = useLoad((signal) => seizureMonth(month, signal), month);
	return (
		<div className="page">
			<PageHead title={t("month.title")} lead={t("month.lead")}>
				<label className="month-choice">
					<span className="field-label">{t("month.which")}</span>
					<input
						className="input"
						type="month"
						value={month}
						onChange={(event) => event.target.value !== "" && setMonth(event.target.value)}
					/>
				</label>
			</PageHead>
			<Await loaded={loaded} again={again}>
				{(value) =>
					value.reports === 0 ? (
						<Empty icon="replays" title={t("month.none")} hint={t("month.none.hint")} />
					) : (
						<Shown value={value} />
					)
				}
			</Await>
		</div>
	);
}

function Shown({ value }: { readonly value: SeizureMonth }) {
	const { t, language } = useLanguage();
	const concluded = HYPOTHESES.filter((hypothesis) => value.concluded[hypothesis] !== undefined);
	const open = value.lines.filter((line) => line.concluded === null).length;
	return (
		<>
			<dl className="figures">
				<div>
					<dt>{t("month.reports")}</dt>
					<dd>{number(value.reports, language)}</dd>
				</div>
				<div>
					<dt>{t("month.kg")}</dt>
					<dd>{kilograms(value.kg, language)}</dd>
				</div>
				<div>
					<dt>{t("month.withVisit")}</dt>
					<dd>{number(value.withVisit, language)}</dd>
				</div>
				<div>
					<dt>{t("month.open")}</dt>
					<dd className={open > 0 ? "tone-warn" : ""}>{number(open, language)}</dd>
				</div>
			</dl>
			<div className="month-parts">
				<section className="panel" aria-labelledby="chain">
					<div className="panel-head">
						<h2 id="chain">{t("month.chain")}</h2>
						<span className="quiet small">{t("month.interval")}</span>
					</div>
					<ul className="chain">
						{value.links.map((link) => (
							<ChainRow key={link.link} link={link} />
						))}
					</ul>
				</section>
				<section className="panel" aria-labelledby="how">
					<div className="panel-head">
						<h2 id="how">{t("month.how")}</h2>
					</div>
					{concluded.length === 0 ? (
						<p className="panel-body quiet">{t("month.how.none")}</p>
					) : (
						<ul className="chain">
							{concluded.map((hypothesis) => (
								<li key={hypothesis} className="chain-how">
									<HypothesisMark hypothesis={hypothesis} />
									<span className="number">{number(value.concluded[hypothesis] ?? 0, language)}</span>
									<span className="quiet small">{kilograms(value.kgConcluded[hypothesis] ?? 0, language)}</span>
								</li>
							))}
						</ul>
					)}
				</section>
			</div>
			<Lines value={value} />
		</>
	);
}

/** A share with where it may truly lie, drawn from 0 to all. */
function ChainRow({ link }: { readonly link: ChainLink }) {
	const { t } = useLanguage();
	const share = link.of === 0 ? 0 : link.count / link.of;
	return (
		<li className="chain-row">
			<span>{textOr(t, `chain.${link.link}`, link.link)}</span>
			<span className="number small">
				{link.count} / {link.of}
			</span>
			<span
				className="chain-scale"
				role="img"
				aria-label={
					link.of === 0
						? t("month.unknown")
						: t("month.share", { share: percent(share), low: percent(link.low), high: percent(link.high) })
				}
			>
				{link.of > 0 && (
					<>
						<span
							className="chain-range"
							style={{ left: `${100 * link.low}%`, width: `${100 * (link.high - link.low)}%` }}
						/>
						<span className="chain-point" style={{ left: `${100 * share}%` }} />
					</>
				)}
			</span>
			<span className="number small quiet">{link.of === 0 ? "–" : percent(share)}</span>
		</li>
	);
}

function Lines({ value }: { readonly value: SeizureMonth }) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("replays.seized")}</th>
						<th>{t("replays.container")}</th>
						<th>{t("month.terminal")}</th>
						<th className="right">{t("month.kg")}</th>
						<th>{t("month.proposed")}</th>
						<th>{t("replays.concluded")}</th>
					</tr>
				</thead>
				<tbody>
					{value.lines.map((line) => (
						<tr key={line.id}>
							<td className="nowrap">
								<Link to={{ page: "replay", id: line.id }}>{dayText(line.seizedOn, language)}</Link>
								<span className="quiet small"> · {line.port}</span>
							</td>
							<td className="number">{containerNumber(line.containerNumber)}</td>
							<td>{line.terminal ?? "–"}</td>
							<td className="right number">{kilograms(line.kg, language)}</td>
							<td>
								{line.proposed === "no-visit" ? (
									<span className="tone-warn">{t("replays.choose")}</span>
								) : (
									<HypothesisMark hypothesis={line.proposed} />
								)}
							</td>
							<td>
								{line.concluded === null ? (
									<span className="quiet">{t("replays.open")}</span>
								) : (
									<HypothesisMark hypothesis={line.concluded} />
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
