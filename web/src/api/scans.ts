import { getJson, sendOnly, withQuery } from "./http";
import type { Delivery, DeskItem, Page, Quarantined, Scan } from "./types";
import { upload } from "./upload";

export interface ScanFilter {
	readonly state: string;
	readonly match: string;
	readonly q: string;
}

export function scans(filter: ScanFilter, cursor: string | null, signal?: AbortSignal): Promise<Page<Scan>> {
	return getJson(withQuery("/api/scans", { ...filter, cursor, limit: 50 }), signal);
}

export function scan(id: string, signal?: AbortSignal): Promise<Scan> {
	return getJson(`/api/scans/${id}`, signal);
}

export function thumbnailPath(scanId: string, view = 0): string {
	return `/api/scans/${scanId}/views/${view}/thumbnail`;
}

export interface TilePlace {
	readonly view: number;
	readonly level: number;
	readonly column: number;
	readonly row: number;
	readonly frame: number;
}

export function tilePath(scanId: string, at: TilePlace): string {
	const { view, level, column, row, frame } = at;
	return `/api/scans/${scanId}/views/${view}/tiles/${level}/${column}/${row}?frame=${frame}`;
}

export function filePath(scanId: string, digest: string): string {
	return `/api/scans/${scanId}/files/${digest}`;
}

export function quarantinePath(digest: string): string {
	return `/api/scans/quarantine/${digest}/content`;
}

export function desk(cursor: string | null, signal?: AbortSignal): Promise<Page<DeskItem>> {
	return getJson(withQuery("/api/scans/desk", { cursor, limit: 20 }), signal);
}

export function quarantine(cursor: string | null, signal?: AbortSignal): Promise<Page<Quarantined>> {
	return getJson(withQuery("/api/scans/quarantine", { cursor, limit: 50 }), signal);
}

export function matchScan(scanId: string, visitId: string, reason: string): Promise<void> {
	return sendOnly("POST", `/api/scans/${scanId}/match`, { visitId, reason });
}

export function deliver(file: File, onProgress: (share: number) => void): Promise<Delivery> {
	return upload(withQuery("/api/scans/files", { name: file.name }), file, onProgress);
}
