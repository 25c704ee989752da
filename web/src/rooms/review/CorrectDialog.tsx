import { type FormEvent, useState } from "react";
import { correct, reasons } from "../../api/review";
import { type Decision, VERDICTS, type Verdict } from "../../api/types";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useDoing, useLoad } from "../../shell/load";
import { VerdictBadge } from "./Verdict";

interface CorrectDialogProps {
	readonly decision: Decision;
	readonly onClose: () => void;
	readonly onCorrected: () => void;
}

/** Records a new decision that names the one it corrects. */
export function CorrectDialog({ decision, onClose, onCorrected }: CorrectDialogProps) {
	const { t, language } = useLanguage();
	const [known] = useLoad((signal) => reasons(signal), "reasons");
	const [verdict, setVerdict] = useState<Verdict>(decision.verdict);
	const [chosen, setChosen] = useState("");
	const [note, setNote] = useState("");
	const [why, setWhy] = useState("");
	const fitting = known.state === "ready" ? known.value.items.filter((one) => one.verdict === verdict) : [];
	const reasonCode = fitting.some((one) => one.code === chosen) ? chosen : (fitting[0]?.code ?? "");
	const correcting = useDoing(async () => {
		const trimmed = note.trim();
		await correct(decision.id, { verdict, reasonCode, note: trimmed === "" ? null : trimmed, why: why.trim() });
		onCorrected();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		correcting.run();
	};
	return (
		<Dialog title={t("correct.title")} onClose={onClose} wide>
			<p className="soft">
				{t("correct.lead", { reader: decision.reader, when: dateTime(decision.decidedAt, language) })}
			</p>
			<p className="correct-original">
				<VerdictBadge verdict={decision.verdict} /> <span className="mono quiet small">{decision.id}</span>
			</p>
			<form className="form" onSubmit={submit}>
				<div className="form-row">
					<SelectField
						label={t("correct.verdict")}
						value={verdict}
						onChange={(value) => setVerdict(VERDICTS.find((one) => one === value) ?? verdict)}
						options={VERDICTS.map((one) => ({ value: one, text: t(`verdict.${one}`) }))}
					/>
					<SelectField
						label={t("decide.reason")}
						value={reasonCode}
						onChange={setChosen}
						options={fitting.map((one) => ({ value: one.code, text: one.text[language] }))}
					/>
				</div>
				<TextField label={t("correct.why")} value={why} onChange={setWhy} multiline />
				<TextField label={t("decide.note")} value={note} onChange={setNote} multiline optional />
				<Failure failure={correcting.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={correcting.busy || why.trim() === "" || reasonCode === ""}>
						{t("correct.submit")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
