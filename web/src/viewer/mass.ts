import { AREAL_UNCERTAIN, type Beam, type Material } from "./arealDensity";
import type { Mark } from "./marks";
import { areaCm2, type Measured, type Pitch } from "./metric";
import { highEnergy, type ViewDescription } from "./scan";
import { meanArealDensity, type RegionStatistics } from "./statistics";

/** What a region weighs were it all of one material; `docs/methods/rendering.md`, section 12. */
export interface MassEstimate {
	readonly arealGCm2: Measured;
	/** `null` without a closed shape, or where nothing says how large a pixel is. */
	readonly massKg: Measured | null;
	/** Some of it let nothing through: it is at least this. */
	readonly least: boolean;
}

/** From the high energy, the one that reaches deepest. `null` when nothing had a signal. */
export function massOf(
	view: ViewDescription,
	statistics: RegionStatistics,
	shape: Mark | null,
	pitch: Pitch | null,
	assumed: { readonly material: Material; readonly beam: Beam },
): MassEstimate | null {
	const energy = highEnergy(view);
	const areal = meanArealDensity(view, statistics, energy, assumed);
	if (areal === null) {
		return null;
	}
	const area = shape === null || shape.kind === "line" || pitch === null ? null : areaCm2(shape, pitch);
	const massKg = area === null ? null : (areal * area.value) / 1000;
	return {
		arealGCm2: { value: areal, plusMinus: Math.abs(areal) * AREAL_UNCERTAIN },
		massKg:
			area === null || massKg === null
				? null
				: {
						value: massKg,
						plusMinus: Math.abs(massKg) * Math.hypot(AREAL_UNCERTAIN, area.plusMinus / Math.max(area.value, 1e-9)),
					},
		least: (statistics.energies[energy]?.starved ?? 0) > 0,
	};
}
