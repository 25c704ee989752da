/** Pure parts of the editor: places in a text, and what Tab, Enter and a click do to it. */

export interface Place {
	/** Both counted from 1, as the server counts them. */
	readonly line: number;
	readonly column: number;
}

/** Characters before a place; a place beyond its line is its end. */
export function offsetOf(text: string, place: Place): number {
	let at = 0;
	for (let line = 1; line < place.line; line++) {
		const end = text.indexOf("\n", at);
		if (end < 0) {
			return text.length;
		}
		at = end + 1;
	}
	const end = text.indexOf("\n", at);
	return Math.min(at + place.column - 1, end < 0 ? text.length : end);
}

export function placeOf(text: string, offset: number): Place {
	const before = text.slice(0, offset);
	const lineStart = before.lastIndexOf("\n") + 1;
	return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** What replaces the text between two offsets, and what is selected then. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
	readonly selectFrom: number;
	readonly selectTo: number;
}

const INDENT = "  ";

/** Tab: blanks to the next even column, or with several lines selected each of them further in; with Shift back out. */
export function indent(text: string, from: number, to: number, back: boolean): Edit {
	if (!back && !text.slice(from, to).includes("\n")) {
		const column = from - (text.lastIndexOf("\n", from - 1) + 1);
		const blanks = " ".repeat(INDENT.length - (column % INDENT.length));
		return { from, to, insert: blanks, selectFrom: from + blanks.length, selectTo: from + blanks.length };
	}
	const start = text.lastIndexOf("\n", from - 1) + 1;
	// A selection that ends before the first letter of a line does not mean that line.
	const last = to > from && text[to - 1] === "\n" ? to - 1 : to;
	const lineEnd = text.indexOf("\n", last);
	const end = lineEnd < 0 ? text.length : lineEnd;
	const lines = text.slice(start, end).split("\n");
	const moved = lines.map((line) => (back ? line.replace(/^(?: {1,2}|\t)/, "") : line === "" ? line : INDENT + line));
	const first = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0);
	const insert = moved.join("\n");
	return {
		from: start,
		to: end,
		insert,
		selectFrom: Math.max(start, from + first),
		selectTo: Math.max(start, to + insert.length - (end - start)),
	};
}

/** Enter keeps the indentation of its line. */
export function newLine(text: string, from: number, to: number): Edit {
	const start = text.lastIndexOf("\n", from - 1) + 1;
	const blanks = /^[ \t]*/.exec(text.slice(start, from))?.[0] ?? "";
	const insert = `\n${blanks}`;
	return { from, to, insert, selectFrom: from + insert.length, selectTo: from + insert.length };
}

/** A word put in at the caret, with a blank on the sides that need one. */
export function insertWord(text: string, from: number, to: number, word: string): Edit {
	const before = from > 0 && /[^\s(]/.test(text[from - 1] ?? "") ? " " : "";
	const after = /[^\s),]/.test(text[to] ?? " ") ? " " : "";
	const insert = before + word + after;
	const caret = from + before.length + word.length;
	return { from, to, insert, selectFrom: caret, selectTo: caret };
}
