import { describe, expect, it } from "vitest";
import type { KeptFact, Taken } from "../../../api/ramp";
import { EMPTY_OUTBOX, factsOf, saidAgain, waitMs, withFact, withOutcome, withoutRefused } from "./outbox";

function fact(id: string): Taken {
	return { id, kind: "opened", said: { photos: [] }, takenAt: "2026-11-24T12:00:00Z" };
}

function kept(id: string, nr: number): KeptFact {
	return { ...fact(id), nr, receivedAt: "2026-11-24T12:00:01Z", officer: "reader-1" };
}

const THREE = ["a", "b", "c"].reduce((outbox, id) => withFact(outbox, "e", fact(id)), EMPTY_OUTBOX);

describe("facts on their way", () => {
	it("leave in the order they were taken, one after the other", () => {
		expect(THREE.pending.map((one) => one.fact.id)).toEqual(["a", "b", "c"]);
		expect(withOutcome(THREE, "b", { type: "recorded" })).toBe(THREE);
		expect(withOutcome(THREE, "a", { type: "recorded" }).pending.map((one) => one.fact.id)).toEqual(["b", "c"]);
	});

	it("are taken once under one id", () => {
		expect(withFact(THREE, "e", fact("b"))).toBe(THREE);
	});

	it("wait longer with every attempt in vain, and no longer than a quarter of a minute", () => {
		expect(waitMs(EMPTY_OUTBOX)).toBeNull();
		expect(waitMs(THREE)).toBe(0);
		let outbox = THREE;
		const waits = Array.from({ length: 6 }, () => {
			outbox = withOutcome(outbox, "a", { type: "unreached" });
			return waitMs(outbox);
		});
		expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
		expect(waitMs(withOutcome(outbox, "a", { type: "overtaken" }))).toBe(0);
	});

	it("that are refused are kept, let the others pass, and can be said again in their order", () => {
		const refused = ["a", "b"].reduce(
			(outbox, id) => withOutcome(outbox, id, { type: "refused", code: "examinations.air-first", detail: "" }),
			THREE,
		);
		expect(refused.pending.map((one) => one.fact.id)).toEqual(["c"]);
		const again = saidAgain(refused, "e");
		expect(again.pending.map((one) => one.fact.id)).toEqual(["c", "a", "b"]);
		expect(again.refused).toEqual([]);
		expect(saidAgain(refused, "other").refused).toHaveLength(2);
		expect(withoutRefused(refused, "e").refused).toEqual([]);
	});

	it("stand once beside what the server has", () => {
		expect(factsOf(THREE, "e", [kept("a", 1)]).map((one) => one.id)).toEqual(["a", "b", "c"]);
		expect(factsOf(THREE, "other", [])).toEqual([]);
	});
});
