/**
 * The viewer of scans: 16-bit tiles of one or two energies, drawn by WebGL2, windowed without asking the server again.
 * It knows no framework, no address and no language: the page gives it a way to fetch tiles and texts, draws the
 * toolbar from `toolDescriptions`, and hears of every change.
 */
import type { Viewer, ViewerOptions } from "./contract";
import { ScanViewer } from "./viewer";

export type { Command } from "./commands";
export type { FirstPicture, Probe, Viewer, ViewerOptions } from "./contract";
export type { Box, ImagePx } from "./geometry";
export type { Mark } from "./marks";
export type { Rendering } from "./rendering";
export type { ScanDescription, ViewDescription } from "./scan";
export type { Mode, ViewerState, ViewState } from "./state";
export { description, shown } from "./state";
export { type ToolDescription, toolDescriptions } from "./tools";

/** Fills the element with a viewer; the element decides its size, and gets the keys unless something else has the focus. */
export function createViewer(element: HTMLElement, options: ViewerOptions): Viewer {
	return new ScanViewer(element, options);
}
