import type { Lease, Mark, Verdict } from "../../api/types";
import type { ShownRecord } from "../../viewer";

/** What an analyst has done on a scan besides deciding; an undone decision brings it back. */
export interface Draft {
	readonly marks: readonly Mark[];
	readonly note: string;
	/** Seconds it was on screen before. */
	readonly seconds: number;
	/** What was shown of it before. */
	readonly shown: ShownRecord | null;
}

export const BLANK: Draft = { marks: [], note: "", seconds: 0, shown: null };

/** A decision in its undo window. */
export interface Undoable {
	readonly lease: Lease;
	readonly draft: Draft;
	readonly key: string;
	readonly verdict: Verdict;
	readonly reason: string;
	readonly takenAt: number;
	readonly dueAt: number;
}

/** Why the next scan is not given yet: the last one was given, or passed on, a moment ago. */
export type WaitCause = "between" | "passed-on";

/**
 * Where an analyst stands between being given a scan and the next. `decided`: the scan stays in view until the one after it is
 * there; `person`: an emergency is recorded and people must be told by voice before anything else.
 */
export type Stage =
	| { readonly at: "resting"; readonly recorded: boolean }
	| { readonly at: "asking" }
	/** `choosing`: the first of two strokes is done, so that the scan after this one is fetched and drawn already. */
	| { readonly at: "reading"; readonly lease: Lease; readonly draft: Draft; readonly choosing: boolean }
	| { readonly at: "decided"; readonly lease: Lease }
	| { readonly at: "person" }
	| { readonly at: "nothing" }
	/** The next scan is given at `until`, and asked for then by itself. */
	| { readonly at: "waiting"; readonly until: number; readonly because: WaitCause; readonly recorded: boolean }
	| { readonly at: "failed"; readonly failure: unknown };

export interface Desk {
	readonly stage: Stage;
	readonly undoable: Undoable | null;
	/** Set aside to be read after the scan of lease `after`; kept when the decision on that one is undone. `drawn`: out of sight, and ready. */
	readonly following: { readonly after: string; readonly lease: Lease; readonly drawn: boolean } | null;
	/** Rest after the scan in hand instead of being given the next. */
	readonly pausing: boolean;
	/** Until when nothing can be set aside: the scan in hand was given too short a while ago. */
	readonly notBefore: number | null;
}

export type DeskEvent =
	| { readonly type: "ask" }
	| { readonly type: "given"; readonly lease: Lease | null }
	/** A verdict was chosen, or left again before its reason was given. */
	| { readonly type: "choosing"; readonly leaseId: string; readonly choosing: boolean }
	| { readonly type: "following"; readonly after: string; readonly lease: Lease }
	/** The picture of the scan that was set aside is drawn. */
	| { readonly type: "drawn"; readonly leaseId: string }
	| { readonly type: "failed"; readonly failure: unknown }
	/** The server gives the next scan at `until`. */
	| { readonly type: "wait"; readonly until: number; readonly because: WaitCause }
	| { readonly type: "decided"; readonly undoable: Undoable }
	| { readonly type: "person" }
	| { readonly type: "person-told" }
	| { readonly type: "undo" }
	/** The window of this decision is over. */
	| { readonly type: "over"; readonly key: string }
	| { readonly type: "pause" }
	| { readonly type: "rest" };

export const AT_REST: Desk = {
	stage: { at: "resting", recorded: false },
	undoable: null,
	following: null,
	pausing: false,
	notBefore: null,
};

/** What is next on the desk; an event that does not fit its stage changes nothing. */
export function nextDesk(desk: Desk, event: DeskEvent): Desk {
	switch (event.type) {
		case "ask":
			return desk.stage.at === "nothing" ? desk : { ...desk, stage: { at: "asking" } };
		case "given":
			return given(desk, event.lease);
		case "following":
			return followed(desk, event.after, event.lease);
		case "choosing":
			return chosen(desk, event.leaseId, event.choosing);
		case "drawn":
			return drawn(desk, event.leaseId);
		case "failed":
			return desk.stage.at === "asking" ? { ...desk, stage: { at: "failed", failure: event.failure } } : desk;
		case "wait":
			return waits(desk, event.until, event.because);
		case "decided":
			return decided(desk, event.undoable);
		case "person":
			return { ...AT_REST, stage: { at: "person" } };
		case "person-told":
			return desk.stage.at === "person" ? AT_REST : desk;
		case "undo":
			return undone(desk);
		case "over":
			return over(desk, event.key);
		case "pause":
			return { ...desk, pausing: !desk.pausing };
		case "rest":
			return AT_REST;
	}
}

function given(desk: Desk, lease: Lease | null): Desk {
	if (desk.stage.at !== "asking" && desk.stage.at !== "nothing" && desk.stage.at !== "waiting") {
		return desk;
	}
	return { ...desk, stage: lease === null ? { at: "nothing" } : opened(lease, BLANK) };
}

function opened(lease: Lease, draft: Draft): Stage {
	return { at: "reading", lease, draft, choosing: false };
}

function waits(desk: Desk, until: number, because: WaitCause): Desk {
	switch (desk.stage.at) {
		case "asking":
		case "nothing":
			return { ...desk, stage: { at: "waiting", until, because, recorded: false } };
		case "decided":
			return { ...desk, notBefore: until };
		default:
			return desk;
	}
}

/** The same scan told of twice, with the first stroke and with the second, stays as it is. */
function followed(desk: Desk, after: string, lease: Lease): Desk {
	const { following } = desk;
	return following?.after === after && following.lease.leaseId === lease.leaseId
		? desk
		: { ...desk, following: { after, lease, drawn: false } };
}

function chosen(desk: Desk, leaseId: string, choosing: boolean): Desk {
	const { stage, following } = desk;
	return stage.at === "reading" && stage.lease.leaseId === leaseId
		? { ...desk, stage: { ...stage, choosing }, following: following && { ...following, drawn: false } }
		: desk;
}

/** The scan to be drawn out of sight while the one just decided, or about to be, is in view; none before a break, even one set aside before an undo. */
export function ahead({ stage, following, pausing }: Desk): Lease | null {
	const ending = stage.at === "decided" || (stage.at === "reading" && stage.choosing);
	return ending && !pausing && following?.after === stage.lease.leaseId ? following.lease : null;
}

function drawn(desk: Desk, leaseId: string): Desk {
	const { following, stage } = desk;
	if (following === null || ahead(desk)?.leaseId !== leaseId) {
		return desk;
	}
	return stage.at === "decided" ? onwards(desk) : { ...desk, following: { ...following, drawn: true } };
}

function onwards(desk: Desk): Desk {
	const { following, stage } = desk;
	const lease = stage.at === "decided" ? ahead(desk) : null;
	return lease === null
		? desk
		: { ...desk, stage: opened(lease, BLANK), following: following && { ...following, drawn: false } };
}

function decided(desk: Desk, undoable: Undoable): Desk {
	if (desk.stage.at !== "reading") {
		return desk;
	}
	const { following: kept } = desk;
	// Set aside before an undo that took long, it may have gone to somebody else.
	const fresh = kept !== null && Date.parse(kept.lease.expiresAt) > undoable.takenAt;
	const after: Desk = {
		...desk,
		undoable,
		notBefore: null,
		following: fresh ? kept : null,
		stage: { at: "decided", lease: undoable.lease },
	};
	return after.following?.drawn === true ? onwards(after) : after;
}

function undone(desk: Desk): Desk {
	const { undoable } = desk;
	if (undoable === null) {
		return desk;
	}
	return { ...desk, undoable: null, stage: opened(undoable.lease, undoable.draft) };
}

function over(desk: Desk, key: string): Desk {
	if (desk.undoable === null || desk.undoable.key !== key) {
		return desk;
	}
	const after = onwards(desk);
	if (after.stage.at !== "decided") {
		const { following } = after;
		return { ...after, undoable: null, following: following?.after === desk.undoable.lease.leaseId ? null : following };
	}
	const { notBefore, pausing } = desk;
	return notBefore === null || pausing
		? { ...AT_REST, stage: { at: "resting", recorded: true } }
		: { ...AT_REST, stage: { at: "waiting", until: notBefore, because: "between", recorded: true } };
}
