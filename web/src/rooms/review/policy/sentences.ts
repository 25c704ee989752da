import type { PolicySettings } from "../../../api/policy";

export type NumberName = Exclude<keyof PolicySettings, "legalPowers">;

/** What a number of the policy may be; shares are shown in percent. */
export interface Range {
	readonly least: number;
	readonly most: number;
	readonly step: number;
	readonly percent?: true;
}

const share = (least: number, most: number): Range => ({ least, most, step: 0.001, percent: true });

/** As the server has them; it checks again. */
export const RANGES: Readonly<Record<NumberName, Range>> = {
	urgencyWeight: { least: 0, most: 20, step: 0.1 },
	urgencyHalfHours: { least: 0.25, most: 168, step: 0.25 },
	ageWeight: { least: 0, most: 1, step: 0.01 },
	assumedRisk: { least: 0, most: 1, step: 0.05 },
	assumedCutOffHours: { least: 1, most: 336, step: 1 },
	bestFew: { least: 1, most: 50, step: 1 },
	secondRandomRate: share(0.01, 1),
	highRisk: { least: 0, most: 1, step: 0.05 },
	highRiskRate: share(0, 1),
	newAnalystReadings: { least: 0, most: 100_000, step: 1 },
	newAnalystRate: share(0, 1),
	disagreementRate: share(0, 1),
	skipsPerShift: { least: 0, most: 100, step: 1 },
	waitSeconds: { least: 0, most: 3600, step: 1 },
	leastSecondsBetween: { least: 0, most: 300, step: 1 },
	longestMinutes: { least: 3, most: 120, step: 1 },
	randomHoldRate: share(0, 0.1),
	breakAfterMinutes: { least: 10, most: 240, step: 1 },
	breakMinutes: { least: 1, most: 60, step: 1 },
	readingsPerHour: { least: 5, most: 600, step: 1 },
	undoSeconds: { least: 0, most: 60, step: 1 },
};

/** The policy's sentences by chapter, each with its numbers in the order of speaking. */
export const CHAPTERS = {
	order: ["urgency", "age", "assumed", "bestFew"],
	second: ["random", "highRisk", "newAnalyst", "disagreement"],
	declining: ["skips", "pace"],
	holds: ["holds"],
	rest: ["break", "slow", "undo"],
} as const;

export type Chapter = keyof typeof CHAPTERS;
export type Sentence = (typeof CHAPTERS)[Chapter][number];

/** A sentence cut at its `{numbers}`: text and names by turns. */
export function pieces(sentence: string): readonly (string | { readonly name: NumberName })[] {
	return sentence
		.split(/(\{\w+\})/)
		.filter((piece) => piece !== "")
		.map((piece) => {
			const name = piece.startsWith("{") ? piece.slice(1, -1) : "";
			return name in RANGES ? { name: name as NumberName } : piece;
		});
}

/** As a person reads it: shares in percent, no noise behind the point. */
export function shown(name: NumberName, value: number): number {
	return RANGES[name].percent ? Math.round(value * 1000) / 10 : value;
}

export function meant(name: NumberName, entered: number): number {
	return RANGES[name].percent ? Math.round(entered * 10) / 1000 : entered;
}

export function inRange(name: NumberName, value: number): boolean {
	const { least, most } = RANGES[name];
	return Number.isFinite(value) && value >= least && value <= most;
}

/** The names of what two policies do not share. */
export function differences(one: PolicySettings, other: PolicySettings): readonly (keyof PolicySettings)[] {
	return (Object.keys(one) as (keyof PolicySettings)[]).filter(
		(name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
	);
}
