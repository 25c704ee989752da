import { expect, test } from "vitest";
import { kappaScale, weekName } from "./kappaScale";

test("kappa is drawn from 0 to 1 while no interval reaches below", () => {
	const scale = kappaScale([0.2, null, 0], 100, 0);
	expect(scale.ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
	expect(scale.place(0)).toBe(100);
	expect(scale.place(1)).toBe(0);
	expect(scale.place(0.5)).toBe(50);
});

test("an interval that reaches below 0 is not cut", () => {
	expect(kappaScale([-0.1], 150, 0).ticks).toEqual([-0.5, 0, 0.5, 1]);
	expect(kappaScale([-0.1], 150, 0).place(-0.1)).toBeCloseTo(110);
	expect(kappaScale([-0.7], 100, 0).ticks[0]).toBe(-1);
});

test("a week is named by its Monday, whatever the zone of the machine", () => {
	expect(weekName("2026-11-16", "en")).toBe("16 Nov");
});
