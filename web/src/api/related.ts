import { getJson, sendJson } from "./http";
import type { TilePlace } from "./scans";
import type { ScanView } from "./types";

/** A scan that belongs beside another: an earlier one of the same container, or a cleared one of like cargo. */
export interface RelatedScan {
	readonly scanId: string;
	readonly acquiredAt: string | null;
	readonly containerNumber: string | null;
	readonly port: string | null;
	/** Why it is shown: codes such as `same-container`, `same-hs`, `same-shipper`. */
	readonly why: readonly string[];
}

export interface RelatedScans {
	readonly earlier: readonly RelatedScan[];
	readonly similar: readonly RelatedScan[];
}

/** How two scans lie over each other; not comparable says why, and is no fault of anybody's. */
export interface ScanComparison {
	readonly comparable: boolean;
	readonly reason: string | null;
	/** The other scan's views, in this one's place and size. */
	readonly views: readonly ScanView[];
}

export function relatedScans(scanId: string, signal?: AbortSignal): Promise<RelatedScans> {
	return getJson(`/api/scans/${scanId}/related`, signal);
}

export function compareScans(scanId: string, other: string): Promise<ScanComparison> {
	return sendJson("POST", `/api/scans/${scanId}/comparisons/${other}`);
}

export function relatedThumbnailPath(scanId: string, other: string, view = 0): string {
	return `/api/scans/${scanId}/related/${other}/views/${view}/thumbnail`;
}

export function comparisonTilePath(scanId: string, other: string, at: TilePlace): string {
	const { view, level, column, row, frame } = at;
	return `/api/scans/${scanId}/comparisons/${other}/views/${view}/tiles/${level}/${column}/${row}?frame=${frame}`;
}
