import { getJson, request, sendJson, withQuery } from "./http";
import type { Direction, Page, Visit, VisitImport } from "./types";

export function visits(q: string, cursor: string | null, signal?: AbortSignal): Promise<Page<Visit>> {
	return getJson(withQuery("/api/visits", { q, cursor, limit: 50 }), signal);
}

export function visit(id: string, signal?: AbortSignal): Promise<Visit> {
	return getJson(`/api/visits/${id}`, signal);
}

export interface NewVisit {
	readonly containerNumber: string;
	readonly voyage: string;
	readonly direction: Direction;
	readonly port: string;
	readonly cutOff: string | null;
	readonly vessel: string | null;
	readonly terminal: string | null;
}

export function addVisit(visit: NewVisit): Promise<Visit> {
	return sendJson("POST", "/api/visits", visit);
}

export async function importVisits(csv: Blob): Promise<VisitImport> {
	const response = await request("POST", "/api/visits/import", { body: csv, contentType: "text/csv" });
	return (await response.json()) as VisitImport;
}
