/** A DICOS threat detection report of an invented machine, in explicit little endian, on files that our own scanner wrote. */
const THREAT_REPORT = "1.2.840.10008.5.1.4.1.1.501.3";
const EXPLICIT = "1.2.840.10008.1.2.1";
const LONG = new Set(["OB", "SQ"]);

function element(tag, vr, value) {
	const odd = value.length % 2 === 1;
	const padding = Buffer.alloc(odd ? 1 : 0, vr === "UI" ? 0 : 0x20);
	const header = Buffer.alloc(LONG.has(vr) ? 12 : 8);
	header.writeUInt16LE(tag >>> 16, 0);
	header.writeUInt16LE(tag & 0xffff, 2);
	header.write(vr, 4, "latin1");
	if (header.length === 12) {
		header.writeUInt32LE(value.length + padding.length, 8);
	} else {
		header.writeUInt16LE(value.length + padding.length, 6);
	}
	return Buffer.concat([header, value, padding]);
}

const text = (tag, vr, value) => element(tag, vr, Buffer.from(value, "latin1"));

function floats(tag, ...values) {
	const bytes = Buffer.alloc(4 * values.length);
	values.forEach((value, at) => {
		bytes.writeFloatLE(value, 4 * at);
	});
	return element(tag, "FL", bytes);
}

function sequence(tag, ...items) {
	const framed = items.map((item) => {
		const header = Buffer.from([0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0]);
		header.writeUInt32LE(item.length, 4);
		return Buffer.concat([header, item]);
	});
	return element(tag, "SQ", Buffer.concat(framed));
}

/** The value of a short element of one of our files. */
function valueIn(file, tag, vr) {
	const header = Buffer.from([(tag >>> 16) & 255, tag >>> 24, tag & 255, (tag >>> 8) & 255, ...Buffer.from(vr)]);
	const at = file.indexOf(header);
	if (at < 0) {
		throw new Error(`the file has no element ${tag.toString(16)}`);
	}
	return file.subarray(at + 8, at + 8 + file.readUInt16LE(at + 6));
}

const uid = (file, tag) => valueIn(file, tag, "UI").toString("latin1").replace(/\0$/, "");

/** Two opinions on one object, drawn around the middle of a file's picture. */
function threat(file, id) {
	const rows = valueIn(file, 0x0028_0010, "US").readUInt16LE(0);
	const columns = valueIn(file, 0x0028_0011, "US").readUInt16LE(0);
	const [left, right] = [Math.round(0.42 * columns), Math.round(0.55 * columns)];
	const [top, bottom] = [Math.round(0.4 * rows), Math.round(0.62 * rows)];
	const opinion = (category, description, probability) =>
		Buffer.concat([
			text(0x4010_1012, "CS", category),
			text(0x4010_1013, "LT", description),
			text(0x4010_1014, "CS", "NO_INTERFERENCE"),
			text(0x4010_1015, "CS", "THREAT"),
			floats(0x4010_1016, probability),
		]);
	const place = Buffer.concat([
		sequence(0x0008_114a, text(0x0008_1155, "UI", uid(file, 0x0008_0018))),
		floats(0x4010_101d, left, top, 0, right, top, 0, right, bottom, 0, left, bottom, 0),
	]);
	return Buffer.concat([
		element(0x4010_1010, "US", Buffer.from([id, 0])),
		sequence(0x4010_1037, place),
		sequence(0x4010_1038, opinion("CONTRABAND", "bricks", 0.81), opinion("ANOMALY", "unlike the rest", 0.35)),
	]);
}

/** A report of one threat on each of these files of one scan. */
export function threatReport(files) {
	const [first] = files;
	const instance = "2.25.770077";
	const meta = Buffer.concat([
		element(0x0002_0001, "OB", Buffer.from([0, 1])),
		text(0x0002_0002, "UI", THREAT_REPORT),
		text(0x0002_0003, "UI", instance),
		text(0x0002_0010, "UI", EXPLICIT),
	]);
	const length = Buffer.alloc(4);
	length.writeUInt32LE(meta.length);
	return Buffer.concat([
		Buffer.alloc(128),
		Buffer.from("DICM"),
		element(0x0002_0000, "UL", length),
		meta,
		text(0x0008_0016, "UI", THREAT_REPORT),
		text(0x0008_0018, "UI", instance),
		text(0x0020_000d, "UI", uid(first, 0x0020_000d)),
		text(0x0020_000e, "UI", "2.25.770078"),
		sequence(0x4010_1011, ...files.map((file, at) => threat(file, at + 1))),
		text(0x4010_1027, "CS", "MACHINE"),
		text(0x4010_1029, "LO", "Invented detector 2"),
		text(0x4010_1031, "CS", "ALARM"),
	]);
}
