import { type ReactNode, useEffect, useRef, useState } from "react";
import { signOut } from "../api/people";
import type { Language } from "../api/types";
import { Mark } from "../design/Icon";
import { IconButton } from "../design/parts";
import { useLanguage } from "../i18n/language";
import { UndeliveredBar } from "../rooms/examinations/ramp/UndeliveredBar";
import { AlarmBar } from "../rooms/review/holds/AlarmBar";
import { UrgentHolds } from "../rooms/review/holds/UrgentHolds";
import { LanguageSwitch, LookSwitch } from "./Controls";
import { KeysDialog } from "./KeysDialog";
import { isTyping, useKeys } from "./keys";
import { Link, useNavigation } from "./navigation";
import { Rail } from "./Rail";
import { type NavigationPage, navigationFor, type PageName } from "./routes";
import { useSession } from "./session";

interface FrameProps {
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
	readonly onSignedOut: () => void;
	readonly children: ReactNode;
}

const PARENT: Partial<Record<PageName, NavigationPage | "me">> = {
	decision: "decisions",
	examination: "examinations",
	ramp: "examinations",
	aboutReading: "review",
	scan: "scans",
	visit: "visits",
	message: "messages",
	ruleVersion: "rules",
	readings: "me",
	reasons: "decisions",
	unsealed: "duress",
};

/** Pages that keep a head of their own at the top keep it below the bars: `--bars` is how high they are. */
function tellHeight(bars: HTMLElement | null): (() => void) | undefined {
	if (bars === null) {
		return undefined;
	}
	const watching = new ResizeObserver(() => {
		bars.ownerDocument.documentElement.style.setProperty("--bars", `${bars.offsetHeight}px`);
	});
	watching.observe(bars);
	return () => watching.disconnect();
}

export function Frame({ language, onLanguage, onSignedOut, children }: FrameProps) {
	const { t } = useLanguage();
	const { session } = useSession();
	const { route } = useNavigation();
	const [keysShown, setKeysShown] = useState(false);
	useKeys((event) => {
		if (event.key === "?" && !isTyping(event)) {
			setKeysShown(true);
			return true;
		}
		return false;
	});
	const leave = () => {
		signOut().then(onSignedOut, onSignedOut);
	};
	const bars = useRef<HTMLDivElement>(null);
	useEffect(() => tellHeight(bars.current), []);
	const here = PARENT[route.page] ?? route.page;
	const post = session.dutyPost;
	return (
		<div className="frame">
			<a className="skip" href="#content">
				{t("app.skip")}
			</a>
			<header className="frame-bar">
				<Link className="brand" to={{ page: "home" }}>
					<Mark />
					{t("app.name")}
				</Link>
				<span className="bar-space" />
				<LanguageSwitch language={language} onLanguage={onLanguage} />
				<LookSwitch />
				<IconButton icon="keyboard" label={`${t("header.keys")} (?)`} onClick={() => setKeysShown(true)} />
				<Link className="bar-person" to={{ page: "me" }}>
					<span>{session.account.displayName}</span>
					<span>{post === null ? session.agency.name : t("session.dutyPost", { post: post.name })}</span>
				</Link>
				<IconButton icon="signOut" label={t("header.signOut")} onClick={leave} />
			</header>
			<div className="frame-bars" ref={bars}>
				<AlarmBar />
				<UrgentHolds />
				<UndeliveredBar />
			</div>
			<Rail pages={navigationFor(session.actions)} here={here} />
			<main id="content" tabIndex={-1}>
				{children}
			</main>
			{keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
		</div>
	);
}
