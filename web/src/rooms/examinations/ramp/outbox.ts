import type { KeptFact, Taken } from "../../../api/ramp";
import { pauseMs } from "../../../shell/delivery";

/**
 * What was recorded at the ramp and is not yet known to be with the server. Facts leave in the order they were taken, one at a time, under the id
 * they were given here, so that the server keeps each once however often it arrives. Photos follow the facts that name them.
 */
export interface Pending {
	readonly examinationId: string;
	/** Rises; the order in which facts were taken on this tablet. */
	readonly seq: number;
	readonly fact: Taken;
}

/** A fact the server declined for good. It stays until somebody says it again or lets it go. */
export interface Refused {
	readonly pending: Pending;
	readonly code: string;
	readonly detail: string;
}

export interface Outbox {
	readonly pending: readonly Pending[];
	readonly refused: readonly Refused[];
	/** Attempts in vain for the first pending fact. */
	readonly attempts: number;
}

export const EMPTY_OUTBOX: Outbox = { pending: [], refused: [], attempts: 0 };

export type Outcome =
	| { readonly type: "recorded" }
	| { readonly type: "unreached" }
	/** Somebody else recorded something meanwhile: ask again, and send it after that. */
	| { readonly type: "overtaken" }
	| { readonly type: "refused"; readonly code: string; readonly detail: string };

export function withFact(outbox: Outbox, examinationId: string, fact: Taken): Outbox {
	if (outbox.pending.some((one) => one.fact.id === fact.id)) {
		return outbox;
	}
	const seq = 1 + Math.max(0, ...outbox.pending.map((one) => one.seq), ...outbox.refused.map((one) => one.pending.seq));
	return { ...outbox, pending: [...outbox.pending, { examinationId, seq, fact }] };
}

/** What the attempt to deliver the fact came to. An outcome for any other than the first is ignored. */
export function withOutcome(outbox: Outbox, factId: string, outcome: Outcome): Outbox {
	const [first, ...rest] = outbox.pending;
	if (first === undefined || first.fact.id !== factId) {
		return outbox;
	}
	switch (outcome.type) {
		case "recorded":
			return { ...outbox, pending: rest, attempts: 0 };
		case "unreached":
			return { ...outbox, attempts: outbox.attempts + 1 };
		case "overtaken":
			return { ...outbox, attempts: 0 };
		case "refused":
			return {
				pending: rest,
				refused: [...outbox.refused, { pending: first, code: outcome.code, detail: outcome.detail }],
				attempts: 0,
			};
	}
}

/** Says what was refused once more, in its order, after whatever waits. */
export function saidAgain(outbox: Outbox, examinationId: string): Outbox {
	const mine = outbox.refused.filter((one) => one.pending.examinationId === examinationId);
	const others = outbox.refused.filter((one) => one.pending.examinationId !== examinationId);
	const from = 1 + Math.max(0, ...outbox.pending.map((one) => one.seq), ...mine.map((one) => one.pending.seq));
	const again = mine.map((one, at) => ({ ...one.pending, seq: from + at }));
	return { pending: [...outbox.pending, ...again], refused: others, attempts: 0 };
}

export function withoutRefused(outbox: Outbox, examinationId: string): Outbox {
	return { ...outbox, refused: outbox.refused.filter((one) => one.pending.examinationId !== examinationId) };
}

/** All that was recorded of an examination, with the server or not, each once, in its order. */
export function factsOf(outbox: Outbox, examinationId: string, kept: readonly KeptFact[]): readonly Taken[] {
	const known = new Set(kept.map((fact) => fact.id));
	const waiting = outbox.pending
		.filter((one) => one.examinationId === examinationId && !known.has(one.fact.id))
		.map((one) => one.fact);
	return [...kept, ...waiting];
}

/** Milliseconds until the first fact is tried again: at once, then 1, 2, 4, .. at most 15 seconds. */
export function waitMs(outbox: Outbox): number | null {
	if (outbox.pending.length === 0) {
		return null;
	}
	return pauseMs(outbox.attempts);
}
