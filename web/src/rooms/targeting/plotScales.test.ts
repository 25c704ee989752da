import { expect, test } from "vitest";
import { bands, labelled, scaleFromZero, scaleOfShares } from "./plotScales";

test("a scale of counts ends at a round number that holds the largest", () => {
	expect(scaleFromZero(37, 0, 100).ticks).toEqual([0, 10, 20, 30, 40]);
	expect(scaleFromZero(4, 0, 100).ticks).toEqual([0, 1, 2, 3, 4]);
	expect(scaleFromZero(1234, 0, 100).ticks).toEqual([0, 500, 1000, 1500]);
	for (const largest of [1, 3, 7, 41, 99, 100, 101, 8765]) {
		const scale = scaleFromZero(largest, 0, 100);
		expect(scale.ticks.at(-1)).toBeGreaterThanOrEqual(largest);
		expect(scale.place(scale.ticks.at(-1) ?? 0)).toBe(100);
	}
});

test("a scale without anything still stands", () => {
	expect(scaleFromZero(0, 0, 100).ticks).toEqual([0, 1]);
	expect(scaleFromZero(0, 0, 100).place(0)).toBe(0);
});

test("a scale may run upwards, as heights on a screen do", () => {
	expect(scaleFromZero(10, 100, 0).place(0)).toBe(100);
	expect(scaleFromZero(10, 100, 0).place(scaleFromZero(10, 100, 0).ticks.at(-1) ?? 0)).toBe(0);
});

test("shares get as much of the width as they need, and never leave it", () => {
	expect(scaleOfShares(0.03, 0, 100).ticks).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
	expect(scaleOfShares(0.6, 0, 100).ticks.at(-1)).toBe(1);
	expect(scaleOfShares(0.3, 0, 100).place(0.2)).toBe(50);
	expect(scaleOfShares(0.3, 0, 100).place(7)).toBe(100);
});

test("bars stay inside their room", () => {
	const { at, width } = bands(30, 40, 440);
	expect(at(0)).toBeGreaterThanOrEqual(40);
	expect(at(29) + width).toBeLessThanOrEqual(440);
	expect(bands(0, 0, 100).width).toBeGreaterThan(0);
});

test("labels are left out before they touch", () => {
	const shown = labelled(90, 400, 50);
	const indices = Array.from({ length: 90 }, (_, at) => at).filter(shown);
	expect(indices.length).toBeLessThanOrEqual(8);
	expect(indices[0]).toBe(0);
});
