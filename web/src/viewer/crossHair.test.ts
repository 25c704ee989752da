import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { viewOf } from "../../test/views";
import { apply } from "./commands";
import { crossHairShown, gesturesOfKey } from "./crossHair";
import { canvasPx, toCanvas } from "./geometry";
import { reduce } from "./gestures";
import { initialState, type Mode, shown, type ViewerState } from "./state";

const scan = { id: "s", views: [viewOf("side", ["high"], [rampOf(1000, 500)])] };
const canvas = { width: 1000, height: 500 };

function chosen(mode: Mode, editable = true): ViewerState {
	const state = apply(initialState(scan, [], canvas, editable), { kind: "mode", mode });
	return crossHairShown(state).reduce(reduce, state);
}

/** Keys as they are struck: `+` before an arrow for Shift. */
function struck(state: ViewerState, ...keys: readonly string[]): ViewerState {
	return keys.reduce((so, key) => {
		const pressed = { key: key.replace("+", ""), shift: key.startsWith("+"), control: false };
		return (gesturesOfKey(so, pressed, 1) ?? []).reduce(reduce, so);
	}, state);
}

const times = (count: number, key: string) => Array.from({ length: count }, () => key);

describe("the cross hair", () => {
	it("is shown in the middle once a drawing tool is chosen by key, and gone with the next movement of the pointer", () => {
		const state = chosen("rectangle");
		expect([state.crossHair, state.pointer]).toEqual([true, { x: 500, y: 250 }]);
		expect(reduce(state, { kind: "hover", at: canvasPx(3, 4) }).crossHair).toBe(false);
		expect(apply(state, { kind: "mode", mode: "pan" }).crossHair).toBe(false);
	});

	it("draws a rectangle from Enter to Enter, coarse and fine", () => {
		const state = struck(chosen("rectangle"), "ArrowLeft", "Enter", ...times(3, "ArrowRight"), "+ArrowDown", "Enter");
		expect(state.marks).toEqual([
			{
				kind: "rectangle",
				view: 0,
				points: [
					[484, 250],
					[532, 252],
				],
				label: null,
			},
		]);
	});

	it("sets corner after corner, and Enter twice at one place closes the polygon", () => {
		const corners = ["Enter", "ArrowRight", "Enter", "ArrowDown", "Enter"];
		const open = struck(chosen("polygon"), ...corners);
		expect([open.draft.length, open.marks.length]).toEqual([3, 0]);
		expect(struck(open, "Enter").marks[0]?.points).toEqual([
			[500, 250],
			[516, 250],
			[516, 266],
		]);
	});

	it("measures and takes windows in the same way", () => {
		expect(struck(chosen("ruler"), "Enter", "ArrowRight", "Enter").measure?.kind).toBe("line");
		const region = ["Enter", "ArrowRight", "ArrowDown", "Enter"];
		expect(struck(chosen("region-window"), ...region).asked).toEqual({ left: 500, top: 250, right: 516, bottom: 266 });
	});

	it("takes hold of a corner of the chosen mark and lets it go elsewhere", () => {
		const drawn = struck(chosen("rectangle"), "Enter", ...times(2, "ArrowRight"), ...times(2, "ArrowDown"), "Enter");
		const moved = struck(drawn, "Enter", "ArrowRight", "Enter");
		expect(moved.marks.map((mark) => mark.points[1])).toEqual([[548, 282]]);
	});

	it("moves the picture where the canvas ends, and stays in sight", () => {
		const near = apply(chosen("rectangle"), { kind: "zoom", factor: 4 });
		const before = shown(near).camera.centre.x;
		const state = struck(near, ...times(40, "ArrowRight"));
		expect(shown(state).camera.centre.x).toBeGreaterThan(before);
		const at = state.pointer === null ? null : toCanvas(shown(state).camera, canvas, state.pointer);
		expect(at?.x).toBeCloseTo(992, 6);
	});

	it("draws no mark where marks may not be drawn", () => {
		expect(struck(chosen("rectangle", false), "Enter", "ArrowRight", "ArrowDown", "Enter").marks).toEqual([]);
	});

	it("leaves arrows to the picture while no drawing tool is chosen, and drags the window in its tool", () => {
		const arrow = { key: "ArrowRight", shift: false, control: false };
		expect(gesturesOfKey(initialState(scan, [], canvas), arrow, 1)).toBeNull();
		const state = chosen("window");
		expect(state.crossHair).toBe(false);
		expect(shown(struck(state, "ArrowRight")).rendering.width).not.toBe(shown(state).rendering.width);
	});
});
