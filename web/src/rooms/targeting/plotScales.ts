/** From values to places in a plot, and back to words on its axes. */

export interface Scale {
	readonly place: (value: number) => number;
	readonly ticks: readonly number[];
}

/** A linear scale from 0 to a round number at or above the largest value. */
export function scaleFromZero(largest: number, from: number, to: number, wanted = 4): Scale {
	const step = roundStep(Math.max(largest, 1) / wanted);
	const top = Math.ceil(Math.max(largest, 1) / step - 1e-9) * step;
	const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step);
	return { place: (value) => from + (to - from) * (value / top), ticks };
}

/** The first of 1, 2, 5 times a power of ten that is not below; counts have no steps below 1. */
function roundStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
	const step = [1, 2, 5, 10].find((one) => one * power >= least - 1e-9) ?? 10;
	return Math.max(1, step * power);
}

/** A scale for shares, 0 to a round part of 1 that holds the largest. */
export function scaleOfShares(largest: number, from: number, to: number): Scale {
	const top = [0.04, 0.1, 0.2, 0.4, 1].find((one) => one >= largest - 1e-9) ?? 1;
	return {
		place: (value) => from + (to - from) * (Math.min(Math.max(value, 0), top) / top),
		ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * top * 1000) / 1000),
	};
}

/** Places and width of so many bars side by side. */
export function bands(
	count: number,
	from: number,
	to: number,
): { readonly at: (index: number) => number; readonly width: number } {
	const step = (to - from) / Math.max(count, 1);
	return { at: (index) => from + index * step + step * 0.12, width: Math.max(1, Math.min(step * 0.76, 40)) };
}

/** Which of so many labels to write so that they do not touch. */
export function labelled(count: number, room: number, labelWidth: number): (index: number) => boolean {
	const every = Math.max(1, Math.ceil((count * labelWidth) / Math.max(room, 1)));
	return (index) => index % every === 0;
}
