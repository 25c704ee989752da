import type { Standing } from "./dossier";
import { getJson, withQuery } from "./http";
import type { Page, Remark } from "./types";
import { upload } from "./upload";

export type FileStatus = "read" | "partly" | "refused";

/** What became of a file of messages. */
export interface Received {
	readonly id: string;
	readonly digest: string;
	readonly sizeBytes: number;
	/** These bytes had come before; nothing changed. */
	readonly known: boolean;
	readonly status: FileStatus;
	readonly messages: number;
	readonly visitsCreated: number;
	readonly linked: number;
	readonly waiting: number;
	readonly remarks: readonly Remark[];
}

export interface CargoMessage {
	readonly id: string;
	readonly standard: string;
	readonly type: string;
	readonly reference: string | null;
	readonly carrier: string | null;
	readonly voyage: string | null;
	readonly function: string | null;
	readonly bills: number;
	readonly containers: number;
	readonly state: Standing;
	/** Id of the message that took its place. */
	readonly replacedBy: string | null;
}

export interface MessageFile {
	readonly id: string;
	readonly name: string;
	readonly source: string;
	readonly digest: string;
	readonly sizeBytes: number;
	readonly receivedAt: string;
	readonly status: FileStatus;
	readonly messages: number;
	readonly contents: readonly CargoMessage[];
	readonly remarks: readonly Remark[];
}

export function messages(cursor: string | null, signal?: AbortSignal): Promise<Page<MessageFile>> {
	return getJson(withQuery("/api/messages", { cursor, limit: 50 }), signal);
}

export function message(fileId: string, signal?: AbortSignal): Promise<MessageFile> {
	return getJson(`/api/messages/${fileId}`, signal);
}

export function originalPath(fileId: string): string {
	return `/api/messages/${fileId}/original`;
}

export function deliverMessages(file: File, onProgress: (share: number) => void): Promise<Received> {
	return upload(withQuery("/api/messages", { name: file.name }), file, onProgress);
}
