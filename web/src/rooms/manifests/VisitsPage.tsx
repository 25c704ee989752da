import { useEffect, useRef, useState } from "react";
import { visits } from "../../api/manifests";
import type { Visit } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Await, Button, Empty, MoreButton, Notice, PageHead, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, zoneOfPort } from "../../shell/format";
import { useLive } from "../../shell/live";
import { usePaged, useSettled } from "../../shell/load";
import { Link, useRowClick } from "../../shell/navigation";
import { useRows } from "../../shell/rows";
import { useMay } from "../../shell/session";
import { CutOff } from "../review/ScanFacts";
import { asked as askedOf } from "./asked";
import { ImportDialog } from "./ImportDialog";
import { VisitDialog } from "./VisitDialog";

const SETTLE_MS = 180;

/** What was searched stays with the browser's history entry: back from a visit leads to the same list. Not in the address, it may be a name. */
function keptSearch(): string {
	const kept: unknown = window.history.state;
	return typeof kept === "object" && kept !== null && "q" in kept && typeof kept.q === "string" ? kept.q : "";
}

export function VisitsPage() {
	const { t } = useLanguage();
	const mayWrite = useMay("visit-write");
	const [q, setQ] = useState(keptSearch);
	const asked = askedOf(useSettled(q, SETTLE_MS));
	const frame = useRef<HTMLDivElement>(null);
	useRows(frame);
	useEffect(() => window.history.replaceState({ q: asked }, ""), [asked]);
	const { first, more, loadingMore, again, refresh } = usePaged(
		(cursor, signal) => visits(asked, cursor, signal),
		asked,
	);
	useLive(["visits"], refresh);
	const [open, setOpen] = useState<"add" | "import" | null>(null);
	const [added, setAdded] = useState<Visit | null>(null);
	return (
		<div className="page" ref={frame}>
			<PageHead title={t("visits.title")} lead={t("visits.lead")}>
				{mayWrite && (
					<>
						<Button icon="deliver" onClick={() => setOpen("import")}>
							{t("visits.import")}
						</Button>
						<Button look="primary" icon="add" onClick={() => setOpen("add")}>
							{t("visits.add")}
						</Button>
					</>
				)}
			</PageHead>
			{added !== null && (
				<Notice tone="good">{t("visits.added", { container: containerNumber(added.containerNumber) })}</Notice>
			)}
			<div className="search">
				<TextField
					label={t("visits.search")}
					placeholder={t("visits.search.placeholder")}
					hint={t("visits.search.hint")}
					value={q}
					onChange={setQ}
					type="search"
					optional={false}
					autoFocus
				/>
			</div>
			<p role="status" className="visually-hidden">
				{first.state === "ready" && asked !== "" ? t("visits.found", { count: first.value.length }) : ""}
			</p>
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty
							icon="visits"
							title={t(asked === "" ? "visits.none" : "visits.none.filtered")}
							hint={t(asked === "" ? "visits.none.hint" : "visits.none.filtered.hint")}
						/>
					) : (
						<VisitsTable items={items} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
			{open === "add" && (
				<VisitDialog
					onClose={() => setOpen(null)}
					onAdded={(visit) => {
						setAdded(visit);
						setOpen(null);
						again();
					}}
				/>
			)}
			{open === "import" && <ImportDialog onClose={() => setOpen(null)} onImported={again} />}
		</div>
	);
}

function VisitsTable({ items }: { readonly items: readonly Visit[] }) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("visits.container")}</th>
						<th>{t("visits.voyage")}</th>
						<th>{t("visits.vessel")}</th>
						<th>{t("visits.direction")}</th>
						<th>{t("visits.port")}</th>
						<th>{t("visits.cutOff")}</th>
						<th />
					</tr>
				</thead>
				<tbody>
					{items.map((visit) => (
						<VisitRow key={visit.id} visit={visit} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function VisitRow({ visit }: { readonly visit: Visit }) {
	const { t, language } = useLanguage();
	const to = { page: "visit", id: visit.id } as const;
	const follow = useRowClick(to);
	return (
		<tr className="row-link" onClick={follow}>
			<td className="nowrap">
				<Link to={to} className="number row-to">
					{containerNumber(visit.containerNumber)}
				</Link>
				{!visit.checkDigitValid && (
					<span className="tone-warn" title={t("visits.checkDigit")}>
						{" "}
						<Icon name="warning" small />
						<span className="visually-hidden">{t("visits.checkDigit")}</span>
					</span>
				)}
			</td>
			<td className="nowrap">{visit.voyage}</td>
			<td>{visit.vessel ?? "–"}</td>
			<td>{t(`direction.${visit.direction}`)}</td>
			<td className="nowrap">
				{visit.port}
				{visit.terminal !== null && <span className="quiet"> · {visit.terminal}</span>}
			</td>
			<td className="nowrap">{dateTime(visit.cutOff, language, zoneOfPort(visit.port))}</td>
			<td className="nowrap shrink">{visit.cutOff !== null && <CutOff at={visit.cutOff} />}</td>
		</tr>
	);
}
