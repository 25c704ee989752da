/**
 * The viewer of scans: 16-bit tiles of one or two energies, drawn by WebGL2, windowed without asking the server again.
 * It knows no framework, no address and no language: the page gives it a way to fetch tiles and texts, draws the
 * toolbar from `toolDescriptions`, and hears of every change.
 */
import type { Viewer, ViewerOptions } from "./contract";
import { ScanViewer } from "./viewer";

export { LOUPE_MAX, LOUPE_MIN } from "./aids";
export { BEAMS, type Beam, MATERIALS, type Material } from "./arealDensity";
export type { Command } from "./commands";
export type { FirstPicture, Probe, Viewer, ViewerOptions } from "./contract";
export { FLASHES_MAX, FLASHES_MOST, FLASHES_USUAL, flashesAllowed, otherOf, takeTurns } from "./flicker";
export type { Box, Camera, ImagePx } from "./geometry";
export { type Affine, byShape, cameraBeside, inverse, link, placed, SAME_PLACE, stretched } from "./linking";
export { stripsOf } from "./looks";
export type { Mark } from "./marks";
export { type MassEstimate, massOf } from "./mass";
export type { Measurement } from "./measuring";
export { areaCm2, KNOWN_SIZES, lengthMm, type Measured, measuredText, type Pitch } from "./metric";
export { GREY_PALETTES, type Palette } from "./palettes";
export type { Rendering } from "./rendering";
export { attenuation } from "./rendering";
export type { ScanDescription, ViewDescription } from "./scan";
export { isDifference } from "./scan";
export type {
	Compared,
	LaidOver,
	ShownComparison,
	ShownFindings,
	ShownRecord,
	ShownRendering,
	ShownView,
} from "./shownRecord";
export type { Mode, ViewerState, ViewState } from "./state";
export { description, shown } from "./state";
export { type Histogram, histogramsOf, type Profile, type RegionStatistics } from "./statistics";
export type { Strip } from "./strips";
export { type Surface, Surfaces } from "./surface";
export { type SilentKey, silentKeys, type ToolDescription, toolDescriptions, toolRecorded } from "./tools";

/** Fills the element with a viewer; the element decides its size, and gets the keys unless something else has the focus. */
export function createViewer(element: HTMLElement, options: ViewerOptions): Viewer {
	return new ScanViewer(element, options);
}
