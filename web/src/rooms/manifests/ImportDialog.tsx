import { useState } from "react";
import { importVisits } from "../../api/manifests";
import type { VisitImport } from "../../api/types";
import { Button, Copyable, Dialog, Failure, Notice } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";
import { Remarks } from "../scans/Remarks";

const CSV_HEADER = "container,voyage,direction,port,cutoff,vessel,terminal";

interface ImportDialogProps {
	readonly onClose: () => void;
	readonly onImported: () => void;
}

/** Visits by CSV file. */
export function ImportDialog({ onClose, onImported }: ImportDialogProps) {
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
