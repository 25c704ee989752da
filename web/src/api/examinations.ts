import { getJson, sendJson, withQuery } from "./http";

export const EXAMINATION_STATES = ["ordered", "planned", "begun", "ended", "cancelled"] as const;
export type ExaminationState = (typeof EXAMINATION_STATES)[number];

export type ExaminationResult = "nothing-found" | "irregularity" | "seizure";

export const UNLOADINGS = ["none", "partial", "full"] as const;
export type Unloading = (typeof UNLOADINGS)[number];

/** Why a box is to be opened. `selection` is one of the day's seats: it does not say whether rules or chance gave it. */
export interface OrderCause {
	readonly kind: "selection" | "verdict" | "hand";
	readonly reasonCode: string | null;
	readonly note: string | null;
	readonly orderedBy: string | null;
	readonly at: string;
	readonly stands: boolean;
}

export interface TeamMember {
	readonly accountId: string;
	readonly name: string;
}

export interface ExaminationPlan {
	readonly startsAt: string;
	readonly minutes: number;
	readonly bay: string;
	readonly unloading: Unloading;
	readonly forklift: boolean;
	readonly team: readonly TeamMember[];
}

export interface ExaminationOrder {
	readonly id: string;
	readonly number: number;
	readonly visitId: string;
	readonly containerNumber: string;
	readonly voyage: string;
	readonly vessel: string | null;
	readonly terminal: string | null;
	readonly cutOff: string | null;
	readonly state: ExaminationState;
	readonly orderedAt: string;
	readonly begunAt: string | null;
	readonly officer: string | null;
	readonly overAt: string | null;
	/** Null while there is none, and for good where an emergency ended it. */
	readonly result: ExaminationResult | null;
	readonly causes: readonly OrderCause[];
	readonly plan: ExaminationPlan | null;
	readonly hold: { readonly id: string; readonly number: number; readonly state: string } | null;
	readonly mine: boolean;
	readonly mayPlan: boolean;
	readonly mayExamine: boolean;
}

export interface OrderEvent {
	readonly event: string;
	readonly state: ExaminationState;
	readonly who: string | null;
	readonly why: string | null;
	readonly at: string;
}

export interface ExaminationDetail {
	readonly order: ExaminationOrder;
	readonly events: readonly OrderEvent[];
}

export interface Officer {
	readonly accountId: string;
	readonly name: string;
	readonly unit: string;
	readonly vettedUntil: string;
}

interface Items<T> {
	readonly items: readonly T[];
}

export function examinations(state: "open" | "over", signal?: AbortSignal): Promise<Items<ExaminationOrder>> {
	return getJson(withQuery("/api/examinations", { state }), signal);
}

export function examinationsOf(visit: string, signal?: AbortSignal): Promise<Items<ExaminationOrder>> {
	return getJson(withQuery("/api/examinations", { visit }), signal);
}

export function examination(id: string, signal?: AbortSignal): Promise<ExaminationDetail> {
	return getJson(`/api/examinations/${id}`, signal);
}

export function officers(signal?: AbortSignal): Promise<Items<Officer>> {
	return getJson("/api/examinations/officers", signal);
}

export function orderExamination(visitId: string, reasonCode: string, note: string | null): Promise<ExaminationDetail> {
	return sendJson("POST", "/api/examinations", { visitId, reasonCode, note });
}

export interface PlanRequest {
	readonly startsAt: string;
	readonly minutes: number;
	readonly bay: string;
	readonly unloading: Unloading;
	readonly forklift: boolean;
	readonly team: readonly string[];
}

export function planExamination(id: string, plan: PlanRequest): Promise<ExaminationDetail> {
	return sendJson("PUT", `/api/examinations/${id}/plan`, plan);
}

export function cancelExamination(id: string, why: string): Promise<ExaminationDetail> {
	return sendJson("POST", `/api/examinations/${id}/cancel`, { why });
}
