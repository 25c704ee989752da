import { expect, test } from "vitest";
import { isTextKey } from "./catalog";
import { READERS } from "./es/readers";

const SOURCES = import.meta.glob<string>("../../../server/src/main/java/**/*.java", {
	query: "?raw",
	import: "default",
	eager: true,
});

/** The code of a problem, where it is made: `Problem.caller(409, "review.lease-expired", …`. */
const MADE = /Problem\s*\.(?:caller|notFound|capacity|external|away|broken)\(\s*(?:\w+,\s*)?"([a-z]+\.[a-z-]+)"/g;

test("every problem the server can tell has a text of ours", () => {
	const codes = new Set(Object.values(SOURCES).flatMap((text) => [...text.matchAll(MADE)].map((found) => found[1])));
	expect(codes.size).toBeGreaterThan(150);
	expect([...codes].filter((code) => !isTextKey(`problem.${code}`))).toEqual([]);
});

const READ = import.meta.glob<string>(
	[
		"../../../lib/radiograph/src/main/java/**/*.java",
		"../../../lib/cargo/src/main/java/**/*.java",
		"../../../server/src/main/java/org/aforo/server/scans/**/*.java",
	],
	{ query: "?raw", import: "default", eager: true },
);

/** `notes.warning("edi.number", …`. */
const REMARKED = /\b(?:info|warning|error)\(\s*"([a-z0-9]+\.[a-z0-9-]+)"/g;

test("every remark of a reader of files has a text in Spanish", () => {
	const codes = new Set(Object.values(READ).flatMap((text) => [...text.matchAll(REMARKED)].map((found) => found[1])));
	expect(codes.size).toBeGreaterThan(80);
	const known = Object.keys(READERS);
	// A code may end in what was found: `dicom.encapsulated-` + VR.
	expect(
		[...codes].filter(
			(code = "") => !known.some((each) => each === code || (code.endsWith("-") && each.startsWith(code))),
		),
	).toEqual([]);
});
