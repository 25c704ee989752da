import { describe, expect, test } from "vitest";
import { railOf } from "./railGroups";
import { NAVIGATION } from "./routes";

describe("the rail", () => {
	test("shows few pages as one list", () => {
		expect(railOf(["review"])).toEqual([{ group: null, pages: ["review", "me"] }]);
	});

	test("shows many under headings, each page once and none left out", () => {
		const parts = railOf(NAVIGATION);
		expect(parts.map(({ group }) => group)).toEqual([
			"reading",
			"opening",
			"evidence",
			"risk",
			"scans",
			"port",
			"watch",
			"people",
		]);
		const shown = parts.flatMap(({ pages }) => pages);
		expect([...shown].sort()).toEqual([...NAVIGATION, "me"].sort());
	});

	test("has no heading without a page", () => {
		const parts = railOf(NAVIGATION.filter((page) => !["targeting", "rules", "results"].includes(page)));
		expect(parts.map(({ group }) => group)).not.toContain("risk");
	});
});
