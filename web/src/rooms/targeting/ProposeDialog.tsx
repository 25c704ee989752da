import { type FormEvent, useState } from "react";
import { proposeRules, type RulesVersion } from "../../api/targeting";
import { Button, Dialog, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { fromLocalGuayaquil } from "../../shell/format";
import { useDoing } from "../../shell/load";
import type { Draft } from "./ruleDraft";

interface ProposeDialogProps {
	readonly draft: Draft;
	readonly onClose: () => void;
	readonly onProposed: (version: RulesVersion) => void;
}

/** Hands the rules to a second person. Nothing holds until they approve. */
export function ProposeDialog({ draft, onClose, onProposed }: ProposeDialogProps) {
	const { t } = useLanguage();
	const [note, setNote] = useState("");
	const [from, setFrom] = useState("");
	const proposing = useDoing(async () => {
		onProposed(
			await proposeRules({
				text: draft.text,
				note: note.trim(),
				effectiveFrom: fromLocalGuayaquil(from),
				revertTo: draft.revertTo,
			}),
		);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		proposing.run();
	};
	return (
		<Dialog title={t("rules.propose")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p className="soft">
					{draft.revertTo === null ? t("rules.propose.lead") : t("rules.propose.revert", { number: draft.revertTo })}
				</p>
				<TextField
					label={t("rules.note")}
					hint={t("rules.note.hint")}
					value={note}
					onChange={setNote}
					multiline
					maxLength={1000}
				/>
				<TextField
					label={t("rules.effectiveFrom")}
					hint={t("rules.effectiveFrom.hint")}
					value={from}
					onChange={setFrom}
					type="datetime-local"
					optional
				/>
				<Failure failure={proposing.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={proposing.busy || note.trim() === ""}>
						{t("rules.propose")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
