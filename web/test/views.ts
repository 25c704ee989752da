import type { ViewDescription } from "../src/viewer/index";
import type { Plane } from "./tiles";

/** Describes a view whose least and greatest samples are counted, with as many levels as the tile size asks for. */
export function viewOf(
	name: string,
	energies: readonly string[],
	planes: readonly Plane[],
	more: Partial<ViewDescription> = {},
): ViewDescription {
	const [first] = planes;
	if (first === undefined) {
		throw new Error("a view needs a plane");
	}
	const levels = Math.max(0, Math.ceil(Math.log2(Math.max(first.width, first.height) / 512))) + 1;
	const extremes = (pick: (a: number, b: number) => number) => planes.map((plane) => plane.samples.reduce(pick));
	return {
		index: 0,
		name,
		columns: first.width,
		rows: first.height,
		frames: 1,
		bits: 16,
		signed: false,
		levels,
		tileCore: 512,
		apron: 2,
		energies,
		min: extremes((a, b) => Math.min(a, b)),
		max: extremes((a, b) => Math.max(a, b)),
		photometric: "air-high",
		displayOnly: false,
		...more,
	};
}
