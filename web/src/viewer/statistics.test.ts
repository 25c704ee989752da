import { describe, expect, it } from "vitest";
import { encodeTile, type Plane } from "../../test/tiles";
import { viewOf } from "../../test/views";
import type { Mark } from "./marks";
import { tileKey } from "./pyramid";
import { profileAlong } from "./statistics";
import { decodeTile } from "./tile";
import type { Tile } from "./tileStore";

/** Samples that fall by 50 a column, of one energy; nothing gets through from column 600 on. */
const plane: Plane = {
	width: 700,
	height: 20,
	samples: Uint16Array.from({ length: 700 * 20 }, (_, at) => (at % 700 >= 600 ? 0 : 60_000 - 50 * (at % 700))),
};
const view = viewOf("side", ["single"], [plane], { darkLevel: 0, airLevel: 60_000 });
const line = (...points: readonly (readonly [number, number])[]): Mark => ({
	kind: "line",
	view: 0,
	points,
	label: null,
});

function tileAt(level: number, column: number, row: number): Tile {
	const body = encodeTile([plane], column, row, view.tileCore, view.bits);
	const address = { view: 0, frame: 0, level, column, row };
	return { ...decodeTile(new Uint8Array(body).buffer), address, key: tileKey(address) };
}

describe("the profile along a line", () => {
	it("is the transmission of the nearest samples, across the border of tiles", () => {
		const { level, points } = profileAlong(view, line([500, 4], [530, 4]), tileAt);
		expect(level).toBe(0);
		expect(points.length).toBe(31);
		points.forEach(([value], at) => {
			expect(value).toBeCloseTo(1 - (50 * (500 + at)) / 60_000, 9);
		});
	});

	it("runs from end to end, whichever way the line was drawn", () => {
		const there = profileAlong(view, line([100, 4], [120, 4]), tileAt).points;
		const back = profileAlong(view, line([120, 4], [100, 4]), tileAt).points;
		expect(back).toEqual([...there].reverse());
	});

	it("says nothing where there was no signal, and where no tile has come", () => {
		expect(profileAlong(view, line([610, 4], [620, 4]), tileAt).points.flat()).toEqual(new Array(11).fill(null));
		const half = profileAlong(view, line([500, 4], [530, 4]), (level, column, row) =>
			column === 0 ? tileAt(level, column, row) : null,
		);
		expect(half.points.map(([value]) => value !== null)).toEqual([
			...new Array(12).fill(true),
			...new Array(19).fill(false),
		]);
	});

	it("has at most six hundred points, and at least both ends", () => {
		expect(profileAlong(view, line([0, 0], [699, 19]), tileAt).points.length).toBe(600);
		expect(profileAlong(view, line([7, 7], [7, 7]), tileAt).points.length).toBe(2);
	});
});
