import { arealDensity, type Beam, type Material } from "./arealDensity";
import { imagePx } from "./geometry";
import { bounds, contains, type Mark } from "./marks";
import { coreBox, type Region, tilesOf } from "./pyramid";
import { attenuation, signal, transmission } from "./rendering";
import { calibration, levelSize, type TileAddress, type ViewDescription } from "./scan";
import type { Tile } from "./tileStore";

/** What one energy shows in a region. Samples are signed where the view is; attenuations leave out pixels without signal. */
export interface EnergyStatistics {
	readonly energy: string;
	readonly pixels: number;
	readonly starved: number;
	readonly mean: number;
	readonly deviation: number;
	readonly least: number;
	readonly greatest: number;
	readonly attenuation: number | null;
}

export interface RegionStatistics {
	/** The level samples were read from: above 0 they are means, and sd is too small. */
	readonly level: number;
	/** False while tiles of the region have not come: what they cover is not counted. */
	readonly whole: boolean;
	readonly energies: readonly EnergyStatistics[];
	/** How often each raw sample occurs, per energy. */
	readonly counts: readonly Uint32Array[];
}

/** Tiles read at once for a measurement: 24 of two energies are some 50 MB. */
const TILES_MAX = 24;

/** The part of the finest level that can be read within the bound for a shape. */
export function measuredRegion(view: ViewDescription, shape: Mark): Region {
	const box = bounds(shape);
	for (let level = 0; ; level++) {
		const step = 2 ** level;
		const size = levelSize(view, level);
		const x = Math.min(Math.floor(box.left / step), size.width - 1);
		const y = Math.min(Math.floor(box.top / step), size.height - 1);
		const width = Math.max(1, Math.min(Math.ceil(box.right / step), size.width) - x);
		const height = Math.max(1, Math.min(Math.ceil(box.bottom / step), size.height) - y);
		const region = { level, x, y, width, height };
		if (level >= view.levels - 1 || tilesOf(view, 0, 0, region).length <= TILES_MAX) {
			return region;
		}
	}
}

/** Which tiles a shape is measured from. */
export function measuredTiles(
	view: ViewDescription,
	index: number,
	frame: number,
	shape: Mark,
): readonly TileAddress[] {
	return tilesOf(view, index, frame, measuredRegion(view, shape));
}

/**
 * Statistics of a region, of a shape in it where there is one: a pixel counts when its middle lies inside. Samples are counted
 * first, by value, so that means, deviations and logarithms cost no more for a million pixels than for 65536 values.
 */
export function statisticsOf(
	view: ViewDescription,
	region: Region,
	tiles: readonly (Tile | null)[],
	shape: Mark | null,
): RegionStatistics {
	const counts = view.energies.map(() => new Uint32Array(65536));
	const inside = shape !== null && shape.kind === "polygon" ? shape : null;
	for (const tile of tiles) {
		if (tile !== null) {
			countTile(view, region, tile, inside, counts);
		}
	}
	return {
		level: region.level,
		whole: tiles.every((tile) => tile !== null),
		energies: counts.map((count, energy) => summary(view, energy, count)),
		counts,
	};
}

function countTile(
	view: ViewDescription,
	region: Region,
	tile: Tile,
	inside: Mark | null,
	counts: readonly Uint32Array[],
): void {
	const core = coreBox(view, tile.address, region.level);
	const left = Math.max(core.left, region.x);
	const right = Math.min(core.right, region.x + region.width);
	const step = 2 ** region.level;
	for (let y = Math.max(core.top, region.y); y < Math.min(core.bottom, region.y + region.height); y++) {
		let at = ((y - core.top + tile.apron) * tile.width + left - core.left + tile.apron) * tile.planes;
		for (let x = left; x < right; x++, at += tile.planes) {
			if (inside === null || contains(inside, imagePx((x + 0.5) * step, (y + 0.5) * step))) {
				for (let energy = 0; energy < tile.planes; energy++) {
					const count = counts[energy] as Uint32Array;
					const raw = tile.samples[at + energy] as number;
					count[raw] = (count[raw] as number) + 1;
				}
			}
		}
	}
}

function summary(view: ViewDescription, energy: number, counts: Uint32Array): EnergyStatistics {
	const by = calibration(view, energy);
	let [pixels, starved, sum, squares, alphas] = [0, 0, 0, 0, 0];
	let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	counts.forEach((count, raw) => {
		if (count === 0) {
			return;
		}
		const value = view.signed && raw > 32767 ? raw - 65536 : raw;
		pixels += count;
		sum += count * value;
		squares += count * value * value;
		least = Math.min(least, value);
		greatest = Math.max(greatest, value);
		const upright = signal(raw, view.signed, by);
		if (upright === null) {
			starved += count;
		} else {
			alphas += count * attenuation(transmission(upright, by));
		}
	});
	const mean = pixels === 0 ? 0 : sum / pixels;
	return {
		energy: view.energies[energy] ?? "",
		pixels,
		starved,
		mean,
		deviation: pixels === 0 ? 0 : Math.sqrt(Math.max(squares / pixels - mean * mean, 0)),
		least: pixels === 0 ? 0 : least,
		greatest: pixels === 0 ? 0 : greatest,
		attenuation: pixels === starved ? null : alphas / (pixels - starved),
	};
}

/**
 * Mean areal density of a region in g/cm2 were it all of one material, from one energy; `null` when nothing had a signal. Pixels
 * without signal are left out, so that with any of them it is the least there can be.
 */
export function meanArealDensity(
	view: ViewDescription,
	statistics: RegionStatistics,
	energy: number,
	assumed: { readonly material: Material; readonly beam: Beam },
): number | null {
	const by = calibration(view, energy);
	let [sum, pixels] = [0, 0];
	statistics.counts[energy]?.forEach((count, raw) => {
		const upright = count === 0 ? null : signal(raw, view.signed, by);
		if (upright !== null) {
			sum += count * arealDensity(assumed.material, assumed.beam, attenuation(transmission(upright, by)));
			pixels += count;
		}
	});
	return pixels === 0 ? null : sum / pixels;
}

/** Bars of a histogram over a domain's values, evenly from `low` to `high`; what lies outside is in the end bars. */
export function histogram(
	view: ViewDescription,
	counts: Uint32Array,
	energy: number,
	domain: "log" | "linear",
	bars: { readonly low: number; readonly high: number; readonly count: number },
): readonly number[] {
	const by = calibration(view, energy);
	const heights = new Array<number>(bars.count).fill(0);
	counts.forEach((count, raw) => {
		const upright = count === 0 ? null : signal(raw, view.signed, by);
		if (upright !== null) {
			const t = transmission(upright, by);
			const value = domain === "log" ? attenuation(t) : t;
			const bar = Math.floor(((value - bars.low) / (bars.high - bars.low)) * bars.count);
			const at = Math.min(Math.max(bar, 0), bars.count - 1);
			heights[at] = (heights[at] ?? 0) + count;
		}
	});
	return heights;
}

/** A histogram of the attenuations of one energy, from air to the densest pixel found. */
export interface Histogram {
	readonly low: number;
	readonly high: number;
	readonly bars: readonly number[];
}

const HISTOGRAM_BARS = 64;
const HISTOGRAM_LOW = -0.25;

/** One for each energy, all over the same range, so that they can be laid on one another; none when nothing had a signal. */
export function histogramsOf(view: ViewDescription, statistics: RegionStatistics): readonly Histogram[] {
	const densest = statistics.counts.map((counts, energy) => densestOf(view, counts, energy));
	const high = Math.ceil(Math.max(...densest.map((each) => each ?? 0), 0.5) * 2) / 2;
	const range = { low: HISTOGRAM_LOW, high, count: HISTOGRAM_BARS };
	return densest.every((each) => each === null)
		? []
		: statistics.counts.map((counts, energy) => ({
				low: HISTOGRAM_LOW,
				high,
				bars: histogram(view, counts, energy, "log", range),
			}));
}

function densestOf(view: ViewDescription, counts: Uint32Array, energy: number): number | null {
	const by = calibration(view, energy);
	let densest: number | null = null;
	counts.forEach((count, raw) => {
		const upright = count === 0 ? null : signal(raw, view.signed, by);
		if (upright !== null) {
			densest = Math.max(densest ?? Number.NEGATIVE_INFINITY, attenuation(transmission(upright, by)));
		}
	});
	return densest;
}

/** Transmission along a line, per energy, evenly from end to end; `null` without signal or where nothing has come. */
export interface Profile {
	readonly level: number;
	readonly points: readonly (readonly (number | null)[])[];
}

const PROFILE_POINTS_MAX = 600;

/** Reads the nearest samples along a line, at the level that can be read within the bound. */
export function profileAlong(
	view: ViewDescription,
	shape: Mark,
	tileAt: (level: number, column: number, row: number) => Tile | null,
): Profile {
	const { level } = measuredRegion(view, shape);
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = shape.points;
	const step = 2 ** level;
	const size = levelSize(view, level);
	const many = Math.min(PROFILE_POINTS_MAX, Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / step) + 1));
	const points = Array.from({ length: many }, (_, index) => {
		const share = index / (many - 1);
		const x = Math.min(Math.max(Math.floor((ax + share * (bx - ax)) / step), 0), size.width - 1);
		const y = Math.min(Math.max(Math.floor((ay + share * (by - ay)) / step), 0), size.height - 1);
		const [column, row] = [Math.floor(x / view.tileCore), Math.floor(y / view.tileCore)];
		const tile = tileAt(level, column, row);
		return view.energies.map((_name, energy) =>
			tile === null ? null : transmissionIn(view, tile, x - column * view.tileCore, y - row * view.tileCore, energy),
		);
	});
	return { level, points };
}

function transmissionIn(view: ViewDescription, tile: Tile, x: number, y: number, energy: number): number | null {
	const raw = tile.samples[((y + tile.apron) * tile.width + x + tile.apron) * tile.planes + energy] ?? 0;
	const by = calibration(view, energy);
	const upright = signal(raw, view.signed, by);
	return upright === null ? null : transmission(upright, by);
}
