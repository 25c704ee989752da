import { describe, expect, it } from "vitest";
import { rampOf } from "../../test/scenes";
import { viewOf } from "../../test/views";
import { Pace } from "./pace";
import { initialRendering } from "./rendering";

const rendering = initialRendering(viewOf("side", ["high"], [rampOf(8, 8)]));
const turned = () => ({ ...rendering });

describe("the pace", () => {
	it("sees a movement from its second picture on, and its end once the picture rests", () => {
		const pace = new Pace();
		const seen = [
			pace.moves(rendering, 1, 0),
			pace.moves(turned(), 1, 100),
			pace.moves(turned(), 1, 200),
			pace.moves(turned(), 1, 300),
		];
		expect(seen).toEqual([false, false, true, true]);
		const last = turned();
		expect([pace.moves(last, 1, 400), pace.moves(last, 1, 500), pace.moves(last, 1, 520)]).toEqual([true, true, false]);
	});

	it("takes single strokes for what they are", () => {
		const pace = new Pace();
		pace.moves(rendering, 1, 0);
		expect([pace.moves(turned(), 1, 1000), pace.moves(turned(), 1, 1700)]).toEqual([false, false]);
	});

	it("counts coming nearer as a movement from its first step on, and a shift to the side not", () => {
		const pace = new Pace();
		pace.moves(rendering, 1, 0);
		expect([pace.moves(rendering, 1.2, 50), pace.moves(rendering, 1.4, 100)]).toEqual([true, true]);
		expect(pace.moves(rendering, 1.4, 400)).toBe(false);
	});
});
