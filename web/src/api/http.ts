import { ConnectionLost, problemFrom } from "./problem";

/** What a request may carry besides its path. `json` and `body` exclude each other. */
export interface RequestOptions {
	readonly json?: unknown;
	readonly body?: BodyInit;
	readonly contentType?: string;
	readonly ifMatch?: string;
	readonly signal?: AbortSignal;
	/** Is sent to its end even when the page is left meanwhile. Small bodies only. */
	readonly keepalive?: boolean;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The value of a cookie by name, or null; pure so that it can be tested. */
export function cookieValue(cookies: string, name: string): string | null {
	for (const part of cookies.split(";")) {
		const [key, ...rest] = part.trim().split("=");
		if (key === name) {
			return decodeURIComponent(rest.join("="));
		}
	}
	return null;
}

/**
 * The anti-forgery token, read from its cookie each time because signing in and out renews it. When there is none yet, the
 * session is asked for: that answer always sets it.
 */
export async function csrfToken(): Promise<string> {
	const present = cookieValue(document.cookie, "XSRF-TOKEN");
	if (present !== null) {
		return present;
	}
	await send("GET", "/api/session", {}, {});
	return cookieValue(document.cookie, "XSRF-TOKEN") ?? "";
}

/** Sends a request and answers with the response when it is a success; throws `ApiProblem` or `ConnectionLost` otherwise. */
export async function request(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
	const headers: Record<string, string> = { Accept: "application/json, application/problem+json, text/plain" };
	if (method !== "GET") {
		headers["X-XSRF-TOKEN"] = await csrfToken();
	}
	if (options.json !== undefined) {
		headers["Content-Type"] = "application/json";
	} else if (options.contentType !== undefined) {
		headers["Content-Type"] = options.contentType;
	}
	if (options.ifMatch !== undefined) {
		headers["If-Match"] = options.ifMatch;
	}
	const response = await send(method, path, headers, options);
	if (!response.ok) {
		throw problemFrom(response.status, await response.text(), response.headers.get("Retry-After"));
	}
	return response;
}

async function send(
	method: Method,
	path: string,
	headers: Record<string, string>,
	options: RequestOptions,
): Promise<Response> {
	const body = options.json === undefined ? options.body : JSON.stringify(options.json);
	try {
		return await fetch(path, {
			method,
			headers,
			credentials: "same-origin",
			...(body === undefined ? {} : { body }),
			...(options.signal === undefined ? {} : { signal: options.signal }),
			...(options.keepalive === undefined ? {} : { keepalive: options.keepalive }),
		});
	} catch (failure) {
		if (failure instanceof DOMException && failure.name === "AbortError") {
			throw failure;
		}
		throw new ConnectionLost();
	}
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
	const response = await request("GET", path, signal === undefined ? {} : { signal });
	return (await response.json()) as T;
}

export async function sendJson<T>(method: Method, path: string, json?: unknown): Promise<T> {
	const response = await request(method, path, json === undefined ? {} : { json });
	return (await response.json()) as T;
}

/** For requests whose answer has no body, or none that matters; it is read to its end, or the connection would stay taken. */
export async function sendOnly(method: Method, path: string, json?: unknown): Promise<void> {
	const answer = await request(method, path, json === undefined ? {} : { json });
	await answer.arrayBuffer();
}

/** `path?a=1&b=2` without the members that are empty. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== null && value !== undefined && value !== "") {
			search.set(name, String(value));
		}
	}
	const text = search.toString();
	return text === "" ? path : `${path}?${text}`;
}
