import type { Camera, Size } from "./geometry";
import { cover, type GlProgram, GlProgramFamily, GlTarget } from "./glProgram";
import { coreBox, type Region } from "./pyramid";
import type { Rendering } from "./rendering";
import { highEnergy, lowEnergy, type ViewDescription } from "./scan";
import { COMPOSE, FINISH, TONE } from "./shaders";
import type { Tile } from "./tileStore";
import { type OnCard, setCalibration, signalFlags, TileTextures } from "./tileTextures";

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
}

/** From this many canvas pixels per sample on, samples are shown as squares: one wants to see them, not a blend. */
export const NEAREST_FROM_SCALE = 4;
const GROUND = [0.047, 0.059, 0.071] as const;

/** The one renderer: draws a picture from tiles onto a canvas. It holds nothing that could not be rebuilt after a lost context. */
export class Painter {
	private readonly gl: WebGL2RenderingContext;
	private readonly textures: TileTextures;
	private readonly tone: GlProgramFamily;
	private readonly finish: GlProgramFamily;
	private readonly compose: GlProgramFamily;
	private readonly toned: GlTarget;
	private readonly finished: GlTarget;
	private drawn: Picture | null = null;

	constructor(gl: WebGL2RenderingContext, bytesMax: number) {
		this.gl = gl;
		gl.disable(gl.DITHER);
		gl.disable(gl.BLEND);
		gl.enable(gl.SCISSOR_TEST);
		this.textures = new TileTextures(gl, bytesMax);
		this.tone = new GlProgramFamily(gl, TONE);
		this.finish = new GlProgramFamily(gl, FINISH);
		this.compose = new GlProgramFamily(gl, COMPOSE);
		this.toned = new GlTarget(gl, { internal: gl.RG32UI, format: gl.RG_INTEGER, type: gl.UNSIGNED_INT });
		this.finished = new GlTarget(gl, { internal: gl.RGBA8, format: gl.RGBA, type: gl.UNSIGNED_BYTE });
	}

	/** Draws; true when something was put off to the next picture (colours of many new tiles). */
	paint(picture: Picture, canvas: Size): boolean {
		let unfinished = false;
		if (picture.region !== null && !this.samePixels(picture)) {
			unfinished = this.paintTones(picture, picture.region);
			if (picture.rendering.edges > 0) {
				this.paintFinish(picture, picture.region);
			}
		}
		this.paintCanvas(picture, canvas);
		this.drawn = unfinished ? null : picture;
		return unfinished;
	}

	forget(tile: Tile): void {
		this.textures.forget(tile.key);
	}

	/** The samples of a tile as they lie on the graphics card; for proving that nothing was lost on the way there. */
	readBack(tile: Tile): Uint16Array {
		return this.textures.readBack(tile);
	}

	dispose(): void {
		this.textures.dispose();
		this.toned.dispose();
		this.finished.dispose();
	}

	private samePixels(picture: Picture): boolean {
		const before = this.drawn;
		return (
			before !== null &&
			before.view === picture.view &&
			before.rendering === picture.rendering &&
			sameRegion(before.region, picture.region) &&
			before.pieces.length === picture.pieces.length &&
			before.pieces.every((piece, index) => piece.tile === picture.pieces[index]?.tile)
		);
	}

	private paintTones(picture: Picture, region: Region): boolean {
		const { gl } = this;
		const { view, rendering } = picture;
		const coloured = rendering.material && lowEnergy(view) !== null;
		let unfinished = false;
		this.textures.beginPicture();
		const cards = picture.pieces.map((piece) => {
			const card = this.textures.get(piece.tile, view, coloured);
			unfinished ||= coloured && card.tint === null;
			return card;
		});
		const direct = rendering.edges === 0;
		(direct ? this.finished : this.toned).into(region.width, region.height);
		gl.scissor(0, 0, region.width, region.height);
		if (direct) {
			gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
		} else {
			gl.clearBufferuiv(gl.COLOR, 0, [0, 0, 0, 0]);
		}
		picture.pieces.forEach((piece, index) => {
			const card = cards[index];
			if (card !== undefined) {
				this.paintPiece(picture, region, piece, card);
			}
		});
		return unfinished;
	}

	private paintPiece(picture: Picture, region: Region, piece: Piece, card: OnCard): void {
		const { tile } = piece;
		const { view } = picture;
		const core = coreBox(view, tile.address, tile.address.level);
		const left = Math.max(piece.left, region.x) - region.x;
		const top = Math.max(piece.top, region.y) - region.y;
		const right = Math.min(piece.right, region.x + region.width) - region.x;
		const bottom = Math.min(piece.bottom, region.y + region.height) - region.y;
		if (right <= left || bottom <= top) {
			return;
		}
		this.gl.scissor(left, top, right - left, bottom - top);
		this.toneProgram(picture, region, tile.address.level, card.tint !== null)
			.texture("samples", 0, card.samples)
			.texture("tint", 1, card.tint ?? this.textures.noTint)
			.wholePair("tile", core.left, core.top)
			.int("apron", tile.apron)
			.float("stride", 2 ** (region.level - tile.address.level));
		cover(this.gl);
	}

	/** The tone shader in the form this picture needs, with everything set that is the same for all its tiles. */
	private toneProgram(picture: Picture, region: Region, level: number, tinted: boolean): GlProgram {
		const { view, rendering } = picture;
		const program = this.tone
			.with({
				...signalFlags(view),
				SECOND: (rendering.material ? highEnergy(view) : rendering.energy) === 1,
				LOGARITHMIC: rendering.domain === "log",
				STANDING_IN: level !== region.level,
				TINTED: tinted,
				...(rendering.edges === 0 ? { DIRECT: true, ...colouringFlags(rendering) } : {}),
			})
			.use()
			.float("gammaInverse", 1 / rendering.gamma)
			.float("low", rendering.centre - rendering.width / 2)
			.float("scale", 1 / rendering.width)
			.wholePair("region", region.x, region.y);
		setCalibration(program, view);
		return program;
	}

	private paintFinish(picture: Picture, region: Region): void {
		const { gl } = this;
		const { rendering } = picture;
		this.finished.into(region.width, region.height);
		gl.scissor(0, 0, region.width, region.height);
		this.finish
			.with(colouringFlags(rendering))
			.use()
			.texture("toned", 0, this.toned.texture)
			.wholePair("size", region.width, region.height)
			.wholePair("region", region.x, region.y)
			.float("edges", rendering.edges)
			.float("gammaInverse", 1 / rendering.gamma);
		cover(gl);
	}

	private paintCanvas(picture: Picture, canvas: Size): void {
		const { gl } = this;
		const { region, camera } = picture;
		gl.bindFramebuffer(gl.FRAMEBUFFER, null);
		gl.viewport(0, 0, canvas.width, canvas.height);
		gl.scissor(0, 0, canvas.width, canvas.height);
		if (region === null) {
			gl.clearColor(...GROUND, 1);
			gl.clear(gl.COLOR_BUFFER_BIT);
			return;
		}
		const step = 2 ** region.level;
		const texelsPerCanvasPx = 1 / (camera.scale * step);
		const filter = camera.scale >= NEAREST_FROM_SCALE ? gl.NEAREST : gl.LINEAR;
		const compose = this.compose.with({}).use().texture("finished", 0, this.finished.texture);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
		compose
			.pair("size", region.width, region.height)
			.pair("textureSize2", this.finished.width, this.finished.height)
			.float("canvasHeight", canvas.height)
			.float("texelsPerCanvasPx", texelsPerCanvasPx)
			.pair(
				"origin",
				camera.centre.x / step - region.x - (canvas.width / 2) * texelsPerCanvasPx,
				camera.centre.y / step - region.y - (canvas.height / 2) * texelsPerCanvasPx,
			)
			.triple("ground", ...GROUND);
		cover(gl);
	}
}

/** Which parts of the COLOURING of a shader a rendering needs. */
function colouringFlags(rendering: Rendering): Readonly<Record<string, boolean>> {
	return {
		GAMMA: rendering.gamma !== 1,
		INVERTED: rendering.inverted,
		COLOURED: rendering.material,
		STARVED_SHOWN: rendering.starvedShown,
	};
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
