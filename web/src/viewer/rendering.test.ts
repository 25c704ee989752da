import { describe, expect, it } from "vitest";
import {
	AttenuationHistogram,
	attenuation,
	draggedWindow,
	initialRendering,
	otherDomain,
	signal,
	tone,
	transmission,
} from "./rendering";
import { calibration, type ViewDescription } from "./scan";

const view: ViewDescription = {
	index: 0,
	name: "side",
	columns: 6000,
	rows: 1500,
	frames: 1,
	bits: 16,
	signed: false,
	levels: 5,
	tileCore: 512,
	apron: 2,
	energies: ["high", "low"],
	min: [0, 0],
	max: [61000, 60500],
	photometric: "air-high",
	displayOnly: false,
};

describe("how a sample becomes a transmission", () => {
	it("takes 60000 for air in 16 bits, the greatest sample otherwise, and what the file says before both", () => {
		expect(calibration(view, 0).air).toBe(60000);
		expect(calibration({ ...view, max: [4095, 4095] }, 0).air).toBe(4095);
		expect(calibration({ ...view, airLevel: 50000, darkLevel: 120 }, 0)).toMatchObject({ air: 50000, dark: 120 });
		expect(calibration({ ...view, bits: 8, displayOnly: true }, 0)).toMatchObject({ dark: 0, air: 255, masks: false });
		expect(calibration({ ...view, max: [0] }, 0).air).toBe(1);
	});

	it("knows signs, mirrors where large means much material, and masks what had no signal", () => {
		const signed = { ...view, signed: true, min: [-1024], max: [2000] };
		expect(signal(65535, true, calibration(signed, 0))).toBe(-1);
		expect(signal(65536 - 1024, true, calibration(signed, 0))).toBeNull();
		const mirrored = calibration({ ...view, photometric: "air-low", min: [10], max: [4000] }, 0);
		expect(signal(10, false, mirrored)).toBe(4000);
		expect(signal(4010, false, mirrored)).toBeNull();
		expect(signal(0, false, calibration(view, 0))).toBeNull();
		expect(transmission(30000, calibration(view, 0))).toBe(0.5);
		expect(attenuation(0)).toBeCloseTo(13.8155, 4);
	});
});

describe("the window", () => {
	const log = { ...initialRendering(view), centre: 2, width: 2 };

	it("shows thick as dark in both domains, and no signal darkest", () => {
		const linear = { ...log, domain: "linear" as const, centre: 0.5, width: 0.5 };
		for (const rendering of [log, linear]) {
			const tones = [null, 0.001, 0.1, 0.2, 0.3, 0.9].map((t) => tone(t, rendering));
			expect(tones).toEqual([...tones].sort((a, b) => a - b));
			expect(tones[0]).toBe(0);
		}
		expect(tone(Math.exp(-1.5), log)).toBeCloseTo(0.75, 12);
		expect(tone(0.6, linear)).toBeCloseTo(0.7, 12);
	});

	it("shows the same range in the other domain, and comes back", () => {
		const linear = otherDomain(log);
		expect(linear.centre - linear.width / 2).toBeCloseTo(Math.exp(-3), 12);
		const back = otherDomain(linear);
		expect([back.domain, back.centre, back.width]).toEqual(["log", expect.closeTo(2, 9), expect.closeTo(2, 9)]);
	});

	it("lightens when dragged up, widens when dragged right, and never closes", () => {
		const linear = { ...log, domain: "linear" as const, centre: 0.5, width: 0.5 };
		for (const rendering of [log, linear]) {
			const t = rendering.domain === "log" ? Math.exp(-2) : 0.5;
			expect(tone(t, draggedWindow(rendering, 0, -0.2))).toBeGreaterThan(tone(t, rendering));
			expect(draggedWindow(rendering, 0.25, 0).width).toBeCloseTo(rendering.width * 2, 12);
			expect(draggedWindow(rendering, -100, 0).width).toBeGreaterThan(0);
		}
	});

	it("is found automatically without the outermost half percents and without starved pixels", () => {
		const histogram = new AttenuationHistogram(view, 0);
		expect(histogram.range()).toBeNull();
		for (let index = 0; index < 1000; index++) {
			histogram.add(0);
			histogram.add(Math.round(60000 * Math.exp(-(index / 1000) * 4)));
		}
		const range = histogram.range();
		expect(range?.lo).toBeCloseTo(0.016, 1);
		expect(range?.hi).toBeCloseTo(3.98, 1);
	});

	it("is never narrower than a tenth when found automatically", () => {
		const histogram = new AttenuationHistogram(view, 0);
		histogram.add(30000);
		const range = histogram.range();
		expect((range?.hi ?? 0) - (range?.lo ?? 0)).toBeCloseTo(0.1, 9);
	});
});
