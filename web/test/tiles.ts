/** One energy of one level, row by row, raw 16 bits. */
export interface Plane {
	readonly width: number;
	readonly height: number;
	readonly samples: Uint16Array;
}

/** Makes an AFT1 tile as the server does, the apron filled from neighbours and, at the image's border, from the edge. */
export function encodeTile(
	planes: readonly Plane[],
	column: number,
	row: number,
	core: number,
	bits: number,
	apron = 2,
): Uint8Array {
	const [first] = planes;
	if (first === undefined) {
		throw new Error("a tile needs a plane");
	}
	const coreColumns = Math.min(core, first.width - column * core);
	const coreRows = Math.min(core, first.height - row * core);
	const width = coreColumns + 2 * apron;
	const height = coreRows + 2 * apron;
	const body = new Uint8Array(16 + planes.length * width * height * 2);
	const header = new DataView(body.buffer);
	body.set([0x41, 0x46, 0x54, 0x31]);
	header.setUint16(4, coreColumns, true);
	header.setUint16(6, coreRows, true);
	header.setUint8(8, apron);
	header.setUint8(9, planes.length);
	header.setUint16(10, bits, true);
	planes.forEach((plane, index) => {
		const low = 16 + index * width * height * 2;
		for (let y = 0; y < height; y++) {
			let before = 0;
			for (let x = 0; x < width; x++) {
				const sample = sampleAt(plane, column * core + x - apron, row * core + y - apron);
				const difference = (sample - before) & 0xffff;
				before = sample;
				body[low + y * width + x] = difference & 255;
				body[low + width * height + y * width + x] = difference >> 8;
			}
		}
	});
	return body;
}

/** A sample, the edge repeated outside. */
export function sampleAt(plane: Plane, x: number, y: number): number {
	const cx = Math.min(Math.max(x, 0), plane.width - 1);
	const cy = Math.min(Math.max(y, 0), plane.height - 1);
	return plane.samples[cy * plane.width + cx] ?? 0;
}

/** Every level of the planes: each the rounded means of 2 x 2 of the one before. */
export function pyramid(planes: readonly Plane[], levels: number, signed: boolean): readonly (readonly Plane[])[] {
	const all = [planes];
	while (all.length < levels) {
		all.push((all.at(-1) ?? []).map((plane) => halved(plane, signed)));
	}
	return all;
}

function halved(plane: Plane, signed: boolean): Plane {
	const width = Math.ceil(plane.width / 2);
	const height = Math.ceil(plane.height / 2);
	const samples = new Uint16Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			let sum = 0;
			let count = 0;
			for (let sy = 2 * y; sy < Math.min(2 * y + 2, plane.height); sy++) {
				for (let sx = 2 * x; sx < Math.min(2 * x + 2, plane.width); sx++) {
					const raw = plane.samples[sy * plane.width + sx] ?? 0;
					sum += signed && raw > 32767 ? raw - 65536 : raw;
					count++;
				}
			}
			samples[y * width + x] = Math.floor(sum / count + 0.5) & 0xffff;
		}
	}
	return { width, height, samples };
}
