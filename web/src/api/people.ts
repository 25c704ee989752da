import { getJson, request, sendJson, sendOnly, withQuery } from "./http";
import { ApiProblem } from "./problem";
import type { Account, Agency, DutyPost, Language, Page, Passkey, Role, Session, Unit } from "./types";

/** The session, or null when signed out. */
export async function currentSession(signal?: AbortSignal): Promise<Session | null> {
	try {
		return await getJson<Session>("/api/session", signal);
	} catch (failure) {
		if (failure instanceof ApiProblem && failure.status === 401) {
			return null;
		}
		throw failure;
	}
}

export function signIn(name: string, password: string): Promise<Session> {
	return sendJson("POST", "/api/session", { name, password });
}

export function signOut(): Promise<void> {
	return sendOnly("DELETE", "/api/session");
}

/** Is kept even when somebody chooses and leaves the page at once. */
export async function chooseLanguage(language: Language): Promise<void> {
	const answer = await request("PUT", "/api/session/language", { json: { language }, keepalive: true });
	await answer.arrayBuffer();
}

export function setupNeeded(signal?: AbortSignal): Promise<{ needed: boolean }> {
	return getJson("/api/setup", signal);
}

export function setUp(first: { token: string; name: string; password: string; displayName: string }): Promise<void> {
	return sendOnly("POST", "/api/setup", first);
}

export function changePassword(old: string, fresh: string): Promise<void> {
	return sendOnly("PUT", "/api/people/me/password", { old, new: fresh });
}

export function passkeys(signal?: AbortSignal): Promise<Page<Passkey>> {
	return getJson("/api/people/me/passkeys", signal);
}

export function removePasskey(id: string): Promise<void> {
	return sendOnly("DELETE", `/api/people/me/passkeys/${encodeURIComponent(id)}`);
}

export function agencies(signal?: AbortSignal): Promise<Page<Agency>> {
	return getJson("/api/people/agencies", signal);
}

export function addAgency(agency: Agency): Promise<void> {
	return sendOnly("POST", "/api/people/agencies", agency);
}

export function units(signal?: AbortSignal): Promise<Page<Unit>> {
	return getJson("/api/people/units", signal);
}

export function addUnit(unit: Unit): Promise<void> {
	return sendOnly("POST", "/api/people/units", unit);
}

export function dutyPosts(signal?: AbortSignal): Promise<Page<DutyPost>> {
	return getJson("/api/people/duty-posts", signal);
}

export function addDutyPost(post: DutyPost): Promise<void> {
	return sendOnly("POST", "/api/people/duty-posts", post);
}

export function accounts(cursor: string | null, signal?: AbortSignal): Promise<Page<Account>> {
	return getJson(withQuery("/api/people/accounts", { cursor, limit: 100 }), signal);
}

export interface NewAccount {
	readonly name: string;
	readonly displayName: string;
	readonly password: string;
	readonly agency: string;
	readonly unit: string;
	readonly roles: readonly Role[];
}

export function addAccount(account: NewAccount): Promise<void> {
	return sendOnly("POST", "/api/people/accounts", account);
}

export interface AccountChange {
	readonly roles?: readonly Role[];
	readonly suspended?: boolean;
	readonly displayName?: string;
	readonly unit?: string;
}

export function changeAccount(id: string, change: AccountChange): Promise<void> {
	return sendOnly("PATCH", `/api/people/accounts/${id}`, change);
}

export function setVetting(id: string, status: "current" | "withdrawn", until: string | null): Promise<void> {
	return sendOnly("PUT", `/api/people/accounts/${id}/vetting`, { status, until });
}

export function setDuty(id: string, post: string, from: string, until: string): Promise<void> {
	return sendOnly("PUT", `/api/people/accounts/${id}/duty`, { post, from, until });
}

export async function endDuty(id: string): Promise<void> {
	await request("DELETE", `/api/people/accounts/${id}/duty`);
}
