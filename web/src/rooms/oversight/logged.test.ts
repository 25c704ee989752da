import { describe, expect, test } from "vitest";
import { hoursABar, kindsOf, placeOf, roomOf, stripsOf } from "./logged";

const FROM = "2026-11-24T05:00:00Z";
const TO = "2026-11-25T05:00:00Z";

const tally = (hour: string, kind: string, leaves: number) => ({ hour, kind, leaves });

describe("what was logged", () => {
	test("stands in the bar of its hour, a strip a room, the busiest first", () => {
		const strips = stripsOf(
			[
				tally("2026-11-24T05:00:00Z", "scans.received", 3),
				tally("2026-11-25T04:00:00Z", "scans.received", 2),
				tally("2026-11-24T07:00:00Z", "review.decided", 9),
				tally("2026-11-24T07:00:00Z", "review.passed", 1),
			],
			FROM,
			TO,
		);
		expect(strips.map(({ room, leaves, most }) => [room, leaves, most])).toEqual([
			["review", 10, 10],
			["scans", 5, 3],
		]);
		expect(strips[0]?.counts).toHaveLength(24);
		expect(strips[0]?.counts[2]).toBe(10);
		expect(strips[1]?.counts[23]).toBe(2);
	});

	test("is counted though it is dated outside the span", () => {
		const [strip] = stripsOf([tally("2020-01-01T00:00:00Z", "scans.received", 4)], FROM, TO);
		expect(strip?.leaves).toBe(4);
		expect(strip?.counts.every((count) => count === 0)).toBe(true);
	});

	test("has bars of six hours over a month and of one over a week", () => {
		expect(hoursABar(0, 7 * 24 * 3_600_000)).toBe(1);
		expect(hoursABar(0, 31 * 24 * 3_600_000)).toBe(6);
	});

	test("is counted by kind", () => {
		expect(kindsOf([tally(FROM, "a.b", 1), tally(TO, "a.b", 2), tally(TO, "c.d", 5)])).toEqual([
			{ kind: "c.d", leaves: 5 },
			{ kind: "a.b", leaves: 3 },
		]);
		expect(roomOf("review.decided")).toBe("review");
	});

	test("a silence lies where it was, cut off at the edges of the span", () => {
		expect(placeOf({ from: "2026-11-24T11:00:00Z", until: "2026-11-24T17:00:00Z", lasting: false }, FROM, TO)).toEqual({
			at: 0.25,
			width: 0.25,
		});
		expect(placeOf({ from: "2026-11-23T00:00:00Z", until: "2026-11-24T11:00:00Z", lasting: false }, FROM, TO)).toEqual({
			at: 0,
			width: 0.25,
		});
	});
});
