import { getJson, sendJson, withQuery } from "./http";
import type { Scan, Verdict } from "./types";

export const FOUND = ["cocaine", "cannabis", "other-drugs", "weapons", "cash", "cigarettes", "other"] as const;
export type Found = (typeof FOUND)[number];

export const PARTS = [
	"inside",
	"doors",
	"floor",
	"roof",
	"front-wall",
	"side-wall",
	"refrigeration-unit",
	"chassis",
	"unknown",
] as const;
export type Part = (typeof PARTS)[number];
export type Depth = "door" | "middle" | "front" | "unknown";
export type Side = "left" | "right" | "unknown";
export type Height = "bottom" | "top" | "unknown";

export interface PlaceInBox {
	readonly part: Part;
	readonly depth: Depth;
	readonly side: Side;
	readonly height: Height;
}

/** How a load may have passed us, in the order they are shown. */
export const HYPOTHESES = [
	"never-read",
	"visible-missed",
	"not-visible",
	"loaded-after",
	"swapped",
	"not-stopped",
	"cannot-say",
] as const;
export type Hypothesis = (typeof HYPOTHESES)[number];

export interface NewReport extends PlaceInBox {
	readonly found: Found;
	readonly seizedOn: string;
	readonly port: string;
	readonly container: string;
	readonly loadingPort: string | null;
	readonly kg: number | null;
	readonly packages: number | null;
	readonly placeWords: string | null;
	readonly marks: string | null;
	readonly seal: string | null;
	readonly box: "not-said" | "matches" | "differs";
	readonly source: string;
	readonly scheme: "6x6" | "4x4" | "none";
	readonly grade: string | null;
	readonly origin: "form" | "paper";
	readonly document: string | null;
}

export interface Report extends PlaceInBox {
	readonly id: string;
	readonly number: number;
	readonly corrects: string | null;
	readonly why: string | null;
	readonly found: Found;
	readonly seizedOn: string;
	readonly port: string;
	readonly containerNumber: string;
	readonly checkDigitValid: boolean;
	readonly loadingPort: string | null;
	readonly kg: number | null;
	readonly packages: number | null;
	readonly placeWords: string | null;
	readonly marks: string | null;
	readonly seal: string | null;
	readonly box: "not-said" | "matches" | "differs";
	readonly source: string;
	readonly scheme: "6x6" | "4x4" | "none";
	readonly grade: string | null;
	readonly origin: "form" | "csv" | "paper";
	readonly document: string | null;
	readonly enteredAt: string;
	readonly enteredBy: string;
	readonly correctedBy: string | null;
}

export interface ReplayVisit {
	readonly id: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly vessel: string | null;
	readonly direction: string;
	readonly port: string;
	readonly terminal: string | null;
	readonly cutOff: string | null;
}

export interface Conclusion {
	readonly id: string;
	readonly concluded: Hypothesis;
	readonly proposed: Hypothesis;
	readonly weights: Readonly<Record<string, number>>;
	readonly why: string;
	readonly label: boolean;
	readonly lesson: boolean;
	readonly by: string;
	readonly at: string;
}

export interface SeizureItem {
	readonly report: Report;
	readonly visit: ReplayVisit | null;
	readonly how: "only-one" | "chosen" | null;
	readonly conclusion: Conclusion | null;
}

export interface Candidate {
	readonly visit: ReplayVisit;
	readonly exact: boolean;
	readonly left: string;
	readonly loaded: boolean;
	readonly days: number;
	readonly inTime: boolean;
	readonly port: boolean | null;
	readonly likely: boolean;
}

export interface Spot {
	readonly view: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface BoxInPicture {
	readonly left: number;
	readonly right: number;
	readonly roof: number;
	readonly floor: number;
	readonly doorsLeft: number;
	readonly sure: boolean;
	readonly cue: "vehicle" | "machine" | "both" | "person" | "none";
}

export interface Visibility {
	readonly expected: number;
	readonly low: number;
	readonly high: number;
	readonly observed: number;
	readonly standsOut: Spot;
	readonly alpha: number;
	readonly spread: number;
	readonly addedAlpha: number;
	readonly blind: number;
}

export interface ReplayScan {
	readonly scan: Scan;
	readonly view: number;
	readonly box: BoxInPicture | null;
	readonly spots: readonly Spot[];
	readonly visibility: Visibility | null;
}

export interface Given {
	readonly scanId: string;
	readonly reader: string;
	readonly legalPower: string;
	readonly ordinal: number;
	readonly because: string;
	readonly givenAt: string;
	readonly endedAt: string | null;
	readonly ending: "decided" | "returned" | "expired" | null;
}

export interface ReplayRead {
	readonly decisionId: string;
	readonly scanId: string;
	readonly reader: string;
	readonly agency: string;
	readonly legalPower: string;
	readonly ordinal: number;
	readonly because: string;
	readonly verdict: Verdict;
	readonly standing: Verdict;
	readonly reasonCode: string;
	readonly decidedAt: string;
	readonly secondsShown: number;
	readonly inSight: number | null;
	readonly close: number | null;
	readonly marked: boolean;
}

export interface OpenReading {
	readonly scanId: string;
	readonly legalPower: string;
	readonly ordinal: number;
	readonly because: string;
	readonly state: "waiting" | "leased";
}

export type Lane = "port" | "scan" | "reading" | "hold" | "examination" | "elsewhere";

export interface Moment {
	readonly at: string;
	readonly lane: Lane;
	readonly kind: string;
	readonly values: Readonly<Record<string, string>>;
	readonly grave: boolean;
}

export interface Reason {
	readonly code: string;
	/** By when it was put in: before the scan, after it, another box. The largest is 1. */
	readonly likelihoods: Readonly<Record<"before" | "after" | "swapped", number>>;
	readonly values: Readonly<Record<string, string>>;
}

export interface Proposal {
	readonly weights: Readonly<Partial<Record<Hypothesis, number>>>;
	readonly proposed: Hypothesis;
	/** What is not told apart, the heaviest first, where nothing is proposed. */
	readonly open: readonly Hypothesis[];
	readonly reasons: readonly Reason[];
}

export interface AroundLine {
	readonly visitId: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly vessel: string | null;
	readonly left: string | null;
	readonly read: "read" | "unread" | "not-scanned";
	readonly where: "expected" | "in-port" | "at-sea" | "gone";
	readonly found: boolean | null;
}

export interface AroundGroup {
	readonly tie: "shipper" | "carrier" | "terminal";
	readonly name: string | null;
	readonly count: number;
	readonly nearest: readonly AroundLine[];
}

export interface Rebuilt {
	readonly visit: ReplayVisit;
	readonly declared: {
		readonly shipper: string | null;
		readonly consignee: string | null;
		readonly goods: string | null;
		readonly hs: string | null;
		readonly discharge: string | null;
	};
	readonly scans: readonly ReplayScan[];
	readonly given: readonly Given[];
	readonly read: readonly ReplayRead[];
	readonly open: readonly OpenReading[];
	readonly held: { readonly number: number; readonly state: string; readonly orderedAt: string } | null;
	readonly moments: readonly Moment[];
	readonly proposal: Proposal;
	readonly around: { readonly groups: readonly AroundGroup[]; readonly reachable: readonly AroundLine[] };
}

export interface Replay {
	readonly item: SeizureItem;
	readonly history: readonly Report[];
	readonly candidates: readonly Candidate[];
	readonly conclusions: readonly Conclusion[];
	readonly rebuilt: Rebuilt | null;
}

const SEIZURES = "/api/examinations/seizures";

export async function seizures(signal?: AbortSignal): Promise<readonly SeizureItem[]> {
	const { items } = await getJson<{ readonly items: readonly SeizureItem[] }>(SEIZURES, signal);
	return items;
}

export function replay(id: string, doors: "left" | "right" | null, signal?: AbortSignal): Promise<Replay> {
	return getJson(withQuery(`${SEIZURES}/${id}`, { doors }), signal);
}

export function enterSeizure(report: NewReport): Promise<SeizureItem> {
	return sendJson("POST", SEIZURES, report);
}

export function correctSeizure(id: string, report: NewReport, why: string): Promise<SeizureItem> {
	return sendJson("POST", `${SEIZURES}/${id}/corrections`, { report, why });
}

export function placeOf(words: string, signal?: AbortSignal): Promise<PlaceInBox> {
	return getJson(withQuery(`${SEIZURES}/place`, { words }), signal);
}

export function chooseVisit(id: string, visitId: string): Promise<SeizureItem> {
	return sendJson("POST", `${SEIZURES}/${id}/visit`, { visitId });
}

export interface WantedConclusion {
	readonly concluded: Hypothesis;
	readonly why: string;
	readonly lesson: boolean;
	readonly doors: "left" | "right" | null;
	readonly lead: { readonly about: string; readonly words: string } | null;
}

export function conclude(id: string, wanted: WantedConclusion): Promise<SeizureItem> {
	return sendJson("POST", `${SEIZURES}/${id}/conclusions`, wanted);
}

export interface FileLine {
	readonly line: number;
	readonly id: string | null;
	readonly code: string | null;
	readonly what: string | null;
}

export async function enterFile(csv: string): Promise<readonly FileLine[]> {
	const { items } = await sendJson<{ readonly items: readonly FileLine[] }>("POST", `${SEIZURES}/file`, { csv });
	return items;
}

export interface IntegrityLead {
	readonly id: string;
	readonly reportId: string;
	readonly about: string;
	readonly words: string;
	readonly by: string;
	readonly at: string;
}

export async function integrityLeads(signal?: AbortSignal): Promise<readonly IntegrityLead[]> {
	const { items } = await getJson<{ readonly items: readonly IntegrityLead[] }>(
		"/api/examinations/integrity-leads",
		signal,
	);
	return items;
}

/** A share of the containers it can be asked of, with an exact 95 % interval. */
export interface ChainLink {
	readonly link: string;
	readonly count: number;
	readonly of: number;
	readonly low: number;
	readonly high: number;
}

export interface SeizureMonth {
	readonly month: string;
	readonly reports: number;
	readonly kg: number;
	readonly withVisit: number;
	readonly concluded: Readonly<Partial<Record<Hypothesis, number>>>;
	readonly kgConcluded: Readonly<Partial<Record<Hypothesis, number>>>;
	readonly links: readonly ChainLink[];
	readonly lines: readonly {
		readonly id: string;
		readonly number: number;
		readonly seizedOn: string;
		readonly port: string;
		readonly containerNumber: string;
		readonly kg: number | null;
		readonly terminal: string | null;
		readonly proposed: Hypothesis | "no-visit";
		readonly concluded: Hypothesis | null;
	}[];
}

export function seizureMonth(month: string, signal?: AbortSignal): Promise<SeizureMonth> {
	return getJson(withQuery(`${SEIZURES}/month`, { month }), signal);
}
