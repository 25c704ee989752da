import { describe, expect, test } from "vitest";
import type { Action } from "../api/types";
import { landingFor, maySee, NAVIGATION, navigationFor, pathOf, type Route, routeOf } from "./routes";

const ID = "0199a1b2-0000-7000-8000-000000000001";

describe("an address", () => {
	test("leads to its page and back", () => {
		const routes: readonly Route[] = [
			...NAVIGATION.map((page) => ({ page })),
			{ page: "me" },
			{ page: "setup" },
			{ page: "home" },
			{ page: "scan", id: ID },
			{ page: "decision", id: ID },
			{ page: "visit", id: ID },
			{ page: "message", id: ID },
			{ page: "ruleVersion", id: "3" },
		];
		for (const route of routes) {
			expect(routeOf(pathOf(route))).toEqual(route);
		}
	});

	test("that nobody knows leads to the page saying so", () => {
		for (const path of ["/scans/../../etc", "/scans/a b", "/nothing", "/constructor", "/decisions/", "/people/7"]) {
			expect(["unknown", "decisions"]).toContain(routeOf(path).page);
		}
		expect(routeOf("/nothing").page).toBe("unknown");
		expect(routeOf("/constructor").page).toBe("unknown");
	});

	test("may end with a slash", () => {
		expect(routeOf("/journal/key/")).toEqual({ page: "key" });
	});
});

describe("navigation", () => {
	test("shows an analyst one thing: the next scan", () => {
		expect(navigationFor(["review-read"])).toEqual(["review"]);
		expect(maySee("scans", ["review-read"])).toBe(false);
		expect(maySee("decisions", ["review-read"])).toBe(false);
		expect(maySee("waiting", ["review-read"])).toBe(false);
	});

	test("shows a terminal no decision", () => {
		const shown = navigationFor(["scan-deliver", "message-deliver", "visit-write", "visit-see"]);
		expect(shown).toEqual(["deliver", "visits", "messages"]);
	});

	test("lets who only delivers messages deliver, and read none", () => {
		expect(maySee("messages", ["message-deliver"])).toBe(true);
		expect(maySee("message", ["message-deliver"])).toBe(false);
		expect(maySee("message", ["declaration-see"])).toBe(true);
	});

	test("gives a court receipts by number, and a supervisor the list instead", () => {
		expect(navigationFor(["receipt-obtain"])).toEqual(["receipts", "key"]);
		expect(navigationFor(["receipt-obtain", "review-supervise"])).not.toContain("receipts");
	});

	test("lands on the first page one may see, or on the own account", () => {
		const cases: readonly (readonly [readonly Action[], string])[] = [
			[["review-read"], "review"],
			[["review-supervise", "scan-see"], "waiting"],
			[["scan-deliver"], "deliver"],
			[["targeting-see", "visit-see", "scan-see"], "targeting"],
			[["people-administer"], "accounts"],
			[[], "me"],
		];
		for (const [actions, page] of cases) {
			expect(landingFor(actions).page).toBe(page);
		}
	});
});
