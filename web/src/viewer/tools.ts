import type { Command } from "./commands";
import { GAMMA_MAX, GAMMA_MIN } from "./rendering";
import { lowEnergy } from "./scan";
import { description, shown, type ViewerState } from "./state";

/**
 * A tool as a toolbar or a list of keys shows it. `icon` and `label` are names the page resolves (`viewer.tool.<id>`);
 * `key` is a `KeyboardEvent.key`, letters in upper case.
 */
export interface ToolDescription {
	readonly id: string;
	readonly key: string;
	readonly icon: string;
	readonly label: string;
	readonly group: "move" | "look" | "mark";
	readonly command: Command;
	/** Whether it is on now; absent for tools that act once. */
	readonly pressed?: (state: ViewerState) => boolean;
	readonly available: (state: ViewerState) => boolean;
	/** A value with a slider beside the button. */
	readonly slider?: {
		readonly min: number;
		readonly max: number;
		readonly step: number;
		readonly value: (state: ViewerState) => number;
		readonly command: (value: number) => Command;
	};
}

type Extras = Partial<Pick<ToolDescription, "pressed" | "available" | "slider">>;

function tool(
	id: string,
	key: string,
	group: ToolDescription["group"],
	command: Command,
	extras: Extras = {},
): ToolDescription {
	return { id, key, icon: id, label: `viewer.tool.${id}`, group, command, available: () => true, ...extras };
}

const measured = (state: ViewerState) => !description(state).displayOnly;
const dual = (state: ViewerState) => lowEnergy(description(state)) !== null;
const picked = (state: ViewerState) => state.selected !== null;

/** Every tool, in the order a toolbar shows them. */
export const toolDescriptions: readonly ToolDescription[] = [
	tool("pan", "H", "move", { kind: "mode", mode: "pan" }, { pressed: (s) => s.mode === "pan" }),
	tool("fit", "F", "move", { kind: "fit" }, { pressed: (s) => shown(s).whole }),
	tool("one-to-one", "Z", "move", { kind: "one-to-one" }),
	tool("zoom-in", "+", "move", { kind: "zoom", factor: 1.25 }),
	tool("zoom-out", "-", "move", { kind: "zoom", factor: 0.8 }),
	tool("window", "W", "look", { kind: "mode", mode: "window" }, { pressed: (s) => s.mode === "window" }),
	tool("auto-window", "A", "look", { kind: "auto-window" }),
	tool(
		"log",
		"L",
		"look",
		{ kind: "log" },
		{
			pressed: (s) => shown(s).rendering.domain === "log",
			available: measured,
		},
	),
	tool("invert", "I", "look", { kind: "invert" }, { pressed: (s) => shown(s).rendering.inverted }),
	tool(
		"gamma",
		"G",
		"look",
		{ kind: "next-gamma" },
		{
			pressed: (s) => shown(s).rendering.gamma !== 1,
			slider: {
				min: GAMMA_MIN,
				max: GAMMA_MAX,
				step: 0.1,
				value: (s) => shown(s).rendering.gamma,
				command: (gamma) => ({ kind: "gamma", gamma }),
			},
		},
	),
	tool(
		"material",
		"M",
		"look",
		{ kind: "material" },
		{
			pressed: (s) => shown(s).rendering.material,
			available: dual,
		},
	),
	tool(
		"edges",
		"E",
		"look",
		{ kind: "toggle-edges" },
		{
			pressed: (s) => shown(s).rendering.edges > 0,
			slider: {
				min: 0,
				max: 4,
				step: 0.5,
				value: (s) => shown(s).rendering.edges,
				command: (strength) => ({ kind: "edges", strength }),
			},
		},
	),
	tool("energy", "N", "look", { kind: "next-energy" }, { available: (s) => description(s).energies.length > 1 }),
	tool(
		"starved",
		"S",
		"look",
		{ kind: "starved" },
		{
			pressed: (s) => shown(s).rendering.starvedShown,
			available: measured,
		},
	),
	tool("reset", "R", "look", { kind: "reset" }),
	tool("rectangle", "B", "mark", { kind: "mode", mode: "rectangle" }, { pressed: (s) => s.mode === "rectangle" }),
	tool("polygon", "P", "mark", { kind: "mode", mode: "polygon" }, { pressed: (s) => s.mode === "polygon" }),
	tool("delete", "Delete", "mark", { kind: "delete-mark" }, { available: picked }),
	tool("undo", "U", "mark", { kind: "undo" }, { available: (s) => s.done.length > 0 }),
	tool("redo", "Y", "mark", { kind: "redo" }, { available: (s) => s.undone.length > 0 }),
];

const STEP_CANVAS_PX = 80;

/** What a pressed key means, or `null`. Control and Z undo, as everywhere; other combinations are the browser's. */
export function commandOfKey(state: ViewerState, pressed: KeyPress): Command | null {
	if (pressed.control) {
		const letter = pressed.key.toLowerCase();
		return letter === "z" ? { kind: pressed.shift ? "redo" : "undo" } : letter === "y" ? { kind: "redo" } : null;
	}
	const key = pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key;
	const found = toolDescriptions.find((each) => each.key === key && each.available(state));
	return found?.command ?? silentKey(state, key);
}

export interface KeyPress {
	readonly key: string;
	readonly control: boolean;
	readonly shift: boolean;
}

/** Keys without a button. */
function silentKey(state: ViewerState, key: string): Command | null {
	const { frame } = shown(state);
	switch (key) {
		case "=":
			return { kind: "zoom", factor: 1.25 };
		case "Escape":
			return { kind: "cancel" };
		case "Backspace":
			return picked(state) ? { kind: "delete-mark" } : null;
		case "Enter":
			return state.draft.length > 0 ? { kind: "close-polygon" } : null;
		case "ArrowLeft":
			return { kind: "pan", right: -STEP_CANVAS_PX, down: 0 };
		case "ArrowRight":
			return { kind: "pan", right: STEP_CANVAS_PX, down: 0 };
		case "ArrowUp":
			return { kind: "pan", right: 0, down: -STEP_CANVAS_PX };
		case "ArrowDown":
			return { kind: "pan", right: 0, down: STEP_CANVAS_PX };
		case "PageUp":
			return description(state).frames > 1 ? { kind: "show-frame", frame: frame - 1 } : null;
		case "PageDown":
			return description(state).frames > 1 ? { kind: "show-frame", frame: frame + 1 } : null;
		case "V":
			return state.views.length > 1 ? { kind: "show-view", view: (state.current + 1) % state.views.length } : null;
		default:
			return null;
	}
}
