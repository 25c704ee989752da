import { type Aiding, aided, isAiding } from "./aids";
import { type Camera, canvasPx, fitted, imagePx, keepInSight, panBy, zoomAt } from "./geometry";
import { type Drawing, rendered } from "./looks";
import { MARKS_MAX, type Mark, polygon } from "./marks";
import { clamp } from "./rendering";
import { description, imageSize, type Mode, shown, type ViewerState, withShown } from "./state";

/** What a key, a button or the page may ask of the viewer. */
export type Command =
	| { readonly kind: "mode"; readonly mode: Mode }
	| { readonly kind: "fit" }
	| { readonly kind: "one-to-one" }
	| { readonly kind: "zoom"; readonly factor: number }
	| { readonly kind: "pan"; readonly right: number; readonly down: number }
	/** Looks at a point of the image without changing how near. */
	| { readonly kind: "look-at"; readonly x: number; readonly y: number }
	/** Looks exactly as told: how linked viewers follow each other. */
	| { readonly kind: "camera"; readonly camera: Camera }
	| Drawing
	| Aiding
	| { readonly kind: "show-view"; readonly view: number }
	/** Another view of the same size at the same place, drawn in the same way: how two scans are compared by flicker. */
	| { readonly kind: "show-beside"; readonly view: number }
	| { readonly kind: "show-frame"; readonly frame: number }
	| { readonly kind: "select-mark"; readonly mark: number | null }
	| { readonly kind: "label-mark"; readonly mark: number; readonly label: string | null }
	| { readonly kind: "delete-mark" }
	| { readonly kind: "close-polygon" }
	| { readonly kind: "cancel" }
	| { readonly kind: "undo" }
	| { readonly kind: "redo" };

/** The one place where a command changes the state. What does not apply (no second energy, nothing to undo) changes nothing. */
export function apply(state: ViewerState, command: Command): ViewerState {
	switch (command.kind) {
		case "mode":
			return { ...state, mode: command.mode, draft: [], drag: null, crossHair: false };
		case "fit":
		case "one-to-one":
		case "zoom":
		case "pan":
		case "look-at":
		case "camera":
			return moved(state, command);
		case "show-beside":
			return beside(state, command.view);
		case "show-view":
			return command.view in state.views
				? { ...state, current: command.view, selected: null, draft: [], drag: null, pointer: null, measure: null }
				: state;
		case "show-frame":
			return withShown(state, { frame: clamp(Math.round(command.frame), 0, description(state).frames - 1) });
		case "select-mark":
		case "label-mark":
		case "delete-mark":
		case "close-polygon":
		case "cancel":
		case "undo":
		case "redo":
			return marked(state, command);
		default:
			return isAiding(command) ? aided(state, command) : withShown(state, rendered(state, command));
	}
}

function beside(state: ViewerState, view: number): ViewerState {
	const [from, to] = [state.scan.views[state.current], state.scan.views[view]];
	const there = state.views[view];
	if (from === undefined || to === undefined || there === undefined || view === state.current) {
		return state;
	}
	const { camera, whole, rendering } = shown(state);
	const same = from.columns === to.columns && from.rows === to.rows;
	const alike = from.energies.length === to.energies.length && from.kind === to.kind;
	const views = state.views.with(view, {
		...there,
		...(same ? { camera, whole } : {}),
		...(alike ? { rendering } : {}),
	});
	return { ...state, views, current: view, selected: null, draft: [], drag: null };
}

type Moving = Extract<Command, { kind: "fit" | "one-to-one" | "zoom" | "pan" | "look-at" | "camera" }>;
type Marking = Extract<
	Command,
	{ kind: "select-mark" | "label-mark" | "delete-mark" | "close-polygon" | "cancel" | "undo" | "redo" }
>;

function moved(state: ViewerState, command: Moving): ViewerState {
	const image = imageSize(description(state));
	const { camera } = shown(state);
	const middle = canvasPx(state.canvas.width / 2, state.canvas.height / 2);
	const look = (next: Camera) => withShown(state, { camera: next, whole: false });
	switch (command.kind) {
		case "fit":
			return withShown(state, { camera: fitted(image, state.canvas), whole: true });
		case "one-to-one":
			return look(zoomAt(camera, image, state.canvas, middle, 1 / camera.scale));
		case "zoom":
			return look(zoomAt(camera, image, state.canvas, middle, command.factor));
		case "pan":
			return look(panBy(camera, image, -command.right, -command.down));
		case "look-at":
			return look(keepInSight({ centre: imagePx(command.x, command.y), scale: camera.scale }, image));
		case "camera":
			return camera === command.camera ? state : look(keepInSight(command.camera, image));
	}
}

function marked(state: ViewerState, command: Marking): ViewerState {
	switch (command.kind) {
		case "select-mark":
			return { ...state, selected: command.mark !== null && command.mark in state.marks ? command.mark : null };
		case "label-mark": {
			const found = state.marks[command.mark];
			return found === undefined
				? state
				: withMarks(state, state.marks.with(command.mark, { ...found, label: command.label }), state.selected);
		}
		case "delete-mark":
			return state.selected === null
				? state
				: withMarks(
						state,
						state.marks.filter((_, index) => index !== state.selected),
						null,
					);
		case "close-polygon":
			return closed(state);
		case "cancel":
			return cancelled(state);
		case "undo":
			return stepped(state, state.done, state.undone, "done");
		case "redo":
			return stepped(state, state.undone, state.done, "undone");
	}
}

/** Ends the polygon being drawn: a mark, or a thing measured. */
export function closed(state: ViewerState): ViewerState {
	const drawn = polygon(state.current, state.draft, imageSize(description(state)));
	return state.mode === "measure-polygon" ? measured(state, drawn) : added(state, drawn);
}

/** Shows what a shape measures; `null` (too small to mean one) only ends the drawing. */
export function measured(state: ViewerState, shape: Mark | null): ViewerState {
	const ended = { ...state, draft: [], drag: null };
	return shape === null ? ended : { ...ended, measure: shape, selected: null, panel: true };
}

/** Adds a finished mark and selects it; `null` (too small to mean one) only ends the drawing. */
export function added(state: ViewerState, mark: Mark | null): ViewerState {
	const ended = { ...state, draft: [], drag: null };
	return mark === null || state.marks.length >= MARKS_MAX
		? ended
		: withMarks(ended, [...state.marks, mark], state.marks.length);
}

/** Replaces the marks as one step that can be undone. */
export function withMarks(state: ViewerState, marks: readonly Mark[], selected: number | null): ViewerState {
	return { ...state, marks, selected, done: [...state.done, state.marks], undone: [] };
}

/** Gives up the most recent thing begun: a corner drawn, a drag, a selection, the drawing tool itself. */
function cancelled(state: ViewerState): ViewerState {
	if (state.drag !== null) {
		const { drag } = state;
		const stopped = { ...state, drag: null };
		return drag.kind === "handle" || drag.kind === "shift"
			? { ...stopped, marks: state.marks.with(drag.index, drag.original) }
			: drag.kind === "window"
				? withShown(stopped, { rendering: drag.rendering })
				: stopped;
	}
	if (state.draft.length > 0) {
		return { ...state, draft: [] };
	}
	if (state.measure !== null) {
		return { ...state, measure: null };
	}
	return state.selected === null ? { ...state, mode: "pan" } : { ...state, selected: null };
}

type Steps = readonly (readonly Mark[])[];

function stepped(state: ViewerState, from: Steps, to: Steps, taken: "done" | "undone"): ViewerState {
	const marks = from.at(-1);
	if (marks === undefined) {
		return state;
	}
	const [less, more] = [from.slice(0, -1), [...to, state.marks]];
	const steps = taken === "done" ? { done: less, undone: more } : { done: more, undone: less };
	return { ...state, ...steps, marks, selected: null, drag: null, draft: [] };
}
