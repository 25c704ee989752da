import type { CoverageRow } from "../../api/oversight";

/** What a cell of the heat map says; never by colour alone, so each has its own pattern. */
export type Heat = "none" | "open" | "all-read" | "few" | "some" | "many" | "most";

/** Nothing to read, still to leave, or how large a share of what left was not read before. */
export function heatOf(row: CoverageRow | undefined): Heat {
	if (row === undefined || row.visits === 0) {
		return "none";
	}
	if (row.departed === 0) {
		return "open";
	}
	const share = row.unreadAtDeparture / row.departed;
	if (share === 0) {
		return "all-read";
	}
	return share <= 0.1 ? "few" : share <= 0.3 ? "some" : share <= 0.6 ? "many" : "most";
}

const HOUR_MS = 3_600_000;

/** The hours of a span, each by its beginning. */
export function hoursBetween(from: string, to: string): readonly string[] {
	const hours: string[] = [];
	for (let at = Date.parse(from); at < Date.parse(to); at += HOUR_MS) {
		hours.push(new Date(at).toISOString());
	}
	return hours;
}

export function hourAfter(hour: string): string {
	return new Date(Date.parse(hour) + HOUR_MS).toISOString();
}

/** Rows of a map: terminals by name, those nobody named last. */
export function terminalsOf(rows: readonly CoverageRow[]): readonly (string | null)[] {
	const names = new Set(rows.map((row) => row.terminal));
	return [...names].sort((one, other) => (one === null ? 1 : other === null ? -1 : one.localeCompare(other)));
}

/** Finds a row by terminal and hour, whichever way the server writes the hour. */
export function cellsOf(
	rows: readonly CoverageRow[],
): (terminal: string | null, hour: string) => CoverageRow | undefined {
	const byPlace = new Map(rows.map((row) => [`${row.terminal}|${Date.parse(row.hour ?? "")}`, row]));
	return (terminal, hour) => byPlace.get(`${terminal}|${Date.parse(hour)}`);
}

/** Days of Guayaquil (UTC-5 all year) around an instant, as a span: so many before its day, and so many after. */
export function daysAround(
	nowMs: number,
	before: number,
	after: number,
): { readonly from: string; readonly to: string } {
	const shift = 5 * HOUR_MS;
	const dawn = Math.floor((nowMs - shift) / (24 * HOUR_MS)) * 24 * HOUR_MS + shift;
	return {
		from: new Date(dawn - before * 24 * HOUR_MS).toISOString(),
		to: new Date(dawn + (after + 1) * 24 * HOUR_MS).toISOString(),
	};
}
