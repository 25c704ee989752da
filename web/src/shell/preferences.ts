import { createContext, use } from "react";
import type { Language } from "../api/types";

export type Look = "dark" | "light";

interface Preferences {
	readonly look: Look;
	readonly setLook: (look: Look) => void;
	readonly speak: (language: Language) => void;
}

export const PreferencesContext = createContext<Preferences>({
	look: "dark",
	setLook: () => undefined,
	speak: () => undefined,
});

export function usePreferences(): Preferences {
	return use(PreferencesContext);
}
