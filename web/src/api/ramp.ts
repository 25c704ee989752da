import { getJson, request, sendJson, sendOnly } from "./http";
import type { ProtectionSaid } from "./protection";

export const PLACES = ["doors", "cargo", "front", "floor", "roof", "walls", "chassis", "machinery"] as const;
export type PlaceInBox = (typeof PLACES)[number];

export const SIGNS = ["sound", "smell", "breath", "warmth", "holes", "traces"] as const;
export const PROTECTION = ["nothing-moves", "no-second-scan", "spoken-to", "help-called", "air-ready"] as const;
export const SEAL_STATES = ["intact", "broken", "tampered"] as const;
export const THINGS = ["drugs", "weapons", "cash", "undeclared-goods", "empty-hide", "other"] as const;
export const RESULTS = ["nothing-found", "irregularity", "seizure"] as const;
export type RampResult = (typeof RESULTS)[number];

export interface SealSeen {
	readonly number: string | null;
	readonly state: (typeof SEAL_STATES)[number];
}

/** What an officer records at the ramp, by kind. Photos are the SHA-256 of their bytes in lower-case hex. */
export type Fact =
	| { readonly kind: "begun" | "ended"; readonly said: Record<string, never> }
	| {
			readonly kind: "air";
			readonly said: {
				readonly placard: boolean;
				readonly oxygenPercent: number | null;
				readonly co2Ppm: number | null;
				readonly phosphinePpm: number | null;
				/** Parts per million by the code of the gas; absent in what was kept before gases had names. */
				readonly gases?: Readonly<Record<string, number>>;
				readonly unmeasured?: string | null;
				readonly second?: string | null;
				readonly safe: boolean;
				readonly signs: readonly string[];
			};
	  }
	| { readonly kind: "protection"; readonly said: { readonly done: readonly string[] } }
	| {
			readonly kind: "identity";
			readonly said: {
				readonly container: string;
				readonly seals: readonly SealSeen[];
				readonly photos: readonly string[];
			};
	  }
	| { readonly kind: "weight"; readonly said: { readonly kg: number | null; readonly why: string | null } }
	| {
			readonly kind: "cold";
			readonly said: { readonly on: boolean; readonly at: string; readonly celsius: number | null };
	  }
	| { readonly kind: "opened"; readonly said: { readonly photos: readonly string[] } }
	| {
			readonly kind: "looked";
			readonly said: {
				readonly place: PlaceInBox;
				readonly outcome: "nothing" | "something" | "not-done";
				readonly why: string | null;
			};
	  }
	| {
			readonly kind: "found";
			readonly said: {
				readonly place: PlaceInBox;
				readonly what: (typeof THINGS)[number];
				readonly packages: number | null;
				readonly kg: number | null;
				readonly note: string | null;
				readonly photos: readonly string[];
			};
	  }
	| {
			readonly kind: "located";
			readonly said: {
				readonly finding: string;
				readonly scanId: string;
				readonly view: number;
				readonly x: number;
				readonly y: number;
				readonly w: number;
				readonly h: number;
			};
	  }
	| { readonly kind: "result"; readonly said: { readonly result: RampResult; readonly note: string | null } }
	| { readonly kind: "resealed"; readonly said: { readonly seal: string; readonly photos: readonly string[] } }
	/** Somebody was found. What is said goes into the record of protection, and nowhere else. */
	| { readonly kind: "stopped"; readonly said: Partial<ProtectionSaid> };

export type FactKind = Fact["kind"];

/** A fact and when it was taken, wherever it is by now. */
export type Taken = Fact & { readonly id: string; readonly takenAt: string };

export type KeptFact = Taken & { readonly nr: number; readonly receivedAt: string; readonly officer: string };

export interface SaidBefore {
	readonly by: string;
	readonly value: string;
	readonly at: string;
}

export interface ScanTaken {
	readonly id: string;
	readonly at: string;
	readonly containerNumber: string | null;
	readonly views: number;
}

export interface Suspicion {
	readonly decisionId: string;
	readonly scanId: string;
	readonly reasonCode: string;
	readonly spots: readonly {
		readonly view: number;
		readonly x: number;
		readonly y: number;
		readonly w: number;
		readonly h: number;
	}[];
}

/** All a tablet needs to work without a link. */
export interface Sheet {
	readonly examinationId: string;
	readonly known: {
		readonly around: { readonly personSuspected: boolean; readonly reefer: boolean };
		readonly seals: readonly SaidBefore[];
		readonly kilograms: readonly SaidBefore[];
		readonly setPoint: number | null;
		readonly scans: readonly ScanTaken[];
	};
	readonly suspicions: readonly Suspicion[];
	readonly facts: readonly KeptFact[];
	/** Digests of photos the server has. */
	readonly photos: readonly string[];
}

export function sheet(examinationId: string, signal?: AbortSignal): Promise<Sheet> {
	return getJson(`/api/examinations/${examinationId}/sheet`, signal);
}

/** Records it; what is kept afterwards, or null where somebody was found and nothing of it stands among the facts. */
export async function recordFact(examinationId: string, fact: Taken, nr: number): Promise<KeptFact | null> {
	const { kind, said, takenAt } = fact;
	if (kind === "stopped") {
		await sendOnly("PUT", `/api/examinations/${examinationId}/person-found/${fact.id}`, { nr, takenAt, said });
		return null;
	}
	return sendJson("PUT", `/api/examinations/${examinationId}/facts/${fact.id}`, { nr, kind, said, takenAt });
}

export async function sendPhoto(examinationId: string, bytes: Blob): Promise<void> {
	const answer = await request("POST", `/api/examinations/${examinationId}/photos`, {
		body: bytes,
		contentType: "application/octet-stream",
	});
	await answer.arrayBuffer();
}

export function photoPath(examinationId: string, digest: string): string {
	return `/api/examinations/${examinationId}/photos/${digest}`;
}
