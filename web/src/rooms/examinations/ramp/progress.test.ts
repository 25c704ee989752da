import { describe, expect, it } from "vitest";
import { type Fact, PLACES, PROTECTION } from "../../../api/ramp";
import { isDone, nextStep, refuses, stepsOf } from "./progress";

const DIGEST = "0".repeat(64);
const NOTHING = {} as Record<string, never>;

function air(safe: boolean, signs: readonly string[] = []): Fact {
	return {
		kind: "air",
		said: { placard: false, oxygenPercent: 20.9, co2Ppm: null, phosphinePpm: null, safe, signs },
	};
}

const FACTS: Readonly<Record<string, readonly Fact[]>> = {
	begun: [{ kind: "begun", said: NOTHING }],
	safe: [air(true)],
	unsafe: [air(false)],
	knocking: [air(true, ["sound"])],
	guarded: [{ kind: "protection", said: { done: PROTECTION } }],
	read: [{ kind: "identity", said: { container: "ZZQU4768438", seals: [], photos: [DIGEST] } }],
	opened: [{ kind: "opened", said: { photos: [] } }],
	floor: [{ kind: "looked", said: { place: "floor", outcome: "nothing", why: null } }],
	chassis: [{ kind: "looked", said: { place: "chassis", outcome: "nothing", why: null } }],
	everywhere: PLACES.map((place) => ({ kind: "looked", said: { place, outcome: "nothing", why: null } })),
	nowhere: PLACES.map((place) => ({ kind: "looked", said: { place, outcome: "not-done", why: "no forklift" } })),
	drugs: [
		{ kind: "found", said: { place: "doors", what: "drugs", packages: 12, kg: 300, note: null, photos: [DIGEST] } },
	],
	drawn: [{ kind: "located", said: { finding: "f", scanId: "s", view: 0, x: 1, y: 2, w: 3, h: 4 } }],
	"nothing-found": [{ kind: "result", said: { result: "nothing-found", note: null } }],
	irregularity: [{ kind: "result", said: { result: "irregularity", note: "another seal" } }],
	seizure: [{ kind: "result", said: { result: "seizure", note: null } }],
	sealed: [{ kind: "resealed", said: { seal: "ZZ0000009", photos: [DIGEST] } }],
	warm: [{ kind: "cold", said: { on: false, at: "2026-11-24T12:00:00Z", celsius: null } }],
	cold: [{ kind: "cold", said: { on: true, at: "2026-11-24T13:00:00Z", celsius: null } }],
	ended: [{ kind: "ended", said: NOTHING }],
	stopped: [{ kind: "stopped", said: NOTHING }],
};

function course(names: string): readonly Fact[] {
	return names
		.split(" ")
		.filter((name) => name !== "")
		.flatMap((name) => FACTS[name] ?? []);
}

function ruling(before: string, name: string, suspected = false): string {
	const [fact] = course(name);
	return fact === undefined
		? "?"
		: (refuses(course(before), { personSuspected: suspected, reefer: true }, fact) ?? "may");
}

describe("what may be recorded next", () => {
	// the rows of ProgressTest on the server: the two must not differ
	it.each([
		["", "safe", "begin-first"],
		["", "begun", "may"],
		["begun", "begun", "begun-already"],
		["begun", "opened", "air-first"],
		["begun unsafe read", "opened", "air-first"],
		["begun safe", "opened", "identity-first"],
		["begun safe read", "opened", "may"],
		["begun safe unsafe read", "opened", "air-first"],
		["begun unsafe safe read", "opened", "may"],
		["begun knocking read", "opened", "protection-first"],
		["begun knocking safe read", "opened", "protection-first"],
		["begun knocking read guarded", "opened", "may"],
		["begun safe read opened", "opened", "opened-already"],
		["begun safe read", "floor", "open-first"],
		["begun safe read", "chassis", "may"],
		["begun safe read", "drugs", "open-first"],
		["begun safe read opened", "drugs", "may"],
		["begun safe read opened", "drawn", "finding-first"],
		["begun safe read opened drugs", "drawn", "may"],
		["begun safe read opened", "seizure", "finding-first"],
		["begun safe read opened drugs", "seizure", "may"],
		["begun safe read opened drugs", "nothing-found", "found-something"],
		["begun safe read", "nothing-found", "open-first"],
		["begun safe read opened floor", "nothing-found", "look-first"],
		["begun safe read opened nowhere", "nothing-found", "look-first"],
		["begun safe read opened nowhere chassis", "nothing-found", "look-first"],
		["begun safe read opened nowhere floor", "nothing-found", "may"],
		["begun safe read opened everywhere", "nothing-found", "may"],
		["begun safe", "irregularity", "identity-first"],
		["begun safe read", "irregularity", "may"],
		["begun safe read opened", "sealed", "result-first"],
		["begun safe read irregularity", "sealed", "open-first"],
		["begun safe read opened irregularity", "sealed", "may"],
		["begun safe read opened irregularity", "ended", "reseal-first"],
		["begun safe read irregularity", "ended", "may"],
		["begun safe read opened drugs seizure sealed", "ended", "may"],
		["begun safe read opened", "ended", "result-first"],
		["begun warm safe read irregularity", "ended", "cold-first"],
		["begun warm safe read irregularity cold", "ended", "may"],
		["begun safe", "stopped", "may"],
		["begun stopped", "safe", "over"],
		["begun safe read irregularity ended", "drugs", "over"],
	])("%s | %s -> %s", (before, fact, expected) => {
		expect(ruling(before, fact)).toBe(expected);
	});

	it("asks for the protection checklist while an alarm is open, whatever the officer saw", () => {
		expect(ruling("begun safe read", "opened", true)).toBe("protection-first");
		expect(ruling("begun safe read guarded", "opened", true)).toBe("may");
	});
});

describe("the steps", () => {
	it("have no protection while nobody suspects a person, and no cold for a dry box", () => {
		const dry = { personSuspected: false, reefer: false };
		expect(stepsOf(course("begun safe"), dry)).not.toContain("protection");
		expect(stepsOf(course("begun safe"), dry)).not.toContain("cold");
		expect(stepsOf(course("begun knocking"), dry)).toContain("protection");
	});

	it("lead on from what is done", () => {
		const around = { personSuspected: false, reefer: true };
		expect(nextStep([], around)).toBe("begin");
		expect(nextStep(course("begun"), around)).toBe("air");
		expect(nextStep(course("begun unsafe"), around)).toBe("air");
		expect(nextStep(course("begun knocking"), around)).toBe("protection");
		expect(nextStep(course("begun safe read"), around)).toBe("weight");
		expect(isDone("cold", course("warm"), around)).toBe(false);
	});
});
