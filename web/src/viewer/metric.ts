import { areaOf, type Mark } from "./marks";
import type { ViewDescription } from "./scan";

/**
 * Lengths in the load. A scanner's fan stretches what is near the source: one picture has another millimetre per pixel at each
 * depth. `docs/methods/rendering.md`, section 11.
 */

/** Things of known size, by code. */
export type KnownSize = "length-20" | "length-40" | "length-45" | "height-86" | "height-96";

/** What was held against a thing of known size: millimetres per pixel along one axis. */
export interface Held {
	readonly mmPerPixel: number;
	readonly against: KnownSize;
	/** Share of the value it may be off. */
	readonly uncertain: number;
}

/** How a view's pixels are measured: by hand where someone held them against a known thing, else by its file. */
export interface Scale {
	readonly x: Held | null;
	readonly y: Held | null;
	/** Where in the container one measures: -1 at the wall near the source, 0 the middle, 1 the far wall. */
	readonly depth: number;
}

export const UNSCALED: Scale = { x: null, y: null, depth: 0 };

/** What is known by size, ISO 668: outer lengths and heights of containers, in millimetres. */
export const KNOWN_SIZES: readonly { readonly code: KnownSize; readonly axis: "x" | "y"; readonly mm: number }[] = [
	{ code: "length-20", axis: "x", mm: 6058 },
	{ code: "length-40", axis: "x", mm: 12192 },
	{ code: "length-45", axis: "x", mm: 13716 },
	{ code: "height-86", axis: "y", mm: 2591 },
	{ code: "height-96", axis: "y", mm: 2896 },
];

/** Half the outer width of a container, ISO 668. */
const HALF_WIDTH_MM = 1219;
/** A plane named by a file is taken for the middle of the container; a load that is elsewhere is off by up to this. */
const DEPTH_UNKNOWN_MM = 300;
/** Uneven speed of what was driven through. */
const FILE_UNCERTAIN_ACROSS = 0.02;
/** Pixels are not all alike away from the axis of the fan, and an array may be bent over the lane. */
const FILE_UNCERTAIN_UPRIGHT = 0.05;
/** Pixels held against a length only are taken for square, which they seldom are. */
const SQUARE_UNCERTAIN = 0.3;
/** Where the distance of the source is not said, near and far wall may differ by so much. */
const NO_SOURCE_UNCERTAIN = 0.15;

/** Millimetres per pixel at the chosen depth, with the share each may be off, and where that is from. */
export interface Pitch {
	readonly xMm: number;
	readonly yMm: number;
	readonly xUncertain: number;
	readonly yUncertain: number;
	readonly basis: "file" | "held" | "held-square";
	/** Whether the depth chosen changes anything. */
	readonly deep: boolean;
}

export function pitchOf(view: ViewDescription, scale: Scale): Pitch | null {
	if (scale.x !== null || scale.y !== null) {
		return heldPitch(scale.x, scale.y);
	}
	const { geometry } = view;
	if (geometry === undefined || geometry === null) {
		return null;
	}
	const distance = geometry.sourceToPlaneMm;
	const magnified = distance === null ? 1 : (distance + scale.depth * HALF_WIDTH_MM) / distance;
	return {
		xMm: geometry.pitchXMm,
		yMm: geometry.pitchYMm * Math.max(magnified, 0.1),
		xUncertain: FILE_UNCERTAIN_ACROSS,
		yUncertain: Math.hypot(
			FILE_UNCERTAIN_UPRIGHT,
			distance === null ? NO_SOURCE_UNCERTAIN : DEPTH_UNKNOWN_MM / distance,
		),
		basis: "file",
		deep: distance !== null,
	};
}

function heldPitch(x: Held | null, y: Held | null): Pitch | null {
	const [across, upright] = [x ?? y, y ?? x];
	if (across === null || upright === null) {
		return null;
	}
	return {
		xMm: across.mmPerPixel,
		yMm: upright.mmPerPixel,
		xUncertain: x === null ? SQUARE_UNCERTAIN : across.uncertain,
		yUncertain: y === null ? SQUARE_UNCERTAIN : upright.uncertain,
		basis: x === null || y === null ? "held-square" : "held",
		deep: false,
	};
}

/** Holds a drawn line against a known size: only its extent along the axis counts. `null` when it has none. */
export function heldAgainst(line: Mark, code: string): { readonly axis: "x" | "y"; readonly held: Held } | null {
	const known = KNOWN_SIZES.find((one) => one.code === code);
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = line.points;
	if (known === undefined || line.kind !== "line") {
		return null;
	}
	const pixels = Math.abs(known.axis === "x" ? bx - ax : by - ay);
	if (pixels < 10) {
		return null;
	}
	// Two pixels at each end by hand, and 2 % because the outline of a container lies between its near and its far wall.
	const uncertain = Math.hypot(4 / pixels, known.axis === "y" ? 0.1 : 0.02);
	return { axis: known.axis, held: { mmPerPixel: known.mm / pixels, against: known.code, uncertain } };
}

/** A measured value and by how much it may be off, in the same unit. */
export interface Measured {
	readonly value: number;
	readonly plusMinus: number;
}

/** Length of a line in millimetres; half a pixel at each end is added to what the scale may be off. */
export function lengthMm(line: Mark, pitch: Pitch): Measured {
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = line.points;
	const [dx, dy] = [(bx - ax) * pitch.xMm, (by - ay) * pitch.yMm];
	const value = Math.hypot(dx, dy);
	const scaled = value === 0 ? 0 : Math.hypot(dx * dx * pitch.xUncertain, dy * dy * pitch.yUncertain) / value;
	return { value, plusMinus: Math.hypot(scaled, (pitch.xMm + pitch.yMm) / 2) };
}

/** Area of a rectangle or polygon in square centimetres. */
export function areaCm2(mark: Mark, pitch: Pitch): Measured {
	const value = (areaOf(mark) * pitch.xMm * pitch.yMm) / 100;
	return { value, plusMinus: value * Math.hypot(pitch.xUncertain, pitch.yUncertain) };
}

/** What a ruler's line is labelled with, in words no language changes; pixels where nothing is known. */
export function measuredText(mark: Mark, pitch: Pitch | null): string {
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = mark.points;
	if (pitch === null) {
		return mark.kind === "line" ? `${Math.round(Math.hypot(bx - ax, by - ay))} px` : `${Math.round(areaOf(mark))} px²`;
	}
	if (mark.kind === "line") {
		const { value, plusMinus } = lengthMm(mark, pitch);
		return value >= 1000
			? `${(value / 1000).toFixed(2)} ± ${(plusMinus / 1000).toFixed(2)} m`
			: `${(value / 10).toFixed(1)} ± ${(plusMinus / 10).toFixed(1)} cm`;
	}
	const { value, plusMinus } = areaCm2(mark, pitch);
	return value >= 10000
		? `${(value / 10000).toFixed(2)} ± ${(plusMinus / 10000).toFixed(2)} m²`
		: `${value.toFixed(0)} ± ${plusMinus.toFixed(0)} cm²`;
}
