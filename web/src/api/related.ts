import { getJson } from "./http";
import type { TilePlace } from "./scans";
import type { Scan } from "./types";

/** Scans that may lie beside the one under a lease: earlier ones of its container, cleared ones of like cargo. */
export interface RelatedScans {
	readonly earlier: readonly Scan[];
	readonly similar: readonly Scan[];
}

/** The other scan laid on a view of the one that is read, or what differs between the two. */
export interface LaidPicture {
	readonly kind: "laid" | "difference";
	readonly columns: number;
	readonly rows: number;
	readonly levels: number;
	readonly tileCore: number;
	readonly apron: number;
	readonly bits: number;
	readonly min: number;
	readonly max: number;
	readonly darkLevel: number;
	readonly airLevel: number;
}

export interface LaidView {
	readonly view: number;
	readonly otherView: number | null;
	/** Why the two cannot be laid on one another; `null` when they are. */
	readonly reason: string | null;
	readonly correlation: number | null;
	readonly residualPixels: number | null;
	readonly pictures: readonly LaidPicture[];
}

export interface ScanComparison {
	readonly scan: Scan;
	readonly views: readonly LaidView[];
}

export function relatedScans(leaseId: string, signal?: AbortSignal): Promise<RelatedScans> {
	return getJson(`/api/review/leases/${leaseId}/related`, signal);
}

export function compareScans(leaseId: string, other: string, signal?: AbortSignal): Promise<ScanComparison> {
	return getJson(`/api/review/leases/${leaseId}/related/${other}`, signal);
}

export function laidTilePath(leaseId: string, other: string, kind: LaidPicture["kind"], at: TilePlace): string {
	const { view, level, column, row } = at;
	return `/api/review/leases/${leaseId}/related/${other}/views/${view}/${kind}/tiles/${level}/${column}/${row}`;
}
