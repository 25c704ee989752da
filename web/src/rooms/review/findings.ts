/** One opinion on an object a machine points at. */
export interface Assessment {
	readonly category: string | null;
	readonly description: string | null;
	readonly flag: string | null;
	/** 0 to 1, where the device keeps to the standard. */
	readonly probability: number | null;
}

/** What is drawn over a view of a scan. */
export interface Outline {
	readonly id: string;
	/** The view it stands on; `null` where nothing says which. */
	readonly view: number | null;
	/** Corners in level-0 pixels of the view; empty where nothing says the place. */
	readonly corners: readonly (readonly [number, number])[];
}

/**
 * A region of a scan a machine points at, read from a threat report that a foreign device wrote. Its id is stable within the scan: report,
 * threat and region by number. It has no view where the report names none, or none of this scan.
 */
export interface Finding extends Outline {
	readonly source: string | null;
	/** Every opinion the report gives, in its order; none where it gives none. */
	readonly assessments: readonly Assessment[];
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Every threat of every report, region by region, trusting no shape.
 *
 * @param only the view of a scan that has no other: a region that names no view can only be meant for it
 */
export function findingsOf(reports: readonly unknown[], only: number | null): readonly Finding[] {
	return reports.flatMap((report, reportAt) => {
		const inner = members(members(report)["report"]);
		const views = members(members(report)["views"]);
		const viewOf = (region: Members) => {
			const instance = text(region["sopInstance"]);
			return instance === null ? only : number(views[instance]);
		};
		const source = list(inner["algorithm"]).filter(isText).join(", ");
		return list(inner["threats"]).flatMap((threat, threatAt) =>
			findingsOfThreat(members(threat), `${reportAt}.${threatAt}`, source === "" ? null : source, viewOf),
		);
	});
}

/** What is drawn while a view is in sight. */
export function drawnOn(outlines: readonly Outline[], view: number): readonly Outline[] {
	return outlines.filter((one) => one.view === view && one.corners.length > 0);
}

function findingsOfThreat(
	threat: Members,
	id: string,
	source: string | null,
	viewOf: (region: Members) => number | null,
): readonly Finding[] {
	const assessments = list(threat["assessments"]).map((each) => assessmentOf(members(each)));
	const regions = list(threat["regions"]).map(members);
	return regions.length === 0
		? [{ id, source, assessments, view: null, corners: [] }]
		: regions.map((region, at) => ({
				id: `${id}.${at}`,
				source,
				assessments,
				view: viewOf(region),
				corners: cornersOf(region),
			}));
}

function assessmentOf(said: Members): Assessment {
	return {
		category: text(said["category"]),
		description: text(said["description"]),
		flag: text(said["flag"]),
		probability: number(said["probability"]),
	};
}

/** A polygon of x y z triples where there is one, else the box of base and extents. */
function cornersOf(region: Members): Finding["corners"] {
	const polygon = list(region["polygon"]).filter(isNumber);
	if (polygon.length >= 9) {
		return Array.from({ length: Math.floor(polygon.length / 3) }, (_, at) => [
			polygon[3 * at] ?? 0,
			polygon[3 * at + 1] ?? 0,
		]);
	}
	const [x, y] = list(region["base"]).filter(isNumber);
	const [width, height] = list(region["extents"]).filter(isNumber);
	if (x === undefined || y === undefined || width === undefined || height === undefined) {
		return [];
	}
	return [
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height],
	];
}

function members(value: unknown): Members {
	return typeof value === "object" && value !== null ? (value as Members) : {};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function isNumber(value: unknown): value is number {
	return typeof value === "number" && Number.isFinite(value);
}

function isText(value: unknown): value is string {
	return typeof value === "string" && value !== "";
}

function number(value: unknown): number | null {
	return isNumber(value) ? value : null;
}

function text(value: unknown): string | null {
	return isText(value) ? value : null;
}
