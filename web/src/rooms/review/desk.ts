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
	| { readonly at: "reading"; readonly lease: Lease; readonly draft: Draft }
	| { readonly at: "decided"; readonly lease: Lease }
	| { readonly at: "person" }
	| { readonly at: "nothing" }
	/** The next scan is given at `until`, and asked for then by itself. */
	| { readonly at: "waiting"; readonly until: number; readonly because: WaitCause; readonly recorded: boolean }
	| { readonly at: "failed"; readonly failure: unknown };

export interface Desk {
	readonly stage: Stage;
	readonly undoable: Undoable | null;
	/** Set aside to be read after the scan of lease `after`; kept when the decision on that one is undone. */
	readonly following: { readonly after: string; readonly lease: Lease } | null;
	/** Rest after the scan in hand instead of being given the next. */
	readonly pausing: boolean;
	/** Until when nothing can be set aside: the scan in hand was given too short a while ago. */
	readonly notBefore: number | null;
}

export type DeskEvent =
	| { readonly type: "ask" }
	| { readonly type: "given"; readonly lease: Lease | null }
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
			return { ...desk, following: { after: event.after, lease: event.lease } };
		case "drawn":
			return ahead(desk)?.leaseId === event.leaseId ? onwards(desk) : desk;
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
	return { ...desk, stage: lease === null ? { at: "nothing" } : { at: "reading", lease, draft: BLANK } };
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

/** The scan to be drawn out of sight while the one just decided is still in view; none before a break, even one set aside before an undo. */
export function ahead({ stage, following, pausing }: Desk): Lease | null {
	return stage.at === "decided" && !pausing && following?.after === stage.lease.leaseId ? following.lease : null;
}

function onwards(desk: Desk): Desk {
	const lease = ahead(desk);
	return lease === null ? desk : { ...desk, stage: { at: "reading", lease, draft: BLANK } };
}

function decided(desk: Desk, undoable: Undoable): Desk {
	if (desk.stage.at !== "reading") {
		return desk;
	}
	const { following: kept } = desk;
	// Set aside before an undo that took long, it may have gone to somebody else.
	const fresh = kept !== null && Date.parse(kept.lease.expiresAt) > undoable.takenAt;
	return {
		...desk,
		undoable,
		notBefore: null,
		following: fresh ? kept : null,
		stage: { at: "decided", lease: undoable.lease },
	};
}

function undone(desk: Desk): Desk {
	const { undoable } = desk;
	if (undoable === null) {
		return desk;
	}
	return { ...desk, undoable: null, stage: { at: "reading", lease: undoable.lease, draft: undoable.draft } };
}

function over(desk: Desk, key: string): Desk {
	if (desk.undoable === null || desk.undoable.key !== key) {
		return desk;
	}
	const after = onwards(desk);
	if (after.stage.at !== "decided") {
		return { ...after, undoable: null, following: null };
	}
	const { notBefore, pausing } = desk;
	return notBefore === null || pausing
		? { ...AT_REST, stage: { at: "resting", recorded: true } }
		: { ...AT_REST, stage: { at: "waiting", until: notBefore, because: "between", recorded: true } };
}
