import type { QualityDay } from "../../api/oversight";
import type { Language } from "../../api/types";

export const MEASURES = ["airNoise", "contrast", "resolution"] as const;
export type Measure = (typeof MEASURES)[number];

export interface Trend {
	/** `at`: share of the span from the first day to the last. */
	readonly points: readonly { readonly day: string; readonly at: number; readonly value: number }[];
	readonly latest: number;
	/** Median of the days before the latest; `null` when there are fewer than five, which tell nothing. */
	readonly usual: number | null;
	/** The top of the scale, which begins at 0: a trend must not look steep because its axis is cut. */
	readonly top: number;
}

const DAY_MS = 86_400_000;
const ENOUGH = 5;

export function trendOf(days: readonly QualityDay[], measure: Measure, from: string, to: string): Trend | null {
	const span = Math.max(1, (Date.parse(to) - Date.parse(from)) / DAY_MS);
	const points = days.flatMap((day) => {
		const value = day[measure];
		return value === null
			? []
			: [{ day: day.day, at: (Date.parse(day.day) - Date.parse(from)) / DAY_MS / span, value }];
	});
	const last = points[points.length - 1];
	if (last === undefined) {
		return null;
	}
	const before = points.slice(0, -1).map((point) => point.value);
	return {
		points,
		latest: last.value,
		usual: before.length < ENOUGH ? null : median(before),
		top: 1.15 * Math.max(...points.map((point) => point.value), 1e-9),
	};
}

/** Noise and contrast as shares, resolution in cycles a pixel. */
export function valueText(measure: Measure, value: number, language: Language): string {
	const locale = language === "es" ? "es-EC" : "en-GB";
	return measure === "resolution"
		? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
		: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(value);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length / 2;
	return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
