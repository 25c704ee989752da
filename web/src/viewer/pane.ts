import type { Box, Camera } from "./geometry";
import { type GlProgramFamily, GlTarget } from "./glProgram";
import type { Region } from "./pyramid";
import type { Rendering } from "./rendering";
import { isEmpty, outside, within } from "./ring";
import type { ViewDescription } from "./scan";
import type { Tile } from "./tileStore";

/** A tile and the part of the region it is drawn for: its own core, or that of the finer tile it stands in for. */
export interface Piece {
	readonly tile: Tile;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface Picture {
	readonly view: ViewDescription;
	readonly rendering: Rendering;
	readonly camera: Camera;
	readonly region: Region | null;
	readonly pieces: readonly Piece[];
	/** The tile local means are taken from; without it there is no local contrast yet. */
	readonly overview: Tile | null;
}

/** Where on the canvas a picture goes, in canvas pixels from the top left. */
export interface Place {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** What a piece's place was last drawn from; `tile` is null where it must be drawn again. */
interface DrawnPiece {
	readonly box: Box;
	readonly tile: Tile | null;
}

interface Drawn {
	readonly view: ViewDescription;
	readonly rendering: Rendering;
	readonly overview: Tile | null;
	readonly region: Region;
	readonly pieces: ReadonlyMap<string, DrawnPiece>;
}

/** A piece and what of it must be drawn anew. */
export interface Dirty {
	readonly piece: Piece;
	readonly boxes: readonly Box[];
}

/** What one place on the canvas was last drawn from, so that a move of the camera draws only what comes into sight. */
export class Pane {
	readonly toned: GlTarget;
	readonly finished: GlTarget;
	private drawn: Drawn | null = null;

	constructor(gl: WebGL2RenderingContext) {
		this.toned = new GlTarget(gl, { internal: gl.RG32UI, format: gl.RG_INTEGER, type: gl.UNSIGNED_INT });
		this.finished = new GlTarget(gl, { internal: gl.RGBA8, format: gl.RGBA, type: gl.UNSIGNED_BYTE });
	}

	/** What must be drawn of a picture; `null` when all of it, after clearing. */
	dirtyOf(picture: Picture, region: Region): readonly Dirty[] | null {
		const before = this.drawn;
		if (
			before === null ||
			before.view !== picture.view ||
			before.rendering !== picture.rendering ||
			(picture.rendering.localContrast > 0 && before.overview !== picture.overview) ||
			before.region.level !== region.level ||
			!covered(picture.pieces, region)
		) {
			return null;
		}
		return picture.pieces.flatMap((piece) => {
			const box = within(piece, region);
			const known = before.pieces.get(placeOf(piece));
			const boxes = known?.tile === piece.tile ? outside(box, known.box) : isEmpty(box) ? [] : [box];
			return boxes.length === 0 ? [] : [{ piece, boxes }];
		});
	}

	/** Remembers what was drawn; `without` are the pieces that must be drawn again. */
	remember(picture: Picture, region: Region, without: ReadonlySet<Piece>): void {
		const pieces = new Map(
			picture.pieces.map((piece) => [
				placeOf(piece),
				{ box: within(piece, region), tile: without.has(piece) ? null : piece.tile },
			]),
		);
		const { view, rendering, overview } = picture;
		this.drawn = { view, rendering, overview, region, pieces };
	}

	forget(): void {
		this.drawn = null;
	}

	dispose(): void {
		this.toned.dispose();
		this.finished.dispose();
	}
}

/** The same picture in the same place: nothing to draw at all. */
export function samePicture(a: readonly [Picture, Place], b: readonly [Picture, Place]): boolean {
	const [[one, here], [other, there]] = [a, b];
	return (
		one.view === other.view &&
		one.rendering === other.rendering &&
		one.overview === other.overview &&
		sameCamera(one.camera, other.camera) &&
		sameRegion(one.region, other.region) &&
		here.left === there.left &&
		here.top === there.top &&
		here.width === there.width &&
		here.height === there.height &&
		one.pieces.length === other.pieces.length &&
		one.pieces.every((piece, index) => piece.tile === other.pieces[index]?.tile)
	);
}

/** Whether pieces leave no pixel of the region out: then nothing of before can shine through. */
function covered(pieces: readonly Piece[], region: Region): boolean {
	const area = pieces.reduce((sum, piece) => {
		const { left, top, right, bottom } = within(piece, region);
		return sum + Math.max(0, right - left) * Math.max(0, bottom - top);
	}, 0);
	return area === region.width * region.height;
}

function placeOf({ left, top }: Piece): string {
	return `${left}/${top}`;
}

function sameCamera(a: Camera, b: Camera): boolean {
	return a.scale === b.scale && a.centre.x === b.centre.x && a.centre.y === b.centre.y;
}

/** The programs all panes share. */
export interface Programs {
	readonly tone: GlProgramFamily;
	readonly finish: GlProgramFamily;
	readonly compose: GlProgramFamily;
}

function sameRegion(a: Region | null, b: Region | null): boolean {
	if (a === null || b === null) {
		return a === b;
	}
	return a.level === b.level && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
