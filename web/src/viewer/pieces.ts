import type { Piece } from "./pane";
import { coreBox, finer, parent, type Region } from "./pyramid";
import type { TileAddress, ViewDescription } from "./scan";
import type { Tile } from "./tileStore";

/** What there is to draw from. */
export interface Stock {
	/** The tile once it has come. */
	readonly get: (address: TileAddress) => Tile | null;
	/** What must be done before a tile can be drawn, in tiles sent to the graphics card; 0 when it is ready. */
	readonly workFor: (tile: Tile) => number;
}

/** So much may be made ready for a picture of a movement: a few tiles sent, or the colours of one made. */
const WORK_A_PICTURE = 4;

/** Every wanted tile, or the nearest coarser one that has come, for the same place. */
export function sharpPieces(
	view: ViewDescription,
	wanted: readonly TileAddress[],
	region: Region,
	stock: Stock,
): readonly Piece[] {
	return wanted.flatMap((address) => {
		const tile = nearest(view, address, stock.get);
		return tile === null ? [] : [pieceOf(view, tile, address, region)];
	});
}

/**
 * The pieces of a picture of a movement: each wanted tile if it is ready, else what is ready of the same place, finer before coarser. Few
 * are made ready on the way; the rest when the hand rests.
 */
export function hurriedPieces(
	view: ViewDescription,
	wanted: readonly TileAddress[],
	region: Region,
	stock: Stock,
): readonly Piece[] {
	const ready = (at: TileAddress) => {
		const tile = stock.get(at);
		return tile !== null && stock.workFor(tile) === 0 ? tile : null;
	};
	let left = WORK_A_PICTURE;
	return wanted.flatMap((address) => {
		const come = stock.get(address);
		const work = come === null ? 0 : stock.workFor(come);
		if (come !== null && work <= left) {
			left -= work;
			return [pieceOf(view, come, address, region)];
		}
		const parts = finer(view, address).map((at) => [at, ready(at)] as const);
		const pieces = parts.flatMap(([at, tile]) => (tile === null ? [] : [pieceOf(view, tile, at, region)]));
		if (pieces.length > 0 && pieces.length === parts.length) {
			return pieces;
		}
		const tile = nearest(view, address, ready) ?? nearest(view, address, stock.get);
		return tile === null ? [] : [pieceOf(view, tile, address, region)];
	});
}

/** A tile in the place of the wanted one. */
function pieceOf(view: ViewDescription, tile: Tile, address: TileAddress, region: Region): Piece {
	return { tile, ...coreBox(view, address, region.level) };
}

function nearest(view: ViewDescription, address: TileAddress, find: (at: TileAddress) => Tile | null): Tile | null {
	for (let from = address; ; from = parent(from)) {
		const tile = find(from);
		if (tile !== null || from.level >= view.levels - 1) {
			return tile;
		}
	}
}
