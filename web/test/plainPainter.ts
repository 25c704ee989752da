import { baseColour, paletteColour, type Rgb } from "../src/viewer/palettes";
import { attenuation, type Rendering, ratioTone, signal, tone, transmission } from "../src/viewer/rendering";
import {
	type Calibration,
	calibration,
	highEnergy,
	lowEnergy,
	MATERIAL_ANCHORS,
	type ViewDescription,
} from "../src/viewer/scan";
import { FAINT, heavy, ofClass } from "../src/viewer/strips";
import { type Plane, sampleAt } from "./tiles";

/** The overview, and how many pixels of what is drawn one of its pixels covers along an axis. */
export interface Around {
	readonly planes: readonly Plane[];
	readonly step: number;
}

/**
 * The plain twin of the shaders: `docs/methods/rendering.md` pixel by pixel, in double precision. RGB, rows top to bottom.
 * `around` is what local contrast takes its means from.
 */
export function paintPlainly(
	view: ViewDescription,
	planes: readonly Plane[],
	rendering: Rendering,
	around: Around | null = null,
): Uint8Array {
	const energy = rendering.material ? highEnergy(view) : rendering.energy;
	const plane = planes[energy];
	if (plane === undefined) {
		throw new Error(`energy must be < ${planes.length}: ${energy}`);
	}
	const by = calibration(view, energy);
	const { width, height } = plane;
	const tones = new Float64Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const t = transmissionAt(view, plane, by, x, y);
			const mean = around === null ? rendering.centre : plainMean(view, around, energy, rendering, x, y);
			tones[y * width + x] =
				rendering.domain === "ratio" ? plainRatioTone(view, planes, rendering, x, y) : tone(t, rendering, mean);
		}
	}
	const picture = new Uint8Array(width * height * 3);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const sharp = sharpened(tones, width, height, x, y, rendering);
			const [hue, saturation] = rendering.material ? tintAt(view, planes, x, y) : [0, 0];
			const member = memberAt(rendering, transmissionAt(view, plane, by, x, y), hue, saturation);
			const g = sharp ** (1 / rendering.gamma);
			const strip = 1 - FAINT * (1 - g) + member * (g - 1 + FAINT * (1 - g));
			const lightness = rendering.inverted ? 1 - strip : strip;
			const rgb = rendering.material
				? coloured(lightness, baseColour(rendering.materialColours, hue), saturation * member)
				: paletteColour(rendering.palette, lightness);
			picture.set(
				rgb.map((c) => Math.floor(255 * c + 0.5)),
				(y * width + x) * 3,
			);
		}
	}
	return picture;
}

function transmissionAt(view: ViewDescription, plane: Plane, by: Calibration, x: number, y: number): number | null {
	const upright = signal(sampleAt(plane, x, y), view.signed, by);
	return upright === null ? null : transmission(upright, by);
}

const BLUR = [1, 2, 1, 2, 4, 2, 1, 2, 1];

function sharpened(
	tones: Float64Array,
	width: number,
	height: number,
	x: number,
	y: number,
	rendering: Rendering,
): number {
	const at = (ax: number, ay: number) =>
		tones[Math.min(Math.max(ay, 0), height - 1) * width + Math.min(Math.max(ax, 0), width - 1)] ?? 0;
	const own = at(x, y);
	let blurred = 0;
	BLUR.forEach((weight, index) => {
		blurred += (weight / 16) * at(x + (index % 3) - 1, y + Math.floor(index / 3) - 1);
	});
	return Math.min(Math.max(own + rendering.edges * (own - blurred), 0), 1);
}

function memberAt(rendering: Rendering, t: number | null, hue: number, saturation: number): number {
	if (rendering.strip === "all" || rendering.domain === "ratio") {
		return 1;
	}
	return rendering.strip === "heavy"
		? heavy(t === null ? null : attenuation(t), rendering.heavyFrom)
		: ofClass(rendering.strip, hue, saturation);
}

/** Section 6 by the letter: 5 x 5 pixels of the overview around each of four, then straight between. */
function plainMean(
	view: ViewDescription,
	around: Around,
	energy: number,
	rendering: Rendering,
	x: number,
	y: number,
): number {
	const plane = around.planes[energy];
	if (plane === undefined) {
		return rendering.centre;
	}
	const by = calibration(view, energy);
	const meanOf = (cx: number, cy: number) => {
		const [px, py] = [Math.min(Math.max(cx, 0), plane.width - 1), Math.min(Math.max(cy, 0), plane.height - 1)];
		let [sum, count] = [0, 0];
		for (let ny = Math.max(py - 2, 0); ny <= Math.min(py + 2, plane.height - 1); ny++) {
			for (let nx = Math.max(px - 2, 0); nx <= Math.min(px + 2, plane.width - 1); nx++) {
				const t = transmissionAt(view, plane, by, nx, ny);
				if (t !== null) {
					sum += rendering.domain === "log" ? attenuation(t) : t;
					count++;
				}
			}
		}
		return count === 0 ? Number.NaN : sum / count;
	};
	const [fx, fy] = [(x + 0.5) / around.step - 0.5, (y + 0.5) / around.step - 0.5];
	const [left, top] = [Math.floor(fx), Math.floor(fy)];
	const across = (row: number) => meanOf(left, row) * (1 - (fx - left)) + meanOf(left + 1, row) * (fx - left);
	return across(top) * (1 - (fy - top)) + across(top + 1) * (fy - top);
}

function plainRatioTone(
	view: ViewDescription,
	planes: readonly Plane[],
	rendering: Rendering,
	x: number,
	y: number,
): number {
	const starved = planes.some((plane, energy) => transmissionAt(view, plane, calibration(view, energy), x, y) === null);
	const found = ratioAt(view, planes, x, y);
	if (starved) {
		return 0;
	}
	return found === null ? 0.5 : ratioTone(found.ratio, certainty(found.high), rendering);
}

function certainty(high: number): number {
	return ramp(high, 0.05, 0.25) * (1 - ramp(high, 4.5, 6));
}

function ratioAt(
	view: ViewDescription,
	planes: readonly Plane[],
	x: number,
	y: number,
): { readonly ratio: number; readonly high: number } | null {
	const low = lowEnergy(view);
	if (low === null) {
		return null;
	}
	const [ah, al] = [highEnergy(view), low].map((energy) => meanAttenuation(view, planes, energy, x, y));
	return ah === null || al === null || ah === undefined || al === undefined ? null : { ratio: al / ah, high: ah };
}

function tintAt(view: ViewDescription, planes: readonly Plane[], x: number, y: number): readonly [number, number] {
	const found = ratioAt(view, planes, x, y);
	if (found === null) {
		return [0, 0];
	}
	const [organic, inorganic, metal] = view.materialAnchors ?? MATERIAL_ANCHORS;
	const r = found.ratio;
	const saturation = 0.85 * certainty(found.high);
	if (r >= organic) {
		return [32, saturation];
	}
	if (r >= inorganic) {
		return [32 + (98 * (organic - r)) / (organic - inorganic), saturation];
	}
	return [r >= metal ? 130 + (85 * (inorganic - r)) / (inorganic - metal) : 215, saturation];
}

function meanAttenuation(
	view: ViewDescription,
	planes: readonly Plane[],
	energy: number,
	x: number,
	y: number,
): number | null {
	const plane = planes[energy];
	if (plane === undefined) {
		return null;
	}
	const by = calibration(view, energy);
	let sum = 0;
	let count = 0;
	for (let dy = -2; dy <= 2; dy++) {
		for (let dx = -2; dx <= 2; dx++) {
			const t = transmissionAt(view, plane, by, x + dx, y + dy);
			if (t !== null) {
				sum += t;
				count++;
			}
		}
	}
	return count === 0 ? null : attenuation(sum / count);
}

function coloured(l: number, base: Rgb, saturation: number): readonly number[] {
	return base.map((pure) => Math.min(Math.max(l + saturation * (1 - Math.abs(2 * l - 1)) * (pure - 0.5), 0), 1));
}

function ramp(x: number, a: number, b: number): number {
	return Math.min(Math.max((x - a) / (b - a), 0), 1);
}
