import { type Box, type Camera, type Size, visibleBox } from "./geometry";
import { levelSize, type TileAddress, type ViewDescription } from "./scan";

/** The level whose pixels come closest to one canvas pixel each: between 0.71 and 1.41 of one. */
export function levelFor(view: ViewDescription, scale: number): number {
	return Math.min(Math.max(Math.round(-Math.log2(scale)), 0), view.levels - 1);
}

/** Pixels of a level, half-open, whole. */
export interface Region {
	readonly level: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Spare pixels around what is seen: one for interpolation, one for the neighbours edges are made from. */
const SPARE = 2;

/** What must be drawn so that the canvas is covered, of the level that fits or of `coarser` levels above; `null` when nothing of the image is in sight. */
export function regionInSight(view: ViewDescription, camera: Camera, canvas: Size, coarser = 0): Region | null {
	const level = Math.min(levelFor(view, camera.scale) + coarser, view.levels - 1);
	const seen = visibleBox(camera, { width: view.columns, height: view.rows }, canvas);
	if (seen.right <= seen.left || seen.bottom <= seen.top) {
		return null;
	}
	const step = 2 ** level;
	const size = levelSize(view, level);
	const x = Math.max(0, Math.floor(seen.left / step) - SPARE);
	const y = Math.max(0, Math.floor(seen.top / step) - SPARE);
	return {
		level,
		x,
		y,
		width: Math.min(size.width, Math.ceil(seen.right / step) + SPARE) - x,
		height: Math.min(size.height, Math.ceil(seen.bottom / step) + SPARE) - y,
	};
}

/** The tiles that cover a region, those nearest its middle first. */
export function tilesOf(
	view: ViewDescription,
	viewIndex: number,
	frame: number,
	region: Region,
): readonly TileAddress[] {
	const core = view.tileCore;
	const tiles: TileAddress[] = [];
	for (let row = Math.floor(region.y / core); row * core < region.y + region.height; row++) {
		for (let column = Math.floor(region.x / core); column * core < region.x + region.width; column++) {
			tiles.push({ view: viewIndex, frame, level: region.level, column, row });
		}
	}
	const away = (tile: TileAddress) =>
		Math.hypot(
			(tile.column + 0.5) * core - region.x - region.width / 2,
			(tile.row + 0.5) * core - region.y - region.height / 2,
		);
	return tiles.sort((a, b) => away(a) - away(b));
}

/** The one tile that shows the whole image. */
export function overviewOf(view: ViewDescription, viewIndex: number, frame: number): TileAddress {
	return { view: viewIndex, frame, level: view.levels - 1, column: 0, row: 0 };
}

/** The tile one level up in which this one lies. */
export function parent(tile: TileAddress): TileAddress {
	return { ...tile, level: tile.level + 1, column: tile.column >> 1, row: tile.row >> 1 };
}

/** The up to four tiles one level down that lie in this one; none below the finest. */
export function finer(view: ViewDescription, tile: TileAddress): readonly TileAddress[] {
	if (tile.level === 0) {
		return [];
	}
	const size = levelSize(view, tile.level - 1);
	const corners = [0, 1].flatMap((down) =>
		[0, 1].map((right) => [2 * tile.column + right, 2 * tile.row + down] as const),
	);
	return corners
		.filter(([column, row]) => column * view.tileCore < size.width && row * view.tileCore < size.height)
		.map(([column, row]) => ({ ...tile, level: tile.level - 1, column, row }));
}

/** The box of a tile's core in pixels of `level`, of its own or another one: cores are whole pixels of the level above, too. */
export function coreBox(view: ViewDescription, tile: TileAddress, level: number): Box {
	const step = 2 ** (tile.level - level);
	const size = levelSize(view, level);
	const left = tile.column * view.tileCore * step;
	const top = tile.row * view.tileCore * step;
	return {
		left,
		top,
		right: Math.min(size.width, left + view.tileCore * step),
		bottom: Math.min(size.height, top + view.tileCore * step),
	};
}

export function tileKey(tile: TileAddress): string {
	return `${tile.view}/${tile.frame}/${tile.level}/${tile.column}/${tile.row}`;
}
