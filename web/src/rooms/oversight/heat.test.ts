import { describe, expect, test } from "vitest";
import type { CoverageRow } from "../../api/oversight";
import { cellsOf, daysAround, heatOf, hoursBetween, terminalsOf } from "./heat";

const row = (visits: number, departed: number, unread: number, terminal: string | null = "T"): CoverageRow => ({
	terminal,
	hour: "2026-11-24T13:00:00Z",
	vessel: null,
	visits,
	departed,
	ladder: {
		"read-twice": 0,
		"read-once": 0,
		waiting: 0,
		"no-image": 0,
		"not-scanned": 0,
		"read-after-departure": 0,
		"left-unread": unread,
		"left-no-image": 0,
		"left-not-scanned": 0,
	},
	taken: visits,
	readable: visits,
	readInTime: 0,
	unreadAtDeparture: unread,
	held: 0,
	heldInTime: 0,
	examined: 0,
	found: 0,
	foundElsewhere: 0,
	powers: [],
	unreadShare: { value: null, low: 0, high: 1 },
});

describe("a cell of the heat map", () => {
	test("tells nothing to read from still to leave from all read", () => {
		expect(heatOf(undefined)).toBe("none");
		expect(heatOf(row(3, 0, 0))).toBe("open");
		expect(heatOf(row(3, 3, 0))).toBe("all-read");
	});

	test("grows with the share that left unread", () => {
		expect(heatOf(row(20, 20, 1))).toBe("few");
		expect(heatOf(row(20, 20, 5))).toBe("some");
		expect(heatOf(row(20, 20, 10))).toBe("many");
		expect(heatOf(row(20, 20, 20))).toBe("most");
	});

	test("is found however its hour is written", () => {
		const found = cellsOf([row(3, 3, 1)]);
		expect(found("T", "2026-11-24T13:00:00.000Z")?.visits).toBe(3);
		expect(found("T", "2026-11-24T14:00:00.000Z")).toBeUndefined();
	});
});

test("terminals stand by name, the unnamed last", () => {
	expect(terminalsOf([row(1, 0, 0, null), row(1, 0, 0, "SUR"), row(1, 0, 0, "NORTE")])).toEqual(["NORTE", "SUR", null]);
});

test("days are those of Guayaquil", () => {
	const span = daysAround(Date.parse("2026-11-25T03:00:00Z"), 1, 1);
	expect(span).toEqual({ from: "2026-11-23T05:00:00.000Z", to: "2026-11-26T05:00:00.000Z" });
	expect(hoursBetween(span.from, span.to)).toHaveLength(72);
});
