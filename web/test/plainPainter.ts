import { attenuation, type Rendering, signal, tone, transmission } from "../src/viewer/rendering";
import { type Calibration, calibration, highEnergy, lowEnergy, type ViewDescription } from "../src/viewer/scan";
import { MATERIAL_ANCHORS } from "../src/viewer/tileTextures";
import { type Plane, sampleAt } from "./tiles";

/** The plain twin of the shaders: `docs/methods/rendering.md` pixel by pixel, in double precision. RGB, rows top to bottom. */
export function paintPlainly(view: ViewDescription, planes: readonly Plane[], rendering: Rendering): Uint8Array {
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
			tones[y * width + x] = tone(transmissionAt(view, plane, by, x, y), rendering);
		}
	}
	const picture = new Uint8Array(width * height * 3);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const lightness = lightnessAt(tones, width, height, x, y, rendering);
			picture.set(
				colour(lightness, rendering.material ? tintAt(view, planes, x, y) : [0, 0]).map((c) =>
					Math.floor(255 * c + 0.5),
				),
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

function lightnessAt(
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
	const sharp = Math.min(Math.max(own + rendering.edges * (own - blurred), 0), 1);
	const g = sharp ** (1 / rendering.gamma);
	return rendering.inverted ? 1 - g : g;
}

function tintAt(view: ViewDescription, planes: readonly Plane[], x: number, y: number): readonly [number, number] {
	const low = lowEnergy(view);
	if (low === null) {
		return [0, 0];
	}
	const [ah, al] = [highEnergy(view), low].map((energy) => meanAttenuation(view, planes, energy, x, y));
	if (ah === null || al === null || ah === undefined || al === undefined) {
		return [0, 0];
	}
	const [organic, inorganic, metal] = view.materialAnchors ?? MATERIAL_ANCHORS;
	const r = al / ah;
	const saturation = 0.85 * ramp(ah, 0.05, 0.25) * (1 - ramp(ah, 4.5, 6));
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

function colour(l: number, [hue, saturation]: readonly [number, number]): readonly [number, number, number] {
	const h6 = hue / 60;
	const base = [Math.abs(h6 - 3) - 1, 2 - Math.abs(h6 - 2), 2 - Math.abs(h6 - 4)];
	const channel = (index: number) => {
		const pure = Math.min(Math.max(base[index] ?? 0, 0), 1);
		return Math.min(Math.max(l + saturation * (1 - Math.abs(2 * l - 1)) * (pure - 0.5), 0), 1);
	};
	return [channel(0), channel(1), channel(2)];
}

function ramp(x: number, a: number, b: number): number {
	return Math.min(Math.max((x - a) / (b - a), 0), 1);
}
