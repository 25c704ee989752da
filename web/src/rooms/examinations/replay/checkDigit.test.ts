import { describe, expect, it } from "vitest";
import { checkDigitOf, checked } from "./checkDigit";

describe("the check digit of a container number", () => {
	it("is that of the standard's example", () => {
		expect(checkDigitOf("CSQU305438")).toBe(3);
	});
	it("tells a slip from a number that is not whole", () => {
		expect(checked("ZZQU 000001 4")).toEqual({ state: "right" });
		expect(checked("ZZQU 000001 5")).toEqual({ state: "wrong", expected: 4 });
		expect(checked("ZZQU 0000")).toEqual({ state: "short" });
		expect(checked("ZZQX 000001 4")).toEqual({ state: "form" });
	});
});
