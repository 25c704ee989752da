import { expect, test } from "vitest";
import { drawnOn, findingsOf } from "./findings";

const box = { sopInstance: "1.2.3", base: [100, 50, 0], extents: [40, 30, 1], polygon: [], bitmapBytes: 0 };

test("a threat is a finding for each of its regions, with everything that was said of it", () => {
	const assessments = [
		{ category: "CONTRABAND", description: "dense", flag: "THREAT", probability: 0.7 },
		{ category: "ANOMALY", description: null, flag: "UNKNOWN", probability: 0.2 },
	];
	const polygon = { ...box, polygon: [1, 2, 0, 5, 2, 0, 5, 9, 0] };
	const threats = [{ id: 1, assessments, regions: [box, polygon] }];
	const found = findingsOf([{ digest: "d", name: "tdr.dcs", report: { algorithm: ["ATR 2"], threats } }], 0);
	expect(found.map((one) => [one.id, one.source, one.assessments.map((each) => each.probability)])).toEqual([
		["0.0.0", "ATR 2", [0.7, 0.2]],
		["0.0.1", "ATR 2", [0.7, 0.2]],
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

test("a finding stands on the view of the instance its region names, and is drawn on no other", () => {
	const regions = [
		box,
		{ ...box, sopInstance: "1.2.4" },
		{ ...box, sopInstance: "9.9" },
		{ ...box, sopInstance: null },
	];
	const report = { views: { "1.2.3": 1, "1.2.4": 0 }, report: { threats: [{ id: 1, assessments: [], regions }] } };
	const found = findingsOf([report], null);
	expect(found.map((one) => one.view)).toEqual([1, 0, null, null]);
	expect(drawnOn(found, 1).map((one) => one.id)).toEqual(["0.0.0"]);
	expect(drawnOn(found, 0).map((one) => one.id)).toEqual(["0.0.1"]);
});

test("a region that names no instance can only be meant for a scan's only view", () => {
	const regions = [{ ...box, sopInstance: null }, box];
	const found = findingsOf([{ report: { threats: [{ regions }] } }], 0);
	expect(found.map((one) => one.view)).toEqual([0, null]);
});

test("a threat without a place is told, not drawn", () => {
	const report = { report: { threats: [{ id: 1, assessments: [], regions: [] }, { regions: [{}] }] } };
	const found = findingsOf([report], 0);
	expect(found.map((one) => one.corners)).toEqual([[], []]);
	expect(drawnOn(found, 0)).toEqual([]);
});

test("a report of any other shape finds nothing and breaks nothing", () => {
	for (const odd of [null, "text", 7, {}, { report: null }, { report: { threats: "many" } }, { views: 3 }]) {
		expect(findingsOf([odd], 0)).toEqual([]);
	}
});
