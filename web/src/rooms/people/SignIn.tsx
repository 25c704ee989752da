import { type FormEvent, useState } from "react";
import { passkeysSupported, signInWithPasskey } from "../../api/passkey";
import { currentSession, setupNeeded, signIn } from "../../api/people";
import type { Language, Session } from "../../api/types";
import { Mark } from "../../design/Icon";
import { Button, Failure, Notice, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { LanguageSwitch, LookSwitch } from "../../shell/Controls";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";

interface SignInProps {
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
	readonly ended: boolean;
	readonly onSignedIn: (session: Session) => void;
}

export function SignIn({ language, onLanguage, ended, onSignedIn }: SignInProps) {
	const { t } = useLanguage();
	const [name, setName] = useState("");
	const [password, setPassword] = useState("");
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<unknown>(null);
	const [cancelled, setCancelled] = useState(false);
	const [setup] = useLoad((signal) => setupNeeded(signal), "setup");

	const attempt = (signing: () => Promise<Session | null>) => {
		setBusy(true);
		setFailure(null);
		setCancelled(false);
		signing()
			.then((session) => (session === null ? setCancelled(true) : onSignedIn(session)), setFailure)
			.finally(() => setBusy(false));
	};
	const withPassword = (event: FormEvent) => {
		event.preventDefault();
		attempt(() => signIn(name.trim(), password));
	};
	const withPasskey = () => attempt(async () => ((await signInWithPasskey()) ? currentSession() : null));

	return (
		<div className="door">
			<div className="door-bar">
				<LanguageSwitch language={language} onLanguage={onLanguage} />
				<LookSwitch />
			</div>
			<main className="door-card">
				<div className="door-brand">
					<Mark size={48} />
					<div>
						<h1>{t("app.name")}</h1>
						<p>{t("app.tagline")}</p>
					</div>
				</div>
				{ended && <Notice tone="warn">{t("signIn.ended")}</Notice>}
				{setup.state === "ready" && setup.value.needed && <Notice tone="plain">{t("signIn.setup")}</Notice>}
				<form className="form" onSubmit={withPassword}>
					<TextField label={t("signIn.name")} value={name} onChange={setName} autoComplete="username" autoFocus />
					<TextField
						label={t("signIn.password")}
						value={password}
						onChange={setPassword}
						type="password"
						autoComplete="current-password"
					/>
					<Failure failure={failure} />
					{cancelled && <Notice tone="plain">{t("signIn.passkey.cancelled")}</Notice>}
					<Button type="submit" look="primary" disabled={busy || name === "" || password === ""}>
						{busy ? t("signIn.working") : t("signIn.submit")}
					</Button>
				</form>
				{passkeysSupported() && (
					<>
						<div className="or">{t("signIn.or")}</div>
						<Button className="button-wide" icon="key" onClick={withPasskey} disabled={busy}>
							{t("signIn.passkey")}
						</Button>
					</>
				)}
			</main>
			<footer className="door-foot">
				{t("signIn.promise")} <Link to={{ page: "published" }}>{t("published.link")}</Link>
			</footer>
		</div>
	);
}
