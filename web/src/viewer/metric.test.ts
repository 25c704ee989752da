import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { viewOf } from "../../test/views";
import { arealDensity, BEAMS, MATERIALS } from "./arealDensity";
import type { Mark } from "./marks";
import { massOf } from "./mass";
import { areaCm2, heldAgainst, lengthMm, measuredText, pitchOf, UNSCALED } from "./metric";
import { histogramsOf, statisticsOf } from "./statistics";
import type { Tile } from "./tileStore";

const plain = viewOf("side", ["single"], [rampOf(400, 200)]);
const known = {
	...plain,
	geometry: { pitchXMm: 4, pitchYMm: 5, plane: "middle of the lane", sourceToPlaneMm: 4000 },
};
const line = (ax: number, ay: number, bx: number, by: number): Mark => ({
	kind: "line",
	view: 0,
	points: [
		[ax, ay],
		[bx, by],
	],
	label: null,
});
const box: Mark = {
	kind: "rectangle",
	view: 0,
	points: [
		[10, 10],
		[110, 60],
	],
	label: null,
};

describe("centimetres", () => {
	it("are not shown where nothing says how large a pixel is", () => {
		expect(pitchOf(plain, UNSCALED)).toBeNull();
		expect(measuredText(line(0, 0, 30, 40), null)).toBe("50 px");
		expect(measuredText(box, null)).toBe("5000 px²");
	});

	it("grow upright with the distance from the source, and not across", () => {
		const [near, middle, far] = [-1, 0, 1].map((depth) => pitchOf(known, { ...UNSCALED, depth }));
		expect([near?.xMm, middle?.xMm, far?.xMm]).toEqual([4, 4, 4]);
		expect(middle?.yMm).toBe(5);
		expect(near?.yMm).toBeCloseTo((5 * (4000 - 1219)) / 4000, 9);
		expect(far?.yMm).toBeCloseTo((5 * (4000 + 1219)) / 4000, 9);
	});

	it("say by how much they may be off, more upright where the source's distance is unknown", () => {
		const distant = pitchOf({ ...known, geometry: { ...known.geometry, sourceToPlaneMm: null } }, UNSCALED);
		expect(distant?.deep).toBe(false);
		expect(distant?.yUncertain).toBeGreaterThan(pitchOf(known, UNSCALED)?.yUncertain ?? 1);
		const pitch = pitchOf(known, UNSCALED);
		if (pitch === null) {
			throw new Error("a known geometry must measure");
		}
		expect(lengthMm(line(0, 0, 100, 0), pitch)).toEqual({ value: 400, plusMinus: Math.hypot(8, 4.5) });
		expect(areaCm2(box, pitch).value).toBe(1000);
	});

	it("come from a line held against a thing of known size, along its own axis only", () => {
		const across = heldAgainst(line(20, 50, 380, 52), "length-40");
		expect(across?.axis).toBe("x");
		expect(across?.held.mmPerPixel).toBeCloseTo(12192 / 360, 9);
		expect(heldAgainst(line(20, 50, 380, 52), "height-86")).toBeNull();
		const one = pitchOf(known, { ...UNSCALED, x: across?.held ?? null });
		expect(one).toMatchObject({ basis: "held-square", yUncertain: 0.3 });
	});
});

describe("areal density", () => {
	it("is nothing in air, grows with attenuation, and falls with the element under the same beam", () => {
		for (const material of MATERIALS) {
			for (const beam of BEAMS) {
				expect(arealDensity(material, beam, 0)).toBe(0);
				const rising = [0.05, 0.3, 1, 2.5, 4, 7, 9].map((alpha) => arealDensity(material, beam, alpha));
				expect([...rising].sort((a, b) => a - b)).toEqual(rising);
			}
		}
		expect(arealDensity("lead", 6, 2)).toBeLessThan(arealDensity("water", 6, 2));
	});

	it("lets the noise of air cancel", () => {
		expect(arealDensity("water", 6, -0.01)).toBeCloseTo(-arealDensity("water", 6, 0.01), 9);
	});
});

/** A tile of one energy without apron, drawn by a function. */
function tileOf(width: number, height: number, sample: (x: number, y: number) => number): Tile {
	const samples = Uint16Array.from({ length: width * height }, (_, at) => sample(at % width, Math.floor(at / width)));
	const address = { view: 0, frame: 0, level: 0, column: 0, row: 0 };
	const sizes = { width, height, coreColumns: width, coreRows: height, apron: 0, planes: 1 };
	return { ...sizes, samples, address, key: "tile" } as Tile;
}

describe("statistics of a region", () => {
	const view = { ...viewOf("side", ["single"], [rampOf(8, 4)]), darkLevel: 0, airLevel: 60000 };
	const halves = tileOf(8, 4, (x, y) => (y === 3 ? 0 : x < 4 ? 60000 : Math.round(60000 * Math.exp(-2))));
	const region = { level: 0, x: 0, y: 0, width: 8, height: 4 };

	it("count what is inside, leave out of the attenuation what had no signal, and say so", () => {
		const all = statisticsOf(view, region, [halves], null);
		expect(all.energies[0]).toMatchObject({ pixels: 32, starved: 8, least: 0, greatest: 60000 });
		expect(all.energies[0]?.attenuation).toBeCloseTo(1, 4);
	});

	it("count a pixel when its middle lies in the polygon", () => {
		const triangle: Mark = {
			kind: "polygon",
			view: 0,
			points: [
				[0, 0],
				[4, 0],
				[0, 4],
			],
			label: null,
		};
		const inside = statisticsOf(view, { ...region, width: 4 }, [halves], triangle);
		expect(inside.energies[0]?.pixels).toBe(6);
	});

	it("say when a part of the region has not come", () => {
		expect(statisticsOf(view, region, [halves, null], null).whole).toBe(false);
	});

	it("weigh: areal density times area, and at least that where nothing came through", () => {
		const shape: Mark = {
			...box,
			points: [
				[0, 0],
				[8, 4],
			],
		};
		const pitch = pitchOf({ ...known, geometry: { ...known.geometry, pitchXMm: 10, pitchYMm: 10 } }, UNSCALED);
		const statistics = statisticsOf(view, region, [halves], shape);
		const estimate = massOf(view, statistics, shape, pitch, { material: "steel", beam: 6 });
		// Half air, half 46.18 g/cm2; the mean over 32 cm2.
		expect(estimate?.arealGCm2.value).toBeCloseTo(46.18 / 2, 1);
		expect(estimate?.massKg?.value).toBeCloseTo((46.18 / 2) * 0.032, 2);
		expect(estimate?.least).toBe(true);
		expect(massOf(view, statistics, shape, null, { material: "steel", beam: 6 })?.massKg).toBeNull();
	});

	it("draw a histogram that holds every pixel with a signal", () => {
		const [histogram] = histogramsOf(view, statisticsOf(view, region, [halves], null));
		expect(histogram?.bars.reduce((a, b) => a + b, 0)).toBe(24);
		expect(histogram?.high).toBeGreaterThanOrEqual(2);
	});
});
