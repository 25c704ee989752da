import type { Piece } from "./pane";
import { coreBox, finer, parent, type Region } from "./pyramid";
import type { TileAddress, ViewDescription } from "./scan";
import type { Tile } from "./tileStore";

/** What there is to draw from. */
export interface Stock {
	/** The tile once it has come. */
	readonly get: (address: TileAddress) => Tile | null;
	/** Whether nothing must be made of a tile before it is drawn. */
	readonly isReady: (tile: Tile) => boolean;
}

/** So many tiles a picture of a movement may be made ready; making one of two energies costs as much as several pictures. */
const READIED_A_PICTURE = 1;

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
		return tile !== null && stock.isReady(tile) ? tile : null;
	};
	let left = READIED_A_PICTURE;
	return wanted.flatMap((address) => {
		const come = stock.get(address);
		if (come !== null && (stock.isReady(come) || left-- > 0)) {
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
