import type { LaidPicture, LaidView } from "../../api/related";
import type { Scan, ScanView } from "../../api/types";

/** This scan's view, the other scan laid on it, and what differs: three views of one size for one viewer. */
export function laidScan(scan: Scan, laid: LaidView): Scan | null {
	const own = scan.views.find((one) => one.index === laid.view);
	const other = laid.pictures.find((one) => one.kind === "laid");
	const difference = laid.pictures.find((one) => one.kind === "difference");
	if (own === undefined || other === undefined || difference === undefined) {
		return null;
	}
	return { ...scan, views: [own, viewOf(own, other, 1), viewOf(own, difference, 2)] };
}

function viewOf(own: ScanView, picture: LaidPicture, index: number): ScanView {
	return {
		...own,
		index,
		columns: picture.columns,
		rows: picture.rows,
		levels: picture.levels,
		tileCore: picture.tileCore,
		apron: picture.apron,
		frames: 1,
		bits: picture.bits,
		signed: false,
		energies: ["high"],
		min: [picture.min],
		max: [picture.max],
		photometric: "air-high",
		displayOnly: false,
		darkLevel: picture.darkLevel,
		airLevel: picture.airLevel,
		kind: picture.kind === "difference" ? "difference" : null,
	};
}

/** The view to compare: the one wanted, else the first that can be laid, else the first, to say why not. */
export function chosenView(views: readonly LaidView[], wanted: number | null): LaidView | null {
	return views.find((one) => one.view === wanted) ?? views.find((one) => one.reason === null) ?? views[0] ?? null;
}

/** The view after the chosen one, and after the last the first again. */
export function viewAfter(views: readonly LaidView[], chosen: LaidView | null): number | null {
	const at = chosen === null ? -1 : views.indexOf(chosen);
	return views[(at + 1) % views.length]?.view ?? null;
}
