import { expect, test } from "vitest";
import type { LaidView } from "../../api/related";
import type { Scan, ScanView } from "../../api/types";
import { chosenView, laidScan, viewAfter } from "./laid";

const OWN = {
	index: 1,
	name: "top",
	columns: 400,
	rows: 200,
	energies: ["high", "low"],
	bits: 16,
} as unknown as ScanView;
const SCAN = { id: "s", views: [{ ...OWN, index: 0, name: "side" }, OWN] } as unknown as Scan;
const PICTURE = {
	columns: 400,
	rows: 200,
	levels: 2,
	tileCore: 512,
	apron: 2,
	bits: 16,
	min: 0,
	max: 60_000,
	darkLevel: 0,
};
const LAID: LaidView = {
	view: 1,
	otherView: 0,
	reason: null,
	correlation: 0.9,
	residualPixels: 0.2,
	pictures: [
		{ ...PICTURE, kind: "laid", airLevel: 60_000 },
		{ ...PICTURE, kind: "difference", airLevel: 40_960 },
	],
};

test("the viewer gets this view, the other one on its grid, and what differs", () => {
	const laid = laidScan(SCAN, LAID);
	expect(laid?.views.map((view) => view.kind ?? null)).toEqual([null, null, "difference"]);
	expect(laid?.views[0]).toBe(OWN);
	expect(laid?.views[2]?.airLevel).toBe(40_960);
	expect(laid?.views[1]?.energies).toEqual(["high"]);
});

test("what was not laid is not shown", () => {
	expect(laidScan(SCAN, { ...LAID, pictures: [] })).toBeNull();
	expect(laidScan(SCAN, { ...LAID, view: 7 })).toBeNull();
});

test("the first view that can be compared comes first, and every other can be chosen, also to learn why not", () => {
	const unlike: LaidView = { ...LAID, view: 0, reason: "outline-differs", pictures: [] };
	const views = [unlike, LAID];
	expect(chosenView(views, null)).toBe(LAID);
	expect(chosenView(views, 0)).toBe(unlike);
	expect(chosenView([unlike], null)).toBe(unlike);
	expect(chosenView([], null)).toBeNull();
	expect(viewAfter(views, LAID)).toBe(0);
	expect(viewAfter(views, unlike)).toBe(1);
	expect(viewAfter([], null)).toBeNull();
});
