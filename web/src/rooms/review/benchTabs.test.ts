import { expect, test } from "vitest";
import { VERDICTS } from "../../api/types";
import { BENCH_TABS, benchFrom, DEFAULT_BENCH, withTab } from "./benchTabs";

test("no tab has the key of a verdict or of another tab", () => {
	const keys = BENCH_TABS.map((tab) => tab.key);
	expect(new Set(keys).size).toBe(keys.length);
	expect(keys.filter((key) => Number(key) >= 1 && Number(key) <= VERDICTS.length)).toEqual([]);
});

test("a tab's key opens it, and again closes the panel", () => {
	const events = withTab(DEFAULT_BENCH, "events");
	expect([events.tab, events.open]).toEqual(["events", true]);
	const closed = withTab(events, "events");
	expect(closed.open).toBe(false);
	expect(withTab(closed, "events").open).toBe(true);
});

test("what was kept comes back, and nonsense counts as nothing", () => {
	const set = { tab: "reasons", open: false, findings: "at-once" } as const;
	expect(benchFrom(JSON.stringify(set), true)).toEqual(set);
	for (const odd of [null, "", "null", "[]", '{"tab":"other","open":3}']) {
		expect(benchFrom(odd, true)).toEqual(DEFAULT_BENCH);
		expect(benchFrom(odd, false).open).toBe(false);
	}
});
