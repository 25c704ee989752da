import type { Language } from "../api/types";
import { IconButton } from "../design/parts";
import { useLanguage } from "../i18n/language";
import { usePreferences } from "./preferences";

interface LanguageSwitchProps {
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
}

const NAMES = { es: "Español", en: "English" } as const;

export function LanguageSwitch({ language, onLanguage }: LanguageSwitchProps) {
	const { t } = useLanguage();
	return (
		<fieldset className="language" aria-label={t("header.language")}>
			{(["es", "en"] as const).map((one) => (
				<button
					key={one}
					type="button"
					lang={one}
					aria-pressed={language === one}
					aria-label={`${one.toUpperCase()} (${NAMES[one]})`}
					onClick={() => onLanguage(one)}
				>
					{one.toUpperCase()}
				</button>
			))}
		</fieldset>
	);
}

export function LookSwitch() {
	const { t } = useLanguage();
	const { look, setLook } = usePreferences();
	return look === "dark" ? (
		<IconButton icon="sun" label={t("header.theme.light")} onClick={() => setLook("light")} />
	) : (
		<IconButton icon="moon" label={t("header.theme.dark")} onClick={() => setLook("dark")} />
	);
}
