import { type Box, type ImagePx, imagePx, type Size } from "./geometry";

/**
 * What a reader drew, in level-0 pixels of one view. A rectangle has two points, its top left and its bottom right
 * corner (half-open, as every box in Aforo); a polygon at least three; a line its two ends.
 */
export interface Mark {
	readonly kind: "rectangle" | "polygon" | "line";
	readonly view: number;
	readonly points: readonly (readonly [number, number])[];
	readonly label: string | null;
}

export const MARKS_MAX = 200;
export const POLYGON_POINTS_MAX = 500;
/** A shorter side is a slip of the hand, not a mark. */
export const SIDE_MIN = 2;

export function points(mark: Mark): readonly ImagePx[] {
	return mark.points.map(([x, y]) => imagePx(x, y));
}

/** A rectangle from any two opposite corners, in whole pixels and inside the image; `null` when it is too small to mean one. */
export function rectangle(view: number, a: ImagePx, b: ImagePx, image: Size): Mark | null {
	const box = {
		left: Math.max(0, Math.floor(Math.min(a.x, b.x))),
		top: Math.max(0, Math.floor(Math.min(a.y, b.y))),
		right: Math.min(image.width, Math.ceil(Math.max(a.x, b.x))),
		bottom: Math.min(image.height, Math.ceil(Math.max(a.y, b.y))),
	};
	if (box.right - box.left < SIDE_MIN || box.bottom - box.top < SIDE_MIN) {
		return null;
	}
	const corners: Mark["points"] = [
		[box.left, box.top],
		[box.right, box.bottom],
	];
	return { kind: "rectangle", view, points: corners, label: null };
}

/** A polygon of whole pixels inside the image; `null` when it encloses nothing. */
export function polygon(view: number, corners: readonly ImagePx[], image: Size): Mark | null {
	const inside = corners.map((at): readonly [number, number] => {
		const kept = within(at, image);
		return [Math.round(kept.x), Math.round(kept.y)];
	});
	const distinct = inside.filter((at, index) => {
		const before = inside[index - 1];
		return before === undefined || before[0] !== at[0] || before[1] !== at[1];
	});
	if (distinct.length < 3 || Math.abs(area(distinct)) < SIDE_MIN) {
		return null;
	}
	return { kind: "polygon", view, points: distinct, label: null };
}

/** A line between two whole pixels inside the image; `null` when it is too short to mean one. */
export function line(view: number, a: ImagePx, b: ImagePx, image: Size): Mark | null {
	const ends = [a, b].map((at): readonly [number, number] => {
		const kept = within(at, image);
		return [Math.round(kept.x), Math.round(kept.y)];
	});
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = ends;
	return Math.hypot(bx - ax, by - ay) < SIDE_MIN ? null : { kind: "line", view, points: ends, label: null };
}

export function within(at: ImagePx, image: Size): ImagePx {
	return imagePx(Math.min(Math.max(at.x, 0), image.width), Math.min(Math.max(at.y, 0), image.height));
}

/** The corners one sees and may take hold of: four of a rectangle, every one of a polygon. */
export function handles(mark: Mark): readonly ImagePx[] {
	const all = points(mark);
	const [a, b] = all;
	return mark.kind === "rectangle" && a !== undefined && b !== undefined
		? [a, imagePx(b.x, a.y), b, imagePx(a.x, b.y)]
		: all;
}

/** The mark with one handle elsewhere; a shape that would collapse stays as it was. */
export function withHandleAt(mark: Mark, handle: number, at: ImagePx, image: Size): Mark {
	const corners = handles(mark);
	const opposite = corners[(handle + 2) % 4];
	const there = corners.map((corner, index) => (index === handle ? at : corner));
	const [first = at, second = at] = there;
	const moved =
		mark.kind === "rectangle" && opposite !== undefined
			? rectangle(mark.view, opposite, at, image)
			: mark.kind === "line"
				? line(mark.view, first, second, image)
				: polygon(mark.view, there, image);
	return moved === null ? mark : { ...moved, label: mark.label };
}

/** The mark moved as a whole, stopped at the image's border. */
export function shifted(mark: Mark, dx: number, dy: number, image: Size): Mark {
	const box = bounds(mark);
	const x = Math.round(Math.min(Math.max(dx, -box.left), image.width - box.right));
	const y = Math.round(Math.min(Math.max(dy, -box.top), image.height - box.bottom));
	return { ...mark, points: mark.points.map(([px, py]): readonly [number, number] => [px + x, py + y]) };
}

export function bounds(mark: Mark): Box {
	const xs = mark.points.map(([x]) => x);
	const ys = mark.points.map(([, y]) => y);
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** True when the point lies in the mark (even-odd rule), or within `reach` image pixels of a line. */
export function contains(mark: Mark, at: ImagePx, reach = 0): boolean {
	const corners = handles(mark);
	const [from, to] = corners;
	if (mark.kind === "line" && from !== undefined && to !== undefined) {
		return distanceToLine(at, from, to) <= reach;
	}
	let inside = false;
	corners.forEach((a, index) => {
		const b = corners[(index + 1) % corners.length] ?? a;
		if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) {
			inside = !inside;
		}
	});
	return inside;
}

/** Area of a mark in image pixels; 0 of a line. */
export function areaOf(mark: Mark): number {
	return mark.kind === "line" ? 0 : Math.abs(area(handles(mark).map((at): readonly [number, number] => [at.x, at.y])));
}

function distanceToLine(at: ImagePx, from: ImagePx, to: ImagePx): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length2 = dx * dx + dy * dy;
	const along = length2 === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length2;
	const t = Math.min(Math.max(along, 0), 1);
	return Math.hypot(at.x - from.x - t * dx, at.y - from.y - t * dy);
}

/** Twice-halved shoelace sum; its sign is the sense of rotation. */
function area(corners: readonly (readonly [number, number])[]): number {
	let sum = 0;
	corners.forEach(([x, y], index) => {
		const [nx, ny] = corners[(index + 1) % corners.length] ?? [x, y];
		sum += x * ny - nx * y;
	});
	return sum / 2;
}
