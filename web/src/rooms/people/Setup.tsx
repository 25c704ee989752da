import { type FormEvent, useState } from "react";
import { setUp } from "../../api/people";
import type { Language } from "../../api/types";
import { Mark } from "../../design/Icon";
import { Button, Empty, Failure, Notice, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { LanguageSwitch, LookSwitch } from "../../shell/Controls";
import { useDoing } from "../../shell/load";
import { useNavigation } from "../../shell/navigation";

interface SetupProps {
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
}

/** Creates the first administrator. The token stands behind the # so that no server log ever holds it. */
export function Setup({ language, onLanguage }: SetupProps) {
	const { t } = useLanguage();
	const { go } = useNavigation();
	const [token] = useState(() => window.location.hash.slice(1));
	const [name, setName] = useState("");
	const [displayName, setDisplayName] = useState("");
	const [password, setPassword] = useState("");
	const [repeated, setRepeated] = useState("");
	const [done, setDone] = useState(false);
	const creating = useDoing(async () => {
		await setUp({ token, name: name.trim(), password, displayName: displayName.trim() });
		window.history.replaceState(null, "", "/setup");
		setDone(true);
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		creating.run();
	};
	const mismatch = repeated !== "" && repeated !== password;
	return (
		<div className="door">
			<div className="door-bar">
				<LanguageSwitch language={language} onLanguage={onLanguage} />
				<LookSwitch />
			</div>
			<main className="door-card">
				<div className="door-brand">
					<Mark size={40} />
					<h1>{t("setup.title")}</h1>
					<p>{t("setup.lead")}</p>
				</div>
				{token === "" && !done && <Empty icon="key" title={t("setup.noToken")} hint={t("setup.noToken.hint")} />}
				{done && (
					<>
						<Notice tone="good">{t("setup.done")}</Notice>
						<Button look="primary" onClick={() => go({ page: "home" }, "replace")}>
							{t("signIn.title")}
						</Button>
					</>
				)}
				{token !== "" && !done && (
					<form className="form" onSubmit={submit}>
						<TextField label={t("setup.displayName")} value={displayName} onChange={setDisplayName} autoFocus />
						<TextField label={t("signIn.name")} value={name} onChange={setName} autoComplete="username" />
						<TextField
							label={t("signIn.password")}
							hint={t("setup.password.hint")}
							value={password}
							onChange={setPassword}
							type="password"
							autoComplete="new-password"
						/>
						<TextField
							label={t("setup.repeat")}
							value={repeated}
							onChange={setRepeated}
							type="password"
							autoComplete="new-password"
						/>
						{mismatch && <Notice tone="warn">{t("setup.mismatch")}</Notice>}
						<Failure failure={creating.failure} />
						<Button type="submit" look="primary" disabled={creating.busy || mismatch || password === ""}>
							{t("setup.submit")}
						</Button>
					</form>
				)}
			</main>
			<footer className="door-foot">{t("signIn.promise")}</footer>
		</div>
	);
}
