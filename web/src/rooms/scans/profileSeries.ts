import { attenuation, lengthMm, type Mark, type Pitch, type Profile, type ViewDescription } from "../../viewer";
import type { Series } from "./Plot";

/** Attenuation along a line, per energy, over centimetres where the view measures, else over pixels. */
export function profileSeries(
	view: ViewDescription,
	profile: Profile,
	line: Mark,
	pitch: Pitch | null,
): readonly Series[] {
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = line.points;
	const length = pitch === null ? Math.hypot(bx - ax, by - ay) : lengthMm(line, pitch).value / 10;
	const last = Math.max(profile.points.length - 1, 1);
	return view.energies.map((name, energy) => ({
		name,
		points: profile.points.map((values, at) => {
			const transmission = values[energy] ?? null;
			return [(at / last) * length, transmission === null ? null : attenuation(transmission)];
		}),
	}));
}
