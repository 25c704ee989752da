import { type FormEvent, useState } from "react";
import { answerStop, STOP_REASONS, type Stop, type StopReason } from "../../api/oversight";
import { Button, Dialog, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useDoing } from "../../shell/load";

interface AnswerDialogProps {
	readonly stop: Stop;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Why a scanner stood still, by whoever was there. Final, so it is asked for in so many words. */
export function AnswerDialog({ stop, onClose, onDone }: AnswerDialogProps) {
	const { t, language } = useLanguage();
	const [reason, setReason] = useState<StopReason | null>(null);
	const [says, setSays] = useState("");
	const answering = useDoing(async () => {
		if (reason !== null) {
			await answerStop(stop.id, reason, says.trim() === "" ? null : says.trim());
			onDone();
		}
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		answering.run();
	};
	return (
		<Dialog title={t("answer.title", { scanner: stop.scanner })} onClose={onClose}>
			<p className="soft">{t("answer.lead", { since: dateTime(stop.since, language) })}</p>
			<form className="form" onSubmit={submit}>
				<ReasonChoice chosen={reason} onChoose={setReason} />
				<TextField label={t("answer.says")} value={says} onChange={setSays} optional={reason !== "other"} multiline />
				<p className="quiet small">{t("answer.final")}</p>
				<Failure failure={answering.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look="primary"
						disabled={answering.busy || reason === null || (reason === "other" && says.trim() === "")}
					>
						{t("answer.submit")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

interface ReasonChoiceProps {
	readonly chosen: StopReason | null;
	readonly onChoose: (reason: StopReason) => void;
}

/** The reasons there are, none of them chosen beforehand. */
export function ReasonChoice({ chosen, onChoose }: ReasonChoiceProps) {
	const { t } = useLanguage();
	return (
		<fieldset className="reason-choice">
			<legend className="field-label">{t("answer.reason")}</legend>
			{STOP_REASONS.map((reason) => (
				<label key={reason} className="check">
					<input type="radio" name="reason" checked={chosen === reason} onChange={() => onChoose(reason)} />
					<span>{t(`stop.${reason}`)}</span>
				</label>
			))}
		</fieldset>
	);
}
