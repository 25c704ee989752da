import type { Reason, Verdict } from "../../api/types";
import { VERDICTS } from "../../api/types";

/**
 * How a decision is made by keys, as a pure function: 1 to 4 choose the verdict, a digit or letter the reason, Enter
 * confirms. A suspected person is never confirmed by Enter: it has a key and a page of its own.
 *
 * ```
 * open -- 1..4 --> verdict -- digit/letter --> reason -- Enter --> confirmed
 *                     ^------- Escape ----------'  '-- person-suspected: emergency -- P --> confirmed
 * ```
 */
export type Deciding =
	| { readonly step: "open" }
	| { readonly step: "verdict"; readonly verdict: Verdict }
	| { readonly step: "reason"; readonly verdict: Verdict; readonly reason: string }
	| { readonly step: "emergency"; readonly reason: string }
	| { readonly step: "confirmed"; readonly verdict: Verdict; readonly reason: string };

export type DecidingEvent =
	| { readonly type: "key"; readonly key: string }
	| { readonly type: "verdict"; readonly verdict: Verdict }
	| { readonly type: "reason"; readonly reason: string }
	| { readonly type: "confirm" }
	| { readonly type: "confirm-person" }
	| { readonly type: "back" };

export const OPEN: Deciding = { step: "open" };

const REASON_KEYS = "123456789abcdefghijklmno";

/** The reasons of a verdict with the key each is chosen by. */
export function keyedReasons(
	reasons: readonly Reason[],
	verdict: Verdict,
): readonly (Reason & { readonly key: string })[] {
	return reasons
		.filter((reason) => reason.verdict === verdict)
		.slice(0, REASON_KEYS.length)
		.map((reason, at) => ({ ...reason, key: REASON_KEYS.charAt(at) }));
}

export function nextDeciding(state: Deciding, event: DecidingEvent, reasons: readonly Reason[]): Deciding {
	switch (event.type) {
		case "key":
			return byKey(state, event.key, reasons);
		case "verdict":
			return state.step === "confirmed" ? state : { step: "verdict", verdict: event.verdict };
		case "reason":
			return withReason(state, event.reason, reasons);
		case "confirm":
			return state.step === "reason" ? { ...state, step: "confirmed" } : state;
		case "confirm-person":
			return state.step === "emergency"
				? { step: "confirmed", verdict: "person-suspected", reason: state.reason }
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
			const verdict = VERDICTS[Number.parseInt(key, 10) - 1];
			return verdict === undefined ? state : { step: "verdict", verdict };
		}
		case "verdict": {
			const chosen = keyedReasons(reasons, state.verdict).find((one) => one.key === key.toLowerCase());
			return chosen === undefined ? state : withReason(state, chosen.code, reasons);
		}
		case "reason":
			return key === "Enter" ? { ...state, step: "confirmed" } : state;
		case "emergency":
			return key.toLowerCase() === "p"
				? { step: "confirmed", verdict: "person-suspected", reason: state.reason }
				: state;
		case "confirmed":
			return state;
	}
}

function withReason(state: Deciding, code: string, reasons: readonly Reason[]): Deciding {
	if (state.step !== "verdict" && state.step !== "reason") {
		return state;
	}
	const known = reasons.some((reason) => reason.code === code && reason.verdict === state.verdict);
	if (!known) {
		return state;
	}
	return state.verdict === "person-suspected"
		? { step: "emergency", reason: code }
		: { step: "reason", verdict: state.verdict, reason: code };
}

function back(state: Deciding): Deciding {
	switch (state.step) {
		case "open":
		case "confirmed":
			return state;
		case "verdict":
			return OPEN;
		case "reason":
			return { step: "verdict", verdict: state.verdict };
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
		case "reason":
		case "confirmed":
			return state.verdict;
	}
}
