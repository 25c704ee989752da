import { expect, test } from "vitest";
import { summary } from "./Reports";

test("a report is counted whatever its shape", () => {
	expect(summary({ objects: [{}, {}], algorithm: "ATR 2" })).toEqual({ objects: 2, source: "ATR 2" });
	expect(summary({ threats: "many", source: 7 })).toEqual({ objects: 0, source: null });
	expect(summary(null)).toEqual({ objects: 0, source: null });
	expect(summary("text")).toEqual({ objects: 0, source: null });
});
