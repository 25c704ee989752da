import type { MaterialColours, Palette } from "./palettes";
import { type Calibration, calibration, highEnergy, isDifference, type ViewDescription } from "./scan";
import { HEAVY_FROM, type Strip } from "./strips";

/** Everything that decides how samples become a picture (`docs/methods/rendering.md`); with the level drawn, what a decision records. */
export interface Rendering {
	/** What is windowed: attenuation, transmission, or the ratio of the attenuations of low and high energy. */
	readonly domain: Domain;
	/** Window centre and width in the domain's own values. */
	readonly centre: number;
	readonly width: number;
	readonly gamma: number;
	readonly inverted: boolean;
	/** Strength k of the edge enhancement; 0 is off. */
	readonly edges: number;
	readonly material: boolean;
	/** Which energy's grey is shown; under material colours always the high one. */
	readonly energy: number;
	/** Hatches pixels without signal, which otherwise look like any dense one. */
	readonly starvedShown: boolean;
	/** How much of the mean of a pixel's surroundings is taken away before the window: 0 none, 1 all. */
	readonly localContrast: number;
	/** The class of material shown in full; the others are faint. */
	readonly strip: Strip;
	/** Attenuation from which the strip `heavy` shows a pixel. */
	readonly heavyFrom: number;
	/** Colours of grey; not used under material colours. */
	readonly palette: Palette;
	readonly materialColours: MaterialColours;
}

export type Domain = "log" | "linear" | "ratio";

export interface Window {
	readonly centre: number;
	readonly width: number;
}

export const GAMMA_MIN = 0.2;
export const GAMMA_MAX = 5;
export const EDGES_MAX = 4;
/** Transmissions below this have no honest logarithm. */
export const TRANSMISSION_FLOOR = 1e-6;
const WIDTH_MIN = 0.001;

export function initialRendering(view: ViewDescription): Rendering {
	const shared = {
		gamma: 1,
		inverted: false,
		edges: 0,
		material: false,
		energy: highEnergy(view),
		starvedShown: false,
		localContrast: 0,
		strip: "all",
		heavyFrom: HEAVY_FROM,
		palette: "grey",
		materialColours: "usual",
	} as const;
	if (isDifference(view)) {
		return { domain: "linear", centre: 0, width: 0.2, ...shared, palette: "difference" };
	}
	return view.displayOnly
		? { domain: "linear", centre: 0.5, width: 1, ...shared }
		: { domain: "log", centre: 1.5, width: 3, ...shared };
}

/** A sample with its mirror taken and its sign known, or `null` where there was no signal. */
export function signal(raw: number, signed: boolean, by: Calibration): number | null {
	const stored = signed && raw > 32767 ? raw - 65536 : raw;
	const upright = by.mirror === null ? stored : by.mirror - stored;
	return by.masks && upright <= by.dark ? null : upright;
}

export function transmission(signalled: number, by: Calibration): number {
	return (signalled - by.dark) / (by.air - by.dark);
}

export function attenuation(t: number): number {
	return -Math.log(Math.max(t, TRANSMISSION_FLOOR));
}

/**
 * Section 2 up to `y`: where a transmission falls in the window, 0 dense to 1 open; `null` (no signal) is dense. `around` is the
 * mean of its surroundings in the domain's values, for local contrast (section 6).
 */
export function tone(t: number | null, rendering: Rendering, around = rendering.centre): number {
	if (t === null) {
		return 0;
	}
	const own = rendering.domain === "log" ? attenuation(t) : t;
	const v = own - rendering.localContrast * (around - rendering.centre);
	const u = clamp((v - (rendering.centre - rendering.width / 2)) / rendering.width, 0, 1);
	return rendering.domain === "log" ? 1 - u : u;
}

/** Section 7: where a ratio of attenuations falls in the window, faded to the middle where it says nothing (`certainty` 0). */
export function ratioTone(ratio: number, certainty: number, rendering: Rendering): number {
	const u = clamp((ratio - (rendering.centre - rendering.width / 2)) / rendering.width, 0, 1);
	return 0.5 + (u - 0.5) * certainty;
}

/** The window over the ratios of organic to metal, with half as much again to each side. */
export function ratioWindow(anchors: readonly [number, number, number]): Window {
	return { centre: (anchors[0] + anchors[2]) / 2, width: 2 * (anchors[0] - anchors[2]) };
}

/** The window that shows the same range in the other domain; a ratio has no other. */
export function otherDomain(rendering: Rendering): Rendering {
	if (rendering.domain === "ratio") {
		return rendering;
	}
	const lo = rendering.centre - rendering.width / 2;
	const hi = rendering.centre + rendering.width / 2;
	return rendering.domain === "log"
		? { ...rendering, domain: "linear", ...between(Math.exp(-hi), Math.exp(-lo)) }
		: { ...rendering, domain: "log", ...between(attenuation(hi), attenuation(lo)) };
}

export function between(lo: number, hi: number): Window {
	return { centre: (lo + hi) / 2, width: Math.max(hi - lo, WIDTH_MIN) };
}

/** Dragging right widens the window, dragging up lightens; `dx` and `dy` are shares of the canvas. */
export function draggedWindow(from: Rendering, dx: number, dy: number): Rendering {
	const width = clamp(from.width * 2 ** (4 * dx), WIDTH_MIN, 32);
	if (from.palette === "difference") {
		// Unchanged must stay in the middle: only the range is chosen.
		return { ...from, width: Math.min(width, 8) };
	}
	const way = from.domain === "log" ? -1 : 1;
	const centre = clamp(from.centre + way * dy * Math.max(from.width, 0.05), -2, 16);
	return { ...from, centre, width };
}

const BINS = 4096;
const BIN_LOW = -1;
const BIN_HIGH = 15;
const TAIL = 0.005;

/** Gathers attenuations for the automatic window: `docs/methods/rendering.md`, section 4. */
export class AttenuationHistogram {
	private readonly counts = new Uint32Array(BINS);
	private total = 0;
	private readonly view: ViewDescription;
	private readonly by: Calibration;

	constructor(view: ViewDescription, energy: number) {
		this.view = view;
		this.by = calibration(view, energy);
	}

	add(raw: number): void {
		const upright = signal(raw, this.view.signed, this.by);
		if (upright === null) {
			return;
		}
		const alpha = attenuation(transmission(upright, this.by));
		const bin = Math.floor(((alpha - BIN_LOW) / (BIN_HIGH - BIN_LOW)) * BINS);
		const at = clamp(bin, 0, BINS - 1);
		this.counts[at] = (this.counts[at] ?? 0) + 1;
		this.total++;
	}

	/** The range of attenuations between two shares of the pixels, usually without the outermost half percents; `null` when no pixel had a signal. */
	range(from = TAIL, to = 1 - TAIL): { readonly lo: number; readonly hi: number } | null {
		if (this.total === 0) {
			return null;
		}
		const step = (BIN_HIGH - BIN_LOW) / BINS;
		const lo = BIN_LOW + this.binReaching(from) * step;
		const hi = BIN_LOW + (this.binReaching(to) + 1) * step;
		return { lo, hi: hi - lo < 0.1 ? lo + 0.1 : hi };
	}

	private binReaching(share: number): number {
		let seen = 0;
		for (let bin = 0; bin < BINS; bin++) {
			seen += this.counts[bin] ?? 0;
			if (seen >= share * this.total) {
				return bin;
			}
		}
		return BINS - 1;
	}
}

export function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
