import { describe, expect, it } from "vitest";
import type { Box } from "./geometry";
import { isEmpty, outside, ringParts } from "./ring";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const area = (one: Box) => (isEmpty(one) ? 0 : (one.right - one.left) * (one.bottom - one.top));

describe("a ring", () => {
	it("holds every pixel of a box once, at its place modulo the size", () => {
		const size = { width: 100, height: 60 };
		for (const [x, y] of [
			[0, 0],
			[70, 30],
			[199, 119],
			[250, 61],
			[1000, 0],
		] as const) {
			const wanted = box(x, y, x + 100, y + 60);
			const seen = new Set<string>();
			for (const { at, shiftX, shiftY } of ringParts(wanted, size)) {
				for (let ty = at.top; ty < at.bottom; ty++) {
					for (let tx = at.left; tx < at.right; tx++) {
						const [lx, ly] = [tx + shiftX, ty + shiftY];
						expect([lx % 100, ly % 60]).toEqual([tx, ty]);
						expect(lx >= x && lx < x + 100 && ly >= y && ly < y + 60).toBe(true);
						seen.add(`${lx}/${ly}`);
					}
				}
			}
			expect(seen.size).toBe(6000);
		}
	});

	it("takes nothing larger than itself", () => {
		expect(() => ringParts(box(0, 0, 101, 10), { width: 100, height: 60 })).toThrow(RangeError);
	});
});

describe("what comes into sight", () => {
	it("is what lies outside of what was in sight, and nothing of it twice", () => {
		const before = box(10, 10, 50, 40);
		for (const now of [box(20, 10, 60, 40), box(0, 0, 60, 60), box(15, 20, 30, 30), box(90, 90, 95, 95)]) {
			const fresh = outside(now, before);
			const common = box(
				Math.max(now.left, before.left),
				Math.max(now.top, before.top),
				Math.min(now.right, before.right),
				Math.min(now.bottom, before.bottom),
			);
			expect(fresh.reduce((sum, one) => sum + area(one), 0)).toBe(area(now) - area(common));
			expect(fresh.every((one) => outside(one, before).length === 1)).toBe(true);
		}
	});
});
