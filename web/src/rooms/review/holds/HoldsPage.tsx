import { useState } from "react";
import { holds as askHolds, type Hold } from "../../../api/holds";
import { Await, Button, Empty, PageHead } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, countdown, number, span } from "../../../shell/format";
import { useLive } from "../../../shell/live";
import { useLoad, useNow } from "../../../shell/load";
import { Link } from "../../../shell/navigation";
import { useMay } from "../../../shell/session";
import { CutOff } from "../ScanFacts";
import { HoldDialog } from "./HoldDialog";
import { Causes, HoldBadge, HoldLevel, showKey } from "./holdLooks";

/** The board of holds: the ship that leaves first stands first. */
export function HoldsPage() {
	const { t } = useLanguage();
	const [which, setWhich] = useState<"open" | "over">("open");
	const [loaded, again] = useLoad((signal) => askHolds(which, signal), which);
	const [shown, setShown] = useState<string | null>(null);
	useLive(["holds"], again);
	return (
		<div className="page">
			<PageHead title={t("holds.title")} lead={t("holds.lead")}>
				<fieldset className="switch" aria-label={t("holds.which")}>
					{(["open", "over"] as const).map((one) => (
						<button key={one} type="button" aria-pressed={which === one} onClick={() => setWhich(one)}>
							{t(`holds.${one}`)}
						</button>
					))}
				</fieldset>
			</PageHead>
			<Await loaded={loaded} again={again}>
				{({ items }) => (
					<>
						{which === "open" && <Figures items={items} />}
						{items.length === 0 ? (
							<Empty icon="holds" title={t(`holds.none.${which}`)} hint={t("holds.none.hint")} />
						) : (
							<Board items={items} open={which === "open"} onShow={setShown} />
						)}
					</>
				)}
			</Await>
			{shown !== null && <HoldDialog id={shown} onClose={() => setShown(null)} onChanged={again} />}
		</div>
	);
}

function Figures({ items }: { readonly items: readonly Hold[] }) {
	const { t, language } = useLanguage();
	const unanswered = items.filter((hold) => ["ordered", "sent", "fetched"].includes(hold.state)).length;
	const overdue = items.filter((hold) => hold.overdue).length;
	const tooLate = items.filter((hold) => hold.state === "too-late").length;
	return (
		<dl className="figures">
			<div>
				<dt>{t("holds.open")}</dt>
				<dd>{number(items.length, language)}</dd>
			</div>
			<div>
				<dt>{t("holds.unanswered")}</dt>
				<dd>{number(unanswered, language)}</dd>
			</div>
			<div>
				<dt>{t("holds.overdue")}</dt>
				<dd className={overdue > 0 ? "tone-bad" : ""}>{number(overdue, language)}</dd>
			</div>
			<div>
				<dt>{t("hold.state.too-late")}</dt>
				<dd className={tooLate > 0 ? "tone-bad" : ""}>{number(tooLate, language)}</dd>
			</div>
		</dl>
	);
}

interface BoardProps {
	readonly items: readonly Hold[];
	readonly open: boolean;
	readonly onShow: (id: string) => void;
}

function Board({ items, open, onShow }: BoardProps) {
	const { t } = useLanguage();
	const told = items.some((hold) => hold.causes !== null);
	return (
		<div className="table-frame">
			<table className="table holds-table">
				<thead>
					<tr>
						<th className="shrink">{t("reading.cutOff")}</th>
						<th>{t("reading.container")}</th>
						<th>{t("holds.where")}</th>
						<th>{t("holds.state")}</th>
						{open && <th>{t("holds.level")}</th>}
						{told && <th>{t("holds.why")}</th>}
						<th className="shrink" />
					</tr>
				</thead>
				<tbody>
					{items.map((hold) => (
						<Row key={hold.id} hold={hold} open={open} told={told} onShow={onShow} />
					))}
				</tbody>
			</table>
		</div>
	);
}

interface RowProps {
	readonly hold: Hold;
	readonly open: boolean;
	readonly told: boolean;
	readonly onShow: (id: string) => void;
}

function Row({ hold, open, told, onShow }: RowProps) {
	const { t } = useLanguage();
	const now = useNow(20_000);
	const maySeeVisit = useMay("visit-see");
	const name = containerNumber(hold.containerNumber);
	return (
		<tr className={hold.overdue || hold.state === "too-late" ? "hold-row hold-row-loud" : "hold-row"}>
			<td className="nowrap">
				{hold.cutOff === null ? <span className="quiet">{t("reading.cutOff.none")}</span> : <CutOff at={hold.cutOff} />}
			</td>
			<td>
				{maySeeVisit ? (
					<Link to={{ page: "visit", id: hold.visitId }} className="number">
						{name}
					</Link>
				) : (
					<span className="number">{name}</span>
				)}
				<div className="small quiet nowrap">
					{hold.voyage}
					{hold.vessel !== null && ` · ${hold.vessel}`}
				</div>
			</td>
			<td>{hold.terminal ?? <span className="tone-warn">{t("holds.noTerminal")}</span>}</td>
			<td>
				<HoldBadge hold={hold} />
				<div className="small quiet nowrap">{t("holds.for", { span: span(countdown(now, hold.since)) })}</div>
			</td>
			{open && (
				<td>
					<HoldLevel hold={hold} />
				</td>
			)}
			{told && <td>{hold.causes !== null && <Causes causes={hold.causes} />}</td>}
			<td className="right nowrap">
				<Button small onClick={() => onShow(hold.id)} aria-label={`${t(showKey(hold))}: ${name}`}>
					{t(showKey(hold))}
				</Button>
			</td>
		</tr>
	);
}
