import { tilePath } from "../../api/scans";
import type { Scan } from "../../api/types";
import { fitted } from "../../viewer/geometry";
import { regionInSight, tilesOf } from "../../viewer/pyramid";

/** How long the scan in view waits for the first picture of the one after it. */
const LONGEST_WAIT_MS = 400;

/**
 * Fetches what the first picture of a scan needs into the browser's cache: the coarsest level of its first view, then the tiles
 * that a whole view of this size shows. Resolves when the coarsest is there, or soon anyway: a picture that comes late is
 * better than a reader who waits.
 * @param width of the place it will be shown in, CSS pixels
 */
export function prefetch(scan: Scan, width: number, height: number): Promise<void> {
	const [view] = scan.views;
	if (view === undefined) {
		return Promise.resolve();
	}
	const coarsest = { view: view.index, level: view.levels - 1, column: 0, row: 0, frame: 0 };
	const first = fetched(tilePath(scan.id, coarsest));
	const camera = fitted({ width: view.columns, height: view.rows }, { width, height });
	const region = regionInSight(view, camera, { width, height });
	if (region !== null && region.level !== coarsest.level) {
		for (const tile of tilesOf(view, view.index, 0, region)) {
			fetched(tilePath(scan.id, tile));
		}
	}
	const enough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
	return Promise.race([first, enough]);
}

async function fetched(path: string): Promise<void> {
	try {
		const response = await fetch(path, { credentials: "same-origin" });
		await response.arrayBuffer();
	} catch {
		// The viewer will ask again and say so if it fails then.
	}
}
