import { getJson, sendJson, sendOnly } from "./http";
import type { TwoLanguages, Verdict } from "./types";

/** A reason with its past: retired ones and earlier wordings too. */
export interface KeptReason {
	readonly code: string;
	readonly verdict: Verdict;
	/** The second stroke. */
	readonly key: string;
	readonly text: TwoLanguages;
	readonly since: string;
	readonly retiredAt: string | null;
	/** The latest first. */
	readonly earlier: readonly { readonly text: TwoLanguages; readonly since: string }[];
}

export interface WantedReason {
	readonly verdict: Verdict;
	readonly key: string;
	readonly text: TwoLanguages;
}

export function allReasons(signal?: AbortSignal): Promise<{ readonly items: readonly KeptReason[] }> {
	return getJson("/api/review/reasons/all", signal);
}

export function setReason(code: string, wanted: WantedReason): Promise<KeptReason> {
	return sendJson("PUT", `/api/review/reasons/${encodeURIComponent(code)}`, wanted);
}

export function retireReason(code: string): Promise<KeptReason> {
	return sendJson("POST", `/api/review/reasons/${encodeURIComponent(code)}/retire`);
}

/** How far the readers of so many pairs agree. */
export interface Accord {
	readonly pairs: number;
	readonly agreed: number;
	readonly agreedLow: number | null;
	readonly agreedHigh: number | null;
	/** Null with fewer than twenty pairs, and where all said one and the same. */
	readonly kappa: number | null;
	readonly kappaLow: number | null;
	readonly kappaHigh: number | null;
	readonly enough: boolean;
	/** The interval rests on a class with fewer than five. */
	readonly rough: boolean;
	/** 0: as many open as not; 1: all the same. */
	readonly prevalence: number;
	readonly bothOpen: number;
	readonly oneOpen: number;
}

export interface NamedAccord {
	readonly name: string;
	readonly figures: Accord;
}

/** Readings two units share, or one unit by itself; no figures where they could be one person's. */
export interface AccordBetween {
	readonly one: string;
	readonly other: string;
	readonly figures: Accord | null;
}

export interface Word {
	readonly decisionId: string;
	readonly verdict: Verdict;
	readonly at: string;
}

export interface Disagreement {
	readonly scanId: string;
	readonly containerNumber: string | null;
	readonly legalPower: string;
	readonly at: string;
	readonly first: Word;
	readonly second: Word;
	readonly third: Word | null;
}

export interface AgreementFigures {
	readonly from: string;
	readonly to: string;
	readonly all: Accord;
	/** Rows: the first reader; columns: the second; clear, scan again, open. */
	readonly table: readonly (readonly number[])[];
	readonly byPower: readonly NamedAccord[];
	readonly byCause: readonly NamedAccord[];
	/** Named by the Monday, `2026-11-16`. */
	readonly perWeek: readonly NamedAccord[];
	readonly byUnits: readonly AccordBetween[];
	readonly disagreed: number;
	readonly disagreements: readonly Disagreement[];
}

export function agreement(signal?: AbortSignal): Promise<AgreementFigures> {
	return getJson("/api/review/agreement", signal);
}

export interface Group {
	readonly unit: string;
	readonly legalPower: string;
	readonly shift: "morning" | "afternoon" | "night";
	/** Too few to say anything that is not about one person: all figures are null. */
	readonly suppressed: boolean;
	readonly analysts: number | null;
	readonly readings: number | null;
	readonly readingsPerHour: number | null;
	readonly secondsMedian: number | null;
	readonly examineShare: number | null;
	readonly secondReadings: number | null;
	/** Scans given and handed back. */
	readonly passedOn: number | null;
	/** Scans given whose time ran out. */
	readonly letLie: number | null;
	readonly agreement: Accord | null;
}

export interface Groups {
	readonly from: string;
	readonly to: string;
	readonly fewestAnalysts: number;
	readonly fewestReadings: number;
	readonly items: readonly Group[];
}

export function groups(signal?: AbortSignal): Promise<Groups> {
	return getJson("/api/review/groups", signal);
}

/** A reader gave the quiet sign. */
export interface Sign {
	readonly id: number;
	readonly at: string;
	readonly decisionId: string;
	readonly scanId: string;
	readonly containerNumber: string | null;
	readonly verdict: Verdict;
	readonly legalPower: string;
	readonly reader: string;
	readonly unit: string;
	readonly cutOff: string | null;
	/** How far the reading by somebody else has come; null when there is none. */
	readonly again: "waiting" | "leased" | "decided" | null;
	readonly state: "open" | "taken-up" | "resolved";
	readonly done: readonly {
		readonly step: SignStep;
		readonly by: string;
		readonly note: string;
		readonly at: string;
	}[];
}

export type SignStep = "taken-up" | "resolved";

export function signs(signal?: AbortSignal): Promise<{ readonly items: readonly Sign[] }> {
	return getJson("/api/review/duress", signal);
}

export function openSigns(signal?: AbortSignal): Promise<{ readonly open: number }> {
	return getJson("/api/review/duress/open", signal);
}

export function stepSign(id: number, step: SignStep, note: string): Promise<void> {
	return sendOnly("POST", `/api/review/duress/${id}/steps`, { step, note });
}

export interface UnsealedPerson {
	readonly pseudonym: string;
	readonly displayName: string;
	readonly agency: string;
	readonly unit: string;
}

export function unseal(pseudonym: string, purpose: string): Promise<UnsealedPerson> {
	return sendJson("POST", "/api/people/unseal", { pseudonym, purpose });
}

export interface Unsealing {
	readonly id: string;
	readonly at: string;
	readonly by: string;
	readonly byUnit: string;
	readonly reader: string;
	readonly purpose: string;
}

export function unsealings(signal?: AbortSignal): Promise<{ readonly items: readonly Unsealing[] }> {
	return getJson("/api/people/unsealed", signal);
}
