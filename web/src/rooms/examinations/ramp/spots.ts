import type { Sheet } from "../../../api/ramp";
import type { Outline } from "../../review/findings";

/** What readers suspect on a view of a scan, to be drawn dashed. */
export function spotsOf(sheet: Sheet, scanId: string, view: number): readonly Outline[] {
	return sheet.suspicions
		.filter((one) => one.scanId === scanId)
		.flatMap((one) => one.spots.map((spot, at) => ({ spot, id: `${one.decisionId} ${at}` })))
		.filter(({ spot }) => spot.view === view)
		.map(({ spot, id }) => ({
			id,
			view,
			corners: [
				[spot.x, spot.y],
				[spot.x + spot.w, spot.y],
				[spot.x + spot.w, spot.y + spot.h],
				[spot.x, spot.y + spot.h],
			],
		}));
}
