/** Which part of a load is shown in full; the rest stays as a faint grey, so that one knows where one is. */
export type Strip = "all" | "organic" | "inorganic" | "metal" | "heavy";

export const STRIPS: readonly Strip[] = ["all", "organic", "inorganic", "metal", "heavy"];

/** Hues half-way between two anchors part the classes; over so many degrees to each side one class fades into the next. */
export const HUE_FADE = 6;
const PARTED_AT = [81, 172.5] as const;
/** Saturation from which a pixel counts in full as of a class: below, air and starved pixels have none. */
export const CERTAIN_FROM = 0.1;
/** Attenuations over which "heavy" fades in, around its threshold. */
export const HEAVY_FADE = 0.2;
/** How much of its darkness a pixel keeps that is not of the class. */
export const FAINT = 0.3;
export const HEAVY_FROM = 3.5;
export const HEAVY_MIN = 1;
export const HEAVY_MAX = 8;

/** Hues a class reaches from and to; beyond 0 and 360 where it is the last on its side. */
export function hueBand(strip: Strip): readonly [number, number] {
	const [low, high] = PARTED_AT;
	switch (strip) {
		case "organic":
			return [-1000, low];
		case "inorganic":
			return [low, high];
		case "metal":
			return [high, 1000];
		default:
			return [-1000, 1000];
	}
}

/** How far a coloured pixel is of a class, 0 to 1. */
export function ofClass(strip: Strip, hue: number, saturation: number): number {
	const [from, to] = hueBand(strip);
	const inside = Math.min(rising(hue - from, HUE_FADE), rising(to - hue, HUE_FADE));
	return inside * clamp(saturation / CERTAIN_FROM, 0, 1);
}

/** How far a pixel is heavy; one without signal is. */
export function heavy(attenuation: number | null, from: number): number {
	return attenuation === null ? 1 : clamp((attenuation - from) / HEAVY_FADE + 0.5, 0, 1);
}

function rising(by: number, fade: number): number {
	return clamp((by + fade) / (2 * fade), 0, 1);
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
