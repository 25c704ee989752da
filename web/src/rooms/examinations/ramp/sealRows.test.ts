import { describe, expect, it } from "vitest";
import { NO_SEAL, seenOf, typedOf } from "./SealRows";

describe("seals at the ramp", () => {
	it("are recorded once each has its number, or cannot be read, and its state", () => {
		expect(seenOf([NO_SEAL])).toBeNull();
		expect(seenOf([{ ...NO_SEAL, number: " ZZ1 ", state: "intact" }])).toEqual([{ number: "ZZ1", state: "intact" }]);
		expect(seenOf([{ ...NO_SEAL, number: "ZZ1", unread: true, state: "broken" }])).toEqual([
			{ number: null, state: "broken" },
		]);
		expect(
			seenOf([
				{ ...NO_SEAL, number: "ZZ1", state: "intact" },
				{ ...NO_SEAL, key: 1 },
			]),
		).toBeNull();
	});

	it("come back as they were recorded", () => {
		const seals = [
			{ number: "ZZ1", state: "intact" },
			{ number: null, state: "tampered" },
		] as const;
		expect(seenOf(typedOf(seals))).toEqual(seals);
		expect(typedOf([])).toHaveLength(1);
	});
});
