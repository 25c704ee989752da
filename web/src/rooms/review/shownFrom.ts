import { isRecord } from "../../api/problem";
import { minutesSeconds } from "../../shell/format";
import type { ShownComparison, ShownFindings, ShownRecord, ShownRendering, ShownView } from "../../viewer";

/** What was recorded with a reading, if it is a record of the kind this page knows (`docs/formats/shown-record.md`); else `null`. */
export function shownFrom(recorded: unknown): ShownRecord | null {
	if (!isRecord(recorded) || (recorded["version"] !== 1 && recorded["version"] !== 2)) {
		return null;
	}
	const { version, compared, findings } = recorded;
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
		version,
		scan,
		seconds,
		hiddenSeconds,
		otherSeconds,
		renderings: renderings.filter(isRendering).map((each) => ({ ...each, heavyFrom: each.heavyFrom ?? null })),
		tools: Object.fromEntries(Object.entries(tools).filter((each): each is [string, number] => isSeconds(each[1]))),
		views: views.filter(isView),
		compared: Array.isArray(compared) ? compared.filter(isComparison) : [],
		findings: isFindings(findings) ? findings : null,
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
		["inverted", "material", "starvedShown"].every((name) => typeof each[name] === "boolean") &&
		(each["heavyFrom"] == null || typeof each["heavyFrom"] === "number")
	);
}

function isComparison(each: unknown): each is ShownComparison {
	if (!isRecord(each)) {
		return false;
	}
	const { scan, view, mode, seconds } = each;
	return typeof scan === "string" && typeof view === "number" && typeof mode === "string" && isSeconds(seconds);
}

function isFindings(each: unknown): each is ShownFindings {
	return isRecord(each) && isSeconds(each["after"]) && isSeconds(each["seconds"]);
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

/** Seconds as a list tells them: tenths up to a minute. */
export function secondsText(seconds: number): string {
	return seconds < 60 ? `${seconds.toFixed(1)} s` : minutesSeconds(Math.round(seconds));
}
