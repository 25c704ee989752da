/** The wire, as the server writes it: camelCase, times RFC 3339 UTC, unknown is null. */

export type Language = "es" | "en";

export type Action =
	| "people-administer"
	| "people-see"
	| "visit-write"
	| "visit-see"
	| "message-deliver"
	| "declaration-see"
	| "notice-send"
	| "notice-receipt"
	| "scan-deliver"
	| "scan-see"
	| "quarantine-see"
	| "repeat-see"
	| "repeat-conclude"
	| "scan-match"
	| "targeting-see"
	| "rules-propose"
	| "rules-approve"
	| "budget-set"
	| "seed-hold"
	| "outcome-record"
	| "review-read"
	| "review-supervise"
	| "unread-see"
	| "lock-lift"
	| "review-correct"
	| "review-policy-propose"
	| "review-policy-approve"
	| "reasons-set"
	| "hold-see"
	| "hold-order"
	| "replay-see"
	| "replay-enter"
	| "replay-conclude"
	| "integrity-lead-see"
	| "examination-see"
	| "examination-plan"
	| "protection-see"
	| "alarm-receipt"
	| "duress-see"
	| "reader-unseal"
	| "coverage-see"
	| "coverage-publish"
	| "fleet-see"
	| "fleet-report"
	| "receipt-obtain"
	| "evidence-see"
	| "evidence-record"
	| "custody-hold"
	| "evidence-order"
	| "matter-see"
	| "evidence-package"
	| "journal-see";

export const ROLES = [
	"analyst",
	"duty-supervisor",
	"targeting-officer",
	"examining-officer",
	"custodian",
	"investigator",
	"liaison",
	"trainer",
	"court",
	"prosecutor",
	"auditor",
	"terminal-operator",
	"administrator",
] as const;
export type Role = (typeof ROLES)[number];

export interface Page<T> {
	readonly items: readonly T[];
	readonly next: string | null;
}

export interface Coded {
	readonly code: string;
	readonly name: string;
}

export type VettingStatus = "current" | "lapsed" | "none" | "withdrawn";

export interface Vetting {
	readonly status: VettingStatus;
	readonly until: string | null;
}

export interface Session {
	readonly account: {
		readonly id: string;
		readonly name: string;
		readonly displayName: string;
		readonly language: Language;
		readonly pseudonym: string;
	};
	readonly agency: Coded;
	readonly unit: Coded;
	readonly roles: readonly Role[];
	readonly actions: readonly Action[];
	readonly vetting: Vetting;
	readonly dutyPost: Coded | null;
}

export interface TwoLanguages {
	readonly es: string;
	readonly en: string;
}

export interface Agency extends Coded {
	readonly legalPowers: readonly { readonly code: string; readonly name: TwoLanguages }[];
}

export interface Unit extends Coded {
	readonly agency: string;
}

export interface DutyPost extends Coded {
	readonly port: string;
}

export interface Account {
	readonly id: string;
	/** Null to those who may see accounts but not who holds them. */
	readonly name: string | null;
	readonly displayName: string | null;
	readonly pseudonym: string | null;
	readonly agency: string;
	readonly unit: string;
	readonly roles: readonly Role[];
	readonly suspended: boolean;
	readonly vetting: Vetting;
	readonly duty: {
		readonly post: string;
		readonly from: string;
		readonly until: string;
		readonly held: boolean;
	} | null;
}

export interface Passkey {
	readonly id: string;
	readonly label: string;
	readonly createdAt: string;
	readonly lastUsedAt: string | null;
}

export type Direction = "export" | "import" | "transshipment";

export interface Visit {
	readonly id: string;
	readonly containerNumber: string;
	readonly checkDigitValid: boolean;
	readonly voyage: string;
	readonly vessel: string | null;
	readonly direction: Direction;
	readonly port: string;
	readonly terminal: string | null;
	readonly cutOff: string | null;
	readonly createdAt: string;
	readonly version: number;
}

export interface Remark {
	readonly severity: "info" | "warning" | "error";
	readonly code: string;
	readonly where: {
		readonly byte?: number | null;
		readonly line?: number | null;
		readonly path?: string | null;
		readonly element?: string | number | null;
		/** Of a message: counted in its interchange from 1, and what it is called. */
		readonly segment?: number | null;
		readonly tag?: string | null;
	} | null;
	readonly what: string;
}

export interface VisitImport {
	readonly created: number;
	readonly unchanged: number;
	readonly updated: number;
	readonly remarks: readonly Remark[];
}

export type ScanState = "receiving" | "preparing" | "readable" | "unreadable";
export type MatchState = "waiting" | "matched" | "none" | "several" | "desk";

export interface ScanView {
	readonly index: number;
	readonly name: string;
	readonly columns: number;
	readonly rows: number;
	readonly frames: number;
	readonly bits: number;
	readonly signed: boolean;
	readonly levels: number;
	readonly tileCore: number;
	readonly apron: number;
	readonly energies: readonly string[];
	readonly min: readonly number[];
	readonly max: readonly number[];
	readonly photometric: "air-high" | "air-low";
	readonly displayOnly: boolean;
	readonly darkLevel?: number | null;
	readonly airLevel?: number | null;
	/** What a pixel covers in a plane of the load, where the file says it. */
	readonly geometry?: {
		readonly pitchXMm: number;
		readonly pitchYMm: number;
		readonly plane: string | null;
		readonly sourceToPlaneMm: number | null;
	} | null;
	/** `difference`: what is more or less than in another scan; else a picture. */
	readonly kind?: string | null;
}

export interface ScanVisit {
	readonly id: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly direction: Direction;
	readonly port: string;
	readonly vessel: string | null;
	readonly cutOff: string | null;
}

export interface Scan {
	readonly id: string;
	readonly state: ScanState;
	readonly complete: boolean;
	readonly displayOnly: boolean;
	readonly containerNumber: string | null;
	readonly checkDigitValid: boolean | null;
	readonly acquiredAt: string | null;
	readonly receivedAt: string;
	readonly device: {
		readonly manufacturer: string | null;
		readonly model: string | null;
		readonly serial: string | null;
	} | null;
	readonly object: { readonly type: string | null; readonly id: string | null } | null;
	readonly visit: ScanVisit | null;
	readonly match: { readonly state: MatchState; readonly reason: string | null; readonly at: string | null };
	readonly files: readonly {
		readonly name: string;
		readonly digest: string;
		readonly sizeBytes: number;
		readonly format: string | null;
		readonly version: string | null;
	}[];
	readonly views: readonly ScanView[];
	readonly reports: readonly unknown[];
	readonly remarks: readonly Remark[];
}

export interface Delivery {
	readonly digest: string;
	readonly sizeBytes: number;
	readonly status: "accepted" | "quarantined" | "known";
	readonly scanId: string | null;
	readonly remarks: readonly Remark[];
}

export interface DeskItem {
	readonly scan: Scan;
	readonly candidates: readonly (Visit & { readonly why: readonly string[] })[];
}

export interface Quarantined {
	readonly digest: string;
	readonly name: string;
	readonly sizeBytes: number;
	readonly receivedAt: string;
	readonly source: string;
	readonly remarks: readonly Remark[];
}

export const VERDICTS = ["clear", "examine", "rescan", "person-suspected"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Reason {
	readonly code: string;
	readonly verdict: Verdict;
	/** The second stroke: `1` to `9`, `a` to `o`. */
	readonly key: string;
	readonly text: TwoLanguages;
}

/** A mark in level-0 pixels of one view. */
export interface Mark {
	readonly kind: "rectangle" | "polygon" | "line";
	readonly view: number;
	readonly points: readonly (readonly [number, number])[];
	readonly label: string | null;
}

/** How fast this analyst reads and since when, so that the page can advise a break. */
export interface Pace {
	readonly readingsThisHour: number;
	readonly minutesSinceBreak: number;
	readonly breakAdvised: boolean;
	/** More readings in the last hour than the policy holds to be good. */
	readonly slowerAdvised: boolean;
}

/** A scan given to one analyst. Nothing in it says whether somebody else has read it before. */
export interface Lease {
	readonly leaseId: string;
	readonly expiresAt: string;
	readonly heartbeatSeconds: number;
	/** How long a decision waits on the page, where it can still be undone, before it is delivered. */
	readonly undoSeconds: number;
	readonly agency: string;
	readonly legalPower: string;
	readonly scan: Scan;
	readonly reading: { readonly startedAt: string };
	readonly pace: Pace;
}

export interface DecisionRequest {
	readonly verdict: Verdict;
	readonly reasonCode: string;
	readonly note: string | null;
	readonly marks: readonly Mark[];
	readonly secondsShown: number;
	/** What the viewer showed while the scan was read, as its recorder kept it. */
	readonly shown: unknown;
	/** The quiet sign; see docs/operate/duress.md. */
	readonly signal: boolean;
	readonly idempotencyKey: string;
}

/** Why a scan was passed on undecided. */
export const SKIP_REASONS = ["image-does-not-load", "know-the-parties", "technical", "end-of-shift", "other"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface Decision {
	readonly id: string;
	readonly scanId: string;
	readonly containerNumber: string | null;
	readonly verdict: Verdict;
	readonly reasonCode: string;
	readonly note: string | null;
	readonly marks: readonly Mark[];
	readonly decidedAt: string;
	readonly reader: string;
	/** Who it was, to a supervisor of the reader's own unit; null to everybody else. */
	readonly readerName: string | null;
	readonly agency: string;
	readonly legalPower: string;
	readonly secondsShown: number | null;
	/** What the viewer showed, as it was recorded with the reading; null for readings before it was recorded. */
	readonly shown?: unknown;
	/** First, second or third reading under its legal power. */
	readonly readingOrdinal?: number | null;
	/** Whether the first two readings came to the same; null while there is no second. */
	readonly agreed?: boolean | null;
	readonly corrects: string | null;
	readonly why: string | null;
	readonly correctedBy: string | null;
	readonly leaf: number | null;
	readonly receiptState: "ready" | "pending";
}

export interface Waiting {
	readonly waiting: number;
	readonly leased: number;
	readonly oldest: string | null;
	readonly nextCutOff: string | null;
	/** By the hour of the cut-off; no hour where no cut-off is known. */
	readonly byCutOff: readonly { readonly hour: string | null; readonly waiting: number; readonly leased: number }[];
}

export interface JournalEntry {
	readonly index: number;
	readonly kind: string;
	readonly subject: string;
	readonly at: string;
	readonly leafHash: string;
	readonly leaf: unknown;
}
