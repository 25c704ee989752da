import { getJson, sendJson, withQuery } from "./http";

/** Who reads which scan next, in numbers. Shares and risks from 0 to 1. */
export interface PolicySettings {
	readonly urgencyWeight: number;
	readonly urgencyHalfHours: number;
	readonly ageWeight: number;
	readonly assumedRisk: number;
	readonly assumedCutOffHours: number;
	readonly bestFew: number;
	readonly secondRandomRate: number;
	readonly highRisk: number;
	readonly highRiskRate: number;
	readonly newAnalystReadings: number;
	readonly newAnalystRate: number;
	readonly disagreementRate: number;
	readonly skipsPerShift: number;
	readonly waitSeconds: number;
	readonly leastSecondsBetween: number;
	readonly longestMinutes: number;
	readonly randomHoldRate: number;
	/** Codes; empty: those of all agencies with analysts. */
	readonly legalPowers: readonly string[];
	readonly breakAfterMinutes: number;
	readonly breakMinutes: number;
	readonly readingsPerHour: number;
	readonly undoSeconds: number;
}

/** Scans, and the sum of their risk. */
export interface Amount {
	readonly scans: number;
	readonly risk: number;
}

export interface OutlookHour {
	readonly start: string;
	readonly arrived: number;
	readonly read: number;
	readonly unreadAtCutOff: Amount;
	readonly waiting: Amount;
}

export interface Outlook {
	readonly read: number;
	readonly unreadAtCutOff: Amount;
	readonly waiting: number;
	/** None for whoever may not see by hours what is unread. */
	readonly hours: readonly OutlookHour[];
}

/** A past day under two policies. */
export interface Trial {
	readonly from: string;
	readonly until: string;
	readonly scans: number;
	readonly readings: number;
	readonly legalPowers: readonly string[];
	readonly really: { readonly read: number; readonly unreadAtCutOff: number };
	readonly inForce: Outlook;
	readonly proposed: Outlook;
	readonly changes: {
		readonly earlier: number;
		readonly later: number;
		readonly onlyInForce: number;
		readonly onlyProposed: number;
	};
}

export interface PolicyVersion {
	readonly number: number;
	readonly state: "proposed" | "approved" | "rejected";
	readonly inForce: boolean;
	readonly digest: string;
	readonly note: string;
	readonly proposedBy: string;
	readonly proposedAt: string;
	readonly mine: boolean;
	readonly judgedBy: string | null;
	readonly judgedAt: string | null;
	readonly verdictNote: string | null;
	readonly settings: PolicySettings;
	readonly trial: Trial | null;
}

export interface PolicyList {
	readonly inForce: number;
	readonly versions: readonly PolicyVersion[];
	readonly mayPropose: boolean;
	readonly mayApprove: boolean;
}

export function policies(signal?: AbortSignal): Promise<PolicyList> {
	return getJson("/api/review/policies", signal);
}

/** @param from start of the 24 hours; null: the last 24 full ones */
export function simulatePolicy(settings: PolicySettings, from: string | null): Promise<Trial> {
	return sendJson("POST", "/api/review/policies/simulate", { settings, from });
}

export function proposePolicy(settings: PolicySettings, from: string | null, note: string): Promise<PolicyVersion> {
	return sendJson("POST", "/api/review/policies", { settings, from, note });
}

export function judgePolicy(number: number, verdict: "approve" | "reject", note: string): Promise<PolicyVersion> {
	return sendJson("POST", `/api/review/policies/${number}/${verdict}`, { note });
}

/** What one legal power's readers will leave unread. */
export interface PowerCapacity {
	readonly legalPower: string;
	readonly readers: number;
	/** How many of them have something to read under other powers too. */
	readonly shared: number;
	/** When each goes, the last first. */
	readonly dutyEnds: readonly string[];
	readonly waiting: number;
	readonly expected: number;
	readonly outlook: Outlook;
}

export interface Capacity {
	readonly at: string;
	readonly hours: number;
	readonly secondsPerReading: number;
	/** 0: the seconds are assumed. */
	readonly readingsMeasured: number;
	readonly policy: number;
	readonly powers: readonly PowerCapacity[];
}

export function capacity(hours: number, signal?: AbortSignal): Promise<Capacity> {
	return getJson(withQuery("/api/review/capacity", { hours }), signal);
}
