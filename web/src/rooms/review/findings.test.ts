import { expect, test } from "vitest";
import { findingsOf } from "./findings";

const box = { sopInstance: "1.2.3", base: [100, 50, 0], extents: [40, 30, 1], polygon: [], bitmapBytes: 0 };

test("a threat is a finding for each of its regions, with what was said of it", () => {
	const assessment = { category: "CONTRABAND", description: "dense", flag: "THREAT", probability: 0.7 };
	const polygon = { ...box, polygon: [1, 2, 0, 5, 2, 0, 5, 9, 0] };
	const threats = [{ id: 1, assessments: [assessment], regions: [box, polygon] }];
	const found = findingsOf([{ digest: "d", name: "tdr.dcs", report: { algorithm: ["ATR 2"], threats } }]);
	expect(found.map((one) => [one.id, one.source, one.probability])).toEqual([
		["0.0.0", "ATR 2", 0.7],
		["0.0.1", "ATR 2", 0.7],
	]);
	expect(found[0]?.corners).toEqual([
		[100, 50],
		[140, 50],
		[140, 80],
		[100, 80],
	]);
	expect(found[1]?.corners).toEqual([
		[1, 2],
		[5, 2],
		[5, 9],
	]);
});

test("a threat without a place is told, not drawn", () => {
	const found = findingsOf([{ report: { threats: [{ id: 1, assessments: [], regions: [] }, { regions: [{}] }] } }]);
	expect(found.map((one) => one.corners)).toEqual([[], []]);
});

test("a report of any other shape finds nothing and breaks nothing", () => {
	for (const odd of [null, "text", 7, {}, { report: null }, { report: { threats: "many" } }]) {
		expect(findingsOf([odd])).toEqual([]);
	}
});
