import { getJson, sendJson, sendOnly, withQuery } from "./http";
import type { Direction, Language, Page, TwoLanguages } from "./types";

/** The room `targeting` on the wire: ranked visits, rules and their versions, budget, results. */

export const LANES = ["examine", "scan", "release"] as const;
export type Lane = (typeof LANES)[number];
/** `selected` is what is told to those who may not know whether rules or chance took it. */
export type Seat = "rules" | "random" | "selected" | "none" | "no-seat-left";

export interface Compared {
	readonly field: string;
	readonly value: string | null;
}

export interface Fired {
	readonly rule: string;
	readonly ruleVersion: string;
	readonly lane: Lane;
	readonly score: number;
	readonly text: Partial<TwoLanguages>;
	/** It held, and its percentage left this visit out. */
	readonly spared: boolean;
	readonly compared: readonly Compared[];
}

export interface TargetVisit {
	readonly id: string;
	readonly containerNumber: string;
	readonly checkDigitValid: boolean;
	readonly voyage: string;
	readonly vessel: string | null;
	readonly direction: Direction;
	readonly port: string;
	readonly terminal: string | null;
	readonly cutOff: string | null;
}

export interface RankedVisit {
	readonly visit: TargetVisit;
	readonly score: number;
	readonly lane: Lane;
	readonly seat: Seat | null;
	readonly assessedAt: string;
	readonly ruleSet: number;
	readonly reasons: readonly Fired[];
	readonly outcome: "found" | "clean" | null;
}

export interface VisitAssessments {
	readonly current: RankedVisit;
	readonly history: readonly {
		readonly assessedAt: string;
		readonly ruleSet: number;
		readonly score: number;
		readonly lane: Lane;
	}[];
	readonly selection: {
		readonly seat: Seat;
		readonly inclusion: number;
		readonly uniform: number;
		readonly wished: boolean;
		readonly threshold: number | null;
		readonly day: string;
		readonly terminal: string;
	} | null;
}

export interface RankedFilter {
	readonly terminal: string;
	readonly lane: string;
	readonly q: string;
}

export function rankedVisits(
	filter: RankedFilter,
	cursor: string | null,
	signal?: AbortSignal,
): Promise<Page<RankedVisit>> {
	return getJson(withQuery("/api/targeting/visits", { ...filter, cursor, limit: 50 }), signal);
}

export function visitAssessments(id: string, signal?: AbortSignal): Promise<VisitAssessments> {
	return getJson(`/api/targeting/visits/${id}`, signal);
}

export type VersionState = "proposed" | "approved" | "rejected";

export interface RulesVersion {
	readonly number: number;
	readonly state: VersionState;
	readonly note: string | null;
	readonly proposedBy: string;
	readonly proposedAt: string;
	readonly approvedBy: string | null;
	readonly approvedAt: string | null;
	readonly effectiveFrom: string | null;
	readonly verdictNote: string | null;
	readonly revertTo: number | null;
	/** The one who asks proposed it, and so cannot approve it. */
	readonly mine: boolean;
}

export interface RulesVersionWithText extends RulesVersion {
	readonly text: string;
	readonly backTest: BackTest | null;
}

export interface RuleField {
	readonly name: string;
	readonly type: string;
	readonly kind: string | null;
	readonly meaning: string;
}

export interface Rules {
	readonly inForce: {
		readonly number: number;
		readonly text: string;
		readonly approvedAt: string | null;
		readonly approvedBy: string | null;
		readonly effectiveFrom: string | null;
	} | null;
	readonly versions: readonly RulesVersion[];
	readonly fields: readonly RuleField[];
}

export interface RuleRemark {
	readonly severity: "error" | "warning" | "info";
	/** Both counted from 1; a tab is one column. */
	readonly line: number;
	readonly column: number;
	readonly code: string;
	readonly what: string;
	readonly expected?: string | null;
	readonly maybe?: string | null;
}

export interface RulesCheck {
	readonly sound: boolean;
	readonly remarks: readonly RuleRemark[];
	readonly tests: readonly { readonly name: string; readonly passed: boolean; readonly what: string | null }[];
	/** The text laid out with keywords in the language asked for; nothing while it has errors. */
	readonly formatted: string | null;
	readonly rules: readonly {
		readonly name: string;
		readonly version: string;
		readonly owner: string | null;
		readonly expires: string | null;
		readonly lane: Lane;
		readonly percent: number | null;
		readonly score: number | null;
	}[];
}

/** What became of visits. Unknown: nobody inspected, which is not clean. */
export interface Outcomes {
	readonly found: number;
	readonly clean: number;
	readonly unknown: number;
}

export interface Workload {
	readonly terminal: string;
	readonly day: string;
	readonly visits: number;
	readonly scanned: number;
	readonly examined: number;
}

export interface BackTestReport {
	readonly examined: Outcomes;
	readonly scanned: Outcomes;
	readonly all: Outcomes;
	readonly rules: readonly {
		readonly rule: string;
		readonly version: string;
		readonly holds: number;
		readonly spared: number;
		readonly outcomes: Outcomes;
		/** Of the visits that no other rule would have taken. */
		readonly alone: Outcomes;
	}[];
	readonly overlaps: readonly {
		readonly one: string;
		readonly other: string;
		readonly both: number;
		readonly shareOfSmaller: number;
	}[];
	readonly workload: readonly Workload[];
}

export interface BackTest {
	readonly from: string;
	readonly to: string;
	readonly visits: number;
	readonly current: BackTestReport | null;
	readonly proposed: BackTestReport;
	readonly difference: { readonly both: Outcomes; readonly lost: Outcomes; readonly won: Outcomes } | null;
}

export function rules(signal?: AbortSignal): Promise<Rules> {
	return getJson("/api/targeting/rules", signal);
}

export function rulesVersion(number: string, signal?: AbortSignal): Promise<RulesVersionWithText> {
	return getJson(`/api/targeting/rules/${number}`, signal);
}

export function checkRules(text: string, lang: Language): Promise<RulesCheck> {
	return sendJson("POST", "/api/targeting/rules/check", { text, lang });
}

export function backTest(text: string, days: number): Promise<BackTest> {
	return sendJson("POST", "/api/targeting/rules/back-test", { text, days });
}

export interface NewVersion {
	readonly text: string;
	readonly note: string;
	readonly effectiveFrom: string | null;
	readonly revertTo: number | null;
}

export function proposeRules(version: NewVersion): Promise<RulesVersion> {
	return sendJson("POST", "/api/targeting/rules", version);
}

export function judgeRules(number: number, verdict: "approve" | "reject", note: string): Promise<void> {
	return sendOnly("POST", `/api/targeting/rules/${number}/${verdict}`, { note });
}

export interface TerminalBudget {
	readonly terminal: string;
	readonly perDay: number;
	/** Part of the seats that chance has at least, 0.01 to 1. */
	readonly randomShare: number;
	readonly setBy: string | null;
	readonly setAt: string | null;
	readonly today: {
		readonly visits: number;
		readonly givenRules: number;
		readonly givenRandom: number | null;
		readonly noSeat: number | null;
		readonly inclusion: number;
	} | null;
}

export interface Period {
	readonly id: string;
	readonly from: string;
	/** SHA-256 of the seed, 64 hexadecimal digits. */
	readonly commitment: string;
	/** How many of the two shares have been handed out. */
	readonly sharesHeld: number;
	/** The one who asks holds one of them, and cannot get the other. */
	readonly holdsShare: boolean;
	readonly revealed: boolean;
}

export interface BudgetState {
	readonly terminals: readonly TerminalBudget[];
	readonly period: Period | null;
}

export interface HandedOut {
	readonly number: number;
	readonly share: string;
}

export interface Revealed {
	readonly fits: boolean;
	readonly draws: number;
	readonly repeated: number;
	readonly differing: number;
}

export function budget(signal?: AbortSignal): Promise<BudgetState> {
	return getJson("/api/targeting/budget", signal);
}

export function setBudget(terminal: string, perDay: number, randomShare: number): Promise<void> {
	return sendOnly("PUT", `/api/targeting/budget/${encodeURIComponent(terminal)}`, { perDay, randomShare });
}

export function openPeriod(): Promise<Period> {
	return sendJson("POST", "/api/targeting/periods");
}

/** One's own share of the seed; the server gives it once. */
export function takeShare(periodId: string): Promise<HandedOut> {
	return sendJson("POST", `/api/targeting/periods/${periodId}/share`);
}

export function revealPeriod(id: string, shareOne: string, shareTwo: string): Promise<Revealed> {
	return sendJson("POST", `/api/targeting/periods/${id}/reveal`, { shareOne, shareTwo });
}

/** A share of 1 with its 95 % interval; no value where nothing is known. */
export interface Estimate {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

export interface HitRate {
	readonly name: string;
	readonly outcomes: Outcomes;
	readonly hitRate: Estimate;
}

export interface Results {
	readonly lanes: readonly HitRate[];
	readonly rules: readonly HitRate[];
	readonly officers: readonly HitRate[];
	readonly terminals: readonly HitRate[];
	readonly random: {
		readonly size: number;
		readonly hits: number;
		readonly totalHits: number;
		readonly prevalence: Estimate;
		readonly recallOfRules: Estimate;
	};
	readonly seats: readonly {
		readonly terminal: string;
		readonly expectedRandom: number;
		readonly givenRandom: number;
		readonly suspicious: boolean;
	}[];
	readonly notSelected: { readonly visits: number; readonly inspected: number };
	readonly perDay: readonly {
		readonly day: string;
		readonly visits: number;
		readonly examinedRules: number;
		readonly examinedRandom: number | null;
		readonly found: number;
	}[];
}

export function results(days: number, signal?: AbortSignal): Promise<Results> {
	return getJson(withQuery("/api/targeting/results", { days }), signal);
}
