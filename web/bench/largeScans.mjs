/**
 * Writes scans of the sizes the budgets speak of, as the drop of a scanner that knows only TIFF: two energies, 16 bit, one page each.
 * `node bench/largeScans.mjs DIR [COLUMNSxROWS ..]`; drawn by formula, no two alike, and bearing invented numbers.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const ENERGIES = ["high", "low"];
const ASCII = 2;
const SHORT = 3;
const LONG = 4;

const [folder, ...sizes] = process.argv.slice(2);
if (folder === undefined) {
	throw new Error("say where to write: node bench/largeScans.mjs DIR [COLUMNSxROWS ..]");
}
mkdirSync(folder, { recursive: true });
for (const [at, size] of (sizes.length === 0 ? ["6000x1500", "30000x4000"] : sizes).entries()) {
	const [columns, rows] = size.split("x").map(Number);
	const path = join(folder, `large-${at}-${size}.tif`);
	writeTiff(
		path,
		columns,
		rows,
		at,
		(energy) => `energy=${ENERGIES[energy]}\nview=side\nmanufacturer=Invented\nair=60000\ndark=0\n`,
	);
	process.stdout.write(`${path}\n`);
}

// The demo wants to know of visits; these boxes have none, and are read all the same.
writeFileSync(
	join(folder, "visits.csv"),
	"container,voyage,direction,port,cutoff,vessel,terminal\nZZQU4120677,418N,export,ECGYE,+6h,Invented Star,North\n",
);

/** Little endian, not compressed, one strip a page, the pages one after the other. */
function writeTiff(path, columns, rows, seed, describe) {
	const file = openSync(path, "w");
	const bytes = columns * rows * 2;
	const entries = 10;
	const directoryBytes = 2 + entries * 12 + 4;
	const headerOf = (page) => 8 + page * (directoryBytes + 256);
	const pixelsOf = (page) => headerOf(ENERGIES.length) + page * bytes;
	const header = Buffer.alloc(headerOf(ENERGIES.length));
	header.write("II", 0, "latin1");
	header.writeUInt16LE(42, 2);
	header.writeUInt32LE(headerOf(0), 4);
	for (let page = 0; page < ENERGIES.length; page++) {
		const text = Buffer.from(`${describe(page)}\0`, "latin1");
		const textAt = headerOf(page) + directoryBytes;
		text.copy(header, textAt);
		const fields = [
			[256, LONG, 1, columns],
			[257, LONG, 1, rows],
			[258, SHORT, 1, 16],
			[259, SHORT, 1, 1],
			[262, SHORT, 1, 1],
			[270, ASCII, text.length, textAt],
			[273, LONG, 1, pixelsOf(page)],
			[277, SHORT, 1, 1],
			[278, LONG, 1, rows],
			[279, LONG, 1, bytes],
		];
		let place = headerOf(page);
		header.writeUInt16LE(entries, place);
		place += 2;
		for (const [tag, type, count, value] of fields) {
			header.writeUInt16LE(tag, place);
			header.writeUInt16LE(type, place + 2);
			header.writeUInt32LE(count, place + 4);
			header.writeUInt32LE(value, place + 8);
			place += 12;
		}
		header.writeUInt32LE(page + 1 < ENERGIES.length ? headerOf(page + 1) : 0, place);
	}
	writeSync(file, header);
	for (let page = 0; page < ENERGIES.length; page++) {
		writeRows(file, columns, rows, page, seed);
	}
	closeSync(file);
}

/** Columns of growing thickness, a ratio of energies that goes from organic to metal, noise, and a block without signal. */
function writeRows(file, columns, rows, energy, seed) {
	const random = dice(7 + energy + 2 * seed);
	const line = new Uint16Array(columns);
	const ripple = Float64Array.from({ length: columns }, (_, x) => Math.sin(x / 23));
	for (let y = 0; y < rows; y++) {
		const inside = y > rows * 0.1 && y < rows * 0.9;
		const more = energy === 0 ? 1 : 1.24 - 0.1 * (y / rows);
		const wave = Math.cos(y / 31);
		const lead = y > rows * 0.4 && y < rows * 0.6;
		for (let x = 0; x < columns; x++) {
			const thickness = inside ? 5.5 * (x / columns) + 0.2 * ripple[x] * wave + 0.25 : 0;
			const starved = lead && x > columns * 0.85 && x < columns * 0.9;
			const noise = 1 + (random() - 0.5) * 0.004;
			line[x] = starved ? 0 : Math.min(65535, Math.round(60000 * Math.exp(-thickness * more) * noise));
		}
		writeSync(file, Buffer.from(line.buffer));
	}
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function dice(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
