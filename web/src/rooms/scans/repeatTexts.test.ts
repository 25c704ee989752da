import { expect, test } from "vitest";
import type { Repeat, RepeatSide } from "../../api/repeats";
import type { Translate } from "../../i18n/catalog";
import { changeTexts, whyTexts } from "./repeatTexts";

const t: Translate = (key, values) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`);

function side(box: RepeatSide["box"]): RepeatSide {
	const views = [{ index: 0, columns: 400, rows: 200 }];
	return { scan: { views } as unknown as RepeatSide["scan"], view: 0, box };
}

const WHOLE: Repeat = {
	id: "r",
	foundAt: "2026-11-24T12:00:00Z",
	later: side([0, 0, 400, 200]),
	earlier: side([0, 0, 400, 200]),
	correlation: 0.9,
	z: 80,
	blocks: 100,
	sharedKeys: 30,
	sameSamples: false,
	orientation: "same",
	inverted: false,
	shiftX: 0,
	shiftY: 0,
	why: ["other-container", "something-new"],
	conclusions: [],
	thresholds: { correlation: 0.05, z: 10, blocks: 10 },
};

test("a copy of the whole in its place shows no change but that of its samples", () => {
	expect(changeTexts(t, WHOLE)).toEqual(["repeat.change.none"]);
	expect(changeTexts(t, { ...WHOLE, sameSamples: true })).toEqual(["repeat.change.sameSamples"]);
});

test("a mirrored part with light and dark exchanged says all three", () => {
	const part = { ...WHOLE, orientation: "mirrored" as const, inverted: true, earlier: side([0, 0, 200, 200]) };
	expect(changeTexts(t, part)).toEqual([
		"repeat.change.mirrored",
		"repeat.change.inverted",
		'repeat.change.part {"share":50}',
	]);
});

test("a code the page does not know is shown as it is", () => {
	expect(whyTexts(t, WHOLE)).toEqual(["repeat.why.other-container", "something-new"]);
});
