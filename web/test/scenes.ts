import type { Plane } from "./tiles";

/** A load drawn by formula: columns of growing thickness, bands of material, noise, a lead block without signal. Samples as `docs/methods/rendering.md` wants them: dark 0, air 60000. */
export function dualLoad(width: number, height: number, seed: number): readonly [Plane, Plane] {
	const high = new Uint16Array(width * height);
	const low = new Uint16Array(width * height);
	const random = dice(seed);
	for (let y = 0; y < height; y++) {
		// Bands from organic to metal; what is outside the load is air.
		const ratio = 1.24 - 0.1 * (y / height);
		for (let x = 0; x < width; x++) {
			const inside = y > height * 0.1 && y < height * 0.9;
			const thickness = inside ? 5.5 * (x / width) + 0.2 * Math.sin(x / 23) * Math.cos(y / 31) + 0.25 : 0;
			const noise = () => 1 + (random() - 0.5) * 0.004;
			high[y * width + x] = Math.min(65535, Math.round(60000 * Math.exp(-thickness) * noise()));
			low[y * width + x] = Math.min(65535, Math.round(60000 * Math.exp(-thickness * ratio) * noise()));
		}
	}
	for (let y = Math.floor(height * 0.4); y < height * 0.6; y++) {
		for (let x = Math.floor(width * 0.85); x < width * 0.9; x++) {
			high[y * width + x] = 0;
			low[y * width + x] = 0;
		}
	}
	return [
		{ width, height, samples: high },
		{ width, height, samples: low },
	];
}

/** Every 16-bit value in turn. */
export function rampOf(width: number, height: number): Plane {
	return { width, height, samples: Uint16Array.from({ length: width * height }, (_, index) => (index * 37) & 0xffff) };
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function dice(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
