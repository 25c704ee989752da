import { Component, type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { chooseLanguage, currentSession } from "../api/people";
import type { Language, Session } from "../api/types";
import { Button, Empty } from "../design/parts";
import { explain } from "../i18n/catalog";
import { firstLanguage, LanguageScope, useLanguage } from "../i18n/language";
import { RampDeliveryScope } from "../rooms/examinations/ramp/useRampDelivery";
import { PublicFrame, PublishedPage } from "../rooms/oversight/PublishedPage";
import { Setup } from "../rooms/people/Setup";
import { SignIn } from "../rooms/people/SignIn";
import { Frame } from "./Frame";
import { LiveScope } from "./live";
import { NavigationScope, useNavigation } from "./navigation";
import { Pages } from "./Pages";
import { type Look, PreferencesContext } from "./preferences";
import { landingFor } from "./routes";
import { SessionContext } from "./session";

type Standing =
	| { readonly at: "asking" }
	| { readonly at: "out"; readonly ended: boolean }
	| { readonly at: "in"; readonly session: Session }
	| { readonly at: "failed"; readonly failure: unknown };

const LANGUAGE_KEPT = "aforo.language";
const LOOK_KEPT = "aforo.look";

export function App() {
	const [language, setLanguage] = useState<Language>(() =>
		firstLanguage(localStorage.getItem(LANGUAGE_KEPT), navigator.languages),
	);
	const [look, setLook] = useState<Look>(() => (localStorage.getItem(LOOK_KEPT) === "light" ? "light" : "dark"));
	useEffect(() => {
		document.documentElement.dataset["theme"] = look;
		localStorage.setItem(LOOK_KEPT, look);
	}, [look]);
	const speak = useCallback((chosen: Language) => {
		localStorage.setItem(LANGUAGE_KEPT, chosen);
		setLanguage(chosen);
	}, []);
	const preferences = useMemo(() => ({ look, setLook, speak }), [look, speak]);
	return (
		<LanguageScope language={language}>
			<Guard>
				<PreferencesContext value={preferences}>
					<NavigationScope>
						<Door language={language} speak={speak} />
					</NavigationScope>
				</PreferencesContext>
			</Guard>
		</LanguageScope>
	);
}

/** Decides between the door (sign in, set up) and the house. */
function Door({ language, speak }: { readonly language: Language; readonly speak: (language: Language) => void }) {
	const { route, go } = useNavigation();
	const { t } = useLanguage();
	const [standing, setStanding] = useState<Standing>({ at: "asking" });

	const enter = useCallback(
		(session: Session) => {
			speak(session.account.language);
			setStanding({ at: "in", session });
		},
		[speak],
	);
	const ask = useCallback(() => {
		currentSession().then(
			(session) => (session === null ? setStanding({ at: "out", ended: false }) : enter(session)),
			(failure: unknown) => setStanding({ at: "failed", failure }),
		);
	}, [enter]);
	useEffect(ask, [ask]);

	const session = standing.at === "in" ? standing.session : null;
	useEffect(() => {
		if (session !== null && (route.page === "home" || route.page === "setup")) {
			go(landingFor(session.actions), "replace");
		}
	}, [session, route.page, go]);

	const ended = useCallback(() => setStanding({ at: "out", ended: true }), []);
	const signedIn = useMemo(() => (session === null ? null : { session, renew: ask, ended }), [session, ask, ended]);
	const choose = (chosen: Language) => {
		speak(chosen);
		if (session !== null && chosen !== session.account.language) {
			setStanding({ at: "in", session: { ...session, account: { ...session.account, language: chosen } } });
			chooseLanguage(chosen).catch(() => undefined);
		}
	};

	if (standing.at === "asking") {
		return null;
	}
	if (standing.at === "failed") {
		return (
			<Empty
				icon="offline"
				title={t("app.failed")}
				hint={explain(t, standing.failure)}
				action={<Button onClick={ask}>{t("app.retry")}</Button>}
			/>
		);
	}
	if (signedIn === null && route.page === "published") {
		return (
			<PublicFrame language={language} onLanguage={choose}>
				<PublishedPage />
			</PublicFrame>
		);
	}
	if (signedIn === null) {
		return route.page === "setup" ? (
			<Setup language={language} onLanguage={choose} />
		) : (
			<SignIn
				language={language}
				onLanguage={choose}
				ended={standing.at === "out" && standing.ended}
				onSignedIn={enter}
			/>
		);
	}
	const signedOut = () => {
		setStanding({ at: "out", ended: false });
		go({ page: "home" }, "replace");
	};
	return (
		<SessionContext value={signedIn}>
			<LiveScope>
				<RampDeliveryScope>
					<Frame language={language} onLanguage={choose} onSignedOut={signedOut}>
						<Pages />
					</Frame>
				</RampDeliveryScope>
			</LiveScope>
		</SessionContext>
	);
}

/** The last resort: a page of ours broke. Says so, and offers to load again. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
	override state = { broken: false };

	static getDerivedStateFromError(): { broken: boolean } {
		return { broken: true };
	}

	override render(): ReactNode {
		return this.state.broken ? <Broken /> : this.props.children;
	}
}

function Broken() {
	const { t } = useLanguage();
	return (
		<Empty
			icon="warning"
			title={t("app.crashed")}
			hint={t("app.crashed.hint")}
			action={<Button onClick={() => window.location.reload()}>{t("app.reload")}</Button>}
		/>
	);
}
