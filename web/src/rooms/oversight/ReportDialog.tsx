import { type FormEvent, useState } from "react";
import { reportStop, type Scanner, type StopReason } from "../../api/oversight";
import { Button, Dialog, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";
import { useDoing } from "../../shell/load";
import { ReasonChoice } from "./AnswerDialog";

interface ReportDialogProps {
	readonly scanner: Scanner;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Says before anybody asks that a scanner stands still, or is going to. */
export function ReportDialog({ scanner, onClose, onDone }: ReportDialogProps) {
	const { t } = useLanguage();
	const [since, setSince] = useState(() => toLocalGuayaquil(Date.now()));
	const [until, setUntil] = useState("");
	const [reason, setReason] = useState<StopReason | null>(null);
	const [says, setSays] = useState("");
	const reporting = useDoing(async () => {
		const begin = fromLocalGuayaquil(since);
		if (begin !== null && reason !== null) {
			await reportStop({
				scanner: scanner.key,
				since: begin,
				until: fromLocalGuayaquil(until),
				reason,
				says: says.trim() === "" ? null : says.trim(),
			});
			onDone();
		}
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		reporting.run();
	};
	const missing = since === "" || reason === null || (reason === "other" && says.trim() === "");
	return (
		<Dialog title={t("report.title", { scanner: scanner.name })} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<div className="form-row">
					<TextField label={t("report.since")} type="datetime-local" value={since} onChange={setSince} />
					<TextField label={t("report.until")} type="datetime-local" value={until} onChange={setUntil} optional />
				</div>
				<ReasonChoice chosen={reason} onChoose={setReason} />
				<TextField label={t("answer.says")} value={says} onChange={setSays} optional={reason !== "other"} multiline />
				<Failure failure={reporting.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={reporting.busy || missing}>
						{t("report.submit")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
