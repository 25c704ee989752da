import { type FormEvent, useState } from "react";
import { judgeRules, type RulesVersion } from "../../api/targeting";
import { Button, Dialog, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

interface JudgeDialogProps {
	readonly version: RulesVersion;
	readonly verdict: "approve" | "reject";
	readonly onClose: () => void;
	readonly onJudged: () => void;
}

/** A second person's yes or no, with the reason. */
export function JudgeDialog({ version, verdict, onClose, onJudged }: JudgeDialogProps) {
	const { t } = useLanguage();
	const [note, setNote] = useState("");
	const judging = useDoing(async () => {
		await judgeRules(version.number, verdict, note.trim());
		onJudged();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		judging.run();
	};
	return (
		<Dialog title={t(`rules.${verdict}.title`, { number: version.number })} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p className="soft">{t(`rules.${verdict}.lead`)}</p>
				<TextField label={t("rules.verdictNote")} value={note} onChange={setNote} multiline maxLength={1000} />
				<Failure failure={judging.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look={verdict === "approve" ? "primary" : "danger"}
						disabled={judging.busy || note.trim() === ""}
					>
						{t(`rules.${verdict}`)}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
