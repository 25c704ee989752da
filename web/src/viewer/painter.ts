import type { Size } from "./geometry";
import { cover, type GlProgram, GlProgramFamily } from "./glProgram";
import { MeansTextures } from "./meansTextures";
import { coefficientsOf, LESS, MORE, SAFE_BASES } from "./palettes";
import { Pane, type Picture, type Piece, type Place, type Programs } from "./pane";
import { coreBox, type Region } from "./pyramid";
import type { Rendering } from "./rendering";
import { highEnergy, lowEnergy, type ViewDescription } from "./scan";
import { COMPOSE, FINISH, TONE } from "./shaders";
import { hueBand } from "./strips";
import type { Tile } from "./tileStore";
import { type OnCard, setCalibration, signalFlags, TileTextures, type TintKind } from "./tileTextures";

/** From this many canvas pixels per sample on, samples are shown as squares: one wants to see them, not a blend. */
export const NEAREST_FROM_SCALE = 4;
const GROUND = [0.047, 0.059, 0.071] as const;

/** The one renderer: draws pictures from tiles onto a canvas. It holds nothing that could not be rebuilt after a lost context. */
export class Painter {
	private readonly gl: WebGL2RenderingContext;
	private readonly textures: TileTextures;
	private readonly means: MeansTextures;
	private readonly programs: Programs;
	private readonly panes: Pane[] = [];

	constructor(gl: WebGL2RenderingContext, bytesMax: number) {
		this.gl = gl;
		gl.disable(gl.DITHER);
		gl.disable(gl.BLEND);
		gl.enable(gl.SCISSOR_TEST);
		this.textures = new TileTextures(gl, bytesMax);
		this.means = new MeansTextures(gl);
		this.programs = {
			tone: new GlProgramFamily(gl, TONE),
			finish: new GlProgramFamily(gl, FINISH),
			compose: new GlProgramFamily(gl, COMPOSE),
		};
	}

	/** Draws each picture into its place, later ones over earlier; true when something was put off to the next time (colours of many new tiles). */
	paint(pictures: readonly (readonly [Picture, Place])[], canvas: Size): boolean {
		this.textures.beginPicture();
		let unfinished = false;
		pictures.forEach(([picture, place], index) => {
			this.panes[index] ??= new Pane(this.gl);
			unfinished = this.paintPane(this.panes[index], picture, place, canvas) || unfinished;
		});
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
		this.means.dispose();
		for (const pane of this.panes) {
			pane.dispose();
		}
	}

	private paintPane(pane: Pane, picture: Picture, place: Place, canvas: Size): boolean {
		let unfinished = false;
		if (picture.region !== null && !pane.holds(picture)) {
			unfinished = this.paintTones(pane, picture, picture.region);
			if (picture.rendering.edges > 0) {
				this.paintFinish(pane, picture, picture.region);
			}
		}
		this.compose(pane, picture, place, canvas);
		pane.drawn = unfinished ? null : picture;
		return unfinished;
	}

	private paintTones(pane: Pane, picture: Picture, region: Region): boolean {
		const { gl } = this;
		const { view, rendering } = picture;
		const wanted = tintOf(view, rendering);
		let unfinished = false;
		const cards = picture.pieces.map((piece) => {
			const card = this.textures.get(piece.tile, view, wanted);
			unfinished ||= wanted !== null && card.tint === null;
			return card;
		});
		const direct = rendering.edges === 0;
		(direct ? pane.finished : pane.toned).into(region.width, region.height);
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
		const { view, rendering } = picture;
		const core = coreBox(view, tile.address, tile.address.level);
		const left = Math.max(piece.left, region.x) - region.x;
		const top = Math.max(piece.top, region.y) - region.y;
		const right = Math.min(piece.right, region.x + region.width) - region.x;
		const bottom = Math.min(piece.bottom, region.y + region.height) - region.y;
		// A ratio without its texture has nothing to show yet; material colours at least have their grey.
		if (right <= left || bottom <= top || (rendering.domain === "ratio" && card.tint === null)) {
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
		const ratio = rendering.domain === "ratio";
		const local = rendering.localContrast > 0 && picture.overview !== null && !ratio;
		const stripped = isStripped(view, rendering);
		const program = this.programs.tone
			.with({
				...signalFlags(view),
				SECOND: (rendering.material ? highEnergy(view) : rendering.energy) === 1,
				LOGARITHMIC: rendering.domain === "log",
				RATIO: ratio,
				STANDING_IN: level !== region.level,
				TINTED: tinted && !ratio,
				LOCAL: local,
				CLASSED: stripped && rendering.strip !== "heavy",
				HEAVY: stripped && rendering.strip === "heavy",
				...(rendering.edges === 0 ? { DIRECT: true, ...colouringFlags(view, rendering) } : {}),
			})
			.use()
			.float("low", rendering.centre - rendering.width / 2)
			.float("scale", 1 / rendering.width)
			.pair("band", ...hueBand(rendering.strip))
			.float("heavyFrom", rendering.heavyFrom)
			.wholePair("region", region.x, region.y);
		if (local && picture.overview !== null) {
			this.setLocal(program, picture, picture.overview, region);
		}
		setColouring(program, rendering);
		setCalibration(program, view);
		return program;
	}

	private setLocal(program: GlProgram, picture: Picture, overview: Tile, region: Region): void {
		const { rendering, view } = picture;
		const energy = rendering.material ? highEnergy(view) : rendering.energy;
		const means = this.means.get(view, overview, { ...rendering, energy });
		program
			.texture("around", 2, means.texture)
			.wholePair("aroundSize", means.width, means.height)
			.float("localContrast", rendering.localContrast)
			.float("centre", rendering.centre)
			.float("aroundStep", 2 ** (region.level - overview.address.level));
	}

	private paintFinish(pane: Pane, picture: Picture, region: Region): void {
		const { gl } = this;
		const { rendering, view } = picture;
		pane.finished.into(region.width, region.height);
		gl.scissor(0, 0, region.width, region.height);
		const program = this.programs.finish
			.with(colouringFlags(view, rendering))
			.use()
			.texture("toned", 0, pane.toned.texture)
			.wholePair("size", region.width, region.height)
			.wholePair("region", region.x, region.y)
			.float("edges", rendering.edges);
		setColouring(program, rendering);
		cover(gl);
	}

	private compose(pane: Pane, picture: Picture, place: Place, canvas: Size): void {
		const { gl } = this;
		const { region, camera } = picture;
		gl.bindFramebuffer(gl.FRAMEBUFFER, null);
		gl.viewport(0, 0, canvas.width, canvas.height);
		gl.scissor(place.left, canvas.height - place.top - place.height, place.width, place.height);
		if (region === null) {
			gl.clearColor(...GROUND, 1);
			gl.clear(gl.COLOR_BUFFER_BIT);
			return;
		}
		const step = 2 ** region.level;
		const texelsPerCanvasPx = 1 / (camera.scale * step);
		const filter = camera.scale >= NEAREST_FROM_SCALE ? gl.NEAREST : gl.LINEAR;
		const compose = this.programs.compose.with({}).use().texture("finished", 0, pane.finished.texture);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
		compose
			.pair("size", region.width, region.height)
			.pair("textureSize2", pane.finished.width, pane.finished.height)
			.pair("corner", place.left, canvas.height - place.top)
			.float("texelsPerCanvasPx", texelsPerCanvasPx)
			.pair(
				"origin",
				camera.centre.x / step - region.x - (place.width / 2) * texelsPerCanvasPx,
				camera.centre.y / step - region.y - (place.height / 2) * texelsPerCanvasPx,
			)
			.triple("ground", ...GROUND);
		cover(gl);
	}
}

/** What must be made of both energies before a picture can be drawn. */
function tintOf(view: ViewDescription, rendering: Rendering): TintKind | null {
	if (lowEnergy(view) === null) {
		return null;
	}
	return rendering.domain === "ratio" ? "ratio" : rendering.material ? "hue" : null;
}

/** Strips of classes need the colours they are told by; heaviness does not, and the ratio has no strips. */
function isStripped(view: ViewDescription, rendering: Rendering): boolean {
	const { strip, domain, material } = rendering;
	return strip !== "all" && domain !== "ratio" && (strip === "heavy" || (material && lowEnergy(view) !== null));
}

/** Which parts of the COLOURING of a shader a rendering needs. */
function colouringFlags(view: ViewDescription, rendering: Rendering): Readonly<Record<string, boolean>> {
	const coloured = rendering.material && rendering.domain !== "ratio";
	return {
		GAMMA: rendering.gamma !== 1,
		INVERTED: rendering.inverted,
		STRIPPED: isStripped(view, rendering),
		COLOURED: coloured,
		SAFE_COLOURS: coloured && rendering.materialColours === "safe",
		PALETTE: !coloured && (rendering.palette === "viridis" || rendering.palette === "cividis"),
		DIVERGING: !coloured && rendering.palette === "difference",
		STARVED_SHOWN: rendering.starvedShown,
	};
}

/** Sets the uniforms of the COLOURING part of a shader. */
function setColouring(program: GlProgram, rendering: Rendering): void {
	const { palette } = rendering;
	program.float("gammaInverse", 1 / rendering.gamma);
	if (palette === "viridis" || palette === "cividis") {
		program.triples("palette", coefficientsOf(palette));
	}
	if (palette === "difference") {
		program.triple("less", ...LESS).triple("more", ...MORE);
	}
	if (rendering.material && rendering.materialColours === "safe") {
		program.triples("bases", new Float32Array(SAFE_BASES.flat()));
	}
}
