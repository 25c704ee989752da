import type { Command } from "./commands";
import type { Mark } from "./marks";
import type { Measurement } from "./measuring";
import type { ScanDescription } from "./scan";
import type { LaidOver, ShownRecord } from "./shownRecord";
import type { Mode, ViewerState } from "./state";
import type { Surface } from "./surface";

/** The samples under the pointer. `level` is the one they were read from: above 0 they are means. */
export interface Probe {
	readonly x: number;
	readonly y: number;
	readonly level: number;
	/** One per energy, signed where the view is; `transmission` is `null` where there was no signal. */
	readonly values: readonly {
		readonly energy: string;
		readonly sample: number;
		readonly transmission: number | null;
	}[];
}

/** Milliseconds since the viewer was made. */
export interface FirstPicture {
	/** Something of the whole image was drawn. */
	readonly firstPictureMs: number;
}

export interface ViewerOptions {
	readonly scan: ScanDescription;
	/** The body of a tile as the server gives it; rejects when it cannot be had. Must honour the signal. */
	readonly fetchTile: (
		view: number,
		level: number,
		column: number,
		row: number,
		frame: number,
		signal: AbortSignal,
	) => Promise<ArrayBuffer>;
	/** Texts by key: `viewer.canvas` (what the picture is), `viewer.noWebgl`, `viewer.tileFailed`. */
	readonly labels: (key: string) => string;
	readonly marks?: readonly Mark[];
	/** False shows marks without letting anybody draw or change them. */
	readonly marksEditable?: boolean;
	/** After every change of what is shown or selected, at most once per picture drawn. */
	readonly onState?: (state: ViewerState) => void;
	readonly onMarks?: (marks: readonly Mark[]) => void;
	/** A while after what is measured changed, while measurements are shown. */
	readonly onMeasurement?: (measurement: Measurement) => void;
	/** The reader asks for the whole screen, or to leave it. */
	readonly onFullScreen?: () => void;
	readonly onProbe?: (probe: Probe | null) => void;
	/** A tile that failed for good, after retries; the picture stays with a coarser level there. */
	readonly onTrouble?: (trouble: unknown) => void;
	/** Bytes of samples kept; as many again may lie on the graphics card. */
	readonly memoryBytes?: number;
	/** What was shown of this scan before, where a reading goes on. */
	readonly shownBefore?: ShownRecord | null;
	/** What to draw on; the viewer makes its own where there is none, and gives a given one back clean. */
	readonly surface?: Surface | null;
}

export interface Viewer {
	setTool(mode: Mode): void;
	apply(command: Command): void;
	state(): ViewerState;
	/** Hears of every change at once, before it is drawn; answers with the way to stop. */
	watch(listener: (state: ViewerState) => void): () => void;
	marks(): readonly Mark[];
	/** Replaces all marks, without an undo step. */
	setMarks(marks: readonly Mark[]): void;
	/** What the page lays over the picture from now on: covered it is not seen, and the record says so. */
	laidOver(over: LaidOver): void;
	/** What was shown since the viewer was made, for a decision to record. */
	shownRecord(): ShownRecord;
	measurement(): Measurement;
	/** The level last drawn, which belongs to a full description of the picture. */
	level(): number;
	/** Resolves when the first picture was drawn; rejects when the overview could not be had, or there is no WebGL2. */
	readonly firstPicture: Promise<FirstPicture>;
	/** Durations in milliseconds of the last pictures drawn, oldest first. */
	frameTimes(): readonly number[];
	/** Resolves when every tile now in sight was drawn at its right level. */
	settled(): Promise<void>;
	destroy(): void;
}
