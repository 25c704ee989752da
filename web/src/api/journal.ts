import { getJson, request, withQuery } from "./http";
import type { JournalEntry, Page } from "./types";

export async function verificationKey(signal?: AbortSignal): Promise<string> {
	const response = await request("GET", "/api/journal/key", signal === undefined ? {} : { signal });
	return (await response.text()).trim();
}

export async function checkpoint(signal?: AbortSignal): Promise<string> {
	const response = await request("GET", "/api/journal/checkpoint", signal === undefined ? {} : { signal });
	return response.text();
}

export function entries(from: number, signal?: AbortSignal): Promise<Page<JournalEntry>> {
	return getJson(withQuery("/api/journal/entries", { from, limit: 100 }), signal);
}
