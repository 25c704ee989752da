import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { viewOf } from "../../test/views";
import { hurriedPieces, type Stock, sharpPieces } from "./pieces";
import { tileKey } from "./pyramid";
import { levelSize, type TileAddress } from "./scan";
import type { Tile } from "./tileStore";

const VIEW = viewOf("side", ["high"], [rampOf(4096, 1024)]);

const at = (level: number, column: number, row = 0): TileAddress => ({ view: 0, frame: 0, level, column, row });

/** What has come, and what of it lies ready on the graphics card. */
function stockOf(come: readonly TileAddress[], ready: readonly TileAddress[], work = 4): Stock {
	const keys = (all: readonly TileAddress[]) => new Set(all.map(tileKey));
	const [here, made] = [keys([...come, ...ready]), keys(ready)];
	return {
		get: (address) => (here.has(tileKey(address)) ? ({ address, key: tileKey(address) } as Tile) : null),
		workFor: (tile) => (made.has(tile.key) ? 0 : work),
	};
}

const whole = (level: number) => ({ level, x: 0, y: 0, ...levelSize(VIEW, level) });
const drawnFrom = (pieces: readonly { tile: Tile }[]) => pieces.map(({ tile }) => tile.key);

describe("what a picture is put together from", () => {
	const wanted = [at(1, 0), at(1, 1)];

	it("is what was wanted, or the nearest coarser tile that has come", () => {
		const pieces = sharpPieces(VIEW, wanted, whole(1), stockOf([at(1, 0), at(2, 0), at(3, 0)], []));
		expect(drawnFrom(pieces)).toEqual(["0/0/1/0/0", "0/0/2/0/0"]);
		expect(pieces[1]).toMatchObject({ left: 512, right: 1024, top: 0, bottom: 512 });
	});

	it("while a hand moves is what is ready, and one tile more is made ready a picture", () => {
		const stock = stockOf([...wanted, at(1, 2)], [at(2, 0), at(2, 1)]);
		expect(drawnFrom(hurriedPieces(VIEW, [...wanted, at(1, 2)], whole(2), stock))).toEqual([
			"0/0/1/0/0",
			"0/0/2/0/0",
			"0/0/2/1/0",
		]);
	});

	it("while a hand moves is more of what only has to be sent, and what stands in for the rest", () => {
		const row = [0, 1, 2, 3, 4, 5].map((column) => at(1, column));
		const stock = stockOf(row, [at(3, 0), at(3, 1)], 1);
		expect(drawnFrom(hurriedPieces(VIEW, row, whole(2), stock))).toEqual([
			...row.slice(0, 4).map(tileKey),
			"0/0/3/1/0",
			"0/0/3/1/0",
		]);
	});

	it("while a hand moves away is the finer tiles it comes from, where all of them are ready", () => {
		const finest = [at(0, 2), at(0, 3), at(0, 2, 1), at(0, 3, 1)];
		const stock = stockOf(wanted, [...finest, at(3, 0)]);
		const pieces = hurriedPieces(VIEW, wanted, whole(2), stock);
		expect(drawnFrom(pieces)).toEqual(["0/0/1/0/0", ...finest.map(tileKey)]);
		const area = pieces.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0);
		expect(area).toBe(512 * 256);
	});

	it("while a hand moves and nothing is ready is what has come, so that no place stays empty", () => {
		expect(drawnFrom(hurriedPieces(VIEW, wanted, whole(2), stockOf([...wanted, at(3, 0)], [])))).toEqual([
			"0/0/1/0/0",
			"0/0/1/1/0",
		]);
	});
});
