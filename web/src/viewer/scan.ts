/** One direction of looking at the load, as `GET /api/scans/{id}` describes it. Per energy: `energies`, `min`, `max`. */
export interface ViewDescription {
	readonly index: number;
	readonly name: string;
	readonly columns: number;
	readonly rows: number;
	readonly frames: number;
	readonly bits: number;
	readonly signed: boolean;
	readonly levels: number;
	readonly tileCore: number;
	readonly apron: number;
	readonly energies: readonly string[];
	readonly min: readonly number[];
	readonly max: readonly number[];
	readonly photometric: "air-high" | "air-low";
	readonly displayOnly: boolean;
	readonly darkLevel?: number | null;
	readonly airLevel?: number | null;
	/** Ratios of organic, inorganic and metal, falling. */
	readonly materialAnchors?: readonly [number, number, number] | null;
	/**
	 * `difference`: samples are 32768 plus the change from another scan, `airLevel` less 32768 steps a unit of it; not a measurement.
	 * Absent: a picture.
	 */
	readonly kind?: string | null;
	/** What a pixel covers, where the file says it. */
	readonly geometry?: ViewGeometry | null;
}

/**
 * Where a pixel's size holds. Across, a pixel is as wide as the lines are apart, in every plane; upright it grows with the distance
 * from the source.
 */
export interface ViewGeometry {
	readonly pitchXMm: number;
	readonly pitchYMm: number;
	/** The plane in which `pitchYMm` holds, as the file names it. */
	readonly plane: string | null;
	/** From the source to that plane; `null` where the file does not say it. */
	readonly sourceToPlaneMm: number | null;
}

/** For 6 MeV over 4 MeV, `docs/methods/rendering.md`, section 3. */
export const MATERIAL_ANCHORS = [1.22, 1.197, 1.168] as const;

/** The sample of a difference where nothing changed. */
export const UNCHANGED = 32768;

export function isDifference(view: ViewDescription): boolean {
	return view.kind === "difference";
}

export interface ScanDescription {
	readonly id: string;
	readonly views: readonly ViewDescription[];
}

/** Which tile of which view; `level` 0 is full size. */
export interface TileAddress {
	readonly view: number;
	readonly frame: number;
	readonly level: number;
	readonly column: number;
	readonly row: number;
}

/** How a sample becomes a transmission: `T = (s' - dark) / (air - dark)`, with `s' = mirror - s` where large means much material. */
export interface Calibration {
	readonly dark: number;
	readonly air: number;
	readonly mirror: number | null;
	/** False where 0 is a grey like any other, as in pictures made for display. */
	readonly masks: boolean;
}

/** `docs/methods/rendering.md`, section 1. */
export function calibration(view: ViewDescription, energy: number): Calibration {
	const min = view.min[energy] ?? 0;
	const max = view.max[energy] ?? 65535;
	if (isDifference(view)) {
		return { dark: UNCHANGED, air: view.airLevel ?? 65536, mirror: null, masks: false };
	}
	const mirror = view.photometric === "air-low" ? min + max : null;
	if (view.displayOnly) {
		return { dark: 0, air: view.bits > 8 ? 65535 : 255, mirror, masks: false };
	}
	const dark = view.darkLevel ?? (view.signed ? min : 0);
	const usual = view.bits === 16 && !view.signed && max > 30000 ? 60000 : Math.max(max, dark + 1);
	return { dark, air: view.airLevel ?? usual, mirror, masks: true };
}

/** The energy whose lightness is shown under material colours. */
export function highEnergy(view: ViewDescription): number {
	return Math.max(0, view.energies.indexOf("high"));
}

/** The other energy of a pair; `null` where there is only one, and so no material to tell. */
export function lowEnergy(view: ViewDescription): number | null {
	return view.energies.length === 2 && !view.displayOnly && !isDifference(view) ? 1 - highEnergy(view) : null;
}

export function levelSize(view: ViewDescription, level: number): { width: number; height: number } {
	// Halving repeatedly and rounding up each time equals one division rounded up.
	const step = 2 ** level;
	return { width: Math.ceil(view.columns / step), height: Math.ceil(view.rows / step) };
}
