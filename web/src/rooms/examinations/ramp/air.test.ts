import { describe, expect, it } from "vitest";
import { harms, type Measured, unmeasured } from "./air";

const GOOD: Measured = { oxygenPercent: 20.9, co2Ppm: null, phosphinePpm: null, gases: {} };

describe("air", () => {
	it("harms above a gas's limit and not at it", () => {
		expect(harms({ ...GOOD, gases: { "methyl-bromide": 20 } })).toBeNull();
		expect(harms({ ...GOOD, gases: { "methyl-bromide": 21 } })).toBe("gas");
		expect(harms({ ...GOOD, phosphinePpm: 0.4 })).toBe("phosphine");
		expect(harms({ ...GOOD, oxygenPercent: 18 })).toBe("oxygen");
	});

	it("is not measured without oxygen", () => {
		expect(unmeasured({ ...GOOD, oxygenPercent: null, co2Ppm: 500 }, false, false)).toBe("oxygen");
		expect(unmeasured(GOOD, false, false)).toBeNull();
	});

	it("of a fumigated box is measured with a fumigant, or two officers say why not", () => {
		expect(unmeasured(GOOD, true, false)).toBe("fumigant");
		expect(unmeasured({ ...GOOD, gases: { "carbon-monoxide": 3 } }, true, false)).toBe("fumigant");
		expect(unmeasured({ ...GOOD, phosphinePpm: 0.1 }, true, false)).toBeNull();
		expect(unmeasured({ ...GOOD, gases: { chloropicrin: 0 } }, true, false)).toBeNull();
		expect(unmeasured(GOOD, true, true)).toBeNull();
	});
});
