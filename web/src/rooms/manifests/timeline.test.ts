import { describe, expect, test } from "vitest";
import type { VisitEvent } from "../../api/dossier";
import { daysOf, sealChanges, stepsOf, waitSize } from "./timeline";

const event = (kind: string, at: string, more: Partial<VisitEvent> = {}): VisitEvent => ({
	id: `${kind} ${at}`,
	kind,
	at,
	terminal: "ESTERO",
	message: null,
	state: "current",
	box: null,
	detail: {},
	...more,
});

describe("steps", () => {
	test("stand by time, each with how long the box stood before", () => {
		const steps = stepsOf([
			event("weighed", "2026-11-23T23:21:35Z"),
			event("gate-in", "2026-11-23T23:13:13Z"),
			event("loaded", "2026-11-25T04:57:20Z"),
		]);
		expect(steps.map((step) => [step.kind, step.dwellMinutes])).toEqual([
			["gate-in", null],
			["weighed", 8],
			["loaded", 1775],
		]);
	});

	test("join the terminal's report and its message of the same thing", () => {
		const steps = stepsOf([event("gate-in", "2026-11-23T23:13:00Z"), event("gate-in", "2026-11-23T23:13:13Z")]);
		expect(steps.map((step) => step.events.length)).toEqual([2]);
	});

	test("keep apart what happened twice, and what was replaced", () => {
		const twice = stepsOf([event("moved", "2026-11-23T10:00:00Z"), event("moved", "2026-11-23T14:00:00Z")]);
		expect(twice.length).toBe(2);
		const replaced = stepsOf([
			event("declared", "2026-11-23T10:00:00Z", { state: "superseded" }),
			event("declared", "2026-11-23T10:05:00Z"),
		]);
		expect(replaced.map((step) => step.state)).toEqual(["superseded", "current"]);
	});

	test("fold a run of temperatures, and wait from its end", () => {
		const steps = stepsOf([
			event("temperature", "2026-11-23T00:00:00Z"),
			event("temperature", "2026-11-23T12:00:00Z"),
			event("temperature", "2026-11-24T00:00:00Z"),
			event("loaded", "2026-11-24T01:00:00Z"),
		]);
		expect(steps.map((step) => [step.kind, step.events.length, step.dwellMinutes])).toEqual([
			["temperature", 3, null],
			["loaded", 1, 60],
		]);
	});
});

test("a seal that is none of those read before is a change, however it is spelled", () => {
	const sealed = (at: string, seal: string, stage = "arrival") => event("sealed", at, { detail: { seal, stage } });
	const steps = stepsOf([
		sealed("2026-10-01T00:00:00Z", "ZZ7", "register"),
		sealed("2026-11-23T00:00:00Z", "ZZ-1"),
		sealed("2026-11-24T00:00:00Z", "zz1"),
		sealed("2026-11-25T00:00:00Z", "ZZ2"),
	]);
	expect([...sealChanges(steps)]).toEqual(["sealed 2026-11-25T00:00:00Z"]);
});

test("a day begins at the port's midnight", () => {
	const steps = stepsOf([event("gate-in", "2026-11-24T04:59:00Z"), event("loaded", "2026-11-24T05:01:00Z")]);
	expect(daysOf(steps, "America/Guayaquil").map((day) => day.date)).toEqual(["2026-11-23", "2026-11-24"]);
	expect(daysOf(steps, "UTC").length).toBe(1);
});

test("a longer wait never takes less of the line", () => {
	const sizes = [null, 0, 14, 15, 119, 120, 719, 720, 2879, 2880, 100_000].map(waitSize);
	expect(sizes).toEqual([...sizes].sort());
	expect(new Set(sizes).size).toBe(5);
});
