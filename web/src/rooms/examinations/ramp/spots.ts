import type { Sheet } from "../../../api/ramp";
import type { Finding } from "../../review/findings";

/** What readers suspect on a view of a scan, to be drawn dashed. */
export function spotsOf(sheet: Sheet, scanId: string, view: number): readonly Finding[] {
	return sheet.suspicions
		.filter((one) => one.scanId === scanId)
		.flatMap((one) => one.spots.map((spot, at) => ({ spot, id: `${one.decisionId} ${at}` })))
		.filter(({ spot }) => spot.view === view)
		.map(({ spot, id }) => ({
			id,
			source: null,
			category: null,
			description: null,
			flag: null,
			probability: null,
			corners: [
				[spot.x, spot.y],
				[spot.x + spot.w, spot.y],
				[spot.x + spot.w, spot.y + spot.h],
				[spot.x, spot.y + spot.h],
			],
		}));
}
