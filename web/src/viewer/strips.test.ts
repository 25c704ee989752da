import { describe, expect, it } from "vitest";
import { baseColour, coefficientsOf, POLYNOMIALS, paletteColour } from "./palettes";
import { heavy, ofClass } from "./strips";

describe("a strip", () => {
	it("holds its class in full, nothing of the others, and half of what lies between", () => {
		expect([32, 130, 215].map((hue) => ofClass("organic", hue, 0.8))).toEqual([1, 0, 0]);
		expect([32, 130, 215].map((hue) => ofClass("inorganic", hue, 0.8))).toEqual([0, 1, 0]);
		expect([32, 130, 215].map((hue) => ofClass("metal", hue, 0.8))).toEqual([0, 0, 1]);
		expect(ofClass("organic", 81, 0.8)).toBe(0.5);
	});

	it("leaves out what has no colour: air, and what nothing came through", () => {
		expect(ofClass("organic", 32, 0)).toBe(0);
	});

	it("of the heavy takes what let nothing through for heavy", () => {
		expect([heavy(null, 3), heavy(4, 3), heavy(3, 3), heavy(2, 3)]).toEqual([1, 1, 0.5, 0]);
	});
});

/** Relative luminance as in WCAG, of channels 0 to 1. */
function luminance(rgb: readonly number[]): number {
	const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("a palette", () => {
	it.each(["grey", "viridis", "cividis"] as const)("grows lighter all the way: %s", (palette) => {
		const steps = Array.from({ length: 65 }, (_, at) => luminance(paletteColour(palette, at / 64)));
		for (let at = 1; at < steps.length; at++) {
			expect(steps[at]).toBeGreaterThan((steps[at - 1] ?? 0) - 0.002);
		}
		expect((steps[64] ?? 0) - (steps[0] ?? 0)).toBeGreaterThan(0.5);
	});

	it("of differences is white where nothing changed", () => {
		expect(paletteColour("difference", 0.5)).toEqual([1, 1, 1]);
		const [less, more] = [paletteColour("difference", 0), paletteColour("difference", 1)];
		expect(less[2]).toBeGreaterThan(less[0]);
		expect(more[0]).toBeGreaterThan(more[2]);
	});

	it("goes to the graphics card with all its terms", () => {
		expect(coefficientsOf("cividis").length).toBe(21);
		expect(coefficientsOf("viridis").at(-1)).toBeCloseTo(POLYNOMIALS.viridis[6]?.[2] ?? 0, 4);
	});
});

describe("material colours for every kind of sight", () => {
	it("never pass through a colour that reads as another class", () => {
		const between = baseColour("safe", (32 + 130) / 2);
		expect(between).toEqual([0.5, 0.845, 0.365]);
	});
});
