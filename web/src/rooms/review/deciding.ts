import type { Reason, Verdict } from "../../api/types";
import { VERDICTS } from "../../api/types";

/**
 * How a decision is made in two strokes, as a pure function: 1 to 4 choose the verdict, a digit or letter the reason, and that
 * is all; what follows is a window in which the decision can be undone. A suspected person is never decided by two strokes:
 * it has a page and a key of its own, and no window.
 *
 * ```
 * open -- 1..4 --> verdict -- digit/letter --> decided
 *  ^---- Escape ------'  '-- person-suspected: emergency -- P --> decided
 * ```
 */
export type Deciding =
	| { readonly step: "open" }
	| { readonly step: "verdict"; readonly verdict: Verdict }
	| { readonly step: "emergency"; readonly reason: string }
	| { readonly step: "decided"; readonly verdict: Verdict; readonly reason: string };

export type DecidingEvent =
	| { readonly type: "key"; readonly key: string }
	| { readonly type: "verdict"; readonly verdict: Verdict }
	| { readonly type: "reason"; readonly reason: string }
	| { readonly type: "confirm-person" }
	| { readonly type: "back" };

export const OPEN: Deciding = { step: "open" };

/** The reasons of a verdict, each with the key it is chosen by: supervisors set it, so that it stays when another reason goes. */
export function keyedReasons(reasons: readonly Reason[], verdict: Verdict): readonly Reason[] {
	return reasons.filter((reason) => reason.verdict === verdict);
}

export function nextDeciding(state: Deciding, event: DecidingEvent, reasons: readonly Reason[]): Deciding {
	switch (event.type) {
		case "key":
			return byKey(state, event.key, reasons);
		case "verdict":
			return state.step === "decided" ? state : withVerdict(state, event.verdict);
		case "reason":
			return withReason(state, event.reason, reasons);
		case "confirm-person":
			return state.step === "emergency"
				? { step: "decided", verdict: "person-suspected", reason: state.reason }
				: state;
		case "back":
			return back(state);
	}
}

function byKey(state: Deciding, key: string, reasons: readonly Reason[]): Deciding {
	if (key === "Escape") {
		return back(state);
	}
	switch (state.step) {
		case "open": {
			const verdict = /^[1-9]$/.test(key) ? VERDICTS[Number(key) - 1] : undefined;
			return verdict === undefined ? state : { step: "verdict", verdict };
		}
		case "verdict": {
			const chosen = keyedReasons(reasons, state.verdict).find((one) => one.key === key.toLowerCase());
			return chosen === undefined ? state : withReason(state, chosen.code, reasons);
		}
		case "emergency":
			return key.toLowerCase() === "p" ? { step: "decided", verdict: "person-suspected", reason: state.reason } : state;
		case "decided":
			return state;
	}
}

/** By touch the same verdict again closes its reasons, as Escape does. */
function withVerdict(state: Deciding, verdict: Verdict): Deciding {
	return state.step === "verdict" && state.verdict === verdict ? OPEN : { step: "verdict", verdict };
}

function withReason(state: Deciding, code: string, reasons: readonly Reason[]): Deciding {
	if (state.step !== "verdict") {
		return state;
	}
	const known = reasons.some((reason) => reason.code === code && reason.verdict === state.verdict);
	if (!known) {
		return state;
	}
	return state.verdict === "person-suspected"
		? { step: "emergency", reason: code }
		: { step: "decided", verdict: state.verdict, reason: code };
}

function back(state: Deciding): Deciding {
	switch (state.step) {
		case "open":
		case "decided":
			return state;
		case "verdict":
			return OPEN;
		case "emergency":
			return { step: "verdict", verdict: "person-suspected" };
	}
}

/** The verdict being worked on, for the screen. */
export function verdictOf(state: Deciding): Verdict | null {
	switch (state.step) {
		case "open":
			return null;
		case "emergency":
			return "person-suspected";
		case "verdict":
		case "decided":
			return state.verdict;
	}
}
