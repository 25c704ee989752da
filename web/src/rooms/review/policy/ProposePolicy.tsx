import { type FormEvent, useState } from "react";
import { type PolicySettings, proposePolicy } from "../../../api/policy";
import { Button, Dialog, Failure, TextField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { useDoing } from "../../../shell/load";
import { Differences } from "./Differences";

interface ProposePolicyProps {
	readonly settings: PolicySettings;
	readonly inForce: PolicySettings;
	readonly from: string | null;
	readonly onClose: () => void;
	readonly onProposed: () => void;
}

/** Hands the policy to a second person. Nothing changes until they approve. */
export function ProposePolicy({ settings, inForce, from, onClose, onProposed }: ProposePolicyProps) {
	const { t } = useLanguage();
	const [note, setNote] = useState("");
	const proposing = useDoing(async () => {
		await proposePolicy(settings, from, note.trim());
		onProposed();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		proposing.run();
	};
	return (
		<Dialog title={t("policy.propose.title")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p className="soft">{t("policy.propose.lead")}</p>
				<Differences before={inForce} after={settings} />
				<TextField
					label={t("policy.note")}
					hint={t("policy.note.hint")}
					value={note}
					onChange={setNote}
					multiline
					maxLength={2000}
				/>
				<Failure failure={proposing.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={proposing.busy || note.trim() === ""}>
						{t("policy.propose")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
