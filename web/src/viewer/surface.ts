import { imagePx } from "./geometry";
import { Painter } from "./painter";
import type { Picture } from "./pane";
import { initialRendering } from "./rendering";
import type { ViewDescription } from "./scan";
import type { Tile } from "./tileStore";

const MEMORY_BYTES = 256 * 1024 * 1024;

/**
 * A canvas and its painter, which serve one viewer after another: the first picture of a new canvas costs several times what a picture
 * costs, most of it for shaders that are the same for every scan.
 */
export class Surface {
	readonly canvas: HTMLCanvasElement;
	/** `null` where the browser has no WebGL2. */
	readonly gl: WebGL2RenderingContext | null;
	/** Drawn by the processor, without a graphics card: a picture of the whole canvas takes longer than an eye waits. */
	readonly slow: boolean;
	/** `null` without WebGL2, and while the browser has taken the context away. */
	painter: Painter | null;
	/** The context has come back: everything must be drawn anew. */
	onRestored: () => void = () => {};

	constructor(page: Document, bytesMax = MEMORY_BYTES) {
		this.canvas = page.createElement("canvas");
		const gl = this.canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
		this.gl = gl;
		this.slow = gl !== null && drawnByProcessor(gl);
		this.painter = gl === null ? null : new Painter(gl, bytesMax);
		this.canvas.addEventListener("webglcontextlost", (event) => {
			// Without this the browser would never give it back.
			event.preventDefault();
			this.painter = null;
		});
		this.canvas.addEventListener("webglcontextrestored", () => {
			this.painter = gl === null ? null : new Painter(gl, bytesMax);
			this.onRestored();
		});
	}

	/** Takes it from a viewer: out of the page, and without what belongs to its scan. */
	clear(): void {
		this.onRestored = () => {};
		this.painter?.clear();
		this.canvas.remove();
	}

	/** Draws a picture of nothing, so that the shaders of the usual first picture are ready. */
	warm(): void {
		[this.canvas.width, this.canvas.height] = [SIDE, SIDE];
		this.painter?.paint([[blank(), { left: 0, top: 0, width: SIDE, height: SIDE }]], this.canvas, true);
		this.painter?.clear();
	}

	dispose(): void {
		this.clear();
		this.painter?.dispose();
		this.gl?.getExtension("WEBGL_lose_context")?.loseContext();
	}
}

function drawnByProcessor(gl: WebGL2RenderingContext): boolean {
	const named = gl.getExtension("WEBGL_debug_renderer_info");
	const renderer: unknown = gl.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
	return typeof renderer === "string" && /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

const KEPT = 2;

/** Keeps surfaces for the viewers of a page: one for what is in view, one for what is drawn ahead. */
export class Surfaces {
	private readonly page: Document;
	private readonly free: Surface[] = [];
	/** Left by its page: what viewers still give back is let go. */
	private left = false;

	constructor(page: Document) {
		this.page = page;
	}

	/** Makes what will be needed soon, at a time when nobody waits. */
	warm(): void {
		this.left = false;
		while (this.free.length < KEPT) {
			const surface = new Surface(this.page);
			surface.warm();
			this.free.push(surface);
		}
	}

	take(): Surface {
		return this.free.pop() ?? new Surface(this.page);
	}

	/** Takes a surface back from a viewer that was closed. */
	give(surface: Surface): void {
		if (this.free.length < KEPT && !this.left) {
			this.free.push(surface);
		} else {
			surface.dispose();
		}
	}

	dispose(): void {
		this.left = true;
		for (const surface of this.free.splice(0)) {
			surface.dispose();
		}
	}
}

const SIDE = 16;

/** A picture like most first ones: two energies, 16 bits, the logarithm, grey. */
function blank(): Picture {
	const view: ViewDescription = {
		index: 0,
		name: "",
		columns: SIDE,
		rows: SIDE,
		frames: 1,
		bits: 16,
		signed: false,
		levels: 1,
		tileCore: SIDE,
		apron: 0,
		energies: ["high", "low"],
		min: [0, 0],
		max: [1, 1],
		photometric: "air-high",
		displayOnly: false,
	};
	const tile: Tile = {
		address: { view: 0, frame: 0, level: 0, column: 0, row: 0 },
		key: "blank",
		samples: new Uint16Array(2 * SIDE * SIDE),
		width: SIDE,
		height: SIDE,
		coreColumns: SIDE,
		coreRows: SIDE,
		apron: 0,
		planes: 2,
	};
	return {
		view,
		rendering: initialRendering(view),
		camera: { centre: imagePx(SIDE / 2, SIDE / 2), scale: 1.3 },
		region: { level: 0, x: 0, y: 0, width: SIDE, height: SIDE },
		pieces: [{ tile, left: 0, top: 0, right: SIDE, bottom: SIDE }],
		overview: tile,
	};
}
