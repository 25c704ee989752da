import type { Outcomes } from "../../api/targeting";
import type { Language } from "../../api/types";

const LOCALE: Readonly<Record<Language, string>> = { es: "es-EC", en: "en-GB" };

/** A share of 1 as a percentage, with one decimal below 10 %. */
export function share(value: number, language: Language): string {
	return new Intl.NumberFormat(LOCALE[language], {
		style: "percent",
		maximumFractionDigits: value > 0 && value < 0.1 ? 1 : 0,
	}).format(value);
}

export function oneDecimal(value: number, language: Language): string {
	return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(value);
}

export function total(outcomes: Outcomes): number {
	return outcomes.found + outcomes.clean + outcomes.unknown;
}

export function inspected(outcomes: Outcomes): number {
	return outcomes.found + outcomes.clean;
}

/** A day such as `2026-11-24` as `24 nov`; days are the server's and have no zone. */
export function dayName(day: string, language: Language): string {
	return new Intl.DateTimeFormat(LOCALE[language], { timeZone: "UTC", day: "numeric", month: "short" }).format(
		new Date(`${day.slice(0, 10)}T12:00:00Z`),
	);
}
