import { LOUPE_MAX, LOUPE_MIN } from "./aids";
import type { Command } from "./commands";
import { stripsOf } from "./looks";
import { GAMMA_MAX, GAMMA_MIN } from "./rendering";
import { isDifference, lowEnergy } from "./scan";
import { description, type Mode, shown, type ViewerState } from "./state";
import { HEAVY_MAX, HEAVY_MIN } from "./strips";

/**
 * A tool as a toolbar or a list of keys shows it. `icon` and `label` are names the page resolves (`viewer.tool.<id>`);
 * `key` is a `KeyboardEvent.key`, letters in upper case, after `Shift+` where that belongs to it.
 */
export interface ToolDescription {
	readonly id: string;
	readonly key: string;
	readonly icon: string;
	readonly label: string;
	readonly group: "move" | "look" | "material" | "measure" | "mark";
	readonly command: Command;
	/** Whether it is on now; absent for tools that act once. */
	readonly pressed?: (state: ViewerState) => boolean;
	readonly available: (state: ViewerState) => boolean;
	/** Seldom reached for by hand: put away where a toolbar has little room. */
	readonly seldom?: true;
	/** A value with a slider beside the button. */
	readonly slider?: {
		readonly min: number;
		readonly max: number;
		readonly step: number;
		readonly value: (state: ViewerState) => number;
		readonly command: (value: number) => Command;
	};
}

type Extras = Partial<Pick<ToolDescription, "pressed" | "available" | "seldom" | "slider">>;

function tool(
	id: string,
	key: string,
	group: ToolDescription["group"],
	command: Command,
	extras: Extras = {},
): ToolDescription {
	return { id, key, icon: id, label: `viewer.tool.${id}`, group, command, available: () => true, ...extras };
}

const SELDOM = { seldom: true } as const;
const measured = (state: ViewerState) => !description(state).displayOnly && !isDifference(description(state));
const greys = (state: ViewerState) => !isDifference(description(state));
const drawing = (id: string, key: string, group: ToolDescription["group"], mode: Mode, extras: Extras = {}) =>
	tool(id, key, group, { kind: "mode", mode }, { ...extras, pressed: (s) => s.mode === mode });

const dual = (state: ViewerState) => lowEnergy(description(state)) !== null;
const picked = (state: ViewerState) => state.selected !== null;

/** Every tool, in the order a toolbar shows them. */
export const toolDescriptions: readonly ToolDescription[] = [
	drawing("pan", "H", "move", "pan"),
	tool("fit", "F", "move", { kind: "fit" }, { pressed: (s) => shown(s).whole }),
	tool("one-to-one", "Z", "move", { kind: "one-to-one" }),
	tool("zoom-in", "+", "move", { kind: "zoom", factor: 1.25 }, SELDOM),
	tool("zoom-out", "-", "move", { kind: "zoom", factor: 0.8 }, SELDOM),
	tool(
		"loupe",
		"J",
		"move",
		{ kind: "loupe" },
		{
			pressed: (s) => s.loupe !== null,
			slider: {
				min: Math.log2(LOUPE_MIN),
				max: Math.log2(LOUPE_MAX),
				step: 0.25,
				value: (s) => Math.log2(s.loupe ?? 1),
				command: (value) => ({ kind: "loupe-scale", scale: 2 ** value }),
			},
		},
	),
	tool("navigator", "Shift+N", "move", { kind: "navigator" }, { ...SELDOM, pressed: (s) => s.navigator }),
	tool("full-screen", "Shift+F", "move", { kind: "full-screen" }),
	drawing("window", "W", "look", "window"),
	tool("auto-window", "A", "look", { kind: "auto-window" }),
	drawing("region-window", "K", "look", "region-window"),
	tool("dense-window", "D", "look", { kind: "dense-window" }, { available: measured }),
	tool(
		"log",
		"L",
		"look",
		{ kind: "log" },
		{
			...SELDOM,
			pressed: (s) => shown(s).rendering.domain === "log",
			available: (s) => measured(s) && shown(s).rendering.domain !== "ratio",
		},
	),
	tool("invert", "I", "look", { kind: "invert" }, { ...SELDOM, pressed: (s) => shown(s).rendering.inverted }),
	tool(
		"gamma",
		"G",
		"look",
		{ kind: "next-gamma" },
		{
			...SELDOM,
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
	tool(
		"local-contrast",
		"C",
		"look",
		{ kind: "toggle-local-contrast" },
		{
			pressed: (s) => shown(s).rendering.localContrast > 0,
			available: greys,
			slider: {
				min: 0,
				max: 1,
				step: 0.1,
				value: (s) => shown(s).rendering.localContrast,
				command: (strength) => ({ kind: "local-contrast", strength }),
			},
		},
	),
	tool(
		"palette",
		"O",
		"look",
		{ kind: "next-palette" },
		{ ...SELDOM, pressed: (s) => shown(s).rendering.palette !== "grey", available: greys },
	),
	tool(
		"starved",
		"S",
		"look",
		{ kind: "starved" },
		{ ...SELDOM, pressed: (s) => shown(s).rendering.starvedShown, available: measured },
	),
	tool("reset", "R", "look", { kind: "reset" }),
	tool(
		"material",
		"M",
		"material",
		{ kind: "material" },
		{ pressed: (s) => shown(s).rendering.material, available: dual },
	),
	tool(
		"material-colours",
		"Shift+O",
		"material",
		{ kind: "material-colours" },
		{ ...SELDOM, pressed: (s) => shown(s).rendering.materialColours === "safe", available: dual },
	),
	tool(
		"strip",
		"X",
		"material",
		{ kind: "next-strip" },
		{
			pressed: (s) => shown(s).rendering.strip !== "all",
			available: (s) => stripsOf(description(s)).length > 1,
		},
	),
	tool(
		"heavy",
		"Shift+X",
		"material",
		{ kind: "strip", strip: "heavy" },
		{
			...SELDOM,
			pressed: (s) => shown(s).rendering.strip === "heavy",
			available: (s) => stripsOf(description(s)).includes("heavy"),
			slider: {
				min: HEAVY_MIN,
				max: HEAVY_MAX,
				step: 0.25,
				value: (s) => shown(s).rendering.heavyFrom,
				command: (attenuation) => ({ kind: "heavy-from", attenuation }),
			},
		},
	),
	tool(
		"energy",
		"N",
		"material",
		{ kind: "next-energy" },
		{ available: (s) => description(s).energies.length > 1 && greys(s) },
	),
	tool(
		"ratio",
		"Q",
		"material",
		{ kind: "ratio" },
		{ pressed: (s) => shown(s).rendering.domain === "ratio", available: dual },
	),
	drawing("ruler", "Shift+R", "measure", "ruler"),
	drawing("measure", "Shift+B", "measure", "measure"),
	drawing("measure-polygon", "Shift+P", "measure", "measure-polygon", SELDOM),
	tool("panel", "Shift+M", "measure", { kind: "panel" }, { ...SELDOM, pressed: (s) => s.panel }),
	tool("rectangle", "B", "mark", { kind: "mode", mode: "rectangle" }, { pressed: (s) => s.mode === "rectangle" }),
	tool("polygon", "P", "mark", { kind: "mode", mode: "polygon" }, { pressed: (s) => s.mode === "polygon" }),
	tool(
		"keep-measure",
		"Shift+K",
		"mark",
		{ kind: "keep-measure" },
		{ ...SELDOM, available: (s) => s.measure !== null && s.editable },
	),
	tool("delete", "Delete", "mark", { kind: "delete-mark" }, { available: picked }),
	tool("undo", "U", "mark", { kind: "undo" }, { ...SELDOM, available: (s) => s.done.length > 0 }),
	tool("redo", "Y", "mark", { kind: "redo" }, { ...SELDOM, available: (s) => s.undone.length > 0 }),
];

/** The tool that a name in a record of what was shown means: a command's kind, or `mode:` and the mode; `null` where it has no button. */
export function toolRecorded(name: string): ToolDescription | null {
	const found = toolDescriptions.find(({ command }) =>
		command.kind === "mode" ? name === `mode:${command.mode}` : name === command.kind,
	);
	return found ?? null;
}

/** A key without a button, for a list of keys; `label` is a name the page resolves. */
export interface SilentKey {
	readonly label: string;
	readonly keys: readonly string[];
}

export const silentKeys: readonly SilentKey[] = [
	{ label: "viewer.key.pan", keys: ["←", "→", "↑", "↓"] },
	{ label: "viewer.key.screen", keys: ["Shift+←", "Shift+→"] },
	{ label: "viewer.key.ends", keys: ["Home", "End"] },
	{ label: "viewer.key.loupeScale", keys: ["Shift+J"] },
	{ label: "viewer.key.view", keys: ["V"] },
	{ label: "viewer.key.frame", keys: ["PgUp", "PgDn"] },
	/** While a drawing tool is chosen. */
	{ label: "viewer.key.aim", keys: ["←", "→", "↑", "↓"] },
	{ label: "viewer.key.corner", keys: ["Enter"] },
	{ label: "viewer.key.close", keys: ["Enter", "Enter"] },
	{ label: "viewer.key.cancel", keys: ["Esc"] },
	{ label: "viewer.key.space", keys: ["␣"] },
];

const STEP_CANVAS_PX = 80;
const LOUPE_STEP = 1.5;

/** What a pressed key means, or `null`. Control and Z undo, as everywhere; other combinations are the browser's. */
export function commandOfKey(state: ViewerState, pressed: KeyPress): Command | null {
	if (pressed.control) {
		const letter = pressed.key.toLowerCase();
		return letter === "z" ? { kind: pressed.shift ? "redo" : "undo" } : letter === "y" ? { kind: "redo" } : null;
	}
	const key = pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key;
	const named = (name: string) => toolDescriptions.find((each) => each.key === name && each.available(state))?.command;
	const held = pressed.shift && key !== "+" ? (named(`Shift+${key}`) ?? shiftedKey(state, key)) : null;
	return held ?? named(key) ?? silentKey(state, key);
}

export interface KeyPress {
	readonly key: string;
	readonly control: boolean;
	readonly shift: boolean;
}

/** One screenful at a time; the loupe nearer, and from its nearest back to its farthest. */
function shiftedKey(state: ViewerState, key: string): Command | null {
	const { width, height } = state.canvas;
	switch (key) {
		case "ArrowLeft":
			return { kind: "pan", right: -0.9 * width, down: 0 };
		case "ArrowRight":
			return { kind: "pan", right: 0.9 * width, down: 0 };
		case "ArrowUp":
			return { kind: "pan", right: 0, down: -0.9 * height };
		case "ArrowDown":
			return { kind: "pan", right: 0, down: 0.9 * height };
		case "J":
			return state.loupe === null
				? null
				: { kind: "loupe-scale", scale: state.loupe >= LOUPE_MAX ? 1 : state.loupe * LOUPE_STEP };
		default:
			return null;
	}
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
		case "Home":
		case "End": {
			const { columns } = description(state);
			return { kind: "look-at", x: key === "Home" ? 0 : columns, y: shown(state).camera.centre.y };
		}
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
