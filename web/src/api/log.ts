import { getJson, request, sendJson, withQuery } from "./http";

/** Leaves of one kind in one hour. */
export interface Tally {
	readonly hour: string;
	readonly kind: string;
	readonly leaves: number;
}

export interface Silence {
	readonly from: string;
	readonly until: string;
	/** It had not ended by then. */
	readonly lasting: boolean;
}

/** A leaf that says another time than the signatures around it. */
export interface OutOfTime {
	readonly index: number;
	readonly kind: string;
	readonly says: string;
	readonly signedBefore: string | null;
	readonly signedBy: string;
}

/** The last checkpoint of an hour. */
export interface LogHead {
	readonly size: number;
	readonly root: string;
	readonly at: string;
	readonly note: string;
}

export interface LogKey {
	readonly ordinal: number;
	readonly vkey: string;
	readonly keyId: string;
	readonly since: number;
	readonly announcement: number | null;
	readonly at: string;
}

export interface LogSpan {
	readonly from: string;
	readonly to: string;
	readonly firstLeaf: number;
	readonly leaves: number;
	readonly waiting: number;
	readonly tallies: readonly Tally[];
	readonly silences: readonly Silence[];
	readonly outOfTime: readonly OutOfTime[];
	readonly heads: readonly LogHead[];
	readonly keys: readonly LogKey[];
	/** The last ones, newest first. */
	readonly audits: readonly TreeAudit[];
}

/** The whole tree recomputed; no faults when all of it is what was signed. */
export interface TreeAudit {
	readonly at: string;
	readonly seconds: number;
	readonly size: number;
	readonly root: string;
	readonly checkpoints: number;
	readonly faults: readonly string[];
	/** Null for the night's. */
	readonly by: string | null;
}

export function auditTree(): Promise<TreeAudit> {
	return sendJson("POST", "/api/oversight/log/audits", {});
}

export function logSpan(from: string, to: string, signal?: AbortSignal): Promise<LogSpan> {
	return getJson(withQuery("/api/oversight/log", { from, to }), signal);
}

/** Number, time, kind and hash of every leaf of the span. */
export async function logList(from: string, to: string): Promise<Blob> {
	return (await request("GET", withQuery("/api/oversight/log/leaves.csv", { from, to }))).blob();
}
