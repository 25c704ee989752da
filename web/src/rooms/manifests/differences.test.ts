import { expect, test } from "vitest";
import type { Difference, Said } from "../../api/dossier";
import { disagreements } from "./differences";

let nextMessage = 0;
const said = (kind: string, value: string | null): Said => ({
	kind,
	type: kind === "planned" ? "BAPLIE" : "CODECO",
	messageId: String(nextMessage++),
	value,
});
const different = (field: string, ...values: readonly Said[]): Difference => ({ kind: "different", field, values });
const odd = (difference: Difference) =>
	disagreements([difference])[0]
		?.sayings.filter((one) => one.odd)
		.map((one) => one.value);

test("the value most others do not share is the odd one", () => {
	expect(odd(different("seals", said("declared", "ZZ1"), said("gate-in", "ZZ9"), said("loaded", "ZZ1")))).toEqual([
		"ZZ9",
	]);
});

test("between two that differ nobody is called the odd one", () => {
	expect(odd(different("seals", said("declared", "ZZ1"), said("gate-in", "ZZ9")))).toEqual([]);
});

test("masses within the tolerance agree, and silence is a value of its own", () => {
	const masses = [said("declared", "25510"), said("gate-in", "25600"), said("planned", "19800")];
	expect(odd(different("grossKg", ...masses))).toEqual(["19800"]);
	const seals = [said("declared", "ZZ1"), said("gate-in", null), said("loaded", "ZZ1")];
	expect(odd(different("seals", ...seals))).toEqual([null]);
});

test("reports of one source with the same value are one saying", () => {
	const [one] = disagreements([
		different("seals", said("gate-in", "ZZ9"), said("gate-in", "ZZ9"), said("declared", "ZZ1")),
	]);
	expect(one?.sayings.map((saying) => [saying.kind, saying.messages])).toEqual([
		["gate-in", 2],
		["declared", 1],
	]);
});

test("whether the box is there at all comes first, and blames nobody", () => {
	const presence: Difference = {
		kind: "missing",
		field: "presence",
		values: [said("declared", "present"), said("declared", "present"), said("planned", null)],
	};
	const list = disagreements([different("discharge", said("declared", "NLRTM"), said("planned", "BEANR")), presence]);
	expect(list.map((one) => one.field)).toEqual(["presence", "discharge"]);
	expect(list[0]?.sayings.some((one) => one.odd)).toBe(false);
});
