import { describe, expect, test } from "vitest";
import {
	EMPTY_OUTBOX,
	keyOf,
	MOST_PENDING,
	type Outbox,
	overdue,
	waitMs,
	withDecision,
	withOutcome,
	withoutDecision,
	withoutRefusal,
	withoutWindow,
	withSignal,
} from "./outbox";
import { pending, TAKEN } from "./outboxFakes";

const one = withDecision(EMPTY_OUTBOX, pending("a"));
const two = withDecision(one, pending("b", 2));
const keys = (outbox: Outbox) => outbox.pending.map(keyOf);

describe("the outbox", () => {
	test("keeps decisions in the order they were taken", () => {
		expect(keys(two)).toEqual(["a", "b"]);
	});

	test("holds a decision once, however often it is handed in", () => {
		expect(withDecision(two, pending("a"))).toBe(two);
	});

	test("takes no more than it can keep", () => {
		const full = Array.from({ length: MOST_PENDING }, (_, at) => pending(`k${at}`)).reduce(withDecision, EMPTY_OUTBOX);
		expect(withDecision(full, pending("one more"))).toBe(full);
	});

	test("lets the next go only after the first is recorded", () => {
		expect(withOutcome(two, "b", { type: "recorded" })).toBe(two);
		expect(keys(withOutcome(two, "a", { type: "recorded" }))).toEqual(["b"]);
	});

	test("keeps what did not arrive, and waits longer each time", () => {
		let tried = two;
		const waits: (number | null)[] = [];
		for (let attempt = 0; attempt < 7; attempt++) {
			waits.push(waitMs(tried, TAKEN + 60_000));
			tried = withOutcome(tried, "a", { type: "unreached" });
		}
		expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 15_000, 15_000]);
		expect(tried.pending).toEqual(two.pending);
	});

	test("shows a refusal until it is seen, and goes on with the rest", () => {
		const after = withOutcome(two, "a", { type: "refused", code: "review.reason-unknown", detail: "no" });
		expect(after.refused.map((refused) => keyOf(refused.pending))).toEqual(["a"]);
		expect(keys(after)).toEqual(["b"]);
		expect(after.attempts).toBe(0);
		expect(withoutRefusal(after, "a").refused).toEqual([]);
	});
});

describe("the undo window", () => {
	test("holds a decision back for its seconds, and not when nothing waits", () => {
		expect(waitMs(one, TAKEN + 1000)).toBe(4000);
		expect(waitMs(one, TAKEN + 5000)).toBe(0);
		expect(waitMs(EMPTY_OUTBOX, TAKEN)).toBeNull();
	});

	test("lets a decision be taken back until it is due, never after", () => {
		expect(withoutDecision(one, "a", TAKEN + 4999).pending).toEqual([]);
		expect(withoutDecision(one, "a", TAKEN + 5000)).toBe(one);
		expect(withoutDecision(one, "other", TAKEN)).toBe(one);
	});

	test("closes when the next decision is taken, and when the analyst goes on", () => {
		expect(withoutDecision(two, "a", TAKEN + 2000)).toBe(two);
		expect(overdue(two, TAKEN + 2000).map(keyOf)).toEqual(["a"]);
		expect(waitMs(withoutWindow(one, "a"), TAKEN)).toBe(0);
	});

	test("never outlasts a clock that was put back", () => {
		expect(waitMs(one, TAKEN - 3_600_000)).toBe(0);
	});

	test("is where the quiet sign is added", () => {
		expect(withSignal(two, "b").pending.map((each) => each.decision.signal)).toEqual([false, true]);
	});
});
