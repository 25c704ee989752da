import { getJson, sendOnly, withQuery } from "./http";

export interface ScanState {
	readonly by: string;
	readonly value: string;
	readonly at: string;
}

export type ChangeKind = "seal" | "seal-state" | "weight" | "gate" | "yard" | "door" | "number" | "rescan";

/** What is not as it was when the box was scanned. */
export interface SinceScan {
	readonly id: string;
	readonly visitId: string;
	readonly containerNumber: string | null;
	readonly voyage: string | null;
	readonly kind: ChangeKind;
	readonly before: ScanState;
	readonly after: ScanState;
	/** On the later of two scans of which a part differs, in full pixels of the view; null for everything else. */
	readonly where: {
		readonly view: number;
		readonly x: number;
		readonly y: number;
		readonly w: number;
		readonly h: number;
	} | null;
	readonly raisedAt: string;
	readonly noted: { readonly who: string; readonly note: string; readonly at: string } | null;
}

interface Items {
	readonly items: readonly SinceScan[];
}

/** Those of a visit, by time; without a visit those nobody has taken note of. */
export function sinceScan(visit: string | null, signal?: AbortSignal): Promise<Items> {
	return getJson(withQuery("/api/since-scan", { visit }), signal);
}

export function noteChange(id: string, note: string): Promise<void> {
	return sendOnly("POST", `/api/since-scan/${id}/note`, { note });
}
