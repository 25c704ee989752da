import { expect, test } from "vitest";
import { summary } from "./Reports";

test("a report is counted by its threats, and named by its algorithms", () => {
	const report = {
		type: "MACHINE",
		alarmDecision: "ALARM",
		algorithm: ["ATR 2", "CT 1"],
		threats: [{ id: 1 }, { id: 2 }],
	};
	expect(summary({ digest: "sha256:0", name: "tdr.dcs", report })).toEqual({ objects: 2, source: "ATR 2, CT 1" });
});

test("a report of any other shape counts nothing and breaks nothing", () => {
	for (const odd of [null, "text", 7, {}, { report: null }, { report: { threats: "many", algorithm: [7, ""] } }]) {
		expect(summary(odd)).toEqual({ objects: 0, source: null });
	}
});
