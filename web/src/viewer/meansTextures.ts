import { nearestAndClamped } from "./glProgram";
import { localMeans } from "./localMeans";
import type { Rendering } from "./rendering";
import type { ViewDescription } from "./scan";
import type { Tile } from "./tileStore";

/** Means of surroundings on the graphics card. */
export interface MeansOnCard {
	readonly texture: WebGLTexture;
	readonly width: number;
	readonly height: number;
}

const KEPT = 8;

/** Keeps the local means of the overviews last looked at; each is some 100 kB and made in a millisecond. */
export class MeansTextures {
	private readonly gl: WebGL2RenderingContext;
	private readonly held = new Map<string, MeansOnCard>();

	constructor(gl: WebGL2RenderingContext) {
		this.gl = gl;
	}

	get(view: ViewDescription, overview: Tile, rendering: Rendering): MeansOnCard {
		const logarithmic = rendering.domain === "log";
		const key = `${overview.key}/${rendering.energy}/${logarithmic}`;
		const known = this.held.get(key);
		if (known !== undefined) {
			return known;
		}
		const { coreColumns: width, coreRows: height, apron, planes } = overview;
		const raw = (x: number, y: number) =>
			overview.samples[((y + apron) * overview.width + x + apron) * planes + rendering.energy] ?? 0;
		const { values } = localMeans(view, rendering.energy, logarithmic, { width, height }, raw);
		const made = { texture: this.texture(width, height, values), width, height };
		this.held.set(key, made);
		const [oldest] = this.held;
		if (this.held.size > KEPT && oldest !== undefined) {
			this.gl.deleteTexture(oldest[1].texture);
			this.held.delete(oldest[0]);
		}
		return made;
	}

	clear(): void {
		for (const { texture } of this.held.values()) {
			this.gl.deleteTexture(texture);
		}
		this.held.clear();
	}

	private texture(width: number, height: number, values: Float32Array): WebGLTexture {
		const { gl } = this;
		const made = gl.createTexture();
		gl.activeTexture(gl.TEXTURE0);
		gl.bindTexture(gl.TEXTURE_2D, made);
		gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R32F, width, height);
		gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
		gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RED, gl.FLOAT, values);
		nearestAndClamped(gl);
		return made;
	}
}
