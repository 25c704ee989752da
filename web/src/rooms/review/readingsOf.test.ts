import { expect, test } from "vitest";
import type { Decision, Verdict } from "../../api/types";
import { readingsOf, verdictsDiffer } from "./readingsOf";

const decision = (id: string, legalPower: string, verdict: Verdict, readingOrdinal: number, correctedBy?: string) =>
	({
		id,
		legalPower,
		verdict,
		readingOrdinal,
		correctedBy: correctedBy ?? null,
		decidedAt: `2026-11-24T10:0${id}:00Z`,
	}) as Decision;

test("readings stand by legal power and order, and a corrected one gives way", () => {
	const all = [
		decision("4", "drug-enforcement", "clear", 1),
		decision("3", "customs-control", "examine", 2),
		decision("2", "customs-control", "clear", 1, "5"),
		decision("5", "customs-control", "examine", 1),
	];
	expect(readingsOf(all).map((one) => one.id)).toEqual(["5", "3", "4"]);
});

test("verdicts differ only under the same legal power", () => {
	const customs = decision("1", "customs-control", "clear", 1);
	expect(verdictsDiffer([customs, decision("2", "drug-enforcement", "examine", 1)])).toBe(false);
	expect(verdictsDiffer([customs, decision("2", "customs-control", "examine", 2)])).toBe(true);
	expect(verdictsDiffer([customs])).toBe(false);
});
