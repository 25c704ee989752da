import { useState } from "react";
import { importVisits, visits } from "../../api/manifests";
import type { Visit, VisitImport } from "../../api/types";
import { Icon } from "../../design/Icon";
import {
	Await,
	Button,
	Copyable,
	Dialog,
	Empty,
	Failure,
	MoreButton,
	Notice,
	PageHead,
	TextField,
} from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, zoneOfPort } from "../../shell/format";
import { useDoing, usePaged } from "../../shell/load";
import { useMay } from "../../shell/session";
import { CutOff } from "../review/ScanFacts";
import { Remarks } from "../scans/Remarks";
import { VisitDialog } from "./VisitDialog";

const CSV_HEADER = "container,voyage,direction,port,cutoff,vessel,terminal";

export function VisitsPage() {
	const { t } = useLanguage();
	const mayWrite = useMay("visit-write");
	const [q, setQ] = useState("");
	const asked = q.replaceAll(" ", "");
	const { first, more, loadingMore, again } = usePaged((cursor, signal) => visits(asked, cursor, signal), asked);
	const [open, setOpen] = useState<"add" | "import" | null>(null);
	const [added, setAdded] = useState<Visit | null>(null);
	return (
		<div className="page">
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
			<div className="filters">
				<TextField label={t("visits.search")} value={q} onChange={setQ} type="search" />
			</div>
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
	const { t, language } = useLanguage();
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
						<tr key={visit.id}>
							<td className="nowrap">
								<span className="number">{containerNumber(visit.containerNumber)}</span>
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
					))}
				</tbody>
			</table>
		</div>
	);
}

interface ImportDialogProps {
	readonly onClose: () => void;
	readonly onImported: () => void;
}

function ImportDialog({ onClose, onImported }: ImportDialogProps) {
	const { t } = useLanguage();
	const [file, setFile] = useState<File | null>(null);
	const [result, setResult] = useState<VisitImport | null>(null);
	const importing = useDoing(async () => {
		if (file !== null) {
			setResult(await importVisits(file));
			onImported();
		}
	});
	return (
		<Dialog title={t("visits.import.title")} onClose={onClose} wide>
			<p className="soft">{t("visits.import.lead")}</p>
			<Copyable text={CSV_HEADER} />
			<input
				type="file"
				className="input file-input"
				accept=".csv,text/csv"
				aria-label={t("visits.import.choose")}
				onChange={(event) => {
					setFile(event.target.files?.[0] ?? null);
					setResult(null);
				}}
			/>
			<Failure failure={importing.failure} />
			{result !== null && (
				<Notice tone={result.remarks.some((one) => one.severity === "error") ? "warn" : "good"}>
					{t("visits.import.result", {
						created: result.created,
						updated: result.updated,
						unchanged: result.unchanged,
					})}
				</Notice>
			)}
			{result !== null && result.remarks.length > 0 && (
				<div className="import-remarks">
					<h3>{t("visits.import.remarks")}</h3>
					<Remarks remarks={result.remarks} />
				</div>
			)}
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.close")}</Button>
				<Button look="primary" onClick={importing.run} disabled={file === null || importing.busy}>
					{importing.busy ? t("visits.import.working") : t("visits.import")}
				</Button>
			</div>
		</Dialog>
	);
}
