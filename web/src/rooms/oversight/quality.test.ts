import { expect, test } from "vitest";
import type { QualityDay } from "../../api/oversight";
import { trendOf, valueText } from "./quality";

function day(date: string, airNoise: number | null): QualityDay {
	return { day: date, scans: 3, airNoise, contrast: null, resolution: 0.31, badRows: 0, badColumns: 0 };
}

test("a measure no day has gives no trend", () => {
	expect(trendOf([day("2026-11-20", null)], "airNoise", "2026-11-01", "2026-11-30")).toBeNull();
	expect(trendOf([day("2026-11-20", 0.01)], "contrast", "2026-11-01", "2026-11-30")).toBeNull();
});

test("the usual is the median of the days before, once there are five", () => {
	const days = [0.01, 0.012, 0.011, 0.03, 0.012, 0.02].map((noise, at) => day(`2026-11-0${at + 1}`, noise));
	const trend = trendOf(days, "airNoise", "2026-11-01", "2026-11-11");
	expect(trend?.latest).toBe(0.02);
	expect(trend?.usual).toBe(0.012);
	expect(trend?.points[5]?.at).toBeCloseTo(0.5);
	expect(trendOf(days.slice(0, 5), "airNoise", "2026-11-01", "2026-11-11")?.usual).toBeNull();
});

test("the scale begins at nothing and holds the largest", () => {
	const trend = trendOf([day("2026-11-02", 0.01), day("2026-11-03", 0.04)], "airNoise", "2026-11-01", "2026-11-30");
	expect(trend?.top).toBeGreaterThan(0.04);
});

test("shares are told in per cent and resolution as it is", () => {
	expect(valueText("airNoise", 0.0123, "es")).toMatch(/1[,.]23/);
	expect(valueText("resolution", 0.4567, "en")).toBe("0.46");
});
