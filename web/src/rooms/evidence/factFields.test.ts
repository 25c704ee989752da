import { describe, expect, test } from "vitest";
import { filled, startOf } from "./factFields";

describe("what is said of an exhibit", () => {
	test("takes masses with a comma or a point", () => {
		const said = filled("weighing", {
			occasion: "deposit",
			unit: "kg",
			grossValue: "27,53",
			netValue: "",
			uncertainty: "0.05",
			balance: "B-1",
			at: "2026-11-24T06:30",
		});
		expect(said).toMatchObject({ gross: { value: 27.53, unit: "kg", uncertainty: 0.05 }, net: null });
		expect(said["at"]).toBe("2026-11-24T11:30:00.000Z");
	});

	test("begins a correction with what was said", () => {
		const start = startOf("weighing", {
			occasion: "seizure",
			gross: { value: 27.5, unit: "kg", uncertainty: 0.05 },
			net: null,
			balance: "B-1",
			at: "2026-11-24T11:30:00Z",
		});
		expect(start).toMatchObject({ grossValue: "27.5", unit: "kg", uncertainty: "0.05", balance: "B-1" });
	});

	test("keeps marks as a list", () => {
		expect(filled("description", { marks: "RR 7, X ,", pictures: "crown" })).toMatchObject({
			marks: ["RR 7", "X"],
			pictures: ["crown"],
			packages: 0,
			fromDoorCm: null,
		});
	});
});
