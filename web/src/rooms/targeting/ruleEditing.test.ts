import { describe, expect, test } from "vitest";
import { type Edit, indent, insertWord, newLine, offsetOf, placeOf } from "./ruleEditing";

const TEXT = 'rule "a"\n  when hs = 1\n\nend';
const edited = (text: string, edit: Edit) => text.slice(0, edit.from) + edit.insert + text.slice(edit.to);

describe("a place in a text", () => {
	test("is found from line and column, and back", () => {
		for (let at = 0; at <= TEXT.length; at++) {
			expect(offsetOf(TEXT, placeOf(TEXT, at))).toBe(at);
		}
		expect(placeOf(TEXT, offsetOf(TEXT, { line: 2, column: 3 }))).toEqual({ line: 2, column: 3 });
	});

	test("beyond the end is the end", () => {
		expect(offsetOf(TEXT, { line: 1, column: 99 })).toBe(8);
		expect(offsetOf(TEXT, { line: 99, column: 1 })).toBe(TEXT.length);
	});
});

describe("the Tab key", () => {
	test("goes to the next even column", () => {
		expect(edited("ab", indent("ab", 2, 2, false))).toBe("ab  ");
		expect(edited("abc", indent("abc", 3, 3, false))).toBe("abc ");
	});

	test("moves every selected line, and back again", () => {
		const further = indent("a\n\nb\nc", 0, 4, false);
		expect(edited("a\n\nb\nc", further)).toBe("  a\n\n  b\nc");
		const moved = edited("a\n\nb\nc", further);
		expect(edited(moved, indent(moved, further.selectFrom, further.selectTo, true))).toBe("a\n\nb\nc");
	});

	test("with Shift never eats letters", () => {
		expect(edited("a", indent("a", 1, 1, true))).toBe("a");
		expect(edited(" a", indent(" a", 2, 2, true))).toBe("a");
	});
});

test("a new line begins where the one above did", () => {
	expect(edited("  when x", newLine("  when x", 8, 8))).toBe("  when x\n  ");
	expect(edited("  when x", newLine("  when x", 1, 1))).toBe(" \n  when x");
});

test("a field put in stands apart from its neighbours", () => {
	expect(edited("when", insertWord("when", 4, 4, "hs"))).toBe("when hs");
	expect(edited("of (x)", insertWord("of (x)", 4, 4, "hs"))).toBe("of (hs x)");
	expect(edited("when  and", insertWord("when  and", 5, 5, "hs"))).toBe("when hs and");
});
