import type { Language } from "../../../api/types";

export interface KappaScale {
	readonly place: (kappa: number) => number;
	readonly ticks: readonly number[];
}

/** From 0 to 1, and down to −0.5 or −1 where an interval reaches there: less would cut it, more would flatten all others. */
export function kappaScale(lows: readonly (number | null)[], from: number, to: number): KappaScale {
	const least = Math.min(0, ...lows.map((low) => low ?? 0));
	const bottom = least >= 0 ? 0 : least >= -0.5 ? -0.5 : -1;
	const step = bottom === 0 ? 0.25 : 0.5;
	const ticks = Array.from({ length: Math.round((1 - bottom) / step) + 1 }, (_, at) => bottom + at * step);
	const place = (kappa: number) =>
		from + ((Math.min(1, Math.max(bottom, kappa)) - bottom) / (1 - bottom)) * (to - from);
	return { place, ticks };
}

const LOCALE: Readonly<Record<Language, string>> = { es: "es-EC", en: "en-GB" };

/** The Monday `2026-11-16` as `16 nov`. */
export function weekName(monday: string, language: Language): string {
	return new Intl.DateTimeFormat(LOCALE[language], { day: "numeric", month: "short", timeZone: "UTC" }).format(
		new Date(`${monday}T00:00:00Z`),
	);
}
