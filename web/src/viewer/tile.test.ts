import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { encodeTile, type Plane, sampleAt } from "../../test/tiles";
import { decodeTile, TileUnreadable } from "./tile";

const SIZES = [
	[1, 1],
	[2, 3],
	[13, 7],
	[207, 5],
	[512, 512],
	[513, 3],
	[700, 530],
] as const;

function buffer(bytes: Uint8Array): ArrayBuffer {
	const copy = new ArrayBuffer(bytes.byteLength);
	new Uint8Array(copy).set(bytes);
	return copy;
}

describe("a tile", () => {
	it.each(SIZES)("of an image of %i x %i gives back every sample and its apron", (width, height) => {
		const first = rampOf(width, height);
		const second: Plane = { ...first, samples: first.samples.map((sample) => 65535 - sample) };
		const [column, row] = [Math.floor((width - 1) / 512), Math.floor((height - 1) / 512)];
		const tile = decodeTile(buffer(encodeTile([first, second], column, row, 512, 16)));
		expect([tile.coreColumns, tile.coreRows]).toEqual([width - column * 512, height - row * 512]);
		for (let y = 0; y < tile.height; y++) {
			for (let x = 0; x < tile.width; x++) {
				const at = (y * tile.width + x) * 2;
				const [ix, iy] = [column * 512 + x - 2, row * 512 + y - 2];
				if (tile.samples[at] !== sampleAt(first, ix, iy) || tile.samples[at + 1] !== sampleAt(second, ix, iy)) {
					throw new Error(`sample differs at ${x}, ${y}`);
				}
			}
		}
	});

	it("still compressed with zstd is read, too", () => {
		const tile = decodeTile(buffer(Uint8Array.from(Buffer.from(ZSTD_TILE, "base64"))));
		expect({ ...tile, samples: [...tile.samples.slice(0, 8)] }).toEqual({
			coreColumns: 3,
			coreRows: 2,
			apron: 2,
			planes: 1,
			width: 7,
			height: 6,
			samples: [100, 100, 100, 65535, 0, 0, 0, 100],
		});
	});

	it("that is cut short, too long, empty or something else is refused with a reason", () => {
		const whole = encodeTile([rampOf(9, 9)], 0, 0, 512, 16);
		for (let length = 0; length < whole.length; length += 7) {
			expect(() => decodeTile(buffer(whole.subarray(0, length)))).toThrow(TileUnreadable);
		}
		expect(() => decodeTile(buffer(Uint8Array.of(...whole, 0)))).toThrow("bytes");
		expect(() => decodeTile(buffer(whole.with(0, 0x42)))).toThrow("AFT1");
		expect(() => decodeTile(buffer(whole.with(9, 7)))).toThrow("limits");
		expect(() => decodeTile(buffer(Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2])))).toThrow(TileUnreadable);
	});
});

/** A tile of 3 x 2 samples (100, 65535, 0 in every row), compressed by the zstd library. */
const ZSTD_TILE = "KLUv/QRYBQEAsEFGVDEDAAIAAgEQAGQAAJsBAAAA/wADAMCjqbwOQBI/b9VF";
