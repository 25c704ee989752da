/** Air nobody opens into, as the server has it (FactReader): the limits of 29 CFR 1910.146 and 1910.1000, table Z-1. */
export const LEAST_OXYGEN_PERCENT = 19.5;
export const MOST_OXYGEN_PERCENT = 23.5;
export const MOST_CO2_PPM = 5_000;
export const MOST_PHOSPHINE_PPM = 0.3;

export interface Measured {
	readonly oxygenPercent: number | null;
	readonly co2Ppm: number | null;
	readonly phosphinePpm: number | null;
}

export function harms({ oxygenPercent, co2Ppm, phosphinePpm }: Measured): "oxygen" | "co2" | "phosphine" | null {
	if (oxygenPercent !== null && (oxygenPercent < LEAST_OXYGEN_PERCENT || oxygenPercent > MOST_OXYGEN_PERCENT)) {
		return "oxygen";
	}
	if (co2Ppm !== null && co2Ppm > MOST_CO2_PPM) {
		return "co2";
	}
	return phosphinePpm !== null && phosphinePpm > MOST_PHOSPHINE_PPM ? "phosphine" : null;
}
