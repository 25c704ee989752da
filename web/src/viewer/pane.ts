import type { Camera } from "./geometry";
import { type GlProgramFamily, GlTarget } from "./glProgram";
import type { Region } from "./pyramid";
import type { Rendering } from "./rendering";
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

/** What one place on the canvas was last drawn from, so that a mere move of the camera draws nothing anew. */
export class Pane {
	readonly toned: GlTarget;
	readonly finished: GlTarget;
	drawn: Picture | null = null;

	constructor(gl: WebGL2RenderingContext) {
		this.toned = new GlTarget(gl, { internal: gl.RG32UI, format: gl.RG_INTEGER, type: gl.UNSIGNED_INT });
		this.finished = new GlTarget(gl, { internal: gl.RGBA8, format: gl.RGBA, type: gl.UNSIGNED_BYTE });
	}

	holds(picture: Picture): boolean {
		const before = this.drawn;
		return (
			before !== null &&
			before.view === picture.view &&
			before.rendering === picture.rendering &&
			before.overview === picture.overview &&
			sameRegion(before.region, picture.region) &&
			before.pieces.length === picture.pieces.length &&
			before.pieces.every((piece, index) => piece.tile === picture.pieces[index]?.tile)
		);
	}

	dispose(): void {
		this.toned.dispose();
		this.finished.dispose();
	}
}

/** The programs all panes share. */
export interface Programs {
	readonly tone: GlProgramFamily;
	readonly finish: GlProgramFamily;
	readonly compose: GlProgramFamily;
}

function sameRegion(a: Region | null, b: Region | null): boolean {
	return (
		a !== null &&
		b !== null &&
		a.level === b.level &&
		a.x === b.x &&
		a.y === b.y &&
		a.width === b.width &&
		a.height === b.height
	);
}
