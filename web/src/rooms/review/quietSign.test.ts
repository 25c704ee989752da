import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HELD_MS, Stroke } from "./quietSign";

const keyup = (code: string) => Object.assign(new Event("keyup"), { code });

describe("the quiet sign", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	test("is given by holding the stroke", () => {
		const stroke = new Stroke(new EventTarget());
		const held = vi.fn();
		stroke.begin("Digit1", held);
		vi.advanceTimersByTime(HELD_MS - 1);
		expect(held).not.toHaveBeenCalled();
		vi.advanceTimersByTime(5000);
		expect(held).toHaveBeenCalledTimes(1);
	});

	test("is not given by a tap, however slow, nor by another key going up", () => {
		const keys = new EventTarget();
		const stroke = new Stroke(keys);
		const held = vi.fn();
		stroke.begin("Digit1", held);
		vi.advanceTimersByTime(700);
		keys.dispatchEvent(keyup("Digit2"));
		keys.dispatchEvent(keyup("Digit1"));
		vi.advanceTimersByTime(10_000);
		expect(held).not.toHaveBeenCalled();
	});

	test("is not given by leaving the window with the key down", () => {
		const keys = new EventTarget();
		const held = vi.fn();
		new Stroke(keys).begin("Digit1", held);
		keys.dispatchEvent(new Event("blur"));
		vi.advanceTimersByTime(10_000);
		expect(held).not.toHaveBeenCalled();
	});

	test("keeps the repetitions of the held key from the next scan", () => {
		const keys = new EventTarget();
		const stroke = new Stroke(keys);
		stroke.begin("KeyA", () => undefined);
		expect(stroke.repeats({ code: "KeyA", repeat: true })).toBe(true);
		expect(stroke.repeats({ code: "KeyA", repeat: false })).toBe(false);
		expect(stroke.repeats({ code: "KeyB", repeat: true })).toBe(false);
		keys.dispatchEvent(keyup("KeyA"));
		expect(stroke.repeats({ code: "KeyA", repeat: true })).toBe(false);
	});
});
