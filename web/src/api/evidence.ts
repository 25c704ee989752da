import { csrfToken, getJson, request, sendJson, sendOnly, withQuery } from "./http";
import { upload } from "./upload";

/** Somebody who holds: an officer, or a house whose people have no login. */
export interface Holder {
	readonly kind: "officer" | HouseKind;
	readonly name: string;
	readonly pseudonym: string | null;
	readonly unit: string | null;
	readonly mine: boolean;
}

export const HOUSE_KINDS = ["police-depot", "ministry", "laboratory", "court", "carrier", "other"] as const;
export type HouseKind = (typeof HOUSE_KINDS)[number];

export interface Paper {
	readonly id: string;
	readonly digest: string;
	readonly name: string;
	readonly mediaType: string;
	readonly sizeBytes: number;
}

export interface Person {
	readonly id: string;
	readonly role: "finder" | "witness" | "expert" | "official";
	/** Null when it was erased on order. */
	readonly name: string | null;
	readonly erased: {
		readonly authority: string;
		readonly order: string;
		readonly orderedOn: string;
		readonly at: string;
	} | null;
}

export interface Mass {
	readonly value: number;
	readonly unit: "g" | "kg";
	/** Expanded, k = 2. */
	readonly uncertainty: number;
}

/** What was said, with the members its kind has. */
export interface Fact {
	readonly id: string;
	readonly kind: string;
	readonly said: Readonly<Record<string, unknown>>;
	readonly at: string;
	readonly by: string;
	readonly agency: string;
	readonly corrects: string | null;
	readonly why: string | null;
	readonly correctedBy: string | null;
	readonly persons: readonly Person[];
	readonly papers: readonly Paper[];
}

export interface Seizure {
	readonly id: string;
	readonly number: number;
	readonly name: string;
	readonly visitId: string;
	readonly examinationId: string | null;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly port: string;
	readonly foundAt: string;
	readonly openedAt: string;
	readonly by: string;
	readonly agency: string;
	readonly unit: string;
}

export interface Description {
	readonly substance: string;
	readonly packaging: string;
	readonly packages: number;
	readonly marks: readonly string[];
	readonly pictures: readonly string[];
	readonly position: string;
	readonly fromDoorCm: number | null;
	readonly note: string;
}

export type CustodyState = "untaken" | "held" | "offered" | "missing" | "destroyed";

export interface ExhibitSummary {
	readonly id: string;
	readonly seizureId: string;
	readonly name: string;
	readonly kind: "goods" | "laboratory-sample" | "witness-sample";
	readonly place: string;
	readonly parentId: string | null;
	readonly state: CustodyState;
	readonly holder: Holder | null;
	readonly since: string | null;
	readonly offeredTo: Holder | null;
	readonly offer: string | null;
	readonly description: Description | null;
	readonly bag: string | null;
	readonly seal: string | null;
	readonly mass: string | null;
	readonly gaps: number;
	readonly weighInsApart: number;
	readonly deadline: {
		readonly court: string;
		readonly order: string;
		readonly destroyBy: string;
		readonly daysLeft: number;
	} | null;
}

export interface WeighIn {
	readonly earlier: string;
	readonly later: string;
	readonly what: "gross" | "net";
	readonly expectedGrams: number;
	readonly readGrams: number;
	readonly toleranceGrams: number;
	readonly differenceGrams: number;
	readonly agrees: boolean;
}

/** A holder's time, or a gap; null `until` while it lasts. */
export interface Span {
	readonly holder: Holder | null;
	readonly gap: "before-the-first" | "on-the-way" | "missing" | null;
	readonly from: string;
	readonly until: string | null;
}

export interface Step {
	readonly number: number;
	readonly kind: string;
	readonly transferId: string;
	readonly transferNumber: number;
	readonly beganAt: string;
	readonly at: string;
	readonly recordedAt: string;
	readonly by: Holder;
	readonly from: Holder | null;
	readonly to: Holder | null;
	readonly proof: "passkey" | "password" | null;
	readonly why: string | null;
	readonly note: string;
	readonly papers: readonly Paper[];
}

export interface Exhibit {
	readonly summary: ExhibitSummary;
	readonly foundAt: string;
	readonly enteredAt: string;
	readonly enteredBy: string;
	readonly facts: readonly Fact[];
	readonly weighIns: readonly WeighIn[];
	readonly spans: readonly Span[];
	readonly steps: readonly Step[];
}

export type Way = "take" | "hand-over" | "out" | "between" | "back" | "missing" | "found" | "destroyed";

/** How, where and under which certificate something is destroyed. */
export interface Disposal {
	readonly method: string;
	readonly place: string;
	readonly certificate: string;
}

export interface Transfer {
	readonly id: string;
	readonly number: number;
	readonly way: Way;
	readonly state: "draft" | "offered" | "received" | "refused" | "withdrawn" | "done";
	readonly by: Holder;
	readonly to: Holder | null;
	readonly from: Holder | null;
	readonly disposal: Disposal | null;
	readonly givenAt: string | null;
	readonly receivedAt: string | null;
	readonly note: string;
	readonly draftedAt: string;
	readonly exhibits: readonly { readonly id: string; readonly name: string }[];
	readonly papers: readonly Paper[];
}

export interface SeizureItem {
	readonly seizure: Seizure;
	readonly exhibits: number;
}

export async function seizures(
	q: string,
	before: string | null,
	signal?: AbortSignal,
): Promise<{ readonly items: readonly SeizureItem[]; readonly next: string | null }> {
	const page = await getJson<{ readonly items: readonly SeizureItem[]; readonly next: number | null }>(
		withQuery("/api/evidence/seizures", { q, before }),
		signal,
	);
	return { items: page.items, next: page.next === null ? null : String(page.next) };
}

/** Those of one visit. */
export function seizuresOf(visitId: string, signal?: AbortSignal): Promise<{ readonly items: readonly SeizureItem[] }> {
	return getJson(withQuery("/api/evidence/seizures", { visitId }), signal);
}

/** Goods an examination found that have no seizure yet. */
export interface Awaited {
	readonly examinationId: string;
	readonly visitId: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly position: string;
	readonly foundAt: string;
	readonly officer: string;
}

export function awaited(signal?: AbortSignal): Promise<{ readonly items: readonly Awaited[] }> {
	return getJson("/api/evidence/seizures/awaited", signal);
}

export function watched(signal?: AbortSignal): Promise<{ readonly items: readonly ExhibitSummary[] }> {
	return getJson("/api/evidence/watch", signal);
}

export interface WholeSeizure {
	readonly seizure: Seizure;
	readonly facts: readonly Fact[];
	readonly exhibits: readonly ExhibitSummary[];
	readonly found: readonly FoundThing[];
}

/** What the examination behind a seizure found, in the words of the ramp. */
export interface FoundThing {
	readonly place: string;
	readonly what: string;
	readonly packages: number | null;
	readonly kg: number | null;
	readonly note: string | null;
}

export function seizure(id: string, signal?: AbortSignal): Promise<WholeSeizure> {
	return getJson(`/api/evidence/seizures/${id}`, signal);
}

export interface WholeExhibit {
	readonly seizure: Seizure;
	readonly exhibit: Exhibit;
	readonly samples: readonly ExhibitSummary[];
}

export function exhibit(id: string, signal?: AbortSignal): Promise<WholeExhibit> {
	return getJson(`/api/evidence/exhibits/${id}`, signal);
}

export interface NamedPerson {
	readonly role: string;
	readonly name: string;
}

export function openSeizure(wanted: {
	readonly visitId: string;
	readonly examinationId: string | null;
	readonly foundAt: string;
	readonly circumstances: { readonly place: string; readonly legalBasis: string; readonly note: string };
	readonly persons: readonly NamedPerson[];
}): Promise<Seizure> {
	return sendJson("POST", "/api/evidence/seizures", wanted);
}

export function enterExhibit(
	seizureId: string,
	wanted: {
		readonly description: unknown;
		readonly weighing?: unknown;
		readonly sealing?: unknown;
		readonly persons: readonly NamedPerson[];
	},
): Promise<{ readonly id: string; readonly name: string }> {
	return sendJson("POST", `/api/evidence/seizures/${seizureId}/exhibits`, wanted);
}

export interface NewFact {
	readonly kind: string;
	readonly said: unknown;
	readonly persons?: readonly NamedPerson[];
	readonly papers?: readonly string[];
	readonly corrects?: string;
	readonly why?: string;
}

export function sayOf(what: "seizures" | "exhibits", id: string, fact: NewFact): Promise<{ readonly id: string }> {
	return sendJson("POST", `/api/evidence/${what}/${id}/facts`, fact);
}

export function drawSample(
	exhibitId: string,
	wanted: {
		readonly kind: string;
		readonly net: Mass;
		readonly sealing: unknown;
		readonly persons: readonly NamedPerson[];
	},
): Promise<{ readonly id: string; readonly name: string }> {
	return sendJson("POST", `/api/evidence/exhibits/${exhibitId}/samples`, wanted);
}

export function addPaper(file: File): Promise<Paper> {
	return upload(`/api/evidence/papers?name=${encodeURIComponent(file.name)}`, file, () => undefined);
}

export interface Receiver {
	readonly accountId: string;
	readonly pseudonym: string;
	readonly displayName: string;
	readonly agency: string;
	readonly unit: string;
}

export function receivers(signal?: AbortSignal): Promise<{ readonly items: readonly Receiver[] }> {
	return getJson("/api/evidence/transfers/receivers", signal);
}

export function transfers(signal?: AbortSignal): Promise<{ readonly items: readonly Transfer[] }> {
	return getJson("/api/evidence/transfers", signal);
}

export interface Draft {
	readonly way: Way;
	readonly exhibits: readonly string[];
	readonly to?: string;
	readonly from?: { readonly kind: string; readonly name: string };
	readonly house?: { readonly kind: string; readonly name: string };
	readonly disposal?: Disposal;
	readonly givenAt?: string;
	readonly receivedAt?: string;
	readonly note?: string;
	readonly papers?: readonly string[];
}

export function draftTransfer(draft: Draft): Promise<Transfer> {
	return sendJson("POST", "/api/evidence/transfers", draft);
}

export function confirmTransfer(id: string, proof: string): Promise<Transfer> {
	return sendJson("POST", `/api/evidence/transfers/${id}/confirm`, { proof });
}

export function receiveTransfer(id: string, proof: string): Promise<Transfer> {
	return sendJson("POST", `/api/evidence/transfers/${id}/receive`, { proof });
}

export function endTransfer(id: string, how: "refuse" | "withdraw", why: string): Promise<Transfer> {
	return sendJson("POST", `/api/evidence/transfers/${id}/${how}`, { why });
}

export function erasePerson(
	id: string,
	order: { readonly authority: string; readonly order: string; readonly orderedOn: string; readonly proof: string },
): Promise<void> {
	return sendOnly("POST", `/api/evidence/persons/${id}/erase`, order);
}

export function labelsPath(exhibits: readonly string[], format: "a4" | "label"): string {
	return `/api/evidence/labels?format=${format}&exhibits=${exhibits.join(",")}`;
}

/** What a package is of. */
export type PackageOf = { readonly exhibitId: string } | { readonly seizureId: string } | { readonly visitId: string };

/**
 * Orders a package and fetches it, told how many bytes have come: its length is not known before its end.
 */
export async function fetchPackage(
	of: PackageOf,
	purpose: string,
	language: string,
	onBytes: (bytes: number) => void,
): Promise<{ readonly content: Blob; readonly name: string }> {
	await csrfToken();
	const { id } = await sendJson<{ readonly id: string }>("POST", "/api/evidence/packages", {
		...of,
		purpose,
		language,
	});
	const response = await request("GET", `/api/evidence/packages/${id}`);
	const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "package.zip";
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const reader = response.body?.getReader();
	let bytes = 0;
	while (reader !== undefined) {
		const { done, value } = await reader.read();
		if (done) {
			break;
		}
		parts.push(value);
		bytes += value.length;
		onBytes(bytes);
	}
	return { content: new Blob(parts, { type: "application/zip" }), name };
}

/** A visit that belongs to a matter by itself. */
export interface MatterVisit {
	readonly id: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly port: string;
}

export interface Matter {
	readonly id: string;
	readonly number: string;
	readonly authority: string;
	readonly openedAt: string;
	readonly by: string;
	readonly seizures: readonly { readonly id: string; readonly name: string; readonly containerNumber: string }[];
	readonly visits: readonly MatterVisit[];
	readonly sights: readonly {
		readonly id: string;
		readonly name: string;
		readonly until: string;
		readonly endedAt: string | null;
	}[];
}

export function matters(mine: boolean, signal?: AbortSignal): Promise<{ readonly items: readonly Matter[] }> {
	return getJson(mine ? "/api/evidence/matters/mine" : "/api/evidence/matters", signal);
}

export interface MatterReader {
	readonly accountId: string;
	readonly displayName: string;
	readonly agency: string;
	readonly unit: string;
}

export function matterReaders(signal?: AbortSignal): Promise<{ readonly items: readonly MatterReader[] }> {
	return getJson("/api/evidence/matters/readers", signal);
}

export function openMatter(number: string, authority: string, seizures: readonly string[]): Promise<Matter> {
	return sendJson("POST", "/api/evidence/matters", { number, authority, seizures });
}

export function addVisitToMatter(matterId: string, visitId: string): Promise<Matter> {
	return sendJson("POST", `/api/evidence/matters/${matterId}/visits`, { visitId });
}

export function giveSight(matterId: string, accountId: string, until: string): Promise<Matter> {
	return sendJson("POST", `/api/evidence/matters/${matterId}/sights`, { accountId, until });
}

export function endSight(sightId: string, why: string): Promise<void> {
	return sendOnly("POST", `/api/evidence/matters/sights/${sightId}/end`, { why });
}

export function lookAt(matterId: string, purpose: string): Promise<{ readonly until: string }> {
	return sendJson("POST", `/api/evidence/matters/${matterId}/looks`, { purpose });
}

export interface MatterContents {
	readonly id: string;
	readonly number: string;
	readonly authority: string;
	readonly visits: readonly MatterVisit[];
	readonly seizures: readonly {
		readonly seizure: Seizure;
		readonly facts: readonly Fact[];
		readonly exhibits: readonly Exhibit[];
	}[];
}

export function matterContents(matterId: string, signal?: AbortSignal): Promise<MatterContents> {
	return getJson(`/api/evidence/matters/${matterId}/contents`, signal);
}

/** Proves oneself again, for one act on one thing. */
export async function proveByPassword(act: string, subject: string, password: string): Promise<string> {
	const made = await sendJson<{ readonly proof: string }>("POST", "/api/people/me/proofs", { act, subject, password });
	return made.proof;
}
