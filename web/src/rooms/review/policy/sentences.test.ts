import { describe, expect, it } from "vitest";
import type { PolicySettings } from "../../../api/policy";
import { policy as en } from "../../../i18n/en/policy";
import { policy as es } from "../../../i18n/es/policy";
import { CHAPTERS, type Chapter, differences, inRange, meant, pieces, RANGES, shown } from "./sentences";

describe("the policy in sentences", () => {
	it("has every number in exactly one sentence, in both languages", () => {
		for (const catalog of [es, en] as Readonly<Record<string, string>>[]) {
			const named = (Object.keys(CHAPTERS) as Chapter[])
				.flatMap((chapter) => CHAPTERS[chapter])
				.flatMap((sentence) => pieces(catalog[`policy.says.${sentence}`] ?? ""))
				.flatMap((piece) => (typeof piece === "string" ? [] : [piece.name]));
			expect([...named].sort()).toEqual(Object.keys(RANGES).sort());
		}
	});

	it("cuts a sentence at its numbers", () => {
		expect(pieces("Chance picks among {bestFew} scans.")).toEqual([
			"Chance picks among ",
			{ name: "bestFew" },
			" scans.",
		]);
		expect(pieces("{unheard} of")).toEqual(["{unheard}", " of"]);
	});

	it("shows shares in percent and reads them back", () => {
		expect(shown("secondRandomRate", 0.05)).toBe(5);
		expect(meant("secondRandomRate", 5)).toBe(0.05);
		expect(meant("randomHoldRate", shown("randomHoldRate", 0.005))).toBe(0.005);
		expect(shown("bestFew", 10)).toBe(10);
	});

	it("refuses what the server would refuse", () => {
		expect(inRange("secondRandomRate", 0)).toBe(false);
		expect(inRange("secondRandomRate", 0.01)).toBe(true);
		expect(inRange("bestFew", Number.NaN)).toBe(false);
	});

	it("tells what changed", () => {
		const one = { bestFew: 10, legalPowers: [] } as unknown as PolicySettings;
		const other = { bestFew: 5, legalPowers: [] } as unknown as PolicySettings;
		expect(differences(one, other)).toEqual(["bestFew"]);
	});
});
