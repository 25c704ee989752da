import { describe, expect, test } from "vitest";
import type { Reason, Verdict } from "../../api/types";
import { type Deciding, type DecidingEvent, keyedReasons, nextDeciding, OPEN } from "./deciding";

const reason = (verdict: Verdict, code: string, key: string): Reason => ({
	code,
	verdict,
	key,
	text: { es: code, en: code },
});
const REASONS = [
	reason("clear", "as-declared", "1"),
	reason("clear", "empty", "2"),
	reason("examine", "dense-mass", "1"),
	reason("person-suspected", "shape", "1"),
];

const deciding = (events: readonly DecidingEvent[], reasons: readonly Reason[] = REASONS): Deciding =>
	events.reduce<Deciding>((state, event) => nextDeciding(state, event, reasons), OPEN);
const keys = (...pressed: readonly string[]) => pressed.map((key): DecidingEvent => ({ type: "key", key }));

describe("deciding by keys", () => {
	test("takes two strokes", () => {
		expect(deciding(keys("1", "2"))).toEqual({ step: "decided", verdict: "clear", reason: "empty" });
	});

	test("takes no Enter for a stroke", () => {
		expect(deciding(keys("Enter"))).toEqual(OPEN);
		expect(deciding(keys("1", "Enter"))).toEqual({ step: "verdict", verdict: "clear" });
	});

	test("ignores keys that mean nothing at its step", () => {
		expect(deciding(keys("5"))).toEqual(OPEN);
		expect(deciding(keys("0"))).toEqual(OPEN);
		expect(deciding(keys("w"))).toEqual(OPEN);
		expect(deciding(keys("2", "7"))).toEqual({ step: "verdict", verdict: "examine" });
	});

	test("goes back with Escape", () => {
		expect(deciding(keys("1", "Escape"))).toEqual(OPEN);
		expect(deciding(keys("4", "1", "Escape"))).toEqual({ step: "verdict", verdict: "person-suspected" });
	});

	test("hears nothing more once decided: undoing is another thing", () => {
		const decided = deciding(keys("1", "1"));
		for (const key of ["Escape", "2", "Enter", "p"]) {
			expect(nextDeciding(decided, { type: "key", key }, REASONS)).toBe(decided);
		}
		expect(nextDeciding(decided, { type: "verdict", verdict: "examine" }, REASONS)).toBe(decided);
	});
});

describe("a suspected person", () => {
	test("is not decided by two strokes or Enter, only by its own key", () => {
		const emergency = deciding(keys("4", "1"));
		expect(emergency).toEqual({ step: "emergency", reason: "shape" });
		expect(nextDeciding(emergency, { type: "key", key: "Enter" }, REASONS)).toBe(emergency);
		expect(nextDeciding(emergency, { type: "key", key: "p" }, REASONS)).toEqual({
			step: "decided",
			verdict: "person-suspected",
			reason: "shape",
		});
		expect(nextDeciding(emergency, { type: "confirm-person" }, REASONS).step).toBe("decided");
	});
});

describe("deciding by touch", () => {
	test("allows another verdict until the reason is chosen", () => {
		const state = deciding([...keys("1"), { type: "verdict", verdict: "examine" }]);
		expect(state).toEqual({ step: "verdict", verdict: "examine" });
	});

	test("closes a verdict touched twice", () => {
		const twice: DecidingEvent = { type: "verdict", verdict: "examine" };
		expect(deciding([twice, twice])).toEqual(OPEN);
	});

	test("refuses a reason of another verdict", () => {
		const state = deciding([
			{ type: "verdict", verdict: "clear" },
			{ type: "reason", reason: "dense-mass" },
		]);
		expect(state).toEqual({ step: "verdict", verdict: "clear" });
	});
});

test("a reason keeps its key when another goes", () => {
	const left = [reason("examine", "structure", "5"), reason("examine", "ours", "b")];
	expect(keyedReasons(left, "examine").map((one) => one.key)).toEqual(["5", "b"]);
	expect(deciding(keys("2", "5"), left)).toEqual({ step: "decided", verdict: "examine", reason: "structure" });
	expect(deciding(keys("2", "B"), left)).toEqual({ step: "decided", verdict: "examine", reason: "ours" });
	expect(deciding(keys("2", "1"), left)).toEqual({ step: "verdict", verdict: "examine" });
});
