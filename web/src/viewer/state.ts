import { type Box, type Camera, type CanvasPx, fitted, type ImagePx, type Size } from "./geometry";
import type { Mark } from "./marks";
import { type Scale, UNSCALED } from "./metric";
import { initialRendering, type Rendering } from "./rendering";
import type { ScanDescription, ViewDescription } from "./scan";

/** What the plain drag of a finger or of the main button does. */
export type Mode =
	| "pan"
	| "window"
	| "rectangle"
	| "polygon"
	/** A rectangle whose histogram gives the window. */
	| "region-window"
	| "ruler"
	/** A rectangle, or a polygon, that is measured and not kept unless asked. */
	| "measure"
	| "measure-polygon";

/** A drag under way, with what it began from. */
export type Drag =
	| { readonly kind: "pan"; readonly last: CanvasPx }
	| { readonly kind: "window"; readonly from: CanvasPx; readonly rendering: Rendering }
	| { readonly kind: "draw"; readonly mode: Mode; readonly from: ImagePx; readonly to: ImagePx }
	| { readonly kind: "handle"; readonly index: number; readonly handle: number; readonly original: Mark }
	| { readonly kind: "shift"; readonly index: number; readonly from: ImagePx; readonly original: Mark };

/** How one view is looked at; kept while another view is on screen. */
export interface ViewState {
	readonly frame: number;
	readonly camera: Camera;
	/** True while the camera still shows the whole image, so that a resize keeps showing it. */
	readonly whole: boolean;
	readonly rendering: Rendering;
	/** What reset returns to: known once the overview has arrived. */
	readonly initial: Rendering;
	readonly overviewSeen: boolean;
	/** What the picture of the ratio returns to when it is left. */
	readonly beforeRatio: Rendering | null;
	readonly scale: Scale;
}

export interface ViewerState {
	readonly scan: ScanDescription;
	readonly canvas: Size;
	readonly current: number;
	readonly views: readonly ViewState[];
	readonly mode: Mode;
	/** Whether marks may be drawn and changed. */
	readonly editable: boolean;
	readonly marks: readonly Mark[];
	readonly undone: readonly (readonly Mark[])[];
	readonly done: readonly (readonly Mark[])[];
	readonly selected: number | null;
	readonly drag: Drag | null;
	/** Corners of a polygon being drawn, and where its next one would be. */
	readonly draft: readonly ImagePx[];
	readonly pointer: ImagePx | null;
	/** Whether keys moved the pointer there, so that it must be drawn to be seen. */
	readonly crossHair: boolean;
	/** A shape measured now; kept with the marks only when asked. */
	readonly measure: Mark | null;
	/** A region drawn to take the window from; answered by the viewer, which holds the samples. */
	readonly asked: Box | null;
	/** Canvas pixels per image pixel under the loupe; `null` when it is put away. */
	readonly loupe: number | null;
	readonly navigator: boolean;
	/** Whether measurements are shown beside the picture. */
	readonly panel: boolean;
}

export function initialState(
	scan: ScanDescription,
	marks: readonly Mark[],
	canvas: Size,
	editable = true,
): ViewerState {
	if (scan.views.length === 0) {
		throw new Error(`scan ${scan.id} has no view to show`);
	}
	const views = scan.views.map((view): ViewState => {
		const rendering = initialRendering(view);
		const camera = fitted(imageSize(view), canvas);
		const fresh = { rendering, initial: rendering, overviewSeen: false, beforeRatio: null, scale: UNSCALED };
		return { frame: 0, camera, whole: true, ...fresh };
	});
	const nothing = {
		undone: [],
		done: [],
		selected: null,
		drag: null,
		draft: [],
		pointer: null,
		crossHair: false,
		measure: null,
		asked: null,
	};
	const aids = { loupe: null, navigator: false, panel: false };
	return { scan, canvas, current: 0, views, mode: "pan", editable, marks, ...nothing, ...aids };
}

export function description(state: ViewerState): ViewDescription {
	return at(state.scan.views, state.current);
}

export function shown(state: ViewerState): ViewState {
	return at(state.views, state.current);
}

export function withShown(state: ViewerState, change: Partial<ViewState>): ViewerState {
	const views = state.views.map((view, index) => (index === state.current ? { ...view, ...change } : view));
	return { ...state, views };
}

export function imageSize(view: ViewDescription): Size {
	return { width: view.columns, height: view.rows };
}

function at<T>(list: readonly T[], index: number): T {
	const found = list[index];
	if (found === undefined) {
		throw new RangeError(`index must be < ${list.length}: index=${index}`);
	}
	return found;
}
