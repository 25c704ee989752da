/**
 * From attenuation to areal density under a named assumption of the material: `docs/methods/rendering.md`, section 12. The table is
 * the sum of `docs/methods/beam-physics.md`, section 1 (narrow beam, CdWO4, on the axis; NIST XCOM coefficients, spectra of semiZ),
 * solved for the areal density in g/cm2 at each attenuation; hardening of the beam is therefore in it.
 */
export type Material = "water" | "cellulose" | "concrete" | "aluminium" | "steel" | "lead";
/** End point of the beam in MeV. A scan's file seldom says it; a reader chooses. */
export type Beam = 6 | 9;

export const MATERIALS: readonly Material[] = ["water", "cellulose", "concrete", "aluminium", "steel", "lead"];
export const BEAMS: readonly Beam[] = [6, 9];

const ATTENUATIONS = [0, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8] as const;

const AREAL_G_CM2: Readonly<Record<Material, Readonly<Record<Beam, readonly number[]>>>> = {
	water: {
		6: [0, 1.81, 4.6, 9.42, 19.7, 30.77, 42.55, 67.84, 94.88, 123.2, 152.47, 213.08],
		9: [0, 2.22, 5.64, 11.62, 24.5, 38.46, 53.29, 84.93, 118.45, 153.29, 189.13, 262.97],
	},
	cellulose: {
		6: [0, 1.9, 4.82, 9.87, 20.63, 32.24, 44.59, 71.11, 99.49, 129.21, 159.94, 223.58],
		9: [0, 2.32, 5.92, 12.19, 25.7, 40.35, 55.93, 89.18, 124.43, 161.09, 198.8, 276.53],
	},
	concrete: {
		6: [0, 1.96, 4.96, 10.14, 21.16, 32.98, 45.5, 72.23, 100.65, 130.29, 160.83, 223.88],
		9: [0, 2.36, 6.01, 12.35, 25.9, 40.45, 55.8, 88.28, 122.43, 157.74, 193.91, 268.11],
	},
	aluminium: {
		6: [0, 2.05, 5.2, 10.64, 22.16, 34.47, 47.49, 75.16, 104.49, 134.98, 166.36, 230.97],
		9: [0, 2.46, 6.26, 12.83, 26.82, 41.75, 57.44, 90.46, 125.02, 160.63, 197.01, 271.44],
	},
	steel: {
		6: [0, 2.02, 5.12, 10.47, 21.75, 33.7, 46.18, 72.34, 99.67, 127.79, 156.48, 215.1],
		9: [0, 2.35, 5.97, 12.19, 25.22, 38.88, 53.0, 82.21, 112.27, 142.9, 173.94, 236.83],
	},
	lead: {
		6: [0, 1.33, 3.64, 7.96, 17.54, 27.77, 38.36, 60.13, 82.38, 104.92, 127.64, 173.44],
		9: [0, 1.62, 4.33, 9.19, 19.52, 30.23, 41.14, 63.3, 85.73, 108.32, 131.02, 176.66],
	},
};

/**
 * Share the areal density may be off even when the material is what was assumed: another spectrum, the angle in the fan, scatter
 * (1 %), the air level. A wrong material adds more: steel taken for water is 10 % off at 6 MeV, lead taken for steel some 20 %.
 */
export const AREAL_UNCERTAIN = 0.1;

/** Areal density in g/cm2, straight between the rows of the table and beyond its last; 0 for no attenuation. */
export function arealDensity(material: Material, beam: Beam, attenuation: number): number {
	const column = AREAL_G_CM2[material][beam];
	const last = ATTENUATIONS.length - 2;
	let row = 0;
	while (row < last && attenuation > (ATTENUATIONS[row + 1] ?? 0)) {
		row++;
	}
	const [a, b] = [ATTENUATIONS[row] ?? 0, ATTENUATIONS[row + 1] ?? 1];
	const [from, to] = [column[row] ?? 0, column[row + 1] ?? 0];
	// Below zero too: in air the noise of brighter and darker pixels must cancel.
	return from + ((attenuation - a) / (b - a)) * (to - from);
}
