/** A region of a scan a machine points at, read from a threat report that a foreign device wrote. */
export interface Finding {
	/** Stable within the scan: report and threat by number. */
	readonly id: string;
	readonly source: string | null;
	readonly category: string | null;
	readonly description: string | null;
	readonly flag: string | null;
	/** 0 to 1, where the device keeps to the standard. */
	readonly probability: number | null;
	/** Corners in level-0 pixels of the view; empty where the report says no place. */
	readonly corners: readonly (readonly [number, number])[];
}

type Members = Readonly<Record<string, unknown>>;

/** Every threat of every report, region by region, trusting no shape. */
export function findingsOf(reports: readonly unknown[]): readonly Finding[] {
	return reports.flatMap((report, reportAt) => {
		const inner = members(members(report)["report"]);
		const source = list(inner["algorithm"]).filter(isText).join(", ");
		return list(inner["threats"]).flatMap((threat, threatAt) =>
			findingsOfThreat(members(threat), `${reportAt}.${threatAt}`, source === "" ? null : source),
		);
	});
}

function findingsOfThreat(threat: Members, id: string, source: string | null): readonly Finding[] {
	const assessment = members(list(threat["assessments"])[0]);
	const said = {
		source,
		category: text(assessment["category"]),
		description: text(assessment["description"]),
		flag: text(assessment["flag"]),
		probability: number(assessment["probability"]),
	};
	const regions = list(threat["regions"]).map((region) => cornersOf(members(region)));
	return regions.length === 0
		? [{ ...said, id, corners: [] }]
		: regions.map((corners, at) => ({ ...said, id: `${id}.${at}`, corners }));
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
