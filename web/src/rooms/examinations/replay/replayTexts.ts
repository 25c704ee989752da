import type { Language } from "../../../api/types";
import { number } from "../../../shell/format";

/** A day without a time, as it is: it belongs to no zone. */
export function dayText(day: string, language: Language): string {
	return new Intl.DateTimeFormat(language === "es" ? "es-EC" : "en-GB", {
		timeZone: "UTC",
		day: "numeric",
		month: "short",
		year: "numeric",
	}).format(new Date(`${day}T00:00:00Z`));
}

export function kilograms(kg: number | null, language: Language): string {
	return kg === null ? "" : `${number(Math.round(kg * 10) / 10, language)} kg`;
}

/** A share as whole percent; what is little but not nothing does not read 0. */
export function percent(share: number): string {
	const whole = Math.round(100 * share);
	return whole === 0 && share > 0 ? "<1 %" : `${whole} %`;
}
