import { getJson, request, sendJson, sendOnly, withQuery } from "./http";
import type { Decision, DecisionRequest, Lease, Page, Reason, Verdict, Waiting } from "./types";

/** The next scan under a lease, or null when nothing waits. */
export async function nextScan(): Promise<Lease | null> {
	const response = await request("POST", "/api/review/next");
	return response.status === 204 ? null : ((await response.json()) as Lease);
}

export function heartbeat(leaseId: string): Promise<{ expiresAt: string }> {
	return sendJson("POST", `/api/review/leases/${leaseId}/heartbeat`);
}

export function giveBack(leaseId: string, reason: string): Promise<void> {
	return sendOnly("DELETE", `/api/review/leases/${leaseId}`, { reason });
}

export function decide(leaseId: string, decision: DecisionRequest): Promise<void> {
	return sendOnly("POST", `/api/review/leases/${leaseId}/decision`, decision);
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
