import { useCallback, useEffect, useReducer, useRef } from "react";
import { ApiProblem } from "../../api/problem";
import { decide } from "../../api/review";
import { meansSignedOut } from "../../shell/session";
import {
	type Outbox,
	type Outcome,
	outboxFrom,
	type Pending,
	waitSeconds,
	withDecision,
	withOutcome,
	withoutRefusals,
} from "./outbox";

type Change =
	| { readonly type: "decided"; readonly pending: Pending }
	| { readonly type: "outcome"; readonly key: string; readonly outcome: Outcome }
	| { readonly type: "seen" };

function changed(outbox: Outbox, change: Change): Outbox {
	switch (change.type) {
		case "decided":
			return withDecision(outbox, change.pending);
		case "outcome":
			return withOutcome(outbox, change.key, change.outcome);
		case "seen":
			return withoutRefusals(outbox);
	}
}

export interface Delivering {
	readonly outbox: Outbox;
	readonly add: (pending: Pending) => void;
	readonly retryNow: () => void;
	readonly dismissRefusals: () => void;
}

/** Keeps the outbox of this account on this machine, so that a closed browser loses no decision, and delivers it. */
export function useOutbox(accountId: string, signedOut: () => void): Delivering {
	const kept = `aforo.outbox.${accountId}`;
	const [outbox, change] = useReducer(changed, kept, (name) => outboxFrom(localStorage.getItem(name)));
	const sending = useRef<string | null>(null);
	useEffect(() => {
		if (outbox.pending.length === 0 && outbox.refused.length === 0) {
			localStorage.removeItem(kept);
		} else {
			localStorage.setItem(kept, JSON.stringify(outbox));
		}
	}, [outbox, kept]);

	const [first] = outbox.pending;
	const send = useCallback(() => {
		if (first === undefined || sending.current !== null) {
			return;
		}
		const key = first.decision.idempotencyKey;
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
	}, [first, signedOut]);
	useEffect(() => {
		if (first === undefined) {
			return;
		}
		const waiting = setTimeout(send, waitSeconds(outbox.attempts) * 1000);
		window.addEventListener("online", send);
		return () => {
			clearTimeout(waiting);
			window.removeEventListener("online", send);
		};
	}, [first, outbox.attempts, send]);

	return {
		outbox,
		add: useCallback((pending: Pending) => change({ type: "decided", pending }), []),
		retryNow: send,
		dismissRefusals: useCallback(() => change({ type: "seen" }), []),
	};
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
