import type { Span } from "../../api/evidence";

/** A span's place on the bar, in shares of its width. */
export interface Drawn {
	readonly span: Span;
	readonly left: number;
	readonly width: number;
}

/** Widths by the logarithm of the hours: a gap of minutes is still seen beside months. */
export function drawn(spans: readonly Span[], nowMs: number): readonly Drawn[] {
	const lengths = spans.map((span) => {
		const until = span.until === null ? nowMs : Date.parse(span.until);
		return 0.35 + Math.log1p(Math.max(0, until - Date.parse(span.from)) / 3_600_000);
	});
	const all = lengths.reduce((sum, length) => sum + length, 0);
	let left = 0;
	return spans.map((span, index) => {
		const width = (lengths[index] ?? 0) / all;
		const placed = { span, left, width };
		left += width;
		return placed;
	});
}

/** How long a span lasted, as days, hours and minutes. */
export function lasting(
	span: Span,
	nowMs: number,
): { readonly days: number; readonly hours: number; readonly minutes: number } {
	const until = span.until === null ? nowMs : Date.parse(span.until);
	const minutes = Math.max(0, Math.round((until - Date.parse(span.from)) / 60_000));
	return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}
