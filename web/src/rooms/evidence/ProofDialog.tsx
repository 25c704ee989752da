import { type FormEvent, type ReactNode, useState } from "react";
import { proveByPassword } from "../../api/evidence";
import { passkeysSupported, proveByPasskey } from "../../api/passkey";
import { Button, Dialog, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

interface ProofDialogProps {
	readonly title: string;
	/** What is confirmed, in words. */
	readonly children: ReactNode;
	readonly act: string;
	/** Id of the thing it is confirmed for. */
	readonly subject: string;
	readonly onProved: (proof: string) => Promise<void>;
	readonly onClose: () => void;
}

/** The confirmation: by passkey or password, for this one act and no other. A session left open signs nothing. */
export function ProofDialog({ title, children, act, subject, onProved, onClose }: ProofDialogProps) {
	const { t } = useLanguage();
	const [password, setPassword] = useState("");
	const byPassword = useDoing(async () => {
		await onProved(await proveByPassword(act, subject, password));
	});
	const byPasskey = useDoing(async () => {
		const proof = await proveByPasskey(act, subject);
		if (proof !== null) {
			await onProved(proof);
		}
	});
	const busy = byPassword.busy || byPasskey.busy;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		byPassword.run();
	};
	return (
		<Dialog title={title} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<div className="evidence-confirm">{children}</div>
				<p className="quiet small">{t("evidence.proof.says")}</p>
				<TextField
					label={t("evidence.proof.password")}
					type="password"
					autoComplete="current-password"
					value={password}
					onChange={setPassword}
					firstFocus
				/>
				<Failure failure={byPassword.failure ?? byPasskey.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					{passkeysSupported() && (
						<Button icon="key" disabled={busy} onClick={byPasskey.run}>
							{t("evidence.proof.passkey")}
						</Button>
					)}
					<Button type="submit" look="primary" disabled={busy || password === ""}>
						{t("evidence.proof.confirm")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
