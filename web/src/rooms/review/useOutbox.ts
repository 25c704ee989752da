import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { decide } from "../../api/review";
import { useSoon } from "../../shell/delivery";
import { meansSignedOut } from "../../shell/session";
import {
	isDue,
	keyOf,
	type Outbox,
	type Outcome,
	type Pending,
	waitMs,
	withDecision,
	withOutcome,
	withoutDecision,
	withoutRefusal,
	withoutWindow,
	withSignal,
} from "./outbox";
import { OutboxStore } from "./outboxStore";

type Change =
	| { readonly type: "decided"; readonly pending: Pending }
	| { readonly type: "undone"; readonly key: string; readonly atMs: number }
	| { readonly type: "over" | "held" | "seen"; readonly key: string }
	| { readonly type: "outcome"; readonly key: string; readonly outcome: Outcome };

function changed(outbox: Outbox, change: Change): Outbox {
	switch (change.type) {
		case "decided":
			return withDecision(outbox, change.pending);
		case "undone":
			return withoutDecision(outbox, change.key, change.atMs);
		case "over":
			return withoutWindow(outbox, change.key);
		case "held":
			return withSignal(outbox, change.key);
		case "seen":
			return withoutRefusal(outbox, change.key);
		case "outcome":
			return withOutcome(outbox, change.key, change.outcome);
	}
}

export interface Delivering {
	readonly outbox: Outbox;
	/** False when the browser could not keep a decision: then the page must stay open until all is delivered. */
	readonly kept: boolean;
	readonly add: (pending: Pending) => void;
	readonly undo: (key: string) => void;
	/** Ends a decision's undo window: it leaves now. */
	readonly letGo: (key: string) => void;
	readonly held: (key: string) => void;
	readonly retryNow: () => void;
	readonly dismiss: (key: string) => void;
}

/** Keeps the outbox of this account on this machine, so that a closed browser loses no decision, and delivers it. */
export function useOutbox(accountId: string, signedOut: () => void): Delivering {
	const [store] = useState(() => new OutboxStore(localStorage, accountId));
	const [outbox, change] = useReducer(changed, store, (from) => from.read());
	const [kept, setKept] = useState(true);
	useEffect(() => setKept(store.write(outbox)), [outbox, store]);
	const send = useSending(outbox, change, signedOut);
	useLeaving(outbox);
	return {
		outbox,
		kept,
		add: useCallback((pending: Pending) => change({ type: "decided", pending }), []),
		undo: useCallback((key: string) => change({ type: "undone", key, atMs: Date.now() }), []),
		letGo: useCallback((key: string) => change({ type: "over", key }), []),
		held: useCallback((key: string) => change({ type: "held", key }), []),
		retryNow: send,
		dismiss: useCallback((key: string) => change({ type: "seen", key }), []),
	};
}

/** Sends the first decision when it is due, one at a time; answers with the way to try at once. */
function useSending(outbox: Outbox, change: (change: Change) => void, signedOut: () => void): () => void {
	const sending = useRef<string | null>(null);
	const [first] = outbox.pending;
	const send = useCallback(() => {
		if (first === undefined || sending.current !== null || !isDue(first, Date.now())) {
			return;
		}
		const key = keyOf(first);
		sending.current = key;
		attempt(first)
			.catch((failure: unknown): Outcome => {
				if (meansSignedOut(failure)) {
					signedOut();
				}
				return { type: "unreached" };
			})
			.then((outcome) => {
				sending.current = null;
				change({ type: "outcome", key, outcome });
			});
	}, [first, change, signedOut]);
	useSoon(outbox, () => waitMs(outbox, Date.now()), send);
	return send;
}

/**
 * A page that is left hands over what it holds, in the window or not: nobody may be there to deliver it later. The decision
 * stays kept as well, and the server records it once.
 */
function useLeaving(outbox: Outbox): void {
	const latest = useRef(outbox);
	latest.current = outbox;
	useEffect(() => {
		const leave = () => {
			for (const pending of latest.current.pending) {
				decide(pending.leaseId, pending.decision, true).catch(() => undefined);
			}
		};
		window.addEventListener("pagehide", leave);
		return () => window.removeEventListener("pagehide", leave);
	}, []);
}

/** Refused for good is only what the server understood and declined; a gateway's error, a full queue, a lost session is not. */
async function attempt(pending: Pending): Promise<Outcome> {
	try {
		await decide(pending.leaseId, pending.decision);
		return { type: "recorded" };
	} catch (failure) {
		if (failure instanceof ApiProblem && isFinal(failure.status)) {
			return { type: "refused", code: failure.code, detail: failure.message };
		}
		throw failure;
	}
}

function isFinal(status: number): boolean {
	return status === 400 || status === 404 || status === 409 || status === 410 || status === 422;
}
