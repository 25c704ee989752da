import type { Decision } from "../../api/types";

/** The decisions in force on one scan, by legal power, then by reading, then by time: a corrected one gives way to its correction. */
export function readingsOf(decisions: readonly Decision[]): readonly Decision[] {
	return decisions
		.filter((one) => one.correctedBy === null)
		.toSorted(
			(a, b) =>
				a.legalPower.localeCompare(b.legalPower) ||
				(a.readingOrdinal ?? 0) - (b.readingOrdinal ?? 0) ||
				a.decidedAt.localeCompare(b.decidedAt),
		);
}

/** Whether two readings under one legal power disagree; under another power another verdict is no disagreement. */
export function verdictsDiffer(readings: readonly Decision[]): boolean {
	return readings.some((a) => readings.some((b) => a.legalPower === b.legalPower && a.verdict !== b.verdict));
}
