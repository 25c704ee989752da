/**
 * Writes one scan of one energy as a DICOM file that medical viewers open (Digital X-Ray Image, explicit little endian, not compressed):
 * `node bench/dicomScan.mjs FILE COLUMNSxROWS`. Drawn by formula; the person it names is a container that does not exist.
 */
import { closeSync, openSync, writeSync } from "node:fs";

const DIGITAL_X_RAY = "1.2.840.10008.5.1.4.1.1.1.1";
const EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
/** Under the root for UUID-derived identifiers (PS3.5, B.2), so that it belongs to nobody. */
const OWN = "2.25.40192837465564738291";
const LONG_LENGTH = new Set(["OB", "OW", "SQ", "UN", "UT"]);

const [path, size] = process.argv.slice(2);
if (path === undefined || size === undefined) {
	throw new Error("say where and how large: node bench/dicomScan.mjs FILE COLUMNSxROWS");
}
const [columns, rows] = size.split("x").map(Number);
write();

function write() {
	const instance = `${OWN}.${columns}.${rows}`;
	const meta = [
		element(0x0002, 0x0001, "OB", Buffer.from([0, 1])),
		text(0x0002, 0x0002, "UI", DIGITAL_X_RAY),
		text(0x0002, 0x0003, "UI", `${instance}.3`),
		text(0x0002, 0x0010, "UI", EXPLICIT_LITTLE_ENDIAN),
		text(0x0002, 0x0012, "UI", `${OWN}.1`),
	];
	const metaBytes = Buffer.concat(meta);
	const head = [
		text(0x0008, 0x0008, "CS", "ORIGINAL\\PRIMARY"),
		text(0x0008, 0x0016, "UI", DIGITAL_X_RAY),
		text(0x0008, 0x0018, "UI", `${instance}.3`),
		text(0x0008, 0x0020, "DA", "20260115"),
		text(0x0008, 0x0030, "TM", "101500"),
		text(0x0008, 0x0060, "CS", "DX"),
		text(0x0008, 0x0068, "CS", "FOR PRESENTATION"),
		text(0x0008, 0x0070, "LO", "Invented"),
		text(0x0010, 0x0010, "PN", "ZZQU4120677"),
		text(0x0010, 0x0020, "LO", "ZZQU4120677"),
		text(0x0020, 0x000d, "UI", `${instance}.1`),
		text(0x0020, 0x000e, "UI", `${instance}.2`),
		text(0x0020, 0x0010, "SH", "1"),
		text(0x0020, 0x0011, "IS", "1"),
		text(0x0020, 0x0013, "IS", "1"),
		short(0x0028, 0x0002, 1),
		text(0x0028, 0x0004, "CS", "MONOCHROME2"),
		short(0x0028, 0x0010, rows),
		short(0x0028, 0x0011, columns),
		short(0x0028, 0x0100, 16),
		short(0x0028, 0x0101, 16),
		short(0x0028, 0x0102, 15),
		short(0x0028, 0x0103, 0),
		text(0x0028, 0x1050, "DS", "30000"),
		text(0x0028, 0x1051, "DS", "60000"),
	];
	const pixels = Buffer.alloc(12);
	pixels.writeUInt16LE(0x7fe0, 0);
	pixels.writeUInt16LE(0x0010, 2);
	pixels.write("OW", 4, "latin1");
	pixels.writeUInt32LE(columns * rows * 2, 8);
	const length = Buffer.alloc(4);
	length.writeUInt32LE(metaBytes.length);
	const file = openSync(path, "w");
	writeSync(
		file,
		Buffer.concat([Buffer.alloc(128), Buffer.from("DICM"), element(0x0002, 0x0000, "UL", length), metaBytes]),
	);
	writeSync(file, Buffer.concat([...head, pixels]));
	writeRows(file);
	closeSync(file);
}

/** Cargo of growing thickness in a frame of air, with the noise of a detector. */
function writeRows(file) {
	let state = 11;
	const line = new Uint16Array(columns);
	for (let y = 0; y < rows; y++) {
		const inside = y > rows * 0.1 && y < rows * 0.9;
		for (let x = 0; x < columns; x++) {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			const thickness = inside ? 0.25 + 4 * (x / columns) + 0.2 * Math.sin(x / 23) * Math.cos(y / 31) : 0;
			line[x] = Math.round(59000 * Math.exp(-thickness) * (0.998 + (0.004 * state) / 4294967296));
		}
		writeSync(file, Buffer.from(line.buffer));
	}
}

function text(group, number, kind, value) {
	const padded = value.length % 2 === 0 ? value : value + (kind === "UI" ? "\0" : " ");
	return element(group, number, kind, Buffer.from(padded, "latin1"));
}

function short(group, number, value) {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return element(group, number, "US", bytes);
}

function element(group, number, kind, value) {
	const long = LONG_LENGTH.has(kind);
	const head = Buffer.alloc(long ? 12 : 8);
	head.writeUInt16LE(group, 0);
	head.writeUInt16LE(number, 2);
	head.write(kind, 4, "latin1");
	if (long) {
		head.writeUInt32LE(value.length, 8);
	} else {
		head.writeUInt16LE(value.length, 6);
	}
	return Buffer.concat([head, value]);
}
