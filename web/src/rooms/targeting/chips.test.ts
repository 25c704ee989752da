import { expect, test } from "vitest";
import { chipsOf } from "./chips";

test("two values that differ are shown on the sides of a sign", () => {
	const value = "seal.gate = ZZ99, seal.manifest = ZZ11";
	expect(chipsOf({ field: "seal.gate differs from seal.manifest", value })).toEqual({
		condition: "seal.gate differs from seal.manifest",
		seen: [
			{ field: "seal.gate", value: "ZZ99" },
			{ field: "seal.manifest", value: "ZZ11" },
		],
		sign: "≠",
	});
	expect(chipsOf({ field: "seal.gate difiere de seal.manifest", value }).sign).toBe("≠");
});

test("a comparison keeps its sign", () => {
	expect(chipsOf({ field: "dwell.hours >= dwell.norm", value: "dwell.hours = 61, dwell.norm = 30" }).sign).toBe("≥");
	expect(chipsOf({ field: "moves.unordered >= 1", value: "moves.unordered = 2" }).sign).toBeNull();
});

test("a comma inside a value does not part it", () => {
	expect(chipsOf({ field: "x", value: "shipper.name = Frutas, S.A., goods.items = 3" }).seen).toEqual([
		{ field: "shipper.name", value: "Frutas, S.A." },
		{ field: "goods.items", value: "3" },
	]);
});

test("what a history said stands apart from its key", () => {
	expect(chipsOf({ field: "count of (lorry.plate) in 3 days > 1", value: "lorry.plate = ZZZ-0001: 2" }).seen).toEqual([
		{ field: "lorry.plate", value: "ZZZ-0001" },
		{ field: null, value: "2" },
	]);
});

test("what is told in another way is shown whole", () => {
	expect(chipsOf({ field: "first time of (a) in 3 days", value: "never before" }).seen).toEqual([
		{ field: null, value: "never before" },
	]);
	expect(chipsOf({ field: "x", value: null }).seen).toEqual([{ field: null, value: "" }]);
});
