import { getJson, sendJson, sendOnly, withQuery } from "./http";

export const HOLD_STATES = [
	"ordered",
	"sent",
	"fetched",
	"acknowledged",
	"release-ordered",
	"release-sent",
	"released",
	"too-late",
	"closed",
] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** What holds a visit. `selection` is a seat or chance, which only who audits can tell apart. */
export type CauseKind = "decision" | "person" | "supervisor" | "selection" | "seat" | "random";

export interface HoldCause {
	readonly kind: CauseKind;
	readonly at: string;
	readonly reasonCode: string | null;
	readonly orderedBy: string | null;
	readonly decision: string | null;
	readonly settledAt: string | null;
	readonly settledHow: string | null;
	readonly settledBy: string | null;
	readonly why: string | null;
}

export interface Hold {
	readonly id: string;
	readonly number: number;
	readonly visitId: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly vessel: string | null;
	readonly terminal: string | null;
	readonly cutOff: string | null;
	readonly state: HoldState;
	/** 0 none, 1 terminal reminded, 2 supervisor alarmed, 3 to be called. */
	readonly level: number;
	readonly overdue: boolean;
	readonly orderedAt: string;
	readonly since: string;
	readonly acknowledgedAt: string | null;
	readonly endedAt: string | null;
	readonly mayRelease: boolean;
	/** Null to who is not told. */
	readonly causes: readonly HoldCause[] | null;
	readonly telephones: readonly string[];
}

export interface HoldEvent {
	readonly event: string;
	readonly state: HoldState;
	readonly level: number;
	readonly at: string;
}

export interface HoldDetail {
	readonly hold: Hold;
	readonly events: readonly HoldEvent[];
}

interface Items<T> {
	readonly items: readonly T[];
}

export function holds(state: "open" | "over", signal?: AbortSignal): Promise<Items<Hold>> {
	return getJson(withQuery("/api/holds", { state }), signal);
}

export function holdOf(visit: string, signal?: AbortSignal): Promise<Items<Hold>> {
	return getJson(withQuery("/api/holds", { visit }), signal);
}

export function hold(id: string, signal?: AbortSignal): Promise<HoldDetail> {
	return getJson(`/api/holds/${id}`, signal);
}

export function orderHold(visitId: string, reasonCode: string): Promise<HoldDetail> {
	return sendJson("POST", "/api/holds", { visitId, reasonCode });
}

export function releaseHold(id: string, why: string): Promise<HoldDetail> {
	return sendJson("POST", `/api/holds/${id}/release`, { why });
}

/** What a terminal is told; never why. */
export interface Order {
	readonly id: string;
	/** The number both sides quote. */
	readonly place: number;
	readonly terminal: string;
	readonly kind: "hold" | "hold-release" | "sealed";
	readonly visitId: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly sentAt: string;
	readonly fetchedAt: string | null;
	readonly receiptedAt: string | null;
	readonly receiptedBy: string | null;
	readonly alreadyLoadedAt: string | null;
	readonly remindedAt: string | null;
	/** The new seal of a box that was opened; null for everything else. */
	readonly seal: string | null;
}

/** What the terminal has not answered, and what it answered lately. */
export function orders(signal?: AbortSignal): Promise<readonly Order[]> {
	return getJson("/api/notices/mine", signal);
}

export function confirmOrder(id: string): Promise<void> {
	return sendOnly("POST", `/api/notices/${id}/receipt`, {});
}

export function alreadyLoaded(id: string): Promise<void> {
	return sendOnly("POST", `/api/notices/${id}/already-loaded`, {});
}

export const ALARM_STEPS = ["stopped", "opened", "ventilated", "dose-noted", "help-called", "help-arrived"] as const;
export type AlarmStep = (typeof ALARM_STEPS)[number];

export interface Alarm {
	readonly id: string;
	readonly number: number;
	readonly containerNumber: string | null;
	readonly terminal: string | null;
	readonly scanner: string | null;
	readonly raisedAt: string;
	readonly level: number;
	readonly heardByMe: boolean;
	readonly heardBy: number;
	/** Null to the gate. */
	readonly heard:
		| readonly { readonly who: string; readonly place: "supervisor" | "examiner" | "gate"; readonly at: string }[]
		| null;
	readonly steps: readonly { readonly step: AlarmStep; readonly at: string | null; readonly who: string | null }[];
	readonly visitId: string | null;
	readonly mayClose: boolean;
}

export function alarms(signal?: AbortSignal): Promise<Items<Alarm>> {
	return getJson("/api/alarms", signal);
}

export function hearAlarm(id: string): Promise<void> {
	return sendOnly("POST", `/api/alarms/${id}/heard`, {});
}

export function tickStep(id: string, step: AlarmStep): Promise<void> {
	return sendOnly("POST", `/api/alarms/${id}/steps/${step}`, {});
}

export function closeAlarm(id: string, outcome: "nobody" | "persons-safe"): Promise<void> {
	return sendOnly("POST", `/api/alarms/${id}/close`, { outcome });
}
