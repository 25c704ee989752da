import { describe, expect, test } from "vitest";
import { diffLines, hunks } from "./lineDiff";

const SIGN = { same: " ", gone: "-", new: "+" } as const;
const drawn = (before: string, after: string) => diffLines(before, after).map((line) => SIGN[line.change] + line.text);

describe("the difference of two texts", () => {
	test("is nothing where they are alike", () => {
		expect(drawn("a\nb", "a\nb")).toEqual([" a", " b"]);
	});

	test("shows a changed line as gone and new", () => {
		expect(drawn("a\nb\nc", "a\nB\nc")).toEqual([" a", "-b", "+B", " c"]);
	});

	test("finds what was put between and what was taken out", () => {
		expect(drawn("a\nb\nc\nd", "a\nx\nb\nd")).toEqual([" a", "+x", " b", "-c", " d"]);
		expect(drawn("", "a")).toEqual(["-", "+a"]);
		expect(drawn("a", "a\nb")).toEqual([" a", "+b"]);
	});

	test("numbers lines in both texts", () => {
		const lines = diffLines("a\nb", "x\na\nb");
		expect(lines.map((line) => [line.before, line.after])).toEqual([
			[null, 1],
			[1, 2],
			[2, 3],
		]);
	});

	test("gives both texts back, whatever they are", () => {
		let seed = 20_260_101;
		const next = (below: number) => {
			seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
			return Math.floor((seed / 2 ** 32) * below);
		};
		for (let trial = 0; trial < 300; trial++) {
			const text = () => Array.from({ length: next(12) }, () => "abc"[next(3)]).join("\n");
			const [before, after] = [text(), text()];
			const lines = diffLines(before, after);
			const kept = (without: string) => lines.filter((line) => line.change !== without).map((line) => line.text);
			expect(kept("new").join("\n"), `trial ${trial}`).toBe(before);
			expect(kept("gone").join("\n"), `trial ${trial}`).toBe(after);
		}
	});

	test("of very long texts without a common line stays quick", () => {
		const before = Array.from({ length: 5000 }, (_, at) => `old ${at}`).join("\n");
		const after = Array.from({ length: 5000 }, (_, at) => `new ${at}`).join("\n");
		expect(diffLines(before, after)).toHaveLength(10_000);
	});
});

test("long runs of same lines are put aside", () => {
	const before = Array.from({ length: 20 }, (_, at) => `${at}`).join("\n");
	const parts = hunks(diffLines(before, before.replace("10", "ten")), 2);
	expect(parts.map((part) => [part.kind, part.lines.length])).toEqual([
		["skipped", 8],
		["lines", 6],
		["skipped", 7],
	]);
});
