import type { Dossier } from "./dossier";
import { getJson, request, sendJson, sendOnly, withQuery } from "./http";
import type { VisitAssessments } from "./targeting";
import type { Decision, DecisionRequest, Lease, Page, Reason, SkipReason, Verdict, Waiting } from "./types";

/**
 * The next scan under a lease, or null when nothing waits.
 * @param after the lease whose decision can still be undone: the scan after it is set aside for this analyst
 */
export async function nextScan(after: string | null = null): Promise<Lease | null> {
	const response = await request("POST", "/api/review/next", { json: after === null ? {} : { after } });
	return response.status === 204 ? null : ((await response.json()) as Lease);
}

export function heartbeat(leaseId: string): Promise<{ expiresAt: string }> {
	return sendJson("POST", `/api/review/leases/${leaseId}/heartbeat`);
}

/** Passes the scan on undecided: counted, and it never comes back to the same analyst. */
export function skip(leaseId: string, reasonCode: SkipReason, reason: string | null): Promise<void> {
	return sendOnly("DELETE", `/api/review/leases/${leaseId}`, { reasonCode, reason });
}

/** @param leaving the page is being left: the request must outlive it */
export async function decide(leaseId: string, decision: DecisionRequest, leaving = false): Promise<void> {
	const path = `/api/review/leases/${leaseId}/decision`;
	const answer = await request("POST", path, { json: decision, keepalive: leaving });
	await answer.arrayBuffer();
}

/** What is declared and known of the leased scan's visit. */
export function leaseDossier(leaseId: string, signal?: AbortSignal): Promise<Dossier> {
	return getJson(`/api/review/leases/${leaseId}/dossier`, signal);
}

/** What the rules say of the leased scan's visit. */
export function leaseAssessment(leaseId: string, signal?: AbortSignal): Promise<VisitAssessments> {
	return getJson(`/api/review/leases/${leaseId}/assessment`, signal);
}

export function reasons(signal?: AbortSignal): Promise<{ items: readonly Reason[] }> {
	return getJson("/api/review/reasons", signal);
}

export function decisions(cursor: string | null, signal?: AbortSignal): Promise<Page<Decision>> {
	return getJson(withQuery("/api/review/decisions", { cursor, limit: 50 }), signal);
}

export function decision(id: string, signal?: AbortSignal): Promise<Decision> {
	return getJson(`/api/review/decisions/${id}`, signal);
}

export async function receipt(id: string, purpose: string): Promise<Blob> {
	const response = await request("GET", withQuery(`/api/review/decisions/${id}/receipt`, { purpose }));
	return response.blob();
}

export interface Correction {
	readonly verdict: Verdict;
	readonly reasonCode: string;
	readonly note: string | null;
	readonly why: string;
}

export function correct(id: string, correction: Correction): Promise<void> {
	return sendOnly("POST", `/api/review/decisions/${id}/corrections`, correction);
}

export function waiting(signal?: AbortSignal): Promise<Waiting> {
	return getJson("/api/review/waiting", signal);
}

/** The decisions on one scan, of every agency the person may see, latest first. */
export function decisionsOnScan(scanId: string, signal?: AbortSignal): Promise<Page<Decision>> {
	return getJson(withQuery("/api/review/decisions", { scan: scanId }), signal);
}

/** An analyst's own figures; nobody else is given them by name. */
export interface OwnStatistics {
	readonly from: string;
	readonly to: string;
	readonly readings: number;
	readonly secondsMedian: number | null;
	/** First, second and third quartile of the seconds a scan was on screen. */
	readonly secondsQuartiles: readonly number[];
	readonly byVerdict: Readonly<Partial<Record<Verdict, number>>>;
	readonly perHour: readonly { readonly hour: string; readonly readings: number }[];
	/** Scans given and handed back. */
	readonly passedOn: number;
	/** Scans given whose time ran out. */
	readonly letLie: number;
	/** Own readings that somebody else read as well, blind. */
	readonly doubleRead: number;
	readonly agreed: number;
	readonly kappa: number | null;
	readonly kappaLow: number | null;
	readonly kappaHigh: number | null;
	/** Whether there are enough double readings to say anything. */
	readonly enough: boolean;
}

export function ownStatistics(signal?: AbortSignal): Promise<OwnStatistics> {
	return getJson("/api/review/me/statistics", signal);
}

/** An analyst who passed on or let lie as many scans as a shift allows, and is given none. */
export interface LockedReader {
	/** A pseudonym. */
	readonly reader: string;
	/** Told to supervisors of the same unit only. */
	readonly readerName: string | null;
	readonly passedOn: number;
	readonly letLie: number;
	readonly since: string;
}

export function lockedReaders(signal?: AbortSignal): Promise<{ readonly items: readonly LockedReader[] }> {
	return getJson("/api/review/locked", signal);
}

export function spokenTo(reader: string, reason: string): Promise<void> {
	return sendOnly("POST", `/api/review/locked/${encodeURIComponent(reader)}/spoken`, { reason });
}

/** What one shift leaves to the next. */
export interface Handover {
	readonly id: string;
	readonly at: string;
	/** A pseudonym. */
	readonly by: string;
	readonly text: string;
	readonly shift: string | null;
}

export function handovers(signal?: AbortSignal): Promise<{ readonly items: readonly Handover[] }> {
	return getJson("/api/review/handovers", signal);
}

export function handOver(text: string): Promise<void> {
	return sendOnly("POST", "/api/review/handovers", { text });
}
