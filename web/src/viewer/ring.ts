import type { Box, Size } from "./geometry";
import type { Region } from "./pyramid";

/**
 * Pixels of a level kept in a texture that is smaller than the level: each lies at its place modulo the texture's size, so that when one
 * moves sideways, what stays in sight stays where it is and only what comes into sight is drawn.
 *
 *     level   ...|......[==== in sight ====]........
 *     texture    [== ==|     |========]                 the part beyond the texture's end begins again at its start
 */
export interface RingPart {
	/** Where to draw in the texture. */
	readonly at: Box;
	/** What to add to a texture's pixel to have the level's. */
	readonly shiftX: number;
	readonly shiftY: number;
}

/** The places a box of level pixels has in a texture: one, or two along each axis where it goes over the end. */
export function ringParts(box: Box, size: Size): readonly RingPart[] {
	const across = along(box.left, box.right, size.width);
	const upright = along(box.top, box.bottom, size.height);
	return upright.flatMap((y) =>
		across.map((x) => ({
			at: { left: x.from, top: y.from, right: x.to, bottom: y.to },
			shiftX: x.shift,
			shiftY: y.shift,
		})),
	);
}

interface Along {
	readonly from: number;
	readonly to: number;
	readonly shift: number;
}

function along(from: number, to: number, size: number): readonly Along[] {
	if (to - from > size) {
		throw new RangeError(`a box must fit into its texture: ${to - from} > ${size}`);
	}
	const shift = ringBase(from, size);
	const first = { from: from - shift, to: Math.min(to - shift, size), shift };
	return to - shift <= size ? [first] : [first, { from: 0, to: to - shift - size, shift: shift + size }];
}

/** The level pixel that lies at the texture's start, for a region that begins at `from`. */
export function ringBase(from: number, size: number): number {
	return Math.floor(from / size) * size;
}

/** What of `box` lies outside `without`, in at most four boxes that do not overlap. */
export function outside(box: Box, without: Box): readonly Box[] {
	const left = Math.max(box.left, without.left);
	const right = Math.min(box.right, without.right);
	const top = Math.max(box.top, without.top);
	const bottom = Math.min(box.bottom, without.bottom);
	if (left >= right || top >= bottom) {
		return isEmpty(box) ? [] : [box];
	}
	return [
		{ ...box, bottom: top },
		{ ...box, top: bottom },
		{ left: box.left, right: left, top, bottom },
		{ left: right, right: box.right, top, bottom },
	].filter((part) => !isEmpty(part));
}

export function within(box: Box, region: Region, grown = 0): Box {
	return {
		left: Math.max(box.left - grown, region.x),
		top: Math.max(box.top - grown, region.y),
		right: Math.min(box.right + grown, region.x + region.width),
		bottom: Math.min(box.bottom + grown, region.y + region.height),
	};
}

export function boxOf({ x, y, width, height }: Region): Box {
	return { left: x, top: y, right: x + width, bottom: y + height };
}

export function isEmpty(box: Box): boolean {
	return box.right <= box.left || box.bottom <= box.top;
}
