import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { encodeTile } from "../../test/tiles";
import { viewOf } from "../../test/views";
import { canvasPx, fitted, imagePx, zoomAt } from "./geometry";
import { coreBox, levelFor, parent, regionInSight, tileKey, tilesOf } from "./pyramid";
import { levelSize, type TileAddress } from "./scan";
import { type Tile, TileStore } from "./tileStore";

const at = (column: number): TileAddress => ({ view: 0, frame: 0, level: 0, column, row: 0 });
const body = encodeTile([rampOf(20, 20)], 0, 0, 512, 16).buffer as ArrayBuffer;
const TILE_BYTES = 24 * 24 * 2;

/** A server whose answers the test gives by hand. */
class Server {
	readonly asked: string[] = [];
	readonly aborted: string[] = [];
	private readonly answers = new Map<string, (body: ArrayBuffer | Error) => void>();

	readonly fetch = (address: TileAddress, signal: AbortSignal): Promise<ArrayBuffer> => {
		const key = tileKey(address);
		this.asked.push(key);
		signal.addEventListener("abort", () => this.aborted.push(key));
		return new Promise((resolve, reject) => {
			this.answers.set(key, (given) => (given instanceof Error ? reject(given) : resolve(given)));
		});
	};

	async answer(address: TileAddress, given: ArrayBuffer | Error = body): Promise<void> {
		this.answers.get(tileKey(address))?.(given);
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
}

function storeOn(server: Server, bytesMax = 1e9) {
	const heard = { arrived: [] as Tile[], evicted: [] as string[], troubled: [] as string[] };
	const store = new TileStore({
		fetch: server.fetch,
		bytesMax,
		onArrival: (tile) => heard.arrived.push(tile),
		onEviction: (tile) => heard.evicted.push(tile.key),
		onTrouble: (address) => heard.troubled.push(tileKey(address)),
	});
	return { store, heard };
}

describe("the store of tiles", () => {
	it("asks in the order wanted, six at a time, and each once", async () => {
		const server = new Server();
		const { store } = storeOn(server);
		const wanted = [3, 1, 2, 0, 4, 5, 6].map(at);
		store.want(wanted);
		store.want(wanted);
		expect(server.asked).toEqual(wanted.slice(0, 6).map(tileKey));
		await server.answer(at(3));
		expect(server.asked.at(-1)).toBe(tileKey(at(6)));
		expect(store.get(at(3))?.samples.byteLength).toBe(TILE_BYTES);
	});

	it("gives up what has left the view", () => {
		const server = new Server();
		const { store } = storeOn(server);
		store.want([at(0), at(1)]);
		store.want([at(1), at(2)]);
		expect(server.aborted).toEqual([tileKey(at(0))]);
		expect(server.asked).toEqual([0, 1, 2].map((column) => tileKey(at(column))));
	});

	it("drops the least recently used beyond its limit, never what is wanted now", async () => {
		const server = new Server();
		const { store, heard } = storeOn(server, 2 * TILE_BYTES);
		store.want([at(0), at(1)]);
		await server.answer(at(0));
		await server.answer(at(1));
		store.get(at(0));
		store.want([at(2)]);
		await server.answer(at(2));
		expect(heard.evicted).toEqual([tileKey(at(1))]);
		store.want([at(0), at(2), at(3)]);
		await server.answer(at(3));
		expect(heard.evicted).toEqual([tileKey(at(1))]);
		expect(heard.arrived).toHaveLength(4);
	});

	it("tries three times, then says so and leaves it alone", async () => {
		const server = new Server();
		const { store, heard } = storeOn(server);
		store.want([at(0)]);
		for (const wait of [500, 1000, 0]) {
			await server.answer(at(0), new Error("no"));
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
		store.want([at(0)]);
		expect(server.asked).toHaveLength(3);
		expect(heard.troubled).toEqual([tileKey(at(0))]);
		expect(store.failed(at(0))).toBe(true);
	});

	it("treats a body that is no tile as a failure", async () => {
		const server = new Server();
		const { store, heard } = storeOn(server);
		store.want([at(0)]);
		await server.answer(at(0), new ArrayBuffer(3));
		expect(heard.arrived).toEqual([]);
		expect(store.get(at(0))).toBeNull();
		store.close();
	});
});

describe("the pyramid", () => {
	const view = viewOf("side", ["single"], [rampOf(6001, 1501)]);

	it("rounds odd sizes up at every level", () => {
		expect(view.levels).toBe(5);
		expect([0, 1, 2, 3, 4].map((level) => levelSize(view, level))).toEqual([
			{ width: 6001, height: 1501 },
			{ width: 3001, height: 751 },
			{ width: 1501, height: 376 },
			{ width: 751, height: 188 },
			{ width: 376, height: 94 },
		]);
	});

	it("takes the level whose pixels come closest to the canvas's", () => {
		expect([64, 1, 0.72, 0.7, 0.25, 0.0001].map((scale) => levelFor(view, scale))).toEqual([0, 0, 0, 1, 2, 4]);
	});

	it("covers what is seen, and nothing twice", () => {
		const canvas = { width: 1366, height: 768 };
		const camera = zoomAt(
			fitted({ width: 6001, height: 1501 }, canvas),
			{ width: 6001, height: 1501 },
			canvas,
			canvasPx(900, 380),
			4.2,
		);
		const region = regionInSight(view, camera, canvas);
		if (region === null) {
			throw new Error("something must be seen");
		}
		const tiles = tilesOf(view, 0, 0, region);
		expect(new Set(tiles.map(tileKey)).size).toBe(tiles.length);
		const boxes = tiles.map((tile) => coreBox(view, tile, region.level));
		expect(Math.min(...boxes.map((box) => box.left))).toBeLessThanOrEqual(region.x);
		expect(Math.max(...boxes.map((box) => box.right))).toBeGreaterThanOrEqual(region.x + region.width);
		for (const tile of tiles) {
			const [inner, outer] = [coreBox(view, tile, region.level), coreBox(view, parent(tile), region.level)];
			expect(
				inner.left >= outer.left &&
					inner.right <= outer.right &&
					inner.top >= outer.top &&
					inner.bottom <= outer.bottom,
			).toBe(true);
		}
		expect(regionInSight(view, { centre: imagePx(-9000, 0), scale: 1 }, canvas)).toBeNull();
	});
});
