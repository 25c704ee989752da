import { getJson, sendOnly } from "./http";

export const HELP = [
	"medical-called",
	"medical-there",
	"water-and-air",
	"dose-told",
	"interpreter",
	"handed-to-protection",
] as const;
export type Help = (typeof HELP)[number];

/** What is known of people found; never their names. */
export interface ProtectionSaid {
	readonly persons: number | null;
	readonly minors: number | null;
	readonly help: readonly Help[];
	readonly note: string | null;
}

export interface ProtectionRecord {
	readonly id: string;
	readonly number: number;
	readonly containerNumber: string;
	readonly openedAt: string;
	/** Empty in the list: each look at what is said is written down. */
	readonly said: readonly (ProtectionSaid & { readonly by: string; readonly at: string })[];
}

interface Items {
	readonly items: readonly ProtectionRecord[];
}

export function protectionRecords(signal?: AbortSignal): Promise<Items> {
	return getJson("/api/protection", signal);
}

export function protectionRecord(id: string, signal?: AbortSignal): Promise<ProtectionRecord> {
	return getJson(`/api/protection/${id}`, signal);
}

export function addToRecord(id: string, said: ProtectionSaid): Promise<void> {
	return sendOnly("POST", `/api/protection/${id}/entries`, said);
}
