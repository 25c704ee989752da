import { isRecord } from "../../api/problem";
import type { ShownRecord, ShownRendering, ShownView } from "../../viewer";

/** What was recorded with a reading, if it is a record of the kind this page knows (`docs/formats/shown-record.md`); else `null`. */
export function shownFrom(recorded: unknown): ShownRecord | null {
	if (!isRecord(recorded) || recorded["version"] !== 1) {
		return null;
	}
	const { scan, seconds, hiddenSeconds, otherSeconds, renderings, tools, views, truncated } = recorded;
	if (
		typeof scan !== "string" ||
		!isSeconds(seconds) ||
		!isSeconds(hiddenSeconds) ||
		!isSeconds(otherSeconds) ||
		!Array.isArray(renderings) ||
		!Array.isArray(views) ||
		!isRecord(tools)
	) {
		return null;
	}
	return {
		version: 1,
		scan,
		seconds,
		hiddenSeconds,
		otherSeconds,
		renderings: renderings.filter(isRendering),
		tools: Object.fromEntries(Object.entries(tools).filter((each): each is [string, number] => isSeconds(each[1]))),
		views: views.filter(isView),
		truncated: truncated === true,
	};
}

function isRendering(each: unknown): each is ShownRendering {
	return (
		isRecord(each) &&
		["view", "level", "centre", "width", "gamma", "edges", "localContrast", "seconds"].every(
			(name) => typeof each[name] === "number",
		) &&
		["domain", "strip", "palette", "energy"].every((name) => typeof each[name] === "string") &&
		["inverted", "material", "starvedShown"].every((name) => typeof each[name] === "boolean")
	);
}

function isView(each: unknown): each is ShownView {
	if (!isRecord(each)) {
		return false;
	}
	const { view, columns, rows, seconds, inSight, close } = each;
	const cells = typeof columns === "number" && typeof rows === "number" ? columns * rows : 0;
	return typeof view === "number" && isSeconds(seconds) && cells > 0 && isGrid(inSight, cells) && isGrid(close, cells);
}

function isGrid(each: unknown, cells: number): boolean {
	return Array.isArray(each) && each.length === cells && each.every(isSeconds);
}

function isSeconds(each: unknown): each is number {
	return typeof each === "number" && Number.isFinite(each) && each >= 0;
}

/** How well a cell of a view was seen. */
export type Seen = "never" | "overview" | "closely";

/** From so many seconds a cell counts as seen. */
export const SEEN_FROM_SECONDS = 0.5;

export function seenOf(view: ShownView, cell: number): Seen {
	return (view.close[cell] ?? 0) >= SEEN_FROM_SECONDS
		? "closely"
		: (view.inSight[cell] ?? 0) >= SEEN_FROM_SECONDS
			? "overview"
			: "never";
}

/** Shares of a view's area, 0 to 1, by how well they were seen. */
export function sharesSeen(view: ShownView): Readonly<Record<Seen, number>> {
	const cells = view.columns * view.rows;
	const counted = { never: 0, overview: 0, closely: 0 };
	for (let cell = 0; cell < cells; cell++) {
		counted[seenOf(view, cell)] += 1 / cells;
	}
	return counted;
}
