import { expect, test } from "vitest";
import type { KeptReason } from "../../../api/figures";
import type { Verdict } from "../../../api/types";
import { freeKeys } from "./reasonKeys";

const reason = (verdict: Verdict, code: string, key: string, retiredAt: string | null = null): KeptReason => ({
	code,
	verdict,
	key,
	text: { es: code, en: code },
	since: "2026-11-24T12:00:00Z",
	retiredAt,
	earlier: [],
});

test("a key is free when no other active reason of the verdict has it", () => {
	const reasons = [
		reason("clear", "one", "1"),
		reason("clear", "gone", "2", "2026-11-25T12:00:00Z"),
		reason("examine", "elsewhere", "3"),
	];
	expect(freeKeys(reasons, "clear", null).slice(0, 2)).toEqual(["2", "3"]);
	expect(freeKeys(reasons, "clear", "one")[0]).toBe("1");
	expect(freeKeys(reasons, "clear", null)).not.toContain("p");
});
