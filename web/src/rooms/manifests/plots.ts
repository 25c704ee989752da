import type { VisitEvent } from "../../api/dossier";

/** One mass of the box, by who says it. */
export interface MassPoint {
	readonly kind: string;
	readonly measure: "gross" | "vgm" | "scale" | "crane";
	readonly kg: number;
	/** Farther from the reference than the band is wide. */
	readonly outside: boolean;
	/** Where it stands on the axis, 0 to 100. */
	readonly percent: number;
}

export interface MassPlot {
	readonly points: readonly MassPoint[];
	readonly referenceKg: number;
	readonly bandPercent: readonly [number, number];
}

/** Scales read in steps of 20 kg, and fuel, a driver or rain move them by more: within this nobody would ask. */
export const BAND_KG = 250;
/** White beside the outermost dot, as a share of the axis. */
const MARGIN = 0.08;

/** What messages that stand and the terminal's scales say of the mass; null where there are not two to compare. */
export function massPlot(events: readonly VisitEvent[]): MassPlot | null {
	const found = new Map<string, Pick<MassPoint, "kind" | "measure" | "kg">>();
	const add = (kind: string, measure: MassPoint["measure"], kg: number | null) => {
		if (kg !== null && kg > 0) {
			found.set(`${kind} ${measure} ${kg}`, { kind, measure, kg });
		}
	};
	for (const { kind, state, box, detail } of events) {
		if (state === "current") {
			add(kind, "gross", box?.grossKg ?? null);
			add(kind, "vgm", box?.vgmKg ?? null);
			add(kind, "scale", numberOf(detail["kg"], kind === "weighed"));
			add(kind, "crane", numberOf(detail["craneKg"], true));
		}
	}
	const masses = [...found.values()];
	const reference = masses.find((one) => one.measure === "vgm") ?? masses[0];
	if (reference === undefined || masses.length < 2) {
		return null;
	}
	const all = [reference.kg - BAND_KG, reference.kg + BAND_KG, ...masses.map((one) => one.kg)];
	const percent = axis(Math.min(...all), Math.max(...all));
	return {
		referenceKg: reference.kg,
		bandPercent: [percent(reference.kg - BAND_KG), percent(reference.kg + BAND_KG)],
		points: masses.map((one) => ({
			...one,
			outside: Math.abs(one.kg - reference.kg) > BAND_KG,
			percent: percent(one.kg),
		})),
	};
}

export interface Reading {
	readonly at: string;
	readonly celsius: number;
	readonly xPercent: number;
	readonly yPercent: number;
	/** Farther from its set point than a unit in order goes. */
	readonly outside: boolean;
}

export interface TemperaturePlot {
	readonly readings: readonly Reading[];
	readonly setPoint: number | null;
	readonly setPointPercent: number | null;
	readonly lowest: number;
	readonly highest: number;
}

/** Return air swings about the set point by a degree or two while the unit defrosts. */
export const SWING_C = 2;

/** A reefer's return air against its set point; null where there are not two readings. */
export function temperaturePlot(events: readonly VisitEvent[]): TemperaturePlot | null {
	const read = events.flatMap(({ kind, at, detail }) => {
		const celsius = numberOf(detail["celsius"], kind === "temperature");
		return celsius === null ? [] : [{ at, celsius, setPoint: numberOf(detail["setPoint"], true) }];
	});
	read.sort((one, other) => new Date(one.at).getTime() - new Date(other.at).getTime());
	const [first] = read;
	const last = read.at(-1);
	if (first === undefined || last === undefined || read.length < 2) {
		return null;
	}
	const setPoint = last.setPoint ?? first.setPoint;
	const degrees = [
		...read.map((one) => one.celsius),
		...(setPoint === null ? [] : [setPoint - SWING_C, setPoint + SWING_C]),
	];
	const up = axis(Math.min(...degrees), Math.max(...degrees));
	const along = axis(new Date(first.at).getTime(), new Date(last.at).getTime(), 0.02);
	return {
		setPoint,
		setPointPercent: setPoint === null ? null : 100 - up(setPoint),
		lowest: Math.min(...read.map((one) => one.celsius)),
		highest: Math.max(...read.map((one) => one.celsius)),
		readings: read.map(({ at, celsius, setPoint: own }) => ({
			at,
			celsius,
			xPercent: along(new Date(at).getTime()),
			yPercent: 100 - up(celsius),
			outside: own !== null && Math.abs(celsius - own) > SWING_C,
		})),
	};
}

function axis(low: number, high: number, margin = MARGIN): (value: number) => number {
	const span = high - low;
	return (value) => (span === 0 ? 50 : 100 * (margin + ((value - low) / span) * (1 - 2 * margin)));
}

function numberOf(text: string | undefined, wanted: boolean): number | null {
	const value = wanted && text !== undefined && text.trim() !== "" ? Number(text) : Number.NaN;
	return Number.isFinite(value) ? value : null;
}
