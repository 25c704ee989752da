import { describe, expect, test } from "vitest";
import type { Span } from "../../api/evidence";
import { drawn, lasting } from "./chain";

const NOW = Date.parse("2026-11-26T12:00:00Z");

function span(from: string, until: string | null, gap: Span["gap"] = null): Span {
	return { holder: null, gap, from, until };
}

describe("the chain of custody as a bar", () => {
	test("fills the bar from end to end without a hole", () => {
		const bar = drawn(
			[
				span("2026-11-20T12:00:00Z", "2026-11-20T12:05:00Z", "before-the-first"),
				span("2026-11-20T12:05:00Z", "2026-11-25T12:00:00Z"),
				span("2026-11-25T12:00:00Z", null),
			],
			NOW,
		);
		expect(bar[0]?.left).toBe(0);
		bar.slice(1).forEach((part, index) => {
			const before = bar[index];
			expect(part.left).toBeCloseTo((before?.left ?? 0) + (before?.width ?? 0), 12);
		});
		expect(bar.reduce((sum, part) => sum + part.width, 0)).toBeCloseTo(1, 12);
	});

	test("shows a gap of minutes beside months", () => {
		const [gap] = drawn(
			[span("2026-08-01T12:00:00Z", "2026-08-01T12:04:00Z", "on-the-way"), span("2026-08-01T12:04:00Z", null)],
			NOW,
		);
		expect(gap?.width).toBeGreaterThan(0.03);
	});

	test("tells how long a span lasted", () => {
		expect(lasting(span("2026-11-24T10:30:00Z", null), NOW)).toEqual({ days: 2, hours: 1, minutes: 30 });
	});
});
