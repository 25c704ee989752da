import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cookieValue, getJson, sendJson, sendOnly, withQuery } from "./http";
import { fromBase64Url, toBase64Url } from "./passkey";
import { ApiProblem, ConnectionLost, problemFrom } from "./problem";

test("a cookie is found by its whole name", () => {
	expect(cookieValue("a=1; XSRF-TOKEN=x%3Dy; b=2", "XSRF-TOKEN")).toBe("x=y");
	expect(cookieValue("NOT-XSRF-TOKEN=1", "XSRF-TOKEN")).toBeNull();
});

test("empty members stay out of the query", () => {
	expect(withQuery("/p", { q: "", cursor: null, limit: 50, name: "a b" })).toBe("/p?limit=50&name=a+b");
	expect(withQuery("/p", {})).toBe("/p");
});

test("base64url has no padding and comes back the same", () => {
	const bytes = new Uint8Array([251, 255, 254, 0, 1]);
	const text = toBase64Url(bytes.buffer);
	expect(text).not.toMatch(/[+/=]/);
	expect([...new Uint8Array(fromBase64Url(text))]).toEqual([...bytes]);
});

describe("a refusal", () => {
	test("keeps code, words and waiting time", () => {
		const problem = problemFrom(429, '{"code":"people.too-many-attempts","detail":"Wait."}', "30");
		expect([problem.code, problem.message, problem.retryAfterSeconds]).toEqual([
			"people.too-many-attempts",
			"Wait.",
			30,
		]);
	});

	test("has a code made of its status when the body is none of ours", () => {
		expect(problemFrom(502, "<html>bad gateway</html>", null).code).toBe("http.502");
		expect(problemFrom(500, "[]", null).code).toBe("http.500");
	});
});

describe("a request", () => {
	const asked: { readonly path: string; readonly init: RequestInit }[] = [];
	let cookies = "";
	let answer: () => Response = () => new Response("{}");

	beforeEach(() => {
		asked.length = 0;
		cookies = "XSRF-TOKEN=one";
		answer = () => new Response("{}");
		vi.stubGlobal("document", {
			get cookie() {
				return cookies;
			},
		});
		vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
			asked.push({ path, init });
			return answer();
		});
	});
	afterEach(() => vi.unstubAllGlobals());

	const headerOf = (at: number) => new Headers(asked[at]?.init.headers).get("X-XSRF-TOKEN");

	test("that changes something carries the token as it is now", async () => {
		await sendJson("POST", "/api/x", { a: 1 });
		cookies = "XSRF-TOKEN=two";
		await sendOnly("DELETE", "/api/x");
		expect([headerOf(0), headerOf(1)]).toEqual(["one", "two"]);
		expect(asked[0]?.init.body).toBe('{"a":1}');
	});

	test("asks for the session first when there is no token yet", async () => {
		cookies = "";
		answer = () => {
			cookies = "XSRF-TOKEN=fresh";
			return new Response("{}");
		};
		await sendJson("POST", "/api/x", {});
		expect(asked.map((one) => one.path)).toEqual(["/api/session", "/api/x"]);
		expect(headerOf(1)).toBe("fresh");
	});

	test("that only asks carries none", async () => {
		await getJson("/api/x");
		expect(headerOf(0)).toBeNull();
	});

	test("refused becomes a problem, unanswered a lost connection", async () => {
		answer = () => new Response('{"code":"review.lease-expired","detail":"late"}', { status: 410 });
		await expect(getJson("/api/x")).rejects.toBeInstanceOf(ApiProblem);
		answer = () => {
			throw new TypeError("Failed to fetch");
		};
		await expect(getJson("/api/x")).rejects.toBeInstanceOf(ConnectionLost);
	});
});
