import { describe, expect, it } from "vitest";
import { FLASHES_MAX, FLASHES_MOST, flashesAllowed, turnMs } from "./flicker";

describe("two pictures in turn", () => {
	it("never flash faster than is safe unless it is asked for, and then not much faster", () => {
		expect(flashesAllowed(10, { reducedMotion: false, fasterAsked: false })).toBe(FLASHES_MAX);
		expect(flashesAllowed(10, { reducedMotion: false, fasterAsked: true })).toBe(FLASHES_MOST);
		expect(flashesAllowed(0.2, { reducedMotion: false, fasterAsked: false })).toBe(1);
	});

	it("turn by key only for who asked for less motion", () => {
		expect(flashesAllowed(2, { reducedMotion: true, fasterAsked: true })).toBe(0);
		expect(turnMs(0)).toBeNull();
	});

	it("stay half a flash each", () => {
		expect(turnMs(2)).toBe(250);
	});
});
