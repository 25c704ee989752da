import { describe, expect, test } from "vitest";
import {
	bytes,
	containerNumber,
	countdown,
	dateTime,
	fromLocalGuayaquil,
	minutesSeconds,
	span,
	toLocalGuayaquil,
	zoneOfPort,
} from "./format";

test("a container number is shown as painted, anything else as it is", () => {
	expect(containerNumber("zzqu4120677")).toBe("ZZQU 412067 7");
	expect(containerNumber("ZZQU 41")).toBe("ZZQU 41");
});

test("times are the port's", () => {
	expect(dateTime("2026-11-24T03:00:00Z", "en", zoneOfPort("ECGYE"))).toContain("22:00");
	expect(dateTime("2026-11-24T03:00:00Z", "en", zoneOfPort("ECGPS"))).toContain("21:00");
	expect(dateTime(null, "es")).toBe("–");
});

test("midnight is 00, not 24", () => {
	expect(dateTime("2026-11-24T05:00:00Z", "es")).toContain("00:00");
});

test("a local time typed in a form is Guayaquil's, and comes back the same", () => {
	expect(fromLocalGuayaquil("2026-11-24T10:30")).toBe("2026-11-24T15:30:00.000Z");
	expect(toLocalGuayaquil(Date.parse("2026-11-24T15:30:00Z"))).toBe("2026-11-24T10:30");
	expect(fromLocalGuayaquil("")).toBeNull();
});

test("sizes use decimal units", () => {
	expect(bytes(999, "en")).toBe("999 B");
	expect(bytes(1500, "en")).toBe("1.5 kB");
	expect(bytes(1500, "es")).toBe("1,5 kB");
	expect(bytes(12_345_678, "en")).toBe("12 MB");
});

test("seconds on screen read as minutes and seconds", () => {
	expect(minutesSeconds(123)).toBe("2:03");
	expect(minutesSeconds(-1)).toBe("0:00");
});

describe("a countdown", () => {
	const now = Date.parse("2026-11-24T12:00:00Z");
	const until = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

	test("never promises a minute too many", () => {
		expect(countdown(now, new Date(now + 119_999).toISOString()).minutes).toBe(1);
	});

	test("grows urgent as it shrinks", () => {
		expect(countdown(now, until(119)).urgency).toBe("urgent");
		expect(countdown(now, until(121)).urgency).toBe("soon");
		expect(countdown(now, until(481)).urgency).toBe("later");
		expect(countdown(now, until(-1)).urgency).toBe("past");
	});

	test("counts up what has passed", () => {
		expect(span(countdown(now, until(-65)))).toBe("1 h 05 min");
	});

	test("shows the two largest units", () => {
		expect(span(countdown(now, until(5)))).toBe("5 min");
		expect(span(countdown(now, until(185)))).toBe("3 h 05 min");
		expect(span(countdown(now, until(2 * 1440 + 3 * 60 + 59)))).toBe("2 d 3 h");
	});
});
