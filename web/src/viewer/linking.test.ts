import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { viewOf } from "../../test/views";
import { apply, type Command } from "./commands";
import type { Viewer } from "./contract";
import { imagePx } from "./geometry";
import { type Affine, cameraBeside, inverse, link, placed, SAME_PLACE } from "./linking";
import { initialState, shown, type ViewerState } from "./state";

/** A viewer without a canvas: its state and those who listen to it. */
class Pictured {
	current: ViewerState;
	moves = 0;
	private readonly listeners = new Set<(state: ViewerState) => void>();

	constructor(columns: number, rows: number) {
		const view = viewOf("side", ["single"], [rampOf(columns, rows)]);
		this.current = initialState({ id: `${columns}`, views: [view] }, [], { width: 400, height: 200 });
	}

	state(): ViewerState {
		return this.current;
	}

	apply(command: Command): void {
		this.current = apply(this.current, command);
		this.moves++;
		for (const listener of this.listeners) {
			listener(this.current);
		}
	}

	watch(listener: (state: ViewerState) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	get camera() {
		return shown(this.current).camera;
	}

	asViewer(): Viewer {
		return this as unknown as Viewer;
	}
}

const TWICE: Affine = { a: 2, b: 0, c: 30, d: 0, e: 2, f: -10 };

describe("a transform", () => {
	it("leads there and back", () => {
		const turned: Affine = { a: 0.9, b: -0.2, c: 14, d: 0.3, e: 1.1, f: -7 };
		const there = placed(turned, imagePx(120, 45));
		const back = placed(inverse(turned) ?? SAME_PLACE, there);
		expect(back.x).toBeCloseTo(120, 9);
		expect(back.y).toBeCloseTo(45, 9);
	});

	it("that squeezes a picture flat has no way back, and links nothing", () => {
		const flat: Affine = { a: 1, b: 2, c: 0, d: 2, e: 4, f: 0 };
		expect(inverse(flat)).toBeNull();
		const one = new Pictured(400, 200).asViewer();
		expect(() => link(one, one, flat)).toThrow(RangeError);
	});

	it("keeps what is shown as large as it was, also mirrored", () => {
		const camera = { centre: imagePx(100, 50), scale: 3 };
		expect(cameraBeside(camera, TWICE)).toEqual({ centre: imagePx(230, 90), scale: 1.5 });
		expect(cameraBeside(camera, { ...SAME_PLACE, a: -1, c: 400 })).toEqual({ centre: imagePx(300, 50), scale: 3 });
	});
});

describe("linked viewers", () => {
	it("follow whichever is moved, and not each other's window", () => {
		const [now, then] = [new Pictured(400, 200), new Pictured(900, 420)];
		link(now.asViewer(), then.asViewer(), TWICE);
		now.apply({ kind: "zoom", factor: 4 });
		expect(then.camera.centre).toEqual(placed(TWICE, now.camera.centre));
		expect(then.camera.scale).toBeCloseTo(now.camera.scale / 2, 9);
		then.apply({ kind: "pan", right: 60, down: 20 });
		expect(placed(TWICE, now.camera.centre).x).toBeCloseTo(then.camera.centre.x, 6);
		const moves = then.moves;
		now.apply({ kind: "invert" });
		expect(then.moves).toBe(moves);
		expect(shown(then.current).rendering.inverted).toBe(false);
	});

	it("let one go where the other has nothing to show", () => {
		const [wide, narrow] = [new Pictured(900, 200), new Pictured(300, 200)];
		link(wide.asViewer(), narrow.asViewer(), SAME_PLACE);
		wide.apply({ kind: "zoom", factor: 6 });
		wide.apply({ kind: "look-at", x: 880, y: 100 });
		const there = wide.camera;
		narrow.apply({ kind: "invert" });
		expect(wide.camera).toBe(there);
	});

	it("are free again when let go", () => {
		const [now, then] = [new Pictured(400, 200), new Pictured(400, 200)];
		const letGo = link(now.asViewer(), then.asViewer(), SAME_PLACE);
		letGo();
		now.apply({ kind: "zoom", factor: 2 });
		expect(then.moves).toBe(0);
	});
});
