import { type Box, type Camera, fitted, imagePx, type Size, visibleBox } from "./geometry";
import { MARKS_MAX, type Mark } from "./marks";
import { heldAgainst, measuredText, pitchOf, UNSCALED } from "./metric";
import type { Place } from "./pane";
import { clamp } from "./rendering";
import { description, imageSize, shown, type ViewerState, withShown } from "./state";

/** What changes neither picture nor marks: loupe, navigator, measuring. */
export type Aiding =
	| { readonly kind: "loupe" }
	/** Canvas pixels per image pixel. */
	| { readonly kind: "loupe-scale"; readonly scale: number }
	| { readonly kind: "navigator" }
	| { readonly kind: "panel" }
	/** Answered by the page, whose element fills the screen. */
	| { readonly kind: "full-screen" }
	| { readonly kind: "depth"; readonly depth: number }
	/** Holds the line measured now against a known size (`KNOWN_SIZES`). */
	| { readonly kind: "hold-against"; readonly code: string }
	| { readonly kind: "forget-scale" }
	/** Makes a mark of what is measured now, its result the label. */
	| { readonly kind: "keep-measure" };

const KINDS: ReadonlySet<string> = new Set<Aiding["kind"]>([
	"loupe",
	"loupe-scale",
	"navigator",
	"panel",
	"full-screen",
	"depth",
	"hold-against",
	"forget-scale",
	"keep-measure",
]);

export function isAiding(command: { readonly kind: string }): command is Aiding {
	return KINDS.has(command.kind);
}

export const LOUPE_MIN = 0.25;
export const LOUPE_MAX = 16;
/** A loupe is three times as near as the picture, and never farther than one canvas pixel a sample. */
const LOUPE_USUAL = 3;

export function aided(state: ViewerState, command: Aiding): ViewerState {
	switch (command.kind) {
		case "loupe": {
			const scale = clamp(Math.max(1, shown(state).camera.scale * LOUPE_USUAL), LOUPE_MIN, LOUPE_MAX);
			return { ...state, loupe: state.loupe === null ? scale : null };
		}
		case "loupe-scale":
			return state.loupe === null ? state : { ...state, loupe: clamp(command.scale, LOUPE_MIN, LOUPE_MAX) };
		case "navigator":
			return { ...state, navigator: !state.navigator };
		case "panel":
			return { ...state, panel: !state.panel };
		case "full-screen":
			return state;
		case "depth":
			return withShown(state, { scale: { ...shown(state).scale, depth: clamp(command.depth, -1, 1) } });
		case "hold-against": {
			const found = state.measure === null ? null : heldAgainst(state.measure, command.code);
			return found === null ? state : withShown(state, { scale: { ...shown(state).scale, [found.axis]: found.held } });
		}
		case "forget-scale":
			return withShown(state, { scale: { ...UNSCALED, depth: shown(state).scale.depth } });
		case "keep-measure":
			return kept(state);
	}
}

function kept(state: ViewerState): ViewerState {
	const { measure, marks } = state;
	if (measure === null || !state.editable || marks.length >= MARKS_MAX) {
		return state;
	}
	const mark: Mark = { ...measure, label: measuredText(measure, pitchOf(description(state), shown(state).scale)) };
	return {
		...state,
		marks: [...marks, mark],
		selected: marks.length,
		done: [...state.done, marks],
		undone: [],
		measure: null,
	};
}

/** What is measured: the shape drawn for it, else the mark chosen; `null` means all that is in sight. */
export function measuredShape(state: ViewerState): Mark | null {
	const chosen = state.selected === null ? undefined : state.marks[state.selected];
	const shape = state.measure ?? chosen ?? null;
	return shape?.view === state.current ? shape : null;
}

const LOUPE_SIDE_CSS_PX = 240;
const NAVIGATOR_WIDTH_CSS_PX = 240;
const NAVIGATOR_HEIGHT_CSS_PX = 120;
const MARGIN_CSS_PX = 12;

/** The loupe's camera and its place, which follows the pointer and stays on the canvas; `null` when there is nothing under it. */
export function loupeOf(state: ViewerState, ratio: number): { readonly camera: Camera; readonly place: Place } | null {
	const { pointer, loupe, canvas, drag } = state;
	const image = imageSize(description(state));
	if (loupe === null || pointer === null || drag?.kind === "pan") {
		return null;
	}
	if (pointer.x < 0 || pointer.y < 0 || pointer.x > image.width || pointer.y > image.height) {
		return null;
	}
	const side = Math.min(Math.round(LOUPE_SIDE_CSS_PX * ratio), canvas.width, canvas.height);
	const { camera } = shown(state);
	const x = (pointer.x - camera.centre.x) * camera.scale + canvas.width / 2;
	const y = (pointer.y - camera.centre.y) * camera.scale + canvas.height / 2;
	const left = Math.round(clamp(x - side / 2, 0, canvas.width - side));
	const top = Math.round(clamp(y - side / 2, 0, canvas.height - side));
	// The point under the pointer stays under it, also where the loupe stops at the border.
	const centre = imagePx(pointer.x - (x - left - side / 2) / loupe, pointer.y - (y - top - side / 2) / loupe);
	return { camera: { centre, scale: loupe }, place: { left, top, width: side, height: side } };
}

/** Where the navigator lies, the whole image as large as it allows; `null` when it is put away. */
export function navigatorOf(
	state: ViewerState,
	ratio: number,
): { readonly camera: Camera; readonly place: Place } | null {
	if (!state.navigator) {
		return null;
	}
	const image = imageSize(description(state));
	const { width, height } = { width: NAVIGATOR_WIDTH_CSS_PX * ratio, height: NAVIGATOR_HEIGHT_CSS_PX * ratio };
	const scale = Math.min(width / image.width, height / image.height, state.canvas.width / 2 / image.width);
	const size: Size = {
		width: Math.max(8, Math.round(image.width * scale)),
		height: Math.max(8, Math.round(image.height * scale)),
	};
	const margin = Math.round(MARGIN_CSS_PX * ratio);
	const left = Math.max(0, state.canvas.width - size.width - margin);
	const top = Math.max(0, state.canvas.height - size.height - margin);
	return { camera: fitted(image, size), place: { left, top, ...size } };
}

/** The part of the image in sight, in shares of it: 0 to 1 from the left and from the top. */
export function sightShares(state: ViewerState): Box {
	return sharesIn(state, shown(state).camera, state.canvas);
}

/** What the loupe shows of the image, in shares of it; `null` when there is nothing under it. */
export function loupeShares(state: ViewerState, ratio: number): { readonly sight: Box; readonly scale: number } | null {
	const loupe = loupeOf(state, ratio);
	return loupe && { sight: sharesIn(state, loupe.camera, loupe.place), scale: loupe.camera.scale };
}

function sharesIn(state: ViewerState, camera: Camera, place: Size): Box {
	const image = imageSize(description(state));
	const box = visibleBox(camera, image, place);
	return {
		left: clamp(box.left / image.width, 0, 1),
		top: clamp(box.top / image.height, 0, 1),
		right: clamp(box.right / image.width, 0, 1),
		bottom: clamp(box.bottom / image.height, 0, 1),
	};
}
