/**
 * Colours for grey and for materials, as formulas: every number a picture is made from stands here. `docs/methods/rendering.md`, sections 8 and 9.
 */
export type Palette = "grey" | "viridis" | "cividis" | "difference";
export type MaterialColours = "usual" | "safe";
export type Rgb = readonly [number, number, number];

/** Palettes a reader may choose for grey; the one of differences comes by itself with a view of differences. */
export const GREY_PALETTES: readonly Palette[] = ["grey", "viridis", "cividis"];

/**
 * Coefficients of lightness, from the constant up, each for red, green and blue. `viridis` is the sixth-degree fit of M. Zucker
 * (CC0) to the palette of Smith and van der Walt; `cividis` is the parabola through the ends and the middle of the palette of
 * Nunez, Anderton and Renslow (2018), which people with any red-green weakness see as others do.
 */
export const POLYNOMIALS: Readonly<Record<"viridis" | "cividis", readonly Rgb[]>> = {
	viridis: [
		[0.2777273272234177, 0.005407344544966578, 0.3340998053353061],
		[0.1050930431085774, 1.404613529898575, 1.384590162594685],
		[-0.3308618287255563, 0.214847559468213, 0.09509516302823659],
		[-4.634230498983486, -5.799100973351585, -19.33244095627987],
		[6.228269936347081, 14.17993336680509, 56.69055260068105],
		[4.776384997670288, -13.74514537774601, -65.35303263337234],
		[-5.435455855934631, 4.645852612178535, 26.3124352495832],
	],
	cividis: parabola([0, 34, 78], [124, 123, 120], [254, 232, 56]),
};

/** Degree of the longest polynomial plus one; shorter ones are filled with zeros. */
export const COEFFICIENTS = 7;

/** Less than before blue, more than before orange, unchanged white: told apart by every kind of colour vision. */
export const LESS: Rgb = [0.13, 0.4, 0.67];
export const MORE: Rgb = [0.9, 0.38, 0];

/**
 * Bases of organic, inorganic and metal. `safe` are the orange, bluish green and blue of Okabe and Ito (2008), stretched to the
 * whole range because lightness comes from the picture; between them one mixes, so that no hue is passed that reads as another class.
 */
export const SAFE_BASES: readonly [Rgb, Rgb, Rgb] = [
	[1, 0.69, 0],
	[0, 1, 0.73],
	[0, 0.64, 1],
];

function parabola(from: Rgb, middle: Rgb, to: Rgb): readonly Rgb[] {
	const at = (index: 0 | 1 | 2) => {
		const [a, m, b] = [from[index] / 255, middle[index] / 255, to[index] / 255];
		return [a, 4 * m - 3 * a - b, 2 * a + 2 * b - 4 * m] as const;
	};
	const channels = [at(0), at(1), at(2)] as const;
	return ([0, 1, 2] as const).map((power): Rgb => [channels[0][power], channels[1][power], channels[2][power]]);
}

/** The colour of a lightness from 0 to 1. */
export function paletteColour(palette: Palette, lightness: number): Rgb {
	switch (palette) {
		case "grey":
			return [lightness, lightness, lightness];
		case "difference": {
			const away = 2 * lightness - 1;
			const end = away < 0 ? LESS : MORE;
			return each((index) => 1 + Math.abs(away) * (end[index] - 1));
		}
		default: {
			const terms = POLYNOMIALS[palette];
			return each((index) => clamped(terms.reduceRight((sum, term) => sum * lightness + term[index], 0)));
		}
	}
}

/** The coefficients as the graphics card takes them: seven triples. */
export function coefficientsOf(palette: "viridis" | "cividis"): Float32Array {
	const flat = new Float32Array(3 * COEFFICIENTS);
	POLYNOMIALS[palette].forEach((term, power) => {
		flat.set(term, 3 * power);
	});
	return flat;
}

/** The base colour of a hue as section 3 gives it (32 organic, 130 inorganic, 215 metal). */
export function baseColour(colours: MaterialColours, hue: number): Rgb {
	if (colours === "usual") {
		const h6 = hue / 60;
		return [clamped(Math.abs(h6 - 3) - 1), clamped(2 - Math.abs(h6 - 2)), clamped(2 - Math.abs(h6 - 4))];
	}
	const [organic, inorganic, metal] = SAFE_BASES;
	const first = clamped((hue - 32) / 98);
	const second = clamped((hue - 130) / 85);
	return each((index) => {
		const near = organic[index] + first * (inorganic[index] - organic[index]);
		return near + second * (metal[index] - near);
	});
}

function each(channel: (index: 0 | 1 | 2) => number): Rgb {
	return [channel(0), channel(1), channel(2)];
}

function clamped(value: number): number {
	return Math.min(Math.max(value, 0), 1);
}
