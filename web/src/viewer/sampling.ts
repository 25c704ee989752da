import type { Probe } from "./contract";
import { coreBox, overviewOf, type Region, regionInSight } from "./pyramid";
import {
	AttenuationHistogram,
	between,
	type Rendering,
	ratioWindow,
	signal,
	transmission,
	type Window,
} from "./rendering";
import { calibration, isDifference, MATERIAL_ANCHORS, type TileAddress, UNCHANGED, type ViewDescription } from "./scan";
import { description, shown, type ViewerState } from "./state";
import { statisticsOf } from "./statistics";
import type { Tile } from "./tileStore";

/** Where a tile can be had from, if it is here. */
export interface Shelf {
	get(address: TileAddress): Tile | null;
}

/** Shares of the pixels a window reaches from and to, by attenuation: nearly all, or the dense end (section 5). */
export const WHOLE_RANGE = [0.005, 0.995] as const;
export const DENSE_END = [0.6, 0.998] as const;

/** The window of `docs/methods/rendering.md`, section 4, over the part of a region that has come; in the domain in force. */
export function automaticWindow(
	view: ViewDescription,
	rendering: Rendering,
	tiles: readonly Tile[],
	region: Region,
	shares: readonly [number, number] = WHOLE_RANGE,
): Window | null {
	if (view.displayOnly) {
		return { centre: 0.5, width: 1 };
	}
	if (isDifference(view)) {
		return differenceWindow(view, tiles, region);
	}
	if (rendering.domain === "ratio") {
		return ratioWindow(view.materialAnchors ?? MATERIAL_ANCHORS);
	}
	const histogram = new AttenuationHistogram(view, rendering.energy);
	for (const tile of tiles) {
		const core = coreBox(view, tile.address, tile.address.level);
		const right = Math.min(core.right, region.x + region.width);
		const bottom = Math.min(core.bottom, region.y + region.height);
		for (let y = Math.max(core.top, region.y); y < bottom; y++) {
			for (let x = Math.max(core.left, region.x); x < right; x++) {
				histogram.add(sampleOf(tile, x - core.left, y - core.top, rendering.energy));
			}
		}
	}
	const range = histogram.range(...shares);
	if (range === null) {
		return null;
	}
	return rendering.domain === "log" ? between(range.lo, range.hi) : between(Math.exp(-range.hi), Math.exp(-range.lo));
}

const DIFFERENCE_LEAST = 0.01;

/** Symmetric about "unchanged", so wide that 99.5 % of the differences lie inside. */
function differenceWindow(view: ViewDescription, tiles: readonly Tile[], region: Region): Window {
	const { counts } = statisticsOf(view, region, tiles, null);
	const away = new Uint32Array(UNCHANGED + 1);
	let total = 0;
	counts[0]?.forEach((count, raw) => {
		const at = Math.abs(raw - UNCHANGED);
		away[at] = (away[at] ?? 0) + count;
		total += count;
	});
	let seen = 0;
	const most = away.findIndex((count) => {
		seen += count;
		return seen >= 0.995 * total;
	});
	const { dark, air } = calibration(view, 0);
	return { centre: 0, width: 2 * Math.max(most / (air - dark), DIFFERENCE_LEAST) };
}

/** The samples under the pointer: of level 0 where it has come, else of the level drawn, else of the overview. */
export function probeAt(state: ViewerState, shelf: Shelf): Probe | null {
	const { pointer } = state;
	const view = description(state);
	if (pointer === null || pointer.x < 0 || pointer.y < 0 || pointer.x >= view.columns || pointer.y >= view.rows) {
		return null;
	}
	const [x, y] = [Math.floor(pointer.x), Math.floor(pointer.y)];
	const { camera, frame } = shown(state);
	const drawn = regionInSight(view, camera, state.canvas)?.level ?? 0;
	for (const level of new Set([0, drawn, overviewOf(view, 0, 0).level])) {
		const [lx, ly] = [x >> level, y >> level];
		const column = Math.floor(lx / view.tileCore);
		const row = Math.floor(ly / view.tileCore);
		const tile = shelf.get({ view: state.current, frame, level, column, row });
		if (tile !== null) {
			return { x, y, level, values: valuesOf(view, tile, lx - column * view.tileCore, ly - row * view.tileCore) };
		}
	}
	return null;
}

function valuesOf(view: ViewDescription, tile: Tile, x: number, y: number): Probe["values"] {
	return view.energies.map((energy, index) => {
		const raw = sampleOf(tile, x, y, index);
		const by = calibration(view, index);
		const upright = signal(raw, view.signed, by);
		return {
			energy,
			sample: view.signed && raw > 32767 ? raw - 65536 : raw,
			transmission: upright === null ? null : transmission(upright, by),
		};
	});
}

function sampleOf(tile: Tile, coreX: number, coreY: number, energy: number): number {
	const at = ((coreY + tile.apron) * tile.width + coreX + tile.apron) * tile.planes + energy;
	return tile.samples[at] ?? 0;
}
