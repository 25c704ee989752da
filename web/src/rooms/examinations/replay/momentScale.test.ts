import { describe, expect, it } from "vitest";
import type { Moment } from "../../../api/replay";
import { dayMarks, placed } from "./momentScale";

const moment = (at: string): Moment => ({ at, lane: "port", kind: "sealed", values: {}, grave: false });

describe("the one time line", () => {
	const line = placed([
		moment("2026-11-26T10:00:00Z"),
		moment("2026-11-24T10:00:00Z"),
		moment("2026-11-24T10:05:00Z"),
		moment("2026-12-20T00:00:00Z"),
	]);
	it("runs from end to end in the order of time", () => {
		expect(line.map((one) => one.moment.at.slice(5, 16))).toEqual([
			"11-24T10:00",
			"11-24T10:05",
			"11-26T10:00",
			"12-20T00:00",
		]);
		expect(line[0]?.at).toBe(0);
		expect(line.at(-1)?.at).toBe(1);
	});
	it("leaves room between two moments of one minute, and gives a longer wait more", () => {
		const [first, second, third, last] = line.map((one) => one.at);
		expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(0.03);
		expect((third ?? 0) - (second ?? 0)).toBeGreaterThan((second ?? 0) - (first ?? 0));
		expect((last ?? 0) - (third ?? 0)).toBeGreaterThan((third ?? 0) - (second ?? 0));
	});
	it("names a day once, and not where it would stand on another", () => {
		const days = dayMarks(line, (at) => at.slice(0, 10), 0.05);
		expect(days.map((one) => one.day)).toEqual(["2026-11-24", "2026-11-26", "2026-12-20"]);
		expect(dayMarks(line, (at) => at.slice(0, 10), 2)).toHaveLength(1);
	});
	it("is nothing when nothing happened", () => {
		expect(placed([])).toEqual([]);
	});
});
