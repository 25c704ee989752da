import { added, closed, measured, withMarks } from "./commands";
import { type CanvasPx, distance, fitted, type ImagePx, panBy, type Size, toCanvas, toImage, zoomAt } from "./geometry";
import {
	bounds,
	contains,
	handles,
	line,
	type Mark,
	POLYGON_POINTS_MAX,
	rectangle,
	shifted,
	withHandleAt,
	within,
} from "./marks";
import { draggedWindow, type Rendering } from "./rendering";
import { type Drag, description, imageSize, type Mode, shown, type ViewerState, withShown } from "./state";

/** What hands do, already told apart by the page's events; and what the surroundings do to the canvas. */
export type Gesture =
	/** `forced` when a button or key, not the chosen tool, decided the mode; `reach` is how far a finger or pointer may miss. */
	| {
			readonly kind: "press";
			readonly at: CanvasPx;
			readonly mode: Mode;
			readonly forced: boolean;
			readonly reach: number;
	  }
	| { readonly kind: "drag"; readonly at: CanvasPx }
	/** `still` when it was a tap. */
	| { readonly kind: "release"; readonly at: CanvasPx; readonly still: boolean }
	| { readonly kind: "abandon" }
	| { readonly kind: "double"; readonly at: CanvasPx }
	/** `byKey` when keys moved a cross hair there, which is then shown. */
	| { readonly kind: "hover"; readonly at: CanvasPx | null; readonly byKey?: boolean }
	| { readonly kind: "wheel"; readonly at: CanvasPx; readonly factor: number }
	| { readonly kind: "pinch"; readonly at: CanvasPx; readonly factor: number; readonly dx: number; readonly dy: number }
	| { readonly kind: "resize"; readonly canvas: Size };

/** How far a tap may miss a line. */
const LINE_REACH_CANVAS_PX = 8;

/** The one place where a gesture changes the state. */
export function reduce(state: ViewerState, gesture: Gesture): ViewerState {
	switch (gesture.kind) {
		case "press":
			return pressed(state, gesture);
		case "drag":
			return state.drag === null ? state : dragged(state, state.drag, gesture.at);
		case "release":
			return released(state, gesture);
		case "abandon":
			return state.drag?.kind === "draw" ? { ...state, drag: null } : released(state, null);
		case "double":
			return state.draft.length > 0 ? closed(state) : state;
		case "hover":
			return {
				...state,
				pointer: gesture.at === null ? null : imageAt(state, gesture.at),
				crossHair: gesture.byKey === true,
			};
		case "wheel":
			return zoomed(state, gesture.at, gesture.factor);
		case "pinch": {
			const image = imageSize(description(state));
			const near = zoomed(state, gesture.at, gesture.factor);
			return withShown(near, { camera: panBy(shown(near).camera, image, gesture.dx, gesture.dy) });
		}
		case "resize":
			return resized(state, gesture.canvas);
	}
}

/** The overview of a view has come: its automatic window is what reset returns to, and what is shown unless already changed. */
export function overviewArrived(state: ViewerState, viewIndex: number, initial: Rendering): ViewerState {
	const views = state.views.map((view, index) =>
		index === viewIndex && !view.overviewSeen
			? { ...view, overviewSeen: true, initial, rendering: view.rendering === view.initial ? initial : view.rendering }
			: view,
	);
	return { ...state, views };
}

function imageAt(state: ViewerState, at: CanvasPx): ImagePx {
	return toImage(shown(state).camera, state.canvas, at);
}

function pressed(state: ViewerState, press: Extract<Gesture, { kind: "press" }>): ViewerState {
	const at = imageAt(state, press.at);
	const hold = press.forced || !state.editable || state.draft.length > 0 ? null : grasp(state, press.at, press.reach);
	if (hold !== null) {
		return { ...state, drag: hold };
	}
	switch (press.mode) {
		case "pan":
			return { ...state, drag: { kind: "pan", last: press.at } };
		case "window":
			return { ...state, drag: { kind: "window", from: press.at, rendering: shown(state).rendering } };
		case "rectangle":
			return state.editable ? drawing(state, press.mode, at) : state;
		case "region-window":
		case "ruler":
		case "measure":
			return drawing(state, press.mode, at);
		case "polygon":
			return state.editable ? cornered(state, press.at, press.reach) : state;
		case "measure-polygon":
			return cornered(state, press.at, press.reach);
	}
}

function drawing(state: ViewerState, mode: Mode, at: ImagePx): ViewerState {
	return { ...state, drag: { kind: "draw", mode, from: at, to: at } };
}

/** What a drag draws: a line under the ruler, else a rectangle; `null` while it is too small to mean one. */
export function drawnShape(state: ViewerState, drag: Extract<Drag, { kind: "draw" }>): Mark | null {
	const shape = drag.mode === "ruler" ? line : rectangle;
	return shape(state.current, drag.from, drag.to, imageSize(description(state)));
}

/** What of the selected mark is under the pointer: a handle before the whole. */
function grasp(state: ViewerState, at: CanvasPx, reach: number): Drag | null {
	const index = state.selected;
	const original = index === null ? undefined : state.marks[index];
	if (index === null || original === undefined || original.view !== state.current) {
		return null;
	}
	const { camera } = shown(state);
	const handle = handles(original).findIndex((corner) => distance(toCanvas(camera, state.canvas, corner), at) <= reach);
	if (handle >= 0) {
		return { kind: "handle", index, handle, original };
	}
	const from = imageAt(state, at);
	return contains(original, from, reach / camera.scale) ? { kind: "shift", index, from, original } : null;
}

function cornered(state: ViewerState, at: CanvasPx, reach: number): ViewerState {
	const [first] = state.draft;
	const { camera } = shown(state);
	if (first !== undefined && state.draft.length > 2 && distance(toCanvas(camera, state.canvas, first), at) <= reach) {
		return closed(state);
	}
	const corner = within(imageAt(state, at), imageSize(description(state)));
	return state.draft.length >= POLYGON_POINTS_MAX
		? state
		: { ...state, draft: [...state.draft, corner], selected: null };
}

function dragged(state: ViewerState, drag: Drag, at: CanvasPx): ViewerState {
	const image = imageSize(description(state));
	switch (drag.kind) {
		case "pan": {
			const camera = panBy(shown(state).camera, image, at.x - drag.last.x, at.y - drag.last.y);
			return withShown({ ...state, drag: { kind: "pan", last: at } }, { camera, whole: false });
		}
		case "window": {
			const dx = (at.x - drag.from.x) / state.canvas.width;
			const dy = (at.y - drag.from.y) / state.canvas.height;
			return withShown(state, { rendering: draggedWindow(drag.rendering, dx, dy) });
		}
		case "draw":
			return { ...state, drag: { ...drag, to: imageAt(state, at) } };
		case "handle": {
			const corner = within(imageAt(state, at), image);
			return { ...state, marks: state.marks.with(drag.index, withHandleAt(drag.original, drag.handle, corner, image)) };
		}
		case "shift": {
			const to = imageAt(state, at);
			const mark = shifted(drag.original, to.x - drag.from.x, to.y - drag.from.y, image);
			return { ...state, marks: state.marks.with(drag.index, mark) };
		}
	}
}

function released(state: ViewerState, release: Extract<Gesture, { kind: "release" }> | null): ViewerState {
	const { drag } = state;
	if (drag === null) {
		return state;
	}
	const ended = { ...state, drag: null };
	if (drag.kind === "handle" || drag.kind === "shift") {
		// The marks already show the change; what is undone is the state before the drag.
		const before = { ...ended, marks: state.marks.with(drag.index, drag.original) };
		const changed = state.marks[drag.index] !== drag.original;
		return changed && release?.still !== true ? withMarks(before, state.marks, drag.index) : before;
	}
	if (release?.still === true) {
		return { ...ended, selected: markAt(state, imageAt(state, release.at)) };
	}
	return drag.kind === "draw" ? drawn(ended, drag.mode, drawnShape(state, drag)) : ended;
}

function drawn(state: ViewerState, mode: Mode, shape: Mark | null): ViewerState {
	switch (mode) {
		case "region-window":
			return shape === null ? state : { ...state, asked: bounds(shape) };
		case "ruler":
		case "measure":
			return measured(state, shape);
		default:
			return added(state, shape);
	}
}

/** The smallest mark of this view under a point, so that one inside another can be had. */
function markAt(state: ViewerState, at: ImagePx): number | null {
	let best: number | null = null;
	let least = Number.POSITIVE_INFINITY;
	const reach = LINE_REACH_CANVAS_PX / shown(state).camera.scale;
	state.marks.forEach((mark, index) => {
		const box = bounds(mark);
		const size = (box.right - box.left) * (box.bottom - box.top);
		if (mark.view === state.current && size < least && contains(mark, at, reach)) {
			best = index;
			least = size;
		}
	});
	return best;
}

function zoomed(state: ViewerState, at: CanvasPx, factor: number): ViewerState {
	const image = imageSize(description(state));
	return withShown(state, { camera: zoomAt(shown(state).camera, image, state.canvas, at, factor), whole: false });
}

function resized(state: ViewerState, canvas: Size): ViewerState {
	const views = state.views.map((view, index) => {
		const image = state.scan.views[index];
		return view.whole && image !== undefined ? { ...view, camera: fitted(imageSize(image), canvas) } : view;
	});
	return { ...state, canvas, views };
}
