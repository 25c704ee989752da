import type { Box } from "./geometry";

/** Where a view was seen, in cells row by row from the top left: how a record of what was shown tells places. */
export interface Coverage {
	readonly seconds: number;
	readonly inSight: Float64Array;
	readonly close: Float64Array;
}

export const GRID_COLUMNS = 32;
export const GRID_ROWS = 8;
/** From this many canvas pixels per sample a place counts as seen closely. */
export const CLOSE_FROM_SCALE = 0.5;

/** A part of the image in sight, in shares of it, 0 to 1, and canvas pixels per sample. */
export interface Glimpse {
	readonly sight: Box;
	readonly scale: number;
}

/** The coverage after so many seconds; a cell that two glimpses show, such as the picture and its loupe, counts once. */
export function coveredFor(before: Coverage | null, glimpses: readonly Glimpse[], seconds: number): Coverage {
	const cells = GRID_COLUMNS * GRID_ROWS;
	const inSight = before === null ? new Float64Array(cells) : before.inSight.slice();
	const close = before === null ? new Float64Array(cells) : before.close.slice();
	const near = glimpses.filter((each) => each.scale >= CLOSE_FROM_SCALE);
	for (let at = 0; at < cells; at++) {
		inSight[at] = (inSight[at] ?? 0) + seconds * mostOf(glimpses, at);
		close[at] = (close[at] ?? 0) + seconds * mostOf(near, at);
	}
	return { seconds: (before?.seconds ?? 0) + seconds, inSight, close };
}

/** The largest share of a cell that one of the glimpses shows. */
function mostOf(glimpses: readonly Glimpse[], cell: number): number {
	const [column, row] = [cell % GRID_COLUMNS, Math.floor(cell / GRID_COLUMNS)];
	return glimpses.reduce((most, { sight }) => {
		const across = overlap(sight.left, sight.right, column, GRID_COLUMNS);
		return Math.max(most, across * overlap(sight.top, sight.bottom, row, GRID_ROWS));
	}, 0);
}

/** The share of cell `index` of `many` that lies between two shares of the whole. */
function overlap(from: number, to: number, index: number, many: number): number {
	return Math.min(Math.max(Math.min(to * many, index + 1) - Math.max(from * many, index), 0), 1);
}
