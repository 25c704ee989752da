import type { DecisionRequest } from "../../api/types";

/**
 * Decisions taken but not yet known to be recorded. They leave in the order they were taken, one at a time; what failed for
 * want of a connection is tried again with the same key, so the server records it once however often it arrives.
 */
export interface Pending {
	readonly leaseId: string;
	readonly container: string | null;
	readonly decision: DecisionRequest;
}

/** A decision the server refused for good: the lease had ended, or the decision was not acceptable. */
export interface Refused {
	readonly pending: Pending;
	readonly code: string;
	readonly detail: string;
}

export interface Outbox {
	readonly pending: readonly Pending[];
	readonly refused: readonly Refused[];
	/** Attempts in vain for the first pending decision. */
	readonly attempts: number;
}

export const EMPTY_OUTBOX: Outbox = { pending: [], refused: [], attempts: 0 };

export type Outcome =
	| { readonly type: "recorded" }
	| { readonly type: "unreached" }
	| { readonly type: "refused"; readonly code: string; readonly detail: string };

export function withDecision(outbox: Outbox, pending: Pending): Outbox {
	const known = outbox.pending.some((one) => one.decision.idempotencyKey === pending.decision.idempotencyKey);
	return known ? outbox : { ...outbox, pending: [...outbox.pending, pending] };
}

/** What the attempt to deliver the decision with this key came to. An outcome for any other than the first is ignored. */
export function withOutcome(outbox: Outbox, idempotencyKey: string, outcome: Outcome): Outbox {
	const [first, ...rest] = outbox.pending;
	if (first === undefined || first.decision.idempotencyKey !== idempotencyKey) {
		return outbox;
	}
	switch (outcome.type) {
		case "recorded":
			return { ...outbox, pending: rest, attempts: 0 };
		case "unreached":
			return { ...outbox, attempts: outbox.attempts + 1 };
		case "refused":
			return {
				pending: rest,
				refused: [...outbox.refused, { pending: first, code: outcome.code, detail: outcome.detail }],
				attempts: 0,
			};
	}
}

export function withoutRefusals(outbox: Outbox): Outbox {
	return { ...outbox, refused: [] };
}

/** Seconds to wait before the next attempt: 1, 2, 4, .. at most 15. */
export function waitSeconds(attempts: number): number {
	return attempts === 0 ? 0 : Math.min(15, 2 ** (attempts - 1));
}

/** Reads what was kept; anything else than an outbox counts as none. */
export function outboxFrom(kept: string | null): Outbox {
	if (kept === null) {
		return EMPTY_OUTBOX;
	}
	try {
		const parsed = JSON.parse(kept) as Partial<Outbox>;
		return Array.isArray(parsed.pending) && Array.isArray(parsed.refused)
			? { pending: parsed.pending, refused: parsed.refused, attempts: 0 }
			: EMPTY_OUTBOX;
	} catch {
		return EMPTY_OUTBOX;
	}
}
