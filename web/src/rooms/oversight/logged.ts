import type { Silence, Tally } from "../../api/log";

const HOUR_MS = 3_600_000;

/** One room's leaves over the span, cut into equal stretches. */
export interface Strip {
	readonly room: string;
	readonly leaves: number;
	/** Leaves of each stretch, from the beginning of the span on. */
	readonly counts: readonly number[];
	readonly most: number;
}

/** How many hours one bar stands for, so that a span has some 50 to 170 bars. */
export function hoursABar(fromMs: number, toMs: number): number {
	const hours = (toMs - fromMs) / HOUR_MS;
	return hours <= 24 * 7 ? 1 : 6;
}

/** The room a kind is of: what stands before its dot. */
export function roomOf(kind: string): string {
	return kind.slice(0, kind.indexOf("."));
}

/** A strip for each room, the busiest first. Leaves dated outside the span are in no bar, but are counted. */
export function stripsOf(tallies: readonly Tally[], from: string, to: string): readonly Strip[] {
	const begin = Date.parse(from);
	const width = hoursABar(begin, Date.parse(to)) * HOUR_MS;
	const bars = Math.max(1, Math.ceil((Date.parse(to) - begin) / width));
	const rooms = new Map<string, { leaves: number; counts: number[] }>();
	for (const tally of tallies) {
		const room = roomOf(tally.kind);
		const strip = rooms.get(room) ?? { leaves: 0, counts: new Array<number>(bars).fill(0) };
		rooms.set(room, strip);
		strip.leaves += tally.leaves;
		const bar = Math.floor((Date.parse(tally.hour) - begin) / width);
		const count = strip.counts[bar];
		if (count !== undefined) {
			strip.counts[bar] = count + tally.leaves;
		}
	}
	return [...rooms]
		.map(([room, { leaves, counts }]) => ({ room, leaves, counts, most: Math.max(...counts) }))
		.sort((one, other) => other.leaves - one.leaves || one.room.localeCompare(other.room));
}

export interface KindCount {
	readonly kind: string;
	readonly leaves: number;
}

/** How many of each kind, the most frequent first. */
export function kindsOf(tallies: readonly Tally[]): readonly KindCount[] {
	const kinds = new Map<string, number>();
	for (const { kind, leaves } of tallies) {
		kinds.set(kind, (kinds.get(kind) ?? 0) + leaves);
	}
	return [...kinds]
		.map(([kind, leaves]) => ({ kind, leaves }))
		.sort((one, other) => other.leaves - one.leaves || one.kind.localeCompare(other.kind));
}

/** Where a silence lies in the span, as shares of it. */
export function placeOf(silence: Silence, from: string, to: string): { readonly at: number; readonly width: number } {
	const begin = Date.parse(from);
	const length = Date.parse(to) - begin;
	const share = (instant: string) => Math.min(1, Math.max(0, (Date.parse(instant) - begin) / length));
	return { at: share(silence.from), width: share(silence.until) - share(silence.from) };
}
