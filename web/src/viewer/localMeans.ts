import { attenuation, signal, transmission } from "./rendering";
import { calibration, type ViewDescription } from "./scan";

/** Means of a view's neighbourhoods: a value for each pixel of its overview, rows top to bottom. */
export interface LocalMeans {
	readonly width: number;
	readonly height: number;
	readonly values: Float32Array;
}

/** Pixels of the overview to each side: with 2 a neighbourhood is about a hundredth of the longer side. */
const REACH = 2;

/**
 * What local contrast takes away (`docs/methods/rendering.md`, section 6): the mean of the domain's value over 5 x 5 pixels of
 * the overview, pixels without signal left out; where all are without, the densest mean found. `raw(x, y)` is a stored sample.
 */
export function localMeans(
	view: ViewDescription,
	energy: number,
	logarithmic: boolean,
	size: { readonly width: number; readonly height: number },
	raw: (x: number, y: number) => number,
): LocalMeans {
	const { width, height } = size;
	const by = calibration(view, energy);
	const sums = new Float64Array(width * height);
	const counts = new Float64Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const upright = signal(raw(x, y), view.signed, by);
			if (upright !== null) {
				const t = transmission(upright, by);
				sums[y * width + x] = logarithmic ? attenuation(t) : t;
				counts[y * width + x] = 1;
			}
		}
	}
	const total = boxed(boxed(sums, width, height, 1), width, height, width);
	const count = boxed(boxed(counts, width, height, 1), width, height, width);
	return { width, height, values: means(total, count, logarithmic) };
}

function means(total: Float64Array, count: Float64Array, logarithmic: boolean): Float32Array {
	const values = new Float32Array(total.length);
	let densest = logarithmic ? 0 : 1;
	total.forEach((sum, at) => {
		const seen = count[at] ?? 0;
		values[at] = seen === 0 ? Number.NaN : sum / seen;
		if (seen > 0) {
			densest = logarithmic ? Math.max(densest, sum / seen) : Math.min(densest, sum / seen);
		}
	});
	return values.map((value) => (Number.isNaN(value) ? densest : value));
}

/** Sums over `REACH` neighbours to each side along one axis; what lies outside counts nothing. */
function boxed(from: Float64Array, width: number, height: number, step: number): Float64Array {
	const into = new Float64Array(from.length);
	const along = step === 1 ? width : height;
	for (let at = 0; at < from.length; at++) {
		const place = step === 1 ? at % width : Math.floor(at / width);
		let sum = 0;
		for (let d = Math.max(-REACH, -place); d <= Math.min(REACH, along - 1 - place); d++) {
			sum += from[at + d * step] ?? 0;
		}
		into[at] = sum;
	}
	return into;
}

/** The mean at a point given in pixels of the overview (centres at .5), straight between the four nearest. */
export function meanAt(means: LocalMeans, x: number, y: number): number {
	const [fx, fy] = [x - 0.5, y - 0.5];
	const [left, top] = [Math.floor(fx), Math.floor(fy)];
	const at = (ax: number, ay: number) => {
		const cx = Math.min(Math.max(ax, 0), means.width - 1);
		const cy = Math.min(Math.max(ay, 0), means.height - 1);
		return means.values[cy * means.width + cx] ?? 0;
	};
	const above = at(left, top) + (fx - left) * (at(left + 1, top) - at(left, top));
	const below = at(left, top + 1) + (fx - left) * (at(left + 1, top + 1) - at(left, top + 1));
	return above + (fy - top) * (below - above);
}
