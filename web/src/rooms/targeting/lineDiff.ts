export type Change = "same" | "gone" | "new";

export interface DiffLine {
	readonly change: Change;
	readonly text: string;
	/** Counted from 1; null where the line is not in that text. */
	readonly before: number | null;
	readonly after: number | null;
}

/** Cells of the table of common lines; above, what differs is shown as one block gone and one block new. */
const MOST_CELLS = 4_000_000;

/**
 * What became of the lines of a text: a longest common subsequence between what both begin and end with alike. Where
 * several are equally long, lines gone come before lines new.
 */
export function diffLines(before: string, after: string): readonly DiffLine[] {
	const old = before.split("\n");
	const now = after.split("\n");
	let head = 0;
	while (head < old.length && head < now.length && old[head] === now[head]) {
		head++;
	}
	let tail = 0;
	while (
		tail < old.length - head &&
		tail < now.length - head &&
		old[old.length - 1 - tail] === now[now.length - 1 - tail]
	) {
		tail++;
	}
	const changes: Change[] = [
		...Array<Change>(head).fill("same"),
		...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
		...Array<Change>(tail).fill("same"),
	];
	return numbered(changes, old, now);
}

function middle(old: readonly string[], now: readonly string[]): readonly Change[] {
	if (old.length * now.length > MOST_CELLS || old.length === 0 || now.length === 0) {
		return [...Array<Change>(old.length).fill("gone"), ...Array<Change>(now.length).fill("new")];
	}
	const common = commonLengths(old, now);
	const width = now.length + 1;
	const length = (row: number, column: number) => common[row * width + column] ?? 0;
	const changes: Change[] = [];
	let row = 0;
	let column = 0;
	while (row < old.length && column < now.length) {
		if (old[row] === now[column]) {
			changes.push("same");
			row++;
			column++;
		} else if (length(row + 1, column) >= length(row, column + 1)) {
			changes.push("gone");
			row++;
		} else {
			changes.push("new");
			column++;
		}
	}
	return [
		...changes,
		...Array<Change>(old.length - row).fill("gone"),
		...Array<Change>(now.length - column).fill("new"),
	];
}

/** At (row, column): how many lines what is left of both has in common. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
	const width = now.length + 1;
	const common = new Uint32Array((old.length + 1) * width);
	for (let row = old.length - 1; row >= 0; row--) {
		for (let column = now.length - 1; column >= 0; column--) {
			const at = row * width + column;
			common[at] =
				old[row] === now[column]
					? (common[at + width + 1] ?? 0) + 1
					: Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
		}
	}
	return common;
}

function numbered(changes: readonly Change[], old: readonly string[], now: readonly string[]): readonly DiffLine[] {
	let before = 0;
	let after = 0;
	return changes.map((change) => {
		const line = {
			change,
			text: (change === "new" ? now[after] : old[before]) ?? "",
			before: change === "new" ? null : before + 1,
			after: change === "gone" ? null : after + 1,
		};
		before += change === "new" ? 0 : 1;
		after += change === "gone" ? 0 : 1;
		return line;
	});
}

export type Hunk =
	| { readonly kind: "lines"; readonly lines: readonly DiffLine[] }
	| { readonly kind: "skipped"; readonly lines: readonly DiffLine[] };

/** The changes with so many lines around them; longer runs of same lines are put aside. */
export function hunks(lines: readonly DiffLine[], around: number): readonly Hunk[] {
	const shown = lines.map(() => false);
	lines.forEach((line, at) => {
		if (line.change !== "same") {
			shown.fill(true, Math.max(0, at - around), at + around + 1);
		}
	});
	const found: { kind: Hunk["kind"]; lines: DiffLine[] }[] = [];
	lines.forEach((line, at) => {
		const kind = shown[at] ? "lines" : "skipped";
		const last = found.at(-1);
		if (last?.kind === kind) {
			last.lines.push(line);
		} else {
			found.push({ kind, lines: [line] });
		}
	});
	return found;
}
