import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { viewOf } from "../../test/views";
import { apply, type Command } from "./commands";
import { type CanvasPx, canvasPx } from "./geometry";
import { type Gesture, overviewArrived, reduce } from "./gestures";
import { initialState, type Mode, shown, type ViewerState } from "./state";
import { commandOfKey, silentKeys, toolDescriptions } from "./tools";

const planes = [rampOf(1000, 500), rampOf(1000, 500)];
const dual = viewOf("side", ["high", "low"], planes, { frames: 4 });
const picture = viewOf("top", ["grey"], planes.slice(0, 1), { displayOnly: true, bits: 8 });
const scan = { id: "s", views: [dual, picture] };
const canvas = { width: 1000, height: 500 };
const fresh = () => initialState(scan, [], canvas);

function then(state: ViewerState, ...steps: readonly (Command | Gesture)[]): ViewerState {
	const gestures = new Set(["press", "drag", "release", "abandon", "double", "hover", "wheel", "pinch", "resize"]);
	return steps.reduce(
		(so, step) => (gestures.has(step.kind) ? reduce(so, step as Gesture) : apply(so, step as Command)),
		state,
	);
}

const press = (at: CanvasPx, mode: Mode, forced = false): Gesture => ({ kind: "press", at, mode, forced, reach: 8 });
const drag = (x: number, y: number): Gesture => ({ kind: "drag", at: canvasPx(x, y) });
const release = (x: number, y: number, still = false): Gesture => ({ kind: "release", at: canvasPx(x, y), still });

function stroke(mode: Mode, from: CanvasPx, to: CanvasPx): readonly Gesture[] {
	return [press(from, mode), drag(to.x, to.y), release(to.x, to.y)];
}

const boxed = () => then(fresh(), ...stroke("rectangle", canvasPx(100.4, 100), canvasPx(300, 200.2)));

describe("marks", () => {
	it("are drawn in whole level-0 pixels, whichever corner comes first", () => {
		const expected = [
			[100, 100],
			[300, 201],
		];
		expect(boxed().marks[0]?.points).toEqual(expected);
		const backwards = then(fresh(), ...stroke("rectangle", canvasPx(300, 200.2), canvasPx(100.4, 100)));
		expect(backwards.marks[0]?.points).toEqual(expected);
	});

	it("stay inside the image, and a slip of the hand makes none", () => {
		const outside = then(
			fresh(),
			{ kind: "zoom", factor: 0.5 },
			...stroke("rectangle", canvasPx(0, 0), canvasPx(999, 499)),
		);
		expect(outside.marks[0]?.points).toEqual([
			[0, 0],
			[1000, 500],
		]);
		expect(then(fresh(), ...stroke("rectangle", canvasPx(100, 100), canvasPx(101, 300))).marks).toEqual([]);
	});

	it("are resized by a corner and moved as a whole once selected", () => {
		const resized = then(boxed(), ...stroke("pan", canvasPx(300, 201), canvasPx(350, 260)));
		expect(resized.marks[0]?.points).toEqual([
			[100, 100],
			[350, 260],
		]);
		const moved = then(boxed(), ...stroke("pan", canvasPx(200, 150), canvasPx(50, 150)));
		expect(moved.marks[0]?.points).toEqual([
			[0, 100],
			[200, 201],
		]);
	});

	it("are undone and done again step by step", () => {
		const two = then(boxed(), ...stroke("rectangle", canvasPx(500, 100), canvasPx(600, 200)));
		const deleted = then(two, { kind: "delete-mark" });
		expect(deleted.marks).toHaveLength(1);
		const back = then(deleted, { kind: "undo" }, { kind: "undo" }, { kind: "undo" }, { kind: "undo" });
		expect(back.marks).toEqual([]);
		expect(then(back, { kind: "redo" }, { kind: "redo" }).marks).toEqual(two.marks);
	});

	it("are as before when a drag is given up", () => {
		const halfway = then(boxed(), press(canvasPx(200, 150), "pan"), drag(400, 300));
		expect(halfway.marks).not.toEqual(boxed().marks);
		expect(then(halfway, { kind: "cancel" }).marks).toEqual(boxed().marks);
	});

	it("of several corners close at the first one, and need three", () => {
		const corners = [canvasPx(10, 10), canvasPx(110, 10), canvasPx(110, 90)].map((at) => press(at, "polygon"));
		const closed = then(fresh(), { kind: "mode", mode: "polygon" }, ...corners, press(canvasPx(12, 12), "polygon"));
		expect(closed.marks[0]).toEqual({
			kind: "polygon",
			view: 0,
			points: [
				[10, 10],
				[110, 10],
				[110, 90],
			],
			label: null,
		});
		expect(closed.draft).toEqual([]);
		expect(then(fresh(), ...corners.slice(0, 2), { kind: "close-polygon" }).marks).toEqual([]);
	});

	it("are selected by a tap, the inner before the outer", () => {
		const nested = then(
			boxed(),
			{ kind: "select-mark", mark: null },
			...stroke("rectangle", canvasPx(150, 120), canvasPx(200, 150)),
		);
		const tapped = (x: number, y: number) =>
			then(nested, { kind: "select-mark", mark: null }, press(canvasPx(x, y), "pan"), release(x, y, true)).selected;
		expect([tapped(160, 130), tapped(290, 190), tapped(700, 400)]).toEqual([1, 0, null]);
	});

	it("cannot be drawn where they are only shown", () => {
		const reading = initialState(scan, boxed().marks, canvas, false);
		expect(then(reading, ...stroke("rectangle", canvasPx(1, 1), canvasPx(90, 90))).marks).toEqual(boxed().marks);
	});
});

describe("looking", () => {
	it("windows by drag and gives the window back when given up", () => {
		const before = shown(fresh()).rendering;
		const dragging = then(fresh(), press(canvasPx(0, 0), "window", true), drag(250, 0));
		expect(shown(dragging).rendering.width).toBeCloseTo(before.width * 2, 9);
		expect(shown(then(dragging, { kind: "cancel" })).rendering).toEqual(before);
	});

	it("takes the automatic window once, and not over what the reader has chosen", () => {
		const found = { ...shown(fresh()).initial, centre: 0.7, width: 0.9 };
		expect(shown(overviewArrived(fresh(), 0, found)).rendering.centre).toBe(0.7);
		const chosen = overviewArrived(then(fresh(), { kind: "invert" }), 0, found);
		expect(shown(chosen).rendering.inverted).toBe(true);
		expect(shown(then(chosen, { kind: "reset" })).rendering).toEqual(found);
	});

	it("offers neither logarithm nor colours for a picture made for display", () => {
		const top = then(fresh(), { kind: "show-view", view: 1 });
		expect(shown(then(top, { kind: "log" }, { kind: "material" })).rendering).toEqual(shown(top).rendering);
	});

	it("remembers every view's own camera and stays within the frames", () => {
		const zoomed = then(fresh(), { kind: "zoom", factor: 3 }, { kind: "show-frame", frame: 99 });
		const there = then(zoomed, { kind: "show-view", view: 1 });
		expect(shown(there).camera.scale).toBe(1);
		expect(shown(then(there, { kind: "show-view", view: 0 }))).toMatchObject({ frame: 3, camera: { scale: 3 } });
		expect(then(fresh(), { kind: "show-view", view: 7 }).current).toBe(0);
	});

	it("keeps showing the whole after a resize, unless the reader has moved", () => {
		const resize: Gesture = { kind: "resize", canvas: { width: 500, height: 500 } };
		expect(shown(then(fresh(), resize)).camera.scale).toBe(0.5);
		expect(shown(then(fresh(), { kind: "zoom", factor: 2 }, resize)).camera.scale).toBe(2);
	});
});

describe("keys", () => {
	it("are each given to one tool only, and do what the button does", () => {
		const keys = toolDescriptions.map((tool) => tool.key);
		expect(new Set(keys).size).toBe(keys.length);
		for (const tool of toolDescriptions.filter((each) => each.available(fresh()))) {
			expect(
				commandOfKey(fresh(), {
					key: tool.key.replace("Shift+", "").toLowerCase().replace("delete", "Delete"),
					control: false,
					shift: tool.key.startsWith("Shift+"),
				}),
			).toEqual(tool.command);
		}
	});

	it("are never those a reading decides, notes or rests by", () => {
		const taken = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "T", ".", "?", "/", "Enter", "Tab"];
		const all = [...toolDescriptions.map((tool) => tool.key), ...silentKeys.flatMap((each) => each.keys)];
		expect(all.filter((key) => taken.includes(key) && key !== "Enter")).toEqual([]);
	});

	it("bring the loupe nearer, and from its nearest back", () => {
		const nearer = { key: "J", control: false, shift: true };
		const loupe = then(fresh(), { kind: "loupe" });
		expect(commandOfKey(loupe, nearer)).toEqual({ kind: "loupe-scale", scale: 4.5 });
		expect(commandOfKey({ ...loupe, loupe: 16 }, nearer)).toEqual({ kind: "loupe-scale", scale: 1 });
	});

	it("leave the browser its own combinations", () => {
		expect(commandOfKey(fresh(), { key: "r", control: true, shift: false })).toBeNull();
		expect(commandOfKey(fresh(), { key: "z", control: true, shift: true })).toEqual({ kind: "redo" });
		expect(commandOfKey(fresh(), { key: "Tab", control: false, shift: false })).toBeNull();
	});
});
