import type { Standing } from "../../api/dossier";
import type { CargoMessage, FileStatus } from "../../api/messages";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";

const READ_LOOK = {
	read: { icon: "done", tone: "good" },
	partly: { icon: "warning", tone: "warn" },
	refused: { icon: "warning", tone: "bad" },
} as const;

/** How well a file could be read; of one that came again only that. */
export function ReadBadge({ status, known = false }: { readonly status: FileStatus; readonly known?: boolean }) {
	const { t } = useLanguage();
	const { icon, tone } = known ? ({ icon: "done", tone: "quiet" } as const) : READ_LOOK[status];
	return (
		<span className={`badge tone-${tone}`}>
			<Icon name={icon} small />
			{known ? t("received.known") : t(`fileStatus.${status}`)}
		</span>
	);
}

/** Whether a message still holds. */
export function StandingText({ state }: { readonly state: Standing }) {
	const { t } = useLanguage();
	return <span className={state === "current" ? "soft" : "tone-warn"}>{t(`standing.${state}`)}</span>;
}

/** `a, b and three more` for the few different values of a file's messages. */
export function few(contents: readonly CargoMessage[], value: (message: CargoMessage) => string | null): string {
	const different = [...new Set(contents.map(value).filter((one) => one !== null))];
	return different.length === 0
		? "–"
		: different.slice(0, 2).join(", ") + (different.length > 2 ? ` +${different.length - 2}` : "");
}
