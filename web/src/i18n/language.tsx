import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import type { Language } from "../api/types";
import { type Translate, translator } from "./catalog";

interface Speaking {
	readonly language: Language;
	readonly t: Translate;
}

const LanguageContext = createContext<Speaking>({ language: "es", t: translator("es") });

/** Gives the pages below their language, and tells the browser which it is. */
export function LanguageScope({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
	const speaking = useMemo(() => ({ language, t: translator(language) }), [language]);
	useEffect(() => {
		document.documentElement.lang = language;
	}, [language]);
	return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
	return use(LanguageContext);
}

/** The language before anybody signed in: the one last used here, else the browser's, else Spanish. */
export function firstLanguage(kept: string | null, preferred: readonly string[]): Language {
	if (kept === "es" || kept === "en") {
		return kept;
	}
	const first = preferred.find((tag) => /^(es|en)\b/i.test(tag));
	return first?.toLowerCase().startsWith("en") ? "en" : "es";
}
