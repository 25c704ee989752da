import { describe, expect, test } from "vitest";
import {
	EMPTY_OUTBOX,
	outboxFrom,
	type Pending,
	waitSeconds,
	withDecision,
	withOutcome,
	withoutRefusals,
} from "./outbox";

const pending = (key: string): Pending => ({
	leaseId: `lease-${key}`,
	container: "ZZQU4120677",
	decision: {
		verdict: "clear",
		reasonCode: "as-declared",
		note: null,
		marks: [],
		secondsShown: 30,
		idempotencyKey: key,
	},
});

const two = withDecision(withDecision(EMPTY_OUTBOX, pending("a")), pending("b"));

describe("the outbox", () => {
	test("keeps decisions in the order they were taken", () => {
		expect(two.pending.map((one) => one.decision.idempotencyKey)).toEqual(["a", "b"]);
	});

	test("holds a decision once, however often it is handed in", () => {
		expect(withDecision(two, pending("a"))).toBe(two);
	});

	test("lets the next go only after the first is recorded", () => {
		expect(withOutcome(two, "b", { type: "recorded" })).toBe(two);
		const after = withOutcome(two, "a", { type: "recorded" });
		expect(after.pending.map((one) => one.decision.idempotencyKey)).toEqual(["b"]);
	});

	test("keeps what did not arrive, and waits longer each time", () => {
		const once = withOutcome(two, "a", { type: "unreached" });
		const twice = withOutcome(once, "a", { type: "unreached" });
		expect(twice.pending).toEqual(two.pending);
		expect([0, 1, 2, 3, 4, 5, 9].map(waitSeconds)).toEqual([0, 1, 2, 4, 8, 15, 15]);
		expect(twice.attempts).toBe(2);
	});

	test("shows a refusal until it is seen, and goes on with the rest", () => {
		const after = withOutcome(two, "a", { type: "refused", code: "review.lease-expired", detail: "late" });
		expect(after.refused.map((one) => one.pending.decision.idempotencyKey)).toEqual(["a"]);
		expect(after.pending.map((one) => one.decision.idempotencyKey)).toEqual(["b"]);
		expect(after.attempts).toBe(0);
		expect(withoutRefusals(after).refused).toEqual([]);
	});

	test("survives a closed browser, and nonsense in its place", () => {
		const tired = withOutcome(two, "a", { type: "unreached" });
		expect(outboxFrom(JSON.stringify(tired))).toEqual({ ...two, attempts: 0 });
		for (const kept of [null, "", "{", "[]", '{"pending":3}']) {
			expect(outboxFrom(kept)).toEqual(EMPTY_OUTBOX);
		}
	});
});
