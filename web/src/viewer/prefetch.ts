import type { ViewerOptions } from "./contract";
import { overviewOf } from "./pyramid";
import type { ScanDescription } from "./scan";
import { type Tile, TileStore } from "./tileStore";

/** The overviews of a scan that is likely opened next; handed to the viewer that opens it. */
export interface Prefetched {
	readonly scan: string;
	/** What has come so far. */
	tiles(): readonly Tile[];
	/** Resolves when every overview came, or was given up. */
	readonly ready: Promise<void>;
	/** Gives up what has not come. */
	stop(): void;
}

const BYTES_MAX = 64 * 1024 * 1024;

/** Fetches and unpacks the overview of every view of a scan, so that opening it shows its first picture without waiting. */
export function prefetch(scan: ScanDescription, fetchTile: ViewerOptions["fetchTile"]): Prefetched {
	const wanted = scan.views.map((view, index) => overviewOf(view, index, 0));
	const came: Tile[] = [];
	let missing = wanted.length;
	let done: () => void = () => {};
	const ready = new Promise<void>((resolve) => {
		done = resolve;
	});
	const one = () => {
		missing--;
		if (missing <= 0) {
			done();
		}
	};
	const store = new TileStore({
		fetch: (at, signal) => fetchTile(at.view, at.level, at.column, at.row, at.frame, signal),
		bytesMax: BYTES_MAX,
		onArrival: (tile) => {
			came.push(tile);
			one();
		},
		onEviction: () => {},
		onTrouble: one,
	});
	store.want(wanted);
	return {
		scan: scan.id,
		tiles: () => [...came],
		ready,
		stop: () => {
			store.close();
			done();
		},
	};
}
