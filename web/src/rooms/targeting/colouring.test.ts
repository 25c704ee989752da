import { describe, expect, test } from "vitest";
import { colourLine } from "./colouring";

const FIELDS = new Set(["hs", "port.discharge", "gross.kg", "shipper.taxId"]);
const colours = (line: string) =>
	colourLine(line, FIELDS)
		.filter((piece) => piece.colour !== "blank")
		.map((piece) => `${piece.colour}:${piece.text}`);

describe("a line of rules is coloured", () => {
	test("in English", () => {
		expect(colours('  when hs starts with "0803"')).toEqual([
			"keyword:when",
			"field:hs",
			"keyword:starts",
			"keyword:with",
			'text:"0803"',
		]);
		expect(colours("  then examine 40 % score 35")).toEqual([
			"keyword:then",
			"lane:examine",
			"number:40",
			"sign:%",
			"keyword:score",
			"number:35",
		]);
	});

	test("in Spanish, with accents or without", () => {
		expect(colours("port.discharge está en risky_ports")).toEqual([
			"field:port.discharge",
			"keyword:está",
			"keyword:en",
			"word:risky_ports",
		]);
		expect(colours("ULTIMA vez en 3 días")[1]).toBe("keyword:vez");
		expect(colours("entonces aforar")).toEqual(["keyword:entonces", "lane:aforar"]);
	});

	test("with dates, codes, signs and comments", () => {
		expect(colours("expires 2027-03-31 # review")).toEqual([
			"keyword:expires",
			"number:2027-03-31",
			"comment:# review",
		]);
		expect(colours("ports: NLRTM, ES, 22G1")).toEqual([
			"word:ports",
			"sign::",
			"word:NLRTM",
			"sign:,",
			"word:ES",
			"sign:,",
			"word:22G1",
		]);
		expect(colours("gross.kg >= 26.5")).toEqual(["field:gross.kg", "sign:>=", "number:26.5"]);
	});

	test("also while a text is still open", () => {
		expect(colours('owner "unit.tar # no comment')).toEqual(["keyword:owner", 'text:"unit.tar # no comment']);
		expect(colours('because "a \\" b" and')).toEqual(["keyword:because", 'text:"a \\" b"', "keyword:and"]);
	});

	test("without losing a character", () => {
		for (const line of ["", "\t\tx", 'a"b', "ñandú ≠ {x} -5 3.", '"\\', "🚢 # 🚢", "a..b-", "1.2.3"]) {
			const pieces = colourLine(line, FIELDS);
			expect(pieces.map((piece) => piece.text).join("")).toBe(line);
			for (const piece of pieces) {
				expect(line.startsWith(piece.text, piece.at)).toBe(true);
			}
		}
	});
});
