/** Air nobody opens into, as the server has it (FactReader): the limits of 29 CFR 1910.146 and 1910.1000, table Z-1. */
export const LEAST_OXYGEN_PERCENT = 19.5;
export const MOST_OXYGEN_PERCENT = 23.5;
export const MOST_CO2_PPM = 5_000;
export const MOST_PHOSPHINE_PPM = 0.3;

/** The most of each other gas, parts per million, and whether boxes are fumigated with it: the server's table (Gas), which names the sources. */
export const GASES = {
	"methyl-bromide": { mostPpm: 20, fumigant: true },
	"sulfuryl-fluoride": { mostPpm: 5, fumigant: true },
	"hydrogen-cyanide": { mostPpm: 10, fumigant: true },
	chloropicrin: { mostPpm: 0.1, fumigant: true },
	"ethylene-oxide": { mostPpm: 1, fumigant: true },
	formaldehyde: { mostPpm: 0.75, fumigant: true },
	"carbon-monoxide": { mostPpm: 50, fumigant: false },
} as const;
export type Gas = keyof typeof GASES;
export const GAS_NAMES = Object.keys(GASES) as readonly Gas[];

export interface Measured {
	readonly oxygenPercent: number | null;
	readonly co2Ppm: number | null;
	readonly phosphinePpm: number | null;
	readonly gases: Readonly<Partial<Record<Gas, number>>>;
}

export type Harm = "oxygen" | "co2" | "phosphine" | "gas";

export function harms({ oxygenPercent, co2Ppm, phosphinePpm, gases }: Measured): Harm | null {
	if (oxygenPercent !== null && (oxygenPercent < LEAST_OXYGEN_PERCENT || oxygenPercent > MOST_OXYGEN_PERCENT)) {
		return "oxygen";
	}
	if (co2Ppm !== null && co2Ppm > MOST_CO2_PPM) {
		return "co2";
	}
	if (phosphinePpm !== null && phosphinePpm > MOST_PHOSPHINE_PPM) {
		return "phosphine";
	}
	return GAS_NAMES.some((gas) => (gases[gas] ?? 0) > GASES[gas].mostPpm) ? "gas" : null;
}

/** What has to be measured yet before anybody may call the air safe; null when nothing has. */
export function unmeasured(measured: Measured, placard: boolean, excused: boolean): "oxygen" | "fumigant" | null {
	if (measured.oxygenPercent === null) {
		return "oxygen";
	}
	const fumigant =
		measured.phosphinePpm !== null || GAS_NAMES.some((gas) => GASES[gas].fumigant && measured.gases[gas] !== undefined);
	return placard && !fumigant && !excused ? "fumigant" : null;
}
