import type { Difference, Said } from "../../api/dossier";

/** One value of a field and who says it; a gate's ten reports with the same value are one saying. */
export interface Saying {
	readonly kind: string;
	readonly type: string;
	readonly value: string | null;
	readonly messages: number;
	/** Most others agree on another value. */
	readonly odd: boolean;
}

/** What is said of one field, or who knows of the container at all. */
export interface Disagreement {
	readonly kind: Difference["kind"];
	readonly field: string;
	readonly sayings: readonly Saying[];
}

/** Two masses or temperatures nearer than this are the same, as on the server. */
const TOLERANCE: Readonly<Record<string, number>> = { grossKg: 250, vgmKg: 250, temperatureC: 0.5 };

/** First whether the box is there at all, then seals, then masses: in the order an officer asks. */
const ORDER = ["presence", "seals", "grossKg", "vgmKg", "temperatureC", "full", "sizeType", "loading", "discharge"];

export function disagreements(differences: readonly Difference[]): readonly Disagreement[] {
	return differences
		.map((difference) => ({
			kind: difference.kind,
			field: difference.field,
			sayings: marked(difference.field, joined(difference.values)),
		}))
		.sort((one, other) => rank(one.field) - rank(other.field));
}

function rank(field: string): number {
	const at = ORDER.indexOf(field);
	return at < 0 ? ORDER.length : at;
}

type Unmarked = Omit<Saying, "odd">;

function joined(values: readonly Said[]): readonly Unmarked[] {
	const bySource = new Map<string, Unmarked>();
	for (const { kind, type, value } of values) {
		const key = JSON.stringify([kind, type, value]);
		bySource.set(key, { kind, type, value, messages: (bySource.get(key)?.messages ?? 0) + 1 });
	}
	return [...bySource.values()];
}

/** The odd ones are those outside the largest group; where two groups are largest, nobody can say who is wrong. */
function marked(field: string, sayings: readonly Unmarked[]): readonly Saying[] {
	const groups: Unmarked[][] = [];
	for (const saying of sayings) {
		const alike = groups.find(([first]) => first !== undefined && same(field, first.value, saying.value));
		if (alike === undefined) {
			groups.push([saying]);
		} else {
			alike.push(saying);
		}
	}
	const most = Math.max(0, ...groups.map((group) => group.length));
	const largest = groups.filter((group) => group.length === most);
	const [norm] = largest;
	const clear = largest.length === 1 && groups.length > 1 && field !== "presence";
	return sayings.map((saying) => ({ ...saying, odd: clear && norm !== undefined && !norm.includes(saying) }));
}

function same(field: string, one: string | null, other: string | null): boolean {
	const tolerance = TOLERANCE[field];
	if (tolerance === undefined || one === null || other === null) {
		return one === other;
	}
	return Math.abs(Number(one) - Number(other)) <= tolerance;
}
