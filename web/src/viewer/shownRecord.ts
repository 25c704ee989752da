import type { Box } from "./geometry";
import type { Rendering } from "./rendering";

/**
 * What a reader was shown, for a decision to record: `docs/formats/shown-record.md`. Pure: each function gives a new recording.
 * Times are seconds in which the page was visible; what a hidden page would have shown counts nothing but its own time.
 */
export interface ShownRecord {
	readonly version: 1;
	readonly scan: string;
	readonly seconds: number;
	readonly hiddenSeconds: number;
	/** Longest first; what was dropped for size is in `otherSeconds`. */
	readonly renderings: readonly ShownRendering[];
	readonly otherSeconds: number;
	/** How often each tool or command was used. */
	readonly tools: Readonly<Record<string, number>>;
	readonly views: readonly ShownView[];
	/** True where something had to be left out to stay within the size. */
	readonly truncated: boolean;
}

export interface ShownRendering {
	readonly view: number;
	readonly level: number;
	readonly domain: string;
	readonly centre: number;
	readonly width: number;
	readonly gamma: number;
	readonly inverted: boolean;
	readonly edges: number;
	readonly localContrast: number;
	readonly material: boolean;
	readonly strip: string;
	readonly palette: string;
	readonly energy: string;
	readonly starvedShown: boolean;
	readonly seconds: number;
}

/** Cells row by row from the top left; each in seconds, a cell half in sight counting half. */
export interface ShownView {
	readonly view: number;
	readonly columns: number;
	readonly rows: number;
	readonly seconds: number;
	readonly inSight: readonly number[];
	/** The same, only while a sample took half a canvas pixel or more. */
	readonly close: readonly number[];
}

export const GRID_COLUMNS = 32;
export const GRID_ROWS = 8;
/** From this many canvas pixels per sample a place counts as seen closely. */
export const CLOSE_FROM_SCALE = 0.5;
export const BYTES_MAX = 16 * 1024;
const RENDERINGS_MAX = 24;
const VIEWS_MAX = 16;
/** Windows nearer to each other than this are one rendering: a drag passes through hundreds. */
const WINDOW_STEP = 0.1;

/** What is on screen at one moment. `sight` is in shares of the image, 0 to 1. */
export interface Observation {
	readonly view: number;
	readonly level: number;
	readonly rendering: Rendering;
	readonly energy: string;
	readonly sight: Box;
	readonly scale: number;
	readonly visible: boolean;
}

interface Coverage {
	readonly seconds: number;
	readonly inSight: Float64Array;
	readonly close: Float64Array;
}

export interface Recording {
	readonly scan: string;
	readonly seconds: number;
	readonly hiddenSeconds: number;
	readonly renderings: ReadonlyMap<string, ShownRendering>;
	readonly otherSeconds: number;
	readonly tools: ReadonlyMap<string, number>;
	readonly views: ReadonlyMap<number, Coverage>;
}

export function beginRecording(scan: string): Recording {
	return {
		scan,
		seconds: 0,
		hiddenSeconds: 0,
		renderings: new Map(),
		otherSeconds: 0,
		tools: new Map(),
		views: new Map(),
	};
}

/** Goes on from a record taken before, as when a decision was undone and the scan is read on. */
export function resumeRecording(before: ShownRecord): Recording {
	return {
		scan: before.scan,
		seconds: before.seconds,
		hiddenSeconds: before.hiddenSeconds,
		renderings: new Map(before.renderings.map((each) => [keyOf(each), each])),
		otherSeconds: before.otherSeconds,
		tools: new Map(Object.entries(before.tools)),
		views: new Map(
			before.views.map(({ view, seconds, inSight, close }) => [
				view,
				{ seconds, inSight: Float64Array.from(inSight), close: Float64Array.from(close) },
			]),
		),
	};
}

/** The recording after something was on screen for so long. */
export function shownFor(recording: Recording, seen: Observation, seconds: number): Recording {
	if (!(seconds > 0)) {
		return recording;
	}
	if (!seen.visible) {
		return { ...recording, hiddenSeconds: recording.hiddenSeconds + seconds };
	}
	return {
		...withRendering(recording, seen, seconds),
		seconds: recording.seconds + seconds,
		views: withCoverage(recording.views, seen, seconds),
	};
}

/** The recording after a tool was used. */
export function used(recording: Recording, tool: string): Recording {
	const tools = new Map(recording.tools);
	tools.set(tool, (tools.get(tool) ?? 0) + 1);
	return { ...recording, tools };
}

function withRendering(recording: Recording, seen: Observation, seconds: number): Recording {
	const described = describe(seen);
	const key = keyOf(described);
	const renderings = new Map(recording.renderings);
	const before = renderings.get(key);
	renderings.set(key, { ...(before ?? described), seconds: (before?.seconds ?? 0) + seconds });
	let { otherSeconds } = recording;
	if (renderings.size > RENDERINGS_MAX) {
		const [least, rendering] = shortest(renderings, key);
		renderings.delete(least);
		otherSeconds += rendering.seconds;
	}
	return { ...recording, renderings, otherSeconds };
}

function keyOf(rendering: ShownRendering): string {
	return JSON.stringify({
		...rendering,
		centre: Math.round(rendering.centre / WINDOW_STEP),
		width: Math.round(rendering.width / WINDOW_STEP),
		seconds: 0,
	});
}

/** The rendering shown for the shortest time, other than the one being shown. */
function shortest(renderings: ReadonlyMap<string, ShownRendering>, but: string): readonly [string, ShownRendering] {
	const others = [...renderings].filter(([key]) => key !== but);
	return others.reduce((least, each) => (each[1].seconds < least[1].seconds ? each : least));
}

function describe(seen: Observation): ShownRendering {
	const { rendering } = seen;
	return {
		view: seen.view,
		level: seen.level,
		domain: rendering.domain,
		centre: rounded(rendering.centre, 3),
		width: rounded(rendering.width, 3),
		gamma: rounded(rendering.gamma, 2),
		inverted: rendering.inverted,
		edges: rendering.edges,
		localContrast: rounded(rendering.localContrast, 2),
		material: rendering.material,
		strip: rendering.strip,
		palette: rendering.material ? rendering.materialColours : rendering.palette,
		energy: seen.energy,
		starvedShown: rendering.starvedShown,
		seconds: 0,
	};
}

function withCoverage(
	views: ReadonlyMap<number, Coverage>,
	seen: Observation,
	seconds: number,
): ReadonlyMap<number, Coverage> {
	const before = views.get(seen.view);
	if (before === undefined && views.size >= VIEWS_MAX) {
		return views;
	}
	const cells = GRID_COLUMNS * GRID_ROWS;
	const inSight = before === undefined ? new Float64Array(cells) : before.inSight.slice();
	const close = before === undefined ? new Float64Array(cells) : before.close.slice();
	const near = seen.scale >= CLOSE_FROM_SCALE;
	for (let row = 0; row < GRID_ROWS; row++) {
		const high = overlap(seen.sight.top, seen.sight.bottom, row, GRID_ROWS);
		for (let column = 0; column < GRID_COLUMNS && high > 0; column++) {
			const share = high * overlap(seen.sight.left, seen.sight.right, column, GRID_COLUMNS);
			const at = row * GRID_COLUMNS + column;
			inSight[at] = (inSight[at] ?? 0) + share * seconds;
			close[at] = (close[at] ?? 0) + (near ? share * seconds : 0);
		}
	}
	return new Map(views).set(seen.view, { seconds: (before?.seconds ?? 0) + seconds, inSight, close });
}

/** The share of cell `index` of `many` that lies between two shares of the whole. */
function overlap(from: number, to: number, index: number, many: number): number {
	return Math.min(Math.max(Math.min(to * many, index + 1) - Math.max(from * many, index), 0), 1);
}

/** The record as it is sent: never more than `BYTES_MAX` as JSON. */
export function recordOf(recording: Recording): ShownRecord {
	const renderings = [...recording.renderings.values()].sort((a, b) => b.seconds - a.seconds);
	const views = [...recording.views].sort((a, b) => b[1].seconds - a[1].seconds);
	let [keptRenderings, keptViews, digits] = [renderings.length, views.length, 1];
	for (;;) {
		const record = written(recording, renderings, views, { keptRenderings, keptViews, digits });
		if (JSON.stringify(record).length <= BYTES_MAX || (keptRenderings <= 1 && keptViews <= 1)) {
			return record;
		}
		// First whole seconds, then fewer views, then fewer renderings: what was looked at longest stays.
		if (digits > 0) {
			digits = 0;
		} else if (keptViews > 4) {
			keptViews--;
		} else if (keptRenderings > 8) {
			keptRenderings--;
		} else {
			keptViews = Math.max(1, keptViews - 1);
			keptRenderings = Math.max(1, keptRenderings - 1);
		}
	}
}

function written(
	recording: Recording,
	renderings: readonly ShownRendering[],
	views: readonly (readonly [number, Coverage])[],
	keep: { readonly keptRenderings: number; readonly keptViews: number; readonly digits: number },
): ShownRecord {
	const dropped = renderings.slice(keep.keptRenderings).reduce((sum, each) => sum + each.seconds, 0);
	return {
		version: 1,
		scan: recording.scan,
		seconds: rounded(recording.seconds, 1),
		hiddenSeconds: rounded(recording.hiddenSeconds, 1),
		renderings: renderings
			.slice(0, keep.keptRenderings)
			.map((each) => ({ ...each, seconds: rounded(each.seconds, 1) })),
		otherSeconds: rounded(recording.otherSeconds + dropped, 1),
		tools: Object.fromEntries(recording.tools),
		views: views.slice(0, keep.keptViews).map(([view, coverage]) => ({
			view,
			columns: GRID_COLUMNS,
			rows: GRID_ROWS,
			seconds: rounded(coverage.seconds, 1),
			inSight: Array.from(coverage.inSight, (each) => rounded(each, keep.digits)),
			close: Array.from(coverage.close, (each) => rounded(each, keep.digits)),
		})),
		truncated: recording.otherSeconds > 0 || keep.keptRenderings < renderings.length || keep.keptViews < views.length,
	};
}

function rounded(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}
