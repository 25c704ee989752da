import { COVER } from "./shaders";

type Scalar = number | boolean;

/** A compiled program whose uniforms are set by name and looked up once. */
export class GlProgram {
	private readonly gl: WebGL2RenderingContext;
	private readonly program: WebGLProgram;
	private readonly places = new Map<string, WebGLUniformLocation | null>();

	/** `defines` are set to 1 before the fragment source. */
	constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string, defines: readonly string[]) {
		this.gl = gl;
		this.program = gl.createProgram();
		for (const [kind, source] of [
			[gl.VERTEX_SHADER, vertex],
			[gl.FRAGMENT_SHADER, ["#version 300 es", ...defines.map((name) => `#define ${name} 1`), fragment].join("\n")],
		] as const) {
			const shader = gl.createShader(kind);
			if (shader === null) {
				return; // The context was lost; it is rebuilt when it comes back.
			}
			gl.shaderSource(shader, source);
			gl.compileShader(shader);
			gl.attachShader(this.program, shader);
			gl.deleteShader(shader);
		}
		gl.linkProgram(this.program);
		if (!gl.getProgramParameter(this.program, gl.LINK_STATUS) && !gl.isContextLost()) {
			throw new Error(`shader: ${gl.getProgramInfoLog(this.program) ?? "does not link"}`);
		}
	}

	use(): this {
		this.gl.useProgram(this.program);
		return this;
	}

	float(name: string, value: number): this {
		this.gl.uniform1f(this.place(name), value);
		return this;
	}

	int(name: string, value: Scalar): this {
		this.gl.uniform1i(this.place(name), Number(value));
		return this;
	}

	pair(name: string, x: number, y: number): this {
		this.gl.uniform2f(this.place(name), x, y);
		return this;
	}

	triple(name: string, x: number, y: number, z: number): this {
		this.gl.uniform3f(this.place(name), x, y, z);
		return this;
	}

	/** An array of triples. */
	triples(name: string, values: Float32Array): this {
		this.gl.uniform3fv(this.place(name), values);
		return this;
	}

	wholePair(name: string, x: number, y: number): this {
		this.gl.uniform2i(this.place(name), x, y);
		return this;
	}

	/** Binds a texture to a unit and the sampler of that name to it. */
	texture(name: string, unit: number, texture: WebGLTexture | null): this {
		this.gl.activeTexture(this.gl.TEXTURE0 + unit);
		this.gl.bindTexture(this.gl.TEXTURE_2D, texture);
		return this.int(name, unit);
	}

	private place(name: string): WebGLUniformLocation | null {
		const known = this.places.get(name);
		if (known !== undefined) {
			return known;
		}
		const found = this.gl.getUniformLocation(this.program, name);
		this.places.set(name, found);
		return found;
	}
}

/** One shader in as many forms as are asked for, each compiled once. */
export class GlProgramFamily {
	private readonly gl: WebGL2RenderingContext;
	private readonly fragment: string;
	private readonly members = new Map<string, GlProgram>();

	constructor(gl: WebGL2RenderingContext, fragment: string) {
		this.gl = gl;
		this.fragment = fragment;
	}

	/** The form with those names defined whose flag is true. */
	with(flags: Readonly<Record<string, boolean>>): GlProgram {
		const defines = Object.keys(flags).filter((name) => flags[name] === true);
		const key = defines.join();
		const known = this.members.get(key);
		if (known !== undefined) {
			return known;
		}
		const made = new GlProgram(this.gl, COVER, this.fragment, defines);
		this.members.set(key, made);
		return made;
	}
}

/** How a texture stores a pixel: the three words WebGL wants. */
export interface PixelFormat {
	readonly internal: number;
	readonly format: number;
	readonly type: number;
}

/** A texture one can draw into; it only ever grows, by steps, so that a pixel more does not make it anew. */
export class GlTarget {
	readonly texture: WebGLTexture;
	width = 0;
	height = 0;
	private readonly gl: WebGL2RenderingContext;
	private readonly frame: WebGLFramebuffer;
	private readonly pixel: PixelFormat;

	constructor(gl: WebGL2RenderingContext, pixel: PixelFormat) {
		this.gl = gl;
		this.pixel = pixel;
		this.texture = gl.createTexture();
		this.frame = gl.createFramebuffer();
		gl.bindTexture(gl.TEXTURE_2D, this.texture);
		nearestAndClamped(gl);
	}

	/** Makes this the place drawn into, at least this large; true when it was made anew, and holds nothing. */
	into(width: number, height: number): boolean {
		const { gl } = this;
		const grown = width > this.width || height > this.height;
		if (grown) {
			this.width = Math.max(stepped(width), this.width);
			this.height = Math.max(stepped(height), this.height);
			gl.activeTexture(gl.TEXTURE0);
			gl.bindTexture(gl.TEXTURE_2D, this.texture);
			gl.texImage2D(
				gl.TEXTURE_2D,
				0,
				this.pixel.internal,
				this.width,
				this.height,
				0,
				this.pixel.format,
				this.pixel.type,
				null,
			);
		}
		gl.bindFramebuffer(gl.FRAMEBUFFER, this.frame);
		gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
		gl.viewport(0, 0, this.width, this.height);
		return grown;
	}

	dispose(): void {
		this.gl.deleteFramebuffer(this.frame);
		this.gl.deleteTexture(this.texture);
	}
}

const TARGET_STEP = 64;

function stepped(side: number): number {
	return Math.ceil(side / TARGET_STEP) * TARGET_STEP;
}

export function nearestAndClamped(gl: WebGL2RenderingContext): void {
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

/** Draws the covering triangle with what is bound. */
export function cover(gl: WebGL2RenderingContext): void {
	gl.drawArrays(gl.TRIANGLES, 0, 3);
}
