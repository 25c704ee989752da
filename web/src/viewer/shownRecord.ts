import type { Rendering } from "./rendering";
import { type Coverage, coveredFor, type Glimpse, GRID_COLUMNS, GRID_ROWS } from "./shownPlaces";

/**
 * What a reader was shown, for a decision to record: `docs/formats/shown-record.md`. Pure: each function gives a new recording.
 * Times are seconds in which the picture could be seen; what a hidden page would have shown, or what lay under a comparison, counts
 * nothing but its own time.
 */
export interface ShownRecord {
	/** 1 counted what lay under a comparison as seen, and told neither comparisons nor findings. */
	readonly version: 1 | 2;
	readonly scan: string;
	readonly seconds: number;
	readonly hiddenSeconds: number;
	/** Longest first; what was dropped for size is in `otherSeconds`. */
	readonly renderings: readonly ShownRendering[];
	readonly otherSeconds: number;
	/** How often each tool or command was used. */
	readonly tools: Readonly<Record<string, number>>;
	readonly views: readonly ShownView[];
	/** Longest first. */
	readonly compared: readonly ShownComparison[];
	/** Findings of machines on the picture; `null` where none were drawn. */
	readonly findings: ShownFindings | null;
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
	/** Attenuation from which a pixel was shown in full; `null` unless the strip is `heavy`. */
	readonly heavyFrom: number | null;
	readonly seconds: number;
}

/** Another scan laid over a view of this one. */
export interface Compared {
	readonly scan: string;
	readonly view: number;
	readonly mode: string;
}

export interface ShownComparison extends Compared {
	readonly seconds: number;
}

export interface ShownFindings {
	/** Seconds the scan had been in view when they were first drawn. */
	readonly after: number;
	readonly seconds: number;
}

/** What the page lays over the picture. */
export interface LaidOver {
	/** Nothing of the picture can be seen. */
	readonly covered: boolean;
	/** What is looked at instead, once it is there. */
	readonly compared: Compared | null;
	/** Findings of machines are drawn on the picture. */
	readonly findings: boolean;
}

export const NOTHING_OVER: LaidOver = { covered: false, compared: null, findings: false };

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

export const BYTES_MAX = 16 * 1024;
const RENDERINGS_MAX = 24;
const VIEWS_MAX = 16;
const COMPARED_MAX = 24;
/** Windows nearer to each other than this are one rendering: a drag passes through hundreds. */
const WINDOW_STEP = 0.1;

/** What is on screen at one moment. */
export interface Observation {
	readonly view: number;
	readonly level: number;
	readonly rendering: Rendering;
	readonly energy: string;
	/** The picture, and what the loupe shows of it. */
	readonly glimpses: readonly Glimpse[];
	/** The page is, and the viewer in it. */
	readonly visible: boolean;
	readonly over: LaidOver;
}

export interface Recording {
	readonly scan: string;
	readonly seconds: number;
	readonly hiddenSeconds: number;
	readonly renderings: ReadonlyMap<string, ShownRendering>;
	readonly otherSeconds: number;
	readonly tools: ReadonlyMap<string, number>;
	readonly views: ReadonlyMap<number, Coverage>;
	readonly compared: ReadonlyMap<string, ShownComparison>;
	readonly findings: ShownFindings | null;
	/** Something could not be kept. */
	readonly leftOut: boolean;
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
		compared: new Map(),
		findings: null,
		leftOut: false,
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
		compared: new Map(before.compared.map((each) => [placeOf(each), each])),
		findings: before.findings,
		leftOut: before.truncated,
	};
}

/** The recording after something was on screen for so long. */
export function shownFor(recording: Recording, seen: Observation, seconds: number): Recording {
	if (!(seconds > 0)) {
		return recording;
	}
	const { covered, compared, findings } = seen.over;
	if (!seen.visible || covered) {
		const hidden = { ...recording, hiddenSeconds: recording.hiddenSeconds + seconds };
		return seen.visible && compared !== null ? withCompared(hidden, compared, seconds) : hidden;
	}
	return {
		...withRendering(recording, seen, seconds),
		seconds: recording.seconds + seconds,
		views: withCoverage(recording.views, seen, seconds),
		findings: findings ? withFindings(recording, seconds) : recording.findings,
	};
}

function withFindings({ findings, seconds: after }: Recording, seconds: number): ShownFindings {
	return findings === null ? { after, seconds } : { ...findings, seconds: findings.seconds + seconds };
}

function withCompared(recording: Recording, compared: Compared, seconds: number): Recording {
	const key = placeOf(compared);
	const before = recording.compared.get(key);
	if (before === undefined && recording.compared.size >= COMPARED_MAX) {
		return { ...recording, leftOut: true };
	}
	const after = { ...compared, seconds: (before?.seconds ?? 0) + seconds };
	return { ...recording, compared: new Map(recording.compared).set(key, after) };
}

function placeOf({ scan, view, mode }: Compared): string {
	return `${scan} ${view} ${mode}`;
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
		heavyFrom: rendering.strip === "heavy" ? rounded(rendering.heavyFrom, 2) : null,
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
	return new Map(views).set(seen.view, coveredFor(before ?? null, seen.glimpses, seconds));
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
		version: 2,
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
		compared: [...recording.compared.values()]
			.sort((a, b) => b.seconds - a.seconds)
			.map((each) => ({ ...each, seconds: rounded(each.seconds, 1) })),
		findings: recording.findings && {
			after: rounded(recording.findings.after, 1),
			seconds: rounded(recording.findings.seconds, 1),
		},
		truncated:
			recording.leftOut ||
			recording.otherSeconds > 0 ||
			keep.keptRenderings < renderings.length ||
			keep.keptViews < views.length,
	};
}

function rounded(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}
