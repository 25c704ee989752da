import type { Box, Size } from "./geometry";
import { cover, type GlProgram, GlProgramFamily, type GlTarget } from "./glProgram";
import { MeansTextures } from "./meansTextures";
import { coefficientsOf, LESS, MORE, SAFE_BASES } from "./palettes";
import { type Dirty, Pane, type Picture, type Piece, type Place, type Programs, samePicture } from "./pane";
import { coreBox, type Region } from "./pyramid";
import type { Rendering } from "./rendering";
import { boxOf, isEmpty, ringBase, ringParts, within } from "./ring";
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
	private shown: readonly (readonly [Picture, Place])[] | null = null;

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

	/**
	 * Draws each picture into its place, later ones over earlier; true when something was put off to the next time (colours of many new
	 * tiles). What is on the canvas already is not drawn again unless `anew`: the canvas shows what it showed.
	 */
	paint(pictures: readonly (readonly [Picture, Place])[], canvas: Size, anew: boolean): boolean {
		const shown = this.shown;
		if (
			!anew &&
			shown?.length === pictures.length &&
			pictures.every((picture, index) => shown[index] !== undefined && samePicture(picture, shown[index]))
		) {
			return false;
		}
		this.textures.beginPicture();
		let unfinished = false;
		pictures.forEach(([picture, place], index) => {
			this.panes[index] ??= new Pane(this.gl);
			unfinished = this.paintPane(this.panes[index], picture, place, canvas) || unfinished;
		});
		this.shown = unfinished ? null : pictures;
		return unfinished;
	}

	/** What must be done before a tile can be drawn, in tiles sent to the graphics card; 0 when it lies there as it is wanted. */
	workFor(tile: Tile, view: ViewDescription, rendering: Rendering): number {
		return this.textures.workFor(tile, tintOf(view, rendering));
	}

	forget(tile: Tile): void {
		this.textures.forget(tile.key);
	}

	/** The samples of a tile as they lie on the graphics card; for proving that nothing was lost on the way there. */
	readBack(tile: Tile): Uint16Array {
		return this.textures.readBack(tile);
	}

	/** Forgets all that belongs to a scan; what is the same for every scan stays. */
	clear(): void {
		this.textures.clear();
		this.means.clear();
		this.shown = null;
		for (const pane of this.panes) {
			pane.forget();
		}
	}

	dispose(): void {
		this.textures.dispose();
		this.means.clear();
		for (const pane of this.panes) {
			pane.dispose();
		}
	}

	private paintPane(pane: Pane, picture: Picture, place: Place, canvas: Size): boolean {
		const unfinished = picture.region !== null && this.paintRegion(pane, picture, picture.region);
		this.compose(pane, picture, place, canvas);
		return unfinished;
	}

	/** Brings a pane's picture up to date; true when some of it was put off. */
	private paintRegion(pane: Pane, picture: Picture, region: Region): boolean {
		const { gl } = this;
		const sharpened = picture.rendering.edges > 0;
		const target = sharpened ? pane.toned : pane.finished;
		const grown = (sharpened && pane.finished.into(region.width, region.height)) || false;
		const dirty = target.into(region.width, region.height) || grown ? null : pane.dirtyOf(picture, region);
		if (dirty === null) {
			gl.scissor(0, 0, target.width, target.height);
			if (sharpened) {
				gl.clearBufferuiv(gl.COLOR, 0, [0, 0, 0, 0]);
			} else {
				gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
			}
		}
		const wanted = dirty ?? picture.pieces.map((piece) => ({ piece, boxes: [within(piece, region)] }));
		const putOff = this.paintTones(target, picture, region, wanted);
		if (sharpened) {
			const all = dirty === null ? [boxOf(region)] : wanted.flatMap(({ boxes }) => boxes);
			this.paintFinish(pane, picture, region, all);
		}
		pane.remember(picture, region, putOff);
		return putOff.size > 0;
	}

	/** Draws pieces into the ring; answers with those whose colours must wait. */
	private paintTones(target: GlTarget, picture: Picture, region: Region, dirty: readonly Dirty[]): ReadonlySet<Piece> {
		const { view, rendering } = picture;
		const wanted = tintOf(view, rendering);
		const cards = dirty.map(({ piece }) => this.textures.get(piece.tile, view, wanted));
		target.into(region.width, region.height);
		const putOff = new Set<Piece>();
		dirty.forEach(({ piece, boxes }, index) => {
			const card = cards[index];
			if (card === undefined) {
				return;
			}
			if (wanted !== null && card.tint === null) {
				putOff.add(piece);
			}
			// A ratio without its texture has nothing to show yet; material colours at least have their grey.
			if (rendering.domain !== "ratio" || card.tint !== null) {
				this.paintPiece(target, picture, region, { piece, boxes }, card);
			}
		});
		return putOff;
	}

	private paintPiece(target: GlTarget, picture: Picture, region: Region, dirty: Dirty, card: OnCard): void {
		const { tile } = dirty.piece;
		const core = coreBox(picture.view, tile.address, tile.address.level);
		const program = this.toneProgram(picture, region, tile.address.level, card.tint !== null)
			.texture("samples", 0, card.samples)
			.texture("tint", 1, card.tint ?? this.textures.noTint)
			.wholePair("tile", core.left, core.top)
			.int("apron", tile.apron)
			.float("stride", 2 ** (region.level - tile.address.level));
		this.coverParts(program, target, dirty.boxes);
	}

	private coverParts(program: GlProgram, target: GlTarget, boxes: readonly Box[]): void {
		for (const box of boxes.filter((one) => !isEmpty(one))) {
			for (const { at, shiftX, shiftY } of ringParts(box, target)) {
				this.gl.scissor(at.left, at.top, at.right - at.left, at.bottom - at.top);
				program.wholePair("region", shiftX, shiftY);
				cover(this.gl);
			}
		}
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
				STANDING_IN: level > region.level,
				THINNED: level < region.level,
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
			.float("heavyFrom", rendering.heavyFrom);
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

	/** Edges and colours of what was toned anew, and of the pixels around it, whose neighbours changed. */
	private paintFinish(pane: Pane, picture: Picture, region: Region, toned: readonly Box[]): void {
		const { rendering, view } = picture;
		const { finished } = pane;
		finished.into(region.width, region.height);
		const { width, height } = pane.toned;
		const program = this.programs.finish
			.with(colouringFlags(view, rendering))
			.use()
			.texture("toned", 0, pane.toned.texture)
			.wholePair("low", region.x, region.y)
			.wholePair("high", region.x + region.width, region.y + region.height)
			.wholePair("base", ringBase(region.x, width), ringBase(region.y, height))
			.wholePair("ring", width, height)
			.float("edges", rendering.edges);
		setColouring(program, rendering);
		this.coverParts(
			program,
			finished,
			toned.map((box) => within(box, region, 1)),
		);
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
		const exact = texelsPerCanvasPx === 1;
		// Pixel upon pixel nothing needs to be interpolated, once a shift of less than half a pixel is left out.
		const aligned = (at: number) => (exact ? Math.round(at) : at);
		const filter = exact || camera.scale >= NEAREST_FROM_SCALE ? gl.NEAREST : gl.LINEAR;
		const { width: ringWidth, height: ringHeight } = pane.finished;
		const compose = this.programs.compose.with({}).use().texture("finished", 0, pane.finished.texture);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.REPEAT);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.REPEAT);
		compose
			.pair("size", region.width, region.height)
			.pair("ring", ringWidth, ringHeight)
			.pair("start", region.x - ringBase(region.x, ringWidth), region.y - ringBase(region.y, ringHeight))
			.pair("corner", place.left, canvas.height - place.top)
			.float("texelsPerCanvasPx", texelsPerCanvasPx)
			.pair(
				"origin",
				aligned(camera.centre.x / step - region.x - (place.width / 2) * texelsPerCanvasPx),
				aligned(camera.centre.y / step - region.y - (place.height / 2) * texelsPerCanvasPx),
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
