import { cover, type GlProgram, GlProgramFamily, GlTarget, nearestAndClamped } from "./glProgram";
import { type Calibration, calibration, highEnergy, MATERIAL_ANCHORS, type ViewDescription } from "./scan";
import { SUM_ACROSS, TINT } from "./shaders";
import type { Tile } from "./tileStore";

/** A tile on the graphics card. */
export interface OnCard {
	readonly samples: WebGLTexture;
	/** What was asked for: hue and saturation, or ratio and certainty; `null` until made. */
	readonly tint: WebGLTexture | null;
}

/** What of two energies a picture needs of its tiles. */
export type TintKind = "hue" | "ratio";

interface Held {
	readonly samples: WebGLTexture;
	readonly tints: Map<TintKind, WebGLTexture>;
	bytes: number;
}

/** Making the colours of a tile costs as much as several grey pictures: so many a picture, and the rest in the next. */
const TINTS_PER_PICTURE = 3;

const WORK_OF_SENDING = 1;
const WORK_OF_COLOURS = 4;

/** Keeps tiles on the graphics card within a limit of bytes; least recently drawn ones go first. */
export class TileTextures {
	/** Stands for a tint where none is wanted; WebGL refuses a sampler without a texture. */
	readonly noTint: WebGLTexture;
	private readonly gl: WebGL2RenderingContext;
	private readonly bytesMax: number;
	private readonly held = new Map<string, Held>();
	private readonly used = new Set<string>();
	private readonly sums: GlTarget;
	private readonly sumAcross: GlProgramFamily;
	private readonly tintProgram: GlProgramFamily;
	private bytes = 0;
	private tintsLeft = TINTS_PER_PICTURE;

	constructor(gl: WebGL2RenderingContext, bytesMax: number) {
		this.gl = gl;
		this.bytesMax = bytesMax;
		this.sums = new GlTarget(gl, { internal: gl.RG32UI, format: gl.RG_INTEGER, type: gl.UNSIGNED_INT });
		this.sumAcross = new GlProgramFamily(gl, SUM_ACROSS);
		this.tintProgram = new GlProgramFamily(gl, TINT);
		this.noTint = this.texture(gl.R32UI, 1, 1);
	}

	/** What is asked for from here on belongs to one picture and is kept while it is drawn. */
	beginPicture(): void {
		this.used.clear();
		this.tintsLeft = TINTS_PER_PICTURE;
	}

	get(tile: Tile, view: ViewDescription, wanted: TintKind | null): OnCard {
		let found = this.held.get(tile.key);
		if (found === undefined) {
			found = this.upload(tile);
			this.bytes += found.bytes;
		}
		this.held.delete(tile.key);
		this.held.set(tile.key, found);
		this.used.add(tile.key);
		if (wanted !== null && !found.tints.has(wanted) && this.tintsLeft > 0) {
			this.tintsLeft--;
			found.tints.set(wanted, this.makeTint(tile, found.samples, view, wanted));
			found.bytes += 4 * tile.coreColumns * tile.coreRows;
			this.bytes += 4 * tile.coreColumns * tile.coreRows;
		}
		this.shrink();
		return { samples: found.samples, tint: wanted === null ? null : (found.tints.get(wanted) ?? null) };
	}

	/** What must be done before a tile can be drawn, in tiles sent to the card: making its colours costs as much as sending several. */
	workFor(tile: Tile, wanted: TintKind | null): number {
		const found = this.held.get(tile.key);
		if (wanted !== null) {
			return found?.tints.has(wanted) ? 0 : WORK_OF_COLOURS;
		}
		return found === undefined ? WORK_OF_SENDING : 0;
	}

	forget(key: string): void {
		const found = this.held.get(key);
		if (found !== undefined) {
			this.gl.deleteTexture(found.samples);
			for (const tint of found.tints.values()) {
				this.gl.deleteTexture(tint);
			}
			this.held.delete(key);
			this.bytes -= found.bytes;
		}
	}

	readBack(tile: Tile): Uint16Array {
		const { gl } = this;
		const held = this.held.get(tile.key) ?? this.upload(tile);
		const frame = gl.createFramebuffer();
		gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
		gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, held.samples, 0);
		// The only form WebGL promises for unsigned integer textures: four 32-bit words a pixel.
		const words = new Uint32Array(tile.width * tile.height * 4);
		gl.readPixels(0, 0, tile.width, tile.height, gl.RGBA_INTEGER, gl.UNSIGNED_INT, words);
		gl.deleteFramebuffer(frame);
		return Uint16Array.from(tile.samples, (_, at) => {
			const pixel = Math.floor(at / tile.planes);
			return words[pixel * 4 + (at % tile.planes)] ?? 0;
		});
	}

	clear(): void {
		for (const key of [...this.held.keys()]) {
			this.forget(key);
		}
	}

	dispose(): void {
		this.clear();
		this.gl.deleteTexture(this.noTint);
		this.sums.dispose();
	}

	private shrink(): void {
		for (const key of this.held.keys()) {
			if (this.bytes <= this.bytesMax) {
				return;
			}
			if (!this.used.has(key)) {
				this.forget(key);
			}
		}
	}

	private upload(tile: Tile): Held {
		const { gl } = this;
		const two = tile.planes === 2;
		const samples = this.texture(two ? gl.RG16UI : gl.R16UI, tile.width, tile.height);
		// Rows of an odd number of 16-bit samples are not padded to four bytes.
		gl.pixelStorei(gl.UNPACK_ALIGNMENT, 2);
		const format = two ? gl.RG_INTEGER : gl.RED_INTEGER;
		gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, tile.width, tile.height, format, gl.UNSIGNED_SHORT, tile.samples);
		return { samples, tints: new Map(), bytes: tile.samples.byteLength };
	}

	private makeTint(tile: Tile, samples: WebGLTexture, view: ViewDescription, kind: TintKind): WebGLTexture {
		const { gl } = this;
		this.sums.into(tile.width, tile.height);
		gl.scissor(0, 0, tile.width, tile.height);
		const sumAcross = this.sumAcross.with(signalFlags(view)).use();
		setCalibration(sumAcross, view);
		sumAcross.texture("samples", 0, samples).wholePair("size", tile.width, tile.height);
		cover(gl);

		const tint = this.texture(gl.R32UI, tile.coreColumns, tile.coreRows);
		const frame = gl.createFramebuffer();
		gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
		gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, tint, 0);
		gl.viewport(0, 0, tile.coreColumns, tile.coreRows);
		gl.scissor(0, 0, tile.coreColumns, tile.coreRows);
		const [first, second] = [calibration(view, 0), calibration(view, 1)];
		this.tintProgram
			.with({ RATIO: kind === "ratio" })
			.use()
			.texture("sums", 0, this.sums.texture)
			.wholePair("apron", tile.apron, tile.apron)
			.pair("dark", first.dark, second.dark)
			.pair("air", first.air, second.air)
			.int("high", highEnergy(view))
			.triple("anchors", ...(view.materialAnchors ?? MATERIAL_ANCHORS));
		cover(gl);
		gl.deleteFramebuffer(frame);
		return tint;
	}

	private texture(internal: number, width: number, height: number): WebGLTexture {
		const { gl } = this;
		const made = gl.createTexture();
		gl.activeTexture(gl.TEXTURE0);
		gl.bindTexture(gl.TEXTURE_2D, made);
		gl.texStorage2D(gl.TEXTURE_2D, 1, internal, width, height);
		nearestAndClamped(gl);
		return made;
	}
}

/** Which forms of the SIGNAL part a view needs. */
export function signalFlags(view: ViewDescription): { SIGNED: boolean; MIRRORED: boolean; MASKS: boolean } {
	const { mirror, masks } = calibration(view, 0);
	return { SIGNED: view.signed, MIRRORED: mirror !== null, MASKS: masks };
}

/** Sets the uniforms of the SIGNAL part of a shader. */
export function setCalibration(program: GlProgram, view: ViewDescription): void {
	const first = calibration(view, 0);
	const second: Calibration = view.energies.length > 1 ? calibration(view, 1) : first;
	program
		.pair("dark", first.dark, second.dark)
		.pair("air", first.air, second.air)
		.pair("mirror", first.mirror ?? 0, second.mirror ?? 0);
}
