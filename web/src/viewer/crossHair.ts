import { type CanvasPx, canvasPx, distance, toCanvas } from "./geometry";
import type { Gesture } from "./gestures";
import { clamp } from "./rendering";
import { type Mode, shown, type ViewerState } from "./state";
import type { KeyPress } from "./tools";

const STEP_CSS_PX = 16;
const FINE_STEP_CSS_PX = 2;
/** The cross hair stays so far inside the canvas; beyond it the picture moves instead. */
const MARGIN_CSS_PX = 8;
/** How far a corner of the chosen mark may lie from the cross hair to be taken hold of. */
const REACH_CSS_PX = 6;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/**
 * What a key does while a drawing tool is chosen, as the gestures a hand would have made, or `null`: arrows move a cross hair (with
 * Shift finely), and Enter presses and lets go where it is. In the window tool arrows drag the window. `ratio` is canvas pixels per
 * CSS pixel.
 */
export function gesturesOfKey(state: ViewerState, pressed: KeyPress, ratio: number): readonly Gesture[] | null {
	if (pressed.control || state.mode === "pan") {
		return null;
	}
	const direction = DIRECTIONS[pressed.key];
	const step = (pressed.shift ? FINE_STEP_CSS_PX : STEP_CSS_PX) * ratio;
	if (direction !== undefined) {
		const [dx, dy] = [direction[0] * step, direction[1] * step];
		return state.mode === "window" ? windowed(state, dx, dy) : aimed(state, dx, dy, ratio);
	}
	return pressed.key === "Enter" && !pressed.shift && drawsShapes(state.mode) ? acted(state, ratio) : null;
}

/** Puts the cross hair where it is first seen: under the pointer, else in the middle. */
export function crossHairShown(state: ViewerState): readonly Gesture[] {
	return drawsShapes(state.mode) ? [{ kind: "hover", at: crossHair(state), byKey: true }] : [];
}

function drawsShapes(mode: Mode): boolean {
	return mode !== "pan" && mode !== "window";
}

function crossHair(state: ViewerState): CanvasPx {
	const { width, height } = state.canvas;
	const at = state.pointer === null ? null : toCanvas(shown(state).camera, state.canvas, state.pointer);
	const inSight = at !== null && at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
	return inSight ? at : canvasPx(width / 2, height / 2);
}

function aimed(state: ViewerState, dx: number, dy: number, ratio: number): readonly Gesture[] {
	const from = crossHair(state);
	const { width, height } = state.canvas;
	const margin = MARGIN_CSS_PX * ratio;
	const at = canvasPx(clamp(from.x + dx, margin, width - margin), clamp(from.y + dy, margin, height - margin));
	const [beyondX, beyondY] = [from.x + dx - at.x, from.y + dy - at.y];
	return [
		...(beyondX === 0 && beyondY === 0
			? []
			: [{ kind: "pinch", at, factor: 1, dx: -beyondX, dy: -beyondY } satisfies Gesture]),
		{ kind: "hover", at, byKey: true },
		...(state.drag === null ? [] : [{ kind: "drag", at } satisfies Gesture]),
	];
}

/** Begins or ends what is drawn; Enter twice at one place ends a polygon. */
function acted(state: ViewerState, ratio: number): readonly Gesture[] {
	const at = crossHair(state);
	const hover: Gesture = { kind: "hover", at, byKey: true };
	if (state.drag !== null) {
		return [hover, { kind: "release", at, still: false }];
	}
	const last = state.draft.at(-1);
	const { camera } = shown(state);
	if (last !== undefined && distance(toCanvas(camera, state.canvas, last), at) < ratio) {
		return [hover, { kind: "double", at }];
	}
	return [hover, { kind: "press", at, mode: state.mode, forced: false, reach: REACH_CSS_PX * ratio }];
}

function windowed(state: ViewerState, dx: number, dy: number): readonly Gesture[] {
	const from = canvasPx(state.canvas.width / 2, state.canvas.height / 2);
	const at = canvasPx(from.x + dx, from.y + dy);
	return [
		{ kind: "press", at: from, mode: "window", forced: true, reach: 0 },
		{ kind: "drag", at },
		{ kind: "release", at, still: false },
	];
}
