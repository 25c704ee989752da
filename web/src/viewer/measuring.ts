import { measuredShape } from "./aids";
import type { Mark } from "./marks";
import { type Pitch, pitchOf } from "./metric";
import { type Region, regionInSight, tilesOf } from "./pyramid";
import type { Shelf } from "./sampling";
import type { TileAddress } from "./scan";
import { description, shown, type ViewerState } from "./state";
import { measuredRegion, type Profile, profileAlong, type RegionStatistics, statisticsOf } from "./statistics";

/** What is measured: a shape, or all in sight, with what the samples say of it. */
export interface Measurement {
	readonly view: number;
	readonly shape: Mark | null;
	readonly statistics: RegionStatistics | null;
	/** Of a line. */
	readonly profile: Profile | null;
	readonly pitch: Pitch | null;
}

/** Which tiles the shape measured needs beyond what is in sight; none when all in sight is measured. */
export function tilesToMeasure(state: ViewerState): readonly TileAddress[] {
	const shape = state.panel ? measuredShape(state) : null;
	return shape === null
		? []
		: tilesOf(description(state), state.current, shown(state).frame, measuredRegion(description(state), shape));
}

export function measure(state: ViewerState, shelf: Shelf): Measurement {
	const view = description(state);
	const { frame, camera, scale } = shown(state);
	const shape = measuredShape(state);
	const pitch = pitchOf(view, scale);
	const shared = { view: state.current, shape, pitch };
	if (shape?.kind === "line") {
		const tileAt = (level: number, column: number, row: number) =>
			shelf.get({ view: state.current, frame, level, column, row });
		return { ...shared, statistics: null, profile: profileAlong(view, shape, tileAt) };
	}
	const region: Region | null =
		shape === null ? regionInSight(view, camera, state.canvas) : measuredRegion(view, shape);
	const statistics =
		region === null
			? null
			: statisticsOf(
					view,
					region,
					tilesOf(view, state.current, frame, region).map((address) => shelf.get(address)),
					shape,
				);
	return { ...shared, statistics, profile: null };
}
