import { getJson, request, sendJson, sendOnly, withQuery } from "./http";

/** How far reading came; every container stands on exactly one. In the order they are shown. */
export const RUNGS = [
	"read-twice",
	"read-once",
	"waiting",
	"no-image",
	"not-scanned",
	"read-after-departure",
	"left-unread",
	"left-no-image",
	"left-not-scanned",
] as const;
export type Rung = (typeof RUNGS)[number];

/** An exact 95 % interval; the value is null where there is nothing to take a share of. */
export interface Share {
	readonly value: number | null;
	readonly low: number;
	readonly high: number;
}

export interface PowerCounts {
	readonly power: string;
	readonly asked: number;
	readonly readInTime: number;
	readonly readAfterDeparture: number;
	readonly notRead: number;
	readonly leftUnread: number;
}

export interface CoverageRow {
	readonly terminal: string | null;
	readonly hour: string | null;
	readonly vessel: string | null;
	readonly visits: number;
	readonly departed: number;
	readonly ladder: Readonly<Record<Rung, number>>;
	readonly taken: number;
	readonly readable: number;
	readonly readInTime: number;
	readonly unreadAtDeparture: number;
	readonly held: number;
	readonly heldInTime: number;
	readonly examined: number;
	readonly found: number;
	readonly foundElsewhere: number;
	readonly powers: readonly PowerCounts[];
	readonly unreadShare: Share;
}

export interface Coverage {
	readonly at: string;
	readonly total: CoverageRow;
	readonly rows: readonly CoverageRow[];
	readonly scansWithoutVisit: number;
}

export interface Asked {
	readonly from: string;
	readonly to: string;
	readonly by: "terminal" | "hour" | "vessel";
	readonly terminal?: string | null;
}

export function coverage(asked: Asked, signal?: AbortSignal): Promise<Coverage> {
	return getJson(withQuery("/api/oversight/coverage", { ...asked }), signal);
}

export interface Signature {
	readonly pseudonym: string;
	readonly role: string;
	readonly at: string;
	readonly mine: boolean;
}

export interface Edition {
	readonly id: string;
	readonly kind: "week" | "month";
	readonly first: string;
	readonly end: string;
	readonly state: "drafted" | "released" | "discarded";
	readonly digest: string;
	readonly drafted: Signature;
	readonly judged: Signature | null;
	readonly why: string | null;
}

export interface OpenPeriod {
	readonly kind: "week" | "month";
	readonly first: string;
	readonly end: string;
	readonly from: string;
	readonly ripe: boolean;
}

export interface Editions {
	readonly editions: readonly Edition[];
	readonly open: readonly OpenPeriod[];
}

export function editions(signal?: AbortSignal): Promise<Editions> {
	return getJson("/api/oversight/editions", signal);
}

export function draftEdition(first: string): Promise<Edition> {
	return sendJson("POST", "/api/oversight/editions", { first });
}

export function releaseEdition(id: string, digest: string): Promise<Edition> {
	return sendJson("POST", `/api/oversight/editions/${id}/release`, { digest });
}

export function discardEdition(id: string, why: string): Promise<Edition> {
	return sendJson("POST", `/api/oversight/editions/${id}/discard`, { why });
}

/** A published row; null is a count that is hidden. */
export interface PublishedRow {
	readonly terminals: readonly string[];
	readonly visits: number | null;
	readonly counts: Readonly<Record<string, number | null>>;
	readonly readInTime: { readonly value: number; readonly low: number; readonly high: number } | null;
}

export interface EditionContent {
	readonly format: string;
	readonly period: { readonly kind: string; readonly from: string; readonly until: string; readonly zone: string };
	readonly shownFrom: number;
	readonly columns: readonly string[];
	readonly rows: readonly PublishedRow[];
	readonly total: PublishedRow;
	readonly actions: Readonly<Record<string, number | null>>;
}

export function draftContent(id: string, signal?: AbortSignal): Promise<EditionContent> {
	return getJson(`/api/oversight/editions/${id}/content`, signal);
}

export interface Published {
	readonly id: string;
	readonly kind: "week" | "month";
	readonly first: string;
	readonly end: string;
	readonly digest: string;
	readonly releasedAt: string;
	readonly receipt: boolean;
}

export function published(signal?: AbortSignal): Promise<{ readonly editions: readonly Published[] }> {
	return getJson("/api/published/coverage", signal);
}

/** The edition, and whether its bytes have the digest they are published under, reckoned here. */
export interface Checked {
	readonly content: EditionContent;
	readonly same: boolean;
}

export async function publishedContent(edition: Published, signal?: AbortSignal): Promise<Checked> {
	const path = `/api/published/coverage/${edition.id}`;
	const response = await request("GET", path, signal === undefined ? {} : { signal });
	const bytes = await response.arrayBuffer();
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	return {
		content: JSON.parse(new TextDecoder().decode(bytes)) as EditionContent,
		same: `sha256:${hex}` === edition.digest,
	};
}

export const STOP_REASONS = [
	"maintenance",
	"power",
	"network",
	"fault",
	"calibration",
	"no-traffic",
	"shift",
	"other",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export interface Stop {
	readonly id: string;
	readonly scanner: string;
	readonly terminal: string | null;
	readonly since: string;
	readonly endedAt: string | null;
	readonly askedAt: string | null;
	readonly state: "waits" | "answered" | "not-answered";
	readonly reason: StopReason | null;
	readonly says: string | null;
	readonly evidence: number | null;
	readonly threshold: number | null;
}

export interface FleetDay {
	readonly day: string;
	readonly scans: number;
	readonly observedHours: number;
	readonly downHours: number;
	readonly idleHours: number;
	readonly unexplainedHours: number;
}

export interface FleetMonth {
	readonly month: string;
	readonly scans: number;
	readonly observedHours: number;
	readonly hoursByReason: Readonly<Record<string, number>>;
	readonly stops: number;
	readonly unanswered: number;
	readonly availableAtLeast: number;
	readonly availableAtMost: number;
}

export interface Scanner {
	readonly key: string;
	readonly name: string;
	readonly manufacturer: string;
	readonly model: string;
	readonly terminal: string | null;
	readonly lastScan: string;
	readonly rhythmKnown: boolean;
	readonly scansPerDay: number;
	readonly openStop: string | null;
	readonly days: readonly FleetDay[];
	readonly months: readonly FleetMonth[];
}

export interface Fleet {
	readonly at: string;
	readonly falseAsks: number;
	readonly scanners: readonly Scanner[];
	readonly stops: readonly Stop[];
}

export function fleet(signal?: AbortSignal): Promise<Fleet> {
	return getJson("/api/oversight/fleet", signal);
}

/** Medians over the scans of a day; `null` where none had open air, a load or edges enough. */
export interface QualityDay {
	readonly day: string;
	readonly scans: number;
	readonly airNoise: number | null;
	readonly contrast: number | null;
	readonly resolution: number | null;
	readonly badRows: number;
	readonly badColumns: number;
}

/** One view of one scanner over a month; `scanner` is its key. */
export interface QualityView {
	readonly scanner: string;
	readonly view: string;
	readonly days: readonly QualityDay[];
}

export interface Quality {
	readonly from: string;
	readonly to: string;
	readonly items: readonly QualityView[];
}

export function quality(signal?: AbortSignal): Promise<Quality> {
	return getJson("/api/oversight/fleet/quality", signal);
}

export function answerStop(id: string, reason: StopReason, says: string | null): Promise<void> {
	return sendOnly("POST", `/api/oversight/fleet/stops/${id}/answer`, { reason, says });
}

export interface StopReport {
	readonly scanner: string;
	readonly since: string;
	readonly until: string | null;
	readonly reason: StopReason;
	readonly says: string | null;
}

export function reportStop(report: StopReport): Promise<void> {
	return sendOnly("POST", "/api/oversight/fleet/stops", report);
}
