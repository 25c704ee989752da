import { getJson, sendOnly, withQuery } from "./http";
import type { Scan } from "./types";

/** One of the two scans of a repeat; the box is `[x, y, w, h]` of what both show, in that scan's own pixels. */
export interface RepeatSide {
	readonly scan: Scan;
	readonly view: number;
	readonly box: readonly [number, number, number, number];
}

export type Orientation = "same" | "mirrored" | "upside-down" | "turned";

/** A scan whose noise is that of an earlier one. */
export interface Repeat {
	readonly id: string;
	readonly foundAt: string;
	readonly later: RepeatSide;
	readonly earlier: RepeatSide;
	/** Median over the blocks of what both show: 1 for the very same noise, 0 for noise of its own. */
	readonly correlation: number;
	/** That median in its standard errors. */
	readonly z: number;
	readonly blocks: number;
	readonly sharedKeys: number;
	readonly sameSamples: boolean;
	readonly orientation: Orientation;
	readonly inverted: boolean;
	readonly shiftX: number;
	readonly shiftY: number;
	/** What else the two have in common or not: codes such as `other-container`. */
	readonly why: readonly string[];
	readonly thresholds: { readonly correlation: number; readonly z: number; readonly blocks: number };
	/** Newest first; the first stands. */
	readonly conclusions: readonly RepeatConclusion[];
}

/** One scan sent twice, an earlier scan put in this one's place, or not known yet. */
export const REPEAT_SAYS = ["resent", "substituted", "undecided"] as const;
export type RepeatSays = (typeof REPEAT_SAYS)[number];

export interface RepeatConclusion {
	readonly says: RepeatSays;
	readonly words: string;
	readonly by: string;
	readonly at: string;
}

export interface RepeatsPageBody {
	readonly items: readonly Repeat[];
	readonly next: string | null;
	/** Views looked at in seven days, by why they could not be compared; the empty code counts those that could. */
	readonly views: Readonly<Record<string, number>>;
}

export function repeats(before: string | null, signal?: AbortSignal): Promise<RepeatsPageBody> {
	return getJson(withQuery("/api/scans/repeats", { before, limit: 25 }), signal);
}

export function repeat(id: string, signal?: AbortSignal): Promise<Repeat> {
	return getJson(`/api/scans/repeats/${id}`, signal);
}

/** How many wait for a conclusion. */
export function openRepeats(signal?: AbortSignal): Promise<{ readonly open: number }> {
	return getJson("/api/scans/repeats/open", signal);
}

export function concludeRepeat(id: string, says: RepeatSays, words: string): Promise<void> {
	return sendOnly("POST", `/api/scans/repeats/${id}/conclusions`, { says, words });
}
