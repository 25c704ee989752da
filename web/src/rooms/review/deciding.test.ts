import { describe, expect, test } from "vitest";
import type { Reason, Verdict } from "../../api/types";
import { type Deciding, type DecidingEvent, keyedReasons, nextDeciding, OPEN } from "./deciding";

const reason = (verdict: Verdict, code: string): Reason => ({ code, verdict, text: { es: code, en: code } });
const REASONS = [
	reason("clear", "as-declared"),
	reason("clear", "empty"),
	reason("examine", "dense-mass"),
	reason("person-suspected", "shape"),
];

const deciding = (events: readonly DecidingEvent[], reasons: readonly Reason[] = REASONS): Deciding =>
	events.reduce<Deciding>((state, event) => nextDeciding(state, event, reasons), OPEN);
const keys = (...pressed: readonly string[]) => pressed.map((key): DecidingEvent => ({ type: "key", key }));

describe("deciding by keys", () => {
	test("takes two strokes and Enter", () => {
		expect(deciding(keys("1", "2", "Enter"))).toEqual({ step: "confirmed", verdict: "clear", reason: "empty" });
	});

	test("never takes Enter before a reason is chosen", () => {
		expect(deciding(keys("Enter"))).toEqual(OPEN);
		expect(deciding(keys("1", "Enter")).step).toBe("verdict");
	});

	test("ignores keys that mean nothing at its step", () => {
		expect(deciding(keys("5"))).toEqual(OPEN);
		expect(deciding(keys("w"))).toEqual(OPEN);
		expect(deciding(keys("2", "7"))).toEqual({ step: "verdict", verdict: "examine" });
	});

	test("goes back one step at a time with Escape", () => {
		expect(deciding(keys("1", "1", "Escape"))).toEqual({ step: "verdict", verdict: "clear" });
		expect(deciding(keys("1", "1", "Escape", "Escape"))).toEqual(OPEN);
		expect(deciding(keys("4", "1", "Escape"))).toEqual({ step: "verdict", verdict: "person-suspected" });
	});

	test("is never undone once confirmed", () => {
		const confirmed = deciding(keys("1", "1", "Enter"));
		for (const key of ["Escape", "2", "Enter", "p"]) {
			expect(nextDeciding(confirmed, { type: "key", key }, REASONS)).toBe(confirmed);
		}
	});
});

describe("a suspected person", () => {
	test("is not confirmed by Enter, only by its own key", () => {
		const emergency = deciding(keys("4", "1"));
		expect(emergency).toEqual({ step: "emergency", reason: "shape" });
		expect(nextDeciding(emergency, { type: "key", key: "Enter" }, REASONS)).toBe(emergency);
		expect(nextDeciding(emergency, { type: "confirm" }, REASONS)).toBe(emergency);
		expect(nextDeciding(emergency, { type: "key", key: "p" }, REASONS)).toEqual({
			step: "confirmed",
			verdict: "person-suspected",
			reason: "shape",
		});
	});
});

describe("deciding by touch", () => {
	test("allows another verdict at any time before confirming", () => {
		const state = deciding([...keys("1", "1"), { type: "verdict", verdict: "examine" }]);
		expect(state).toEqual({ step: "verdict", verdict: "examine" });
	});

	test("refuses a reason of another verdict", () => {
		const state = deciding([
			{ type: "verdict", verdict: "clear" },
			{ type: "reason", reason: "dense-mass" },
		]);
		expect(state).toEqual({ step: "verdict", verdict: "clear" });
	});
});

test("reasons past the ninth are chosen by letter", () => {
	const many = Array.from({ length: 12 }, (_, at) => reason("examine", `r${at}`));
	const keyed = keyedReasons(many, "examine");
	expect(keyed.map((one) => one.key).join("")).toBe("123456789abc");
	expect(deciding(keys("2", "b", "Enter"), many)).toEqual({ step: "confirmed", verdict: "examine", reason: "r10" });
});
