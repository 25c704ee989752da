import { checkRules } from "../../api/targeting";
import type { Language } from "../../api/types";
import { Failure } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

/** The keyword a rule begins with, in each of its languages. */
const WORDS = { es: "regla", en: "rule" } as const;

interface KeywordSwitchProps {
	readonly text: string;
	readonly onText: (text: string) => void;
	readonly enabled: boolean;
}

/** Lays the text out anew with its keywords in one language; the version of a rule does not change by it. */
export function KeywordSwitch({ text, onText, enabled }: KeywordSwitchProps) {
	const { t } = useLanguage();
	const lay = async (tongue: Language) => {
		const { formatted } = await checkRules(text, tongue);
		if (formatted !== null) {
			onText(formatted);
		}
	};
	const laying = { es: useDoing(() => lay("es")), en: useDoing(() => lay("en")) };
	const busy = laying.es.busy || laying.en.busy;
	return (
		<>
			<Failure failure={laying.es.failure ?? laying.en.failure} />
			<fieldset className="language keywords" aria-label={t("rules.keywords")}>
				<span className="small">{t("rules.keywords.short")}</span>
				{(["es", "en"] as const).map((one) => (
					<button
						key={one}
						type="button"
						disabled={!enabled || busy}
						title={t(`rules.keywords.${one}`)}
						aria-label={`${WORDS[one]}: ${t(`rules.keywords.${one}`)}`}
						onClick={laying[one].run}
					>
						{WORDS[one]}
					</button>
				))}
			</fieldset>
		</>
	);
}
