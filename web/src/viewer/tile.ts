import { decompress } from "fzstd";

/** A decoded tile: energies interleaved per pixel, apron included, so that it can go to the graphics card as it is. */
export interface TileSamples {
	readonly coreColumns: number;
	readonly coreRows: number;
	readonly apron: number;
	readonly planes: number;
	/** Core plus apron on both sides. */
	readonly width: number;
	readonly height: number;
	/** `samples[(y * width + x) * planes + energy]`, raw 16 bits. */
	readonly samples: Uint16Array;
}

export class TileUnreadable extends Error {
	override readonly name = "TileUnreadable";
}

const HEADER_BYTES = 16;
const MAGIC = 0x31544641; // "AFT1", little endian
const ZSTD_MAGIC = 0xfd2fb528;
const CORE_MAX = 4096;
const PLANES_MAX = 2;

/**
 * Reads an AFT1 tile: header, then per energy all low bytes, then all high bytes, of samples that are differences to
 * their left neighbour modulo 65536. A body still compressed (a proxy may drop the encoding's name) is taken too.
 */
export function decodeTile(body: ArrayBuffer): TileSamples {
	const raw = expanded(new Uint8Array(body));
	if (raw.byteLength < HEADER_BYTES) {
		throw new TileUnreadable(`tile must have >= ${HEADER_BYTES} bytes: ${raw.byteLength}`);
	}
	const header = new DataView(raw.buffer, raw.byteOffset, HEADER_BYTES);
	if (header.getUint32(0, true) !== MAGIC) {
		throw new TileUnreadable("tile must begin with AFT1");
	}
	const coreColumns = header.getUint16(4, true);
	const coreRows = header.getUint16(6, true);
	const apron = header.getUint8(8);
	const planes = header.getUint8(9);
	const width = coreColumns + 2 * apron;
	const height = coreRows + 2 * apron;
	const expected = HEADER_BYTES + 2 * planes * width * height;
	if (
		coreColumns < 1 ||
		coreRows < 1 ||
		coreColumns > CORE_MAX ||
		coreRows > CORE_MAX ||
		planes < 1 ||
		planes > PLANES_MAX
	) {
		throw new TileUnreadable(
			`tile of ${coreColumns} x ${coreRows} pixels and ${planes} energies is outside the limits`,
		);
	}
	if (raw.byteLength !== expected) {
		throw new TileUnreadable(`tile must have ${expected} bytes: ${raw.byteLength}`);
	}
	const samples = new Uint16Array(width * height * planes);
	for (let plane = 0; plane < planes; plane++) {
		undelta(raw, HEADER_BYTES + 2 * plane * width * height, width, height, samples, plane, planes);
	}
	return { coreColumns, coreRows, apron, planes, width, height, samples };
}

/** Kernel: one plane from split difference bytes into every `stride`-th place of `into`, from `first` on. */
function undelta(
	raw: Uint8Array,
	start: number,
	width: number,
	height: number,
	into: Uint16Array,
	first: number,
	stride: number,
): void {
	let low = start;
	let high = start + width * height;
	let to = first;
	for (let y = 0; y < height; y++) {
		let sample = 0;
		for (let x = 0; x < width; x++) {
			sample = (sample + ((raw[low++] as number) | ((raw[high++] as number) << 8))) & 0xffff;
			into[to] = sample;
			to += stride;
		}
	}
}

function expanded(raw: Uint8Array): Uint8Array {
	if (raw.byteLength < 4 || new DataView(raw.buffer, raw.byteOffset, 4).getUint32(0, true) !== ZSTD_MAGIC) {
		return raw;
	}
	try {
		return decompress(raw);
	} catch (cause) {
		throw new TileUnreadable("tile is not a whole zstd frame", { cause });
	}
}
