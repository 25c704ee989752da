import { type CanvasPx, type ImagePx, toCanvas } from "./geometry";
import { drawnShape } from "./gestures";
import { handles, type Mark } from "./marks";
import { measuredText, pitchOf } from "./metric";
import { description, type Mode, shown, type ViewerState } from "./state";

/** Amber on a dark rim: told from any grey and from the material colours, by every kind of sight. */
const LINE = "#f3b04f";
const CHOSEN = "#ffffff";
/** Measured, not marked: told apart by its hue and by the number at it. */
const MEASURE = "#8fd3ff";
const RIM = "rgb(0 0 0 / 65%)";

/** Draws marks, the selected one's handles and what is being drawn. `ratio` is canvas pixels per CSS pixel. */
export function paintOverlay(context: CanvasRenderingContext2D, state: ViewerState, ratio: number): void {
	const { canvas } = state;
	context.clearRect(0, 0, canvas.width, canvas.height);
	context.lineJoin = "round";
	const { camera } = shown(state);
	const place = (at: ImagePx) => toCanvas(camera, canvas, at);

	state.marks.forEach((mark, index) => {
		if (mark.view !== state.current) {
			return;
		}
		const corners = handles(mark).map(place);
		const chosen = index === state.selected;
		outline(context, corners, mark.kind !== "line", chosen ? CHOSEN : LINE, ratio);
		caption(context, corners, mark.label ?? String(index + 1), ratio);
		if (chosen && state.editable) {
			corners.forEach((corner) => {
				knob(context, corner, ratio);
			});
		}
	});
	const begun = drawing(state);
	if (begun !== null) {
		outline(context, handles(begun).map(place), begun.kind !== "line", CHOSEN, ratio);
	}
	const measured = begun !== null && state.drag?.kind === "draw" && isMeasured(state.drag.mode) ? begun : state.measure;
	if (measured !== null && measured.view === state.current) {
		const corners = handles(measured).map(place);
		outline(context, corners, measured.kind !== "line", MEASURE, ratio);
		caption(context, corners, measuredText(measured, pitchOf(description(state), shown(state).scale)), ratio);
	}
	if (state.draft.length > 0) {
		const corners = state.draft.map(place);
		const next = state.pointer === null ? [] : [place(state.pointer)];
		outline(context, [...corners, ...next], false, CHOSEN, ratio);
		corners.forEach((corner) => {
			knob(context, corner, ratio);
		});
	}
	if (state.crossHair && state.pointer !== null) {
		cross(context, place(state.pointer), ratio);
	}
}

/** Whether there is anything to draw over the picture. */
export function overlayNeeded(state: ViewerState): boolean {
	const { marks, draft, drag, measure, crossHair } = state;
	return marks.length > 0 || draft.length > 0 || drag?.kind === "draw" || measure !== null || crossHair;
}

function drawing(state: ViewerState): Mark | null {
	const { drag } = state;
	return drag?.kind === "draw" ? drawnShape(state, drag) : null;
}

function isMeasured(mode: Mode): boolean {
	return mode === "ruler" || mode === "measure";
}

function outline(
	context: CanvasRenderingContext2D,
	corners: readonly CanvasPx[],
	closed: boolean,
	colour: string,
	ratio: number,
): void {
	context.beginPath();
	corners.forEach((at, index) => {
		if (index === 0) {
			context.moveTo(at.x, at.y);
		} else {
			context.lineTo(at.x, at.y);
		}
	});
	if (closed) {
		context.closePath();
	}
	rimmed(context, colour, ratio);
}

/** Strokes the path in a colour on a dark rim. */
function rimmed(context: CanvasRenderingContext2D, colour: string, ratio: number): void {
	for (const [style, width] of [
		[RIM, 4],
		[colour, 2],
	] as const) {
		context.strokeStyle = style;
		context.lineWidth = width * ratio;
		context.stroke();
	}
}

/** Where keys have led to: four strokes around a free middle, so that what is aimed at stays to be seen. */
function cross(context: CanvasRenderingContext2D, at: CanvasPx, ratio: number): void {
	const [near, far] = [4 * ratio, 14 * ratio];
	context.beginPath();
	for (const [x, y] of [
		[-1, 0],
		[1, 0],
		[0, -1],
		[0, 1],
	] as const) {
		context.moveTo(at.x + x * near, at.y + y * near);
		context.lineTo(at.x + x * far, at.y + y * far);
	}
	rimmed(context, CHOSEN, ratio);
}

function knob(context: CanvasRenderingContext2D, at: CanvasPx, ratio: number): void {
	context.beginPath();
	context.arc(at.x, at.y, 4.5 * ratio, 0, 2 * Math.PI);
	context.fillStyle = CHOSEN;
	context.fill();
	context.strokeStyle = RIM;
	context.lineWidth = 1.5 * ratio;
	context.stroke();
}

/** Above what it names; below its upper edge where the picture ends above it. */
function caption(context: CanvasRenderingContext2D, corners: readonly CanvasPx[], text: string, ratio: number): void {
	const left = Math.min(...corners.map((at) => at.x));
	const upper = Math.min(...corners.map((at) => at.y));
	const height = 18 * ratio;
	const gap = 3 * ratio;
	const above = upper - height - gap;
	const top = above < 0 && upper >= 0 ? upper + gap : above;
	context.font = `600 ${12 * ratio}px system-ui, sans-serif`;
	const width = context.measureText(text).width + 10 * ratio;
	context.fillStyle = RIM;
	context.fillRect(left, top, width, height);
	context.fillStyle = CHOSEN;
	context.textBaseline = "middle";
	context.fillText(text, left + 5 * ratio, top + height / 2);
}
