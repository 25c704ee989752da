import { type FormEvent, useState } from "react";
import { fetchPackage, type PackageOf } from "../../api/evidence";
import { Button, Dialog, Failure, Notice, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { bytes } from "../../shell/format";
import { useDoing } from "../../shell/load";
import { save } from "../../shell/save";

interface PackageDialogProps {
	readonly of: PackageOf;
	readonly name: string;
	readonly onClose: () => void;
}

/** Orders the evidence package, for a stated purpose, and hands it to the browser's downloads. */
export function PackageDialog({ of, name, onClose }: PackageDialogProps) {
	const { t, language } = useLanguage();
	const [purpose, setPurpose] = useState("");
	const [received, setReceived] = useState<number | null>(null);
	const [done, setDone] = useState<string | null>(null);
	const fetching = useDoing(async () => {
		setReceived(0);
		const made = await fetchPackage(of, purpose.trim(), language, setReceived);
		save(made.content, made.name);
		setDone(made.name);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		fetching.run();
	};
	return (
		<Dialog title={t("evidence.package.title", { name })} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p className="quiet small">{t("evidence.package.says")}</p>
				<TextField
					label={t("evidence.purpose")}
					value={purpose}
					onChange={setPurpose}
					multiline
					maxLength={1000}
					hint={t("evidence.purpose.hint")}
					firstFocus
				/>
				{received !== null && done === null && fetching.busy && (
					<p className="evidence-progress" role="status">
						<progress /> {t("evidence.package.received", { bytes: bytes(received, language) })}
					</p>
				)}
				{done !== null && (
					<Notice tone="good">
						{t("evidence.package.done", { name: done, bytes: bytes(received ?? 0, language) })}
						<br />
						<code className="small">aforo receipt verify --key KEY {done}</code>
						<br />
						<a href="/verify.html" download="aforo-verify.html">
							{t("evidence.verifier")}
						</a>
					</Notice>
				)}
				<Failure failure={fetching.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t(done === null ? "app.cancel" : "app.close")}</Button>
					{done === null && (
						<Button type="submit" look="primary" disabled={fetching.busy || purpose.trim().length < 10}>
							{t("evidence.package")}
						</Button>
					)}
				</div>
			</form>
		</Dialog>
	);
}
