import type { Language } from "../../api/types";

const LOCALE: Readonly<Record<Language, string>> = { es: "es-EC", en: "en-GB" };

/** `octubre de 2026`, or `5 oct 2026` for a week that begins then; days are the server's and have no zone. */
export function periodName(kind: "week" | "month", first: string, language: Language): string {
	const how: Intl.DateTimeFormatOptions =
		kind === "month" ? { month: "long", year: "numeric" } : { day: "numeric", month: "short", year: "numeric" };
	return new Intl.DateTimeFormat(LOCALE[language], { timeZone: "UTC", ...how }).format(new Date(`${first}T12:00:00Z`));
}
