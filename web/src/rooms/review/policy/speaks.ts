import type { Translate } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { number } from "../../../shell/format";

/** Words and numbers in the person's language. */
export interface Speaks {
	readonly t: Translate;
	readonly number: (value: number) => string;
}

export function useSpeaks(): Speaks {
	const { t, language } = useLanguage();
	return { t, number: (value) => number(value, language) };
}
