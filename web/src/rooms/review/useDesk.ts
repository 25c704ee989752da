import { useCallback, useEffect, useReducer, useRef } from "react";
import { nextScan } from "../../api/review";
import type { DecisionRequest, Lease } from "../../api/types";
import { meansSignedOut } from "../../shell/session";
import { AT_REST, type Desk, type Draft, nextDesk } from "./desk";
import { SOONEST_MS } from "./quietSign";
import type { Delivering } from "./useOutbox";
import { waitTold } from "./waits";

export const POLL_SECONDS = 10;

export interface DeskHands {
	readonly desk: Desk;
	readonly ask: () => void;
	/** Takes a decision; answers with its key. */
	readonly decide: (lease: Lease, draft: Draft, decision: Omit<DecisionRequest, "idempotencyKey">) => string;
	/** A verdict was chosen on the scan of this lease, or left again: the scan after it is set aside meanwhile. */
	readonly choose: (leaseId: string, choosing: boolean) => void;
	readonly undo: () => void;
	/** Ends the undo window now. */
	readonly letGo: () => void;
	/** The picture of the scan of this lease, set aside, is drawn. */
	readonly drawn: (leaseId: string) => void;
	readonly told: () => void;
	readonly pause: () => void;
	readonly rest: () => void;
}

/** An analyst's desk: gives scans one after the other, keeps the undo window, and sets the next one aside meanwhile. */
export function useDesk(delivering: Delivering, signedOut: () => void): DeskHands {
	const [desk, happen] = useReducer(nextDesk, AT_REST);
	const pausing = useRef(false);
	pausing.current = desk.pausing;

	const ask = useCallback(() => {
		happen({ type: "ask" });
		nextScan().then(
			(lease) => happen({ type: "given", lease }),
			(failure: unknown) => {
				const wait = waitTold(failure, Date.now());
				if (meansSignedOut(failure)) {
					signedOut();
				} else {
					happen(wait ?? { type: "failed", failure });
				}
			},
		);
	}, [signedOut]);

	const setAside = useCallback((after: string) => {
		nextScan(after)
			.then((lease) => {
				if (lease !== null && lease.leaseId !== after) {
					happen({ type: "following", after, lease });
				}
			})
			// Without a connection there is no next scan to set aside; the decision waits, and the page says so.
			.catch((failure: unknown) => {
				const wait = waitTold(failure, Date.now());
				if (wait !== null) {
					happen(wait);
				}
			});
	}, []);

	const decide = (lease: Lease, draft: Draft, given: Omit<DecisionRequest, "idempotencyKey">): string => {
		const key = crypto.randomUUID();
		const person = given.verdict === "person-suspected";
		const takenAt = Date.now();
		const dueAt = person ? takenAt : takenAt + Math.max(lease.undoSeconds * 1000, SOONEST_MS);
		delivering.add({
			leaseId: lease.leaseId,
			container: lease.scan.visit?.containerNumber ?? lease.scan.containerNumber,
			decision: { ...given, idempotencyKey: key },
			takenAt: new Date(takenAt).toISOString(),
			dueAt,
		});
		if (person) {
			happen({ type: "person" });
			return key;
		}
		const { verdict, reasonCode: reason } = given;
		happen({ type: "decided", undoable: { lease, draft, key, verdict, reason, takenAt, dueAt } });
		if (!pausing.current) {
			setAside(lease.leaseId);
		}
		return key;
	};

	const choose = useCallback(
		(leaseId: string, choosing: boolean) => {
			happen({ type: "choosing", leaseId, choosing });
			if (choosing && !pausing.current) {
				setAside(leaseId);
			}
		},
		[setAside],
	);

	const { undoable, stage } = desk;
	const { letGo, undo } = delivering;
	useWindowEnd(desk, happen);
	usePolling(stage.at === "nothing", ask);
	useWaiting(stage.at === "waiting" ? stage.until : null, ask);
	return {
		desk,
		ask,
		decide,
		choose,
		undo: () => {
			if (undoable !== null && Date.now() < undoable.dueAt) {
				undo(undoable.key);
				happen({ type: "undo" });
			}
		},
		letGo: () => {
			if (undoable !== null && Date.now() - undoable.takenAt >= SOONEST_MS) {
				letGo(undoable.key);
				happen({ type: "over", key: undoable.key });
			}
		},
		drawn: useCallback((leaseId: string) => happen({ type: "drawn", leaseId }), []),
		told: () => happen({ type: "person-told" }),
		pause: () => happen({ type: "pause" }),
		rest: () => happen({ type: "rest" }),
	};
}

function useWindowEnd({ undoable }: Desk, happen: (event: { type: "over"; key: string }) => void): void {
	useEffect(() => {
		if (undoable === null) {
			return;
		}
		const { key, dueAt } = undoable;
		const ending = setTimeout(() => happen({ type: "over", key }), Math.max(0, dueAt - Date.now()));
		return () => clearTimeout(ending);
	}, [undoable, happen]);
}

function useWaiting(until: number | null, ask: () => void): void {
	useEffect(() => {
		if (until === null) {
			return;
		}
		const waiting = setTimeout(ask, Math.max(0, until - Date.now()));
		return () => clearTimeout(waiting);
	}, [until, ask]);
}

function usePolling(idle: boolean, ask: () => void): void {
	useEffect(() => {
		if (!idle) {
			return;
		}
		const polling = setInterval(ask, POLL_SECONDS * 1000);
		return () => clearInterval(polling);
	}, [idle, ask]);
}
