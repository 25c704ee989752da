import type { DecisionRequest } from "../../api/types";
import { pauseMs } from "../../shell/delivery";

/**
 * Decisions taken but not yet known to be recorded. They leave in the order they were taken, one at a time; the newest waits
 * until its undo window is over. What failed for want of a connection is tried again with the same key, so the server records
 * it once however often it arrives.
 */
export interface Pending {
	readonly leaseId: string;
	readonly container: string | null;
	readonly decision: DecisionRequest;
	/** When the decision was taken; RFC 3339. */
	readonly takenAt: string;
	/** When it may leave, in milliseconds of the epoch; until then it can be undone. */
	readonly dueAt: number;
}

/** A decision the server refused for good: not acceptable, or the account may not decide. */
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

/** So many undelivered decisions are kept; then reading stops until some are delivered. */
export const MOST_PENDING = 50;

/** A window that ends later than this was set by a clock that has been put back since: it counts as over. */
const LONGEST_WINDOW_MS = 120_000;

export type Outcome =
	| { readonly type: "recorded" }
	| { readonly type: "unreached" }
	| { readonly type: "refused"; readonly code: string; readonly detail: string };

/** Adds a decision. Whatever was taken before it can no longer be undone. */
export function withDecision(outbox: Outbox, pending: Pending): Outbox {
	const known = outbox.pending.some((one) => keyOf(one) === keyOf(pending));
	if (known || outbox.pending.length >= MOST_PENDING) {
		return outbox;
	}
	const before = outbox.pending.map((one) => ({ ...one, dueAt: Math.min(one.dueAt, Date.parse(pending.takenAt)) }));
	return { ...outbox, pending: [...before, pending] };
}

/** Takes a decision back while it may be: before it is due. */
export function withoutDecision(outbox: Outbox, idempotencyKey: string, nowMs: number): Outbox {
	const kept = outbox.pending.filter((one) => keyOf(one) !== idempotencyKey || isDue(one, nowMs));
	return kept.length === outbox.pending.length ? outbox : { ...outbox, pending: kept };
}

/** Ends the undo window of a decision now. */
export function withoutWindow(outbox: Outbox, idempotencyKey: string): Outbox {
	return {
		...outbox,
		pending: outbox.pending.map((one) => (keyOf(one) === idempotencyKey ? { ...one, dueAt: 0 } : one)),
	};
}

export function withSignal(outbox: Outbox, idempotencyKey: string): Outbox {
	return {
		...outbox,
		pending: outbox.pending.map((one) =>
			keyOf(one) === idempotencyKey ? { ...one, decision: { ...one.decision, signal: true } } : one,
		),
	};
}

/** What the attempt to deliver the decision with this key came to. An outcome for any other than the first is ignored. */
export function withOutcome(outbox: Outbox, idempotencyKey: string, outcome: Outcome): Outbox {
	const [first, ...rest] = outbox.pending;
	if (first === undefined || keyOf(first) !== idempotencyKey) {
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

export function withoutRefusal(outbox: Outbox, idempotencyKey: string): Outbox {
	return { ...outbox, refused: outbox.refused.filter((one) => keyOf(one.pending) !== idempotencyKey) };
}

/** Milliseconds until the first decision should be sent: its window, then 1, 2, 4, .. at most 15 seconds between attempts. */
export function waitMs(outbox: Outbox, nowMs: number): number | null {
	const [first] = outbox.pending;
	if (first === undefined) {
		return null;
	}
	return Math.max(pauseMs(outbox.attempts), isDue(first, nowMs) ? 0 : first.dueAt - nowMs);
}

/** Decisions past their window: not delivered for another reason than that they can still be undone. */
export function overdue(outbox: Outbox, nowMs: number): readonly Pending[] {
	return outbox.pending.filter((one) => isDue(one, nowMs));
}

export function isDue(pending: Pending, nowMs: number): boolean {
	return pending.dueAt <= nowMs || pending.dueAt > nowMs + LONGEST_WINDOW_MS;
}

export function keyOf(pending: Pending): string {
	return pending.decision.idempotencyKey;
}
