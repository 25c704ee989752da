import { useState } from "react";
import { examinations as ask, type ExaminationOrder } from "../../api/examinations";
import { Await, Empty, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dayOf, number, timeOfDay } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useLoad } from "../../shell/load";
import { Link, useRowClick } from "../../shell/navigation";
import { CutOff } from "../review/ScanFacts";
import { BayBoard } from "./BayBoard";
import { CauseTags, StateBadge } from "./orderLooks";
import { SinceScanPanel } from "./SinceScanPanel";

/** Boxes to be opened: the list, and which bay has which box when. */
export function ExaminationsPage() {
	const { t } = useLanguage();
	const [which, setWhich] = useState<"open" | "over">("open");
	const [loaded, again] = useLoad((signal) => ask(which, signal), which);
	useLive(["examinations", "holds"], again);
	return (
		<div className="page">
			<PageHead title={t("exams.title")} lead={t("exams.lead")}>
				<fieldset className="switch" aria-label={t("exams.which")}>
					{(["open", "over"] as const).map((one) => (
						<button key={one} type="button" aria-pressed={which === one} onClick={() => setWhich(one)}>
							{t(`exams.${one}`)}
						</button>
					))}
				</fieldset>
			</PageHead>
			{which === "open" && <SinceScanPanel visitId={null} />}
			<Await loaded={loaded} again={again}>
				{({ items }) => (
					<>
						{which === "open" && <Figures items={items} />}
						{items.length === 0 ? (
							<Empty icon="examinations" title={t(`exams.none.${which}`)} hint={t("exams.none.hint")} />
						) : (
							<Table items={items} />
						)}
						{which === "open" && <BayBoard orders={items} />}
					</>
				)}
			</Await>
		</div>
	);
}

function Figures({ items }: { readonly items: readonly ExaminationOrder[] }) {
	const { t, language } = useLanguage();
	const count = (state: ExaminationOrder["state"]) => items.filter((order) => order.state === state).length;
	const mine = items.filter((order) => order.mine).length;
	return (
		<dl className="figures exams-figures">
			<div>
				<dt>{t("exams.open")}</dt>
				<dd>{number(items.length, language)}</dd>
			</div>
			<div>
				<dt>{t("exams.unplanned")}</dt>
				<dd className={count("ordered") > 0 ? "tone-warn" : ""}>{number(count("ordered"), language)}</dd>
			</div>
			<div>
				<dt>{t("exams.begun")}</dt>
				<dd>{number(count("begun"), language)}</dd>
			</div>
			{mine > 0 && (
				<div>
					<dt>{t("exams.mine")}</dt>
					<dd>{number(mine, language)}</dd>
				</div>
			)}
		</dl>
	);
}

function Table({ items }: { readonly items: readonly ExaminationOrder[] }) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table exams-table">
				<thead>
					<tr>
						<th className="shrink">{t("reading.cutOff")}</th>
						<th>{t("reading.container")}</th>
						<th>{t("holds.where")}</th>
						<th>{t("exams.why")}</th>
						<th>{t("exams.plan")}</th>
						<th>{t("exams.state")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((order) => (
						<Row key={order.id} order={order} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function Row({ order }: { readonly order: ExaminationOrder }) {
	const { t, language } = useLanguage();
	const follow = useRowClick({ page: "examination", id: order.id });
	return (
		<tr className={order.mine ? "row-link exam-mine" : "row-link"} onClick={follow}>
			<td className="nowrap">
				{order.cutOff === null ? (
					<span className="quiet">{t("reading.cutOff.none")}</span>
				) : (
					<CutOff at={order.cutOff} />
				)}
			</td>
			<td>
				<Link to={{ page: "examination", id: order.id }} className="number">
					{containerNumber(order.containerNumber)}
				</Link>
				<div className="small quiet nowrap">
					{order.voyage}
					{order.vessel !== null && ` · ${order.vessel}`}
				</div>
			</td>
			<td>{order.terminal ?? <span className="tone-warn">{t("holds.noTerminal")}</span>}</td>
			<td>
				<CauseTags causes={order.causes} />
			</td>
			<td>
				{order.plan === null ? (
					<span className="quiet">{t("exams.noPlan")}</span>
				) : (
					<>
						<span className="nowrap">
							{dayOf(order.plan.startsAt, language)}, {timeOfDay(order.plan.startsAt, language)}
						</span>
						<div className="small quiet">
							{t("exams.bay", { bay: order.plan.bay })} · {order.plan.team.map((member) => member.name).join(", ")}
						</div>
					</>
				)}
			</td>
			<td>
				<StateBadge order={order} />
			</td>
		</tr>
	);
}
