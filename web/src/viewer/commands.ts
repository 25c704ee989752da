import { type Camera, canvasPx, fitted, panBy, zoomAt } from "./geometry";
import { MARKS_MAX, type Mark, polygon } from "./marks";
import { between, clamp, EDGES_MAX, GAMMA_MAX, GAMMA_MIN, otherDomain, type Rendering } from "./rendering";
import { lowEnergy } from "./scan";
import { description, imageSize, type Mode, shown, type ViewerState, withShown } from "./state";

/** What a key, a button or the page may ask of the viewer. */
export type Command =
	| { readonly kind: "mode"; readonly mode: Mode }
	| { readonly kind: "fit" }
	| { readonly kind: "one-to-one" }
	| { readonly kind: "zoom"; readonly factor: number }
	| { readonly kind: "pan"; readonly right: number; readonly down: number }
	| { readonly kind: "reset" }
	| { readonly kind: "window"; readonly centre: number; readonly width: number }
	/** Takes the window from what is on screen; answered by the viewer, which holds the samples. */
	| { readonly kind: "auto-window" }
	| { readonly kind: "log" }
	| { readonly kind: "invert" }
	| { readonly kind: "gamma"; readonly gamma: number }
	| { readonly kind: "next-gamma" }
	| { readonly kind: "material" }
	| { readonly kind: "edges"; readonly strength: number }
	| { readonly kind: "toggle-edges" }
	| { readonly kind: "next-energy" }
	| { readonly kind: "starved" }
	| { readonly kind: "show-view"; readonly view: number }
	| { readonly kind: "show-frame"; readonly frame: number }
	| { readonly kind: "select-mark"; readonly mark: number | null }
	| { readonly kind: "label-mark"; readonly mark: number; readonly label: string | null }
	| { readonly kind: "delete-mark" }
	| { readonly kind: "close-polygon" }
	| { readonly kind: "cancel" }
	| { readonly kind: "undo" }
	| { readonly kind: "redo" };

const GAMMAS = [1, 1.5, 2.2, 3.2, 0.6];

/** The one place where a command changes the state. What does not apply (no second energy, nothing to undo) changes nothing. */
export function apply(state: ViewerState, command: Command): ViewerState {
	switch (command.kind) {
		case "mode":
			return { ...state, mode: command.mode, draft: [], drag: null };
		case "fit":
		case "one-to-one":
		case "zoom":
		case "pan":
			return moved(state, command);
		case "show-view":
			return command.view in state.views
				? { ...state, current: command.view, selected: null, draft: [], drag: null, pointer: null }
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
			return withShown(state, { rendering: rendered(state, command) });
	}
}

type Moving = Extract<Command, { kind: "fit" | "one-to-one" | "zoom" | "pan" }>;
type Marking = Extract<
	Command,
	{ kind: "select-mark" | "label-mark" | "delete-mark" | "close-polygon" | "cancel" | "undo" | "redo" }
>;
type Drawing = Exclude<Command, Moving | Marking | { kind: "mode" | "show-view" | "show-frame" }>;

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
	}
}

function rendered(state: ViewerState, command: Drawing): Rendering {
	const { rendering, initial } = shown(state);
	const view = description(state);
	switch (command.kind) {
		case "reset":
			return initial;
		case "window":
			return { ...rendering, ...between(command.centre - command.width / 2, command.centre + command.width / 2) };
		case "auto-window":
			return rendering;
		case "log":
			return view.displayOnly ? rendering : otherDomain(rendering);
		case "invert":
			return { ...rendering, inverted: !rendering.inverted };
		case "gamma":
			return { ...rendering, gamma: clamp(command.gamma, GAMMA_MIN, GAMMA_MAX) };
		case "next-gamma":
			return { ...rendering, gamma: GAMMAS[(GAMMAS.indexOf(rendering.gamma) + 1) % GAMMAS.length] ?? 1 };
		case "material":
			return lowEnergy(view) === null ? rendering : { ...rendering, material: !rendering.material };
		case "edges":
			return { ...rendering, edges: clamp(command.strength, 0, EDGES_MAX) };
		case "toggle-edges":
			return { ...rendering, edges: rendering.edges === 0 ? 1 : 0 };
		case "next-energy":
			return { ...rendering, material: false, energy: (rendering.energy + 1) % view.energies.length };
		case "starved":
			return { ...rendering, starvedShown: !rendering.starvedShown };
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
			return added(state, polygon(state.current, state.draft, imageSize(description(state))));
		case "cancel":
			return cancelled(state);
		case "undo":
			return stepped(state, state.done, state.undone, "done");
		case "redo":
			return stepped(state, state.undone, state.done, "undone");
	}
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
