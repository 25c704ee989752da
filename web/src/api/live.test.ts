import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveStream, type Source, type Topic } from "./live";

class FakeSource implements Source {
	readyState = 0;
	onopen: ((event: Event) => void) | null = null;
	onerror: ((event: Event) => void) | null = null;
	readonly listeners = new Map<string, () => void>();
	closed = false;

	addEventListener(type: string, listener: () => void): void {
		this.listeners.set(type, listener);
	}

	close(): void {
		this.closed = true;
	}

	stands(): void {
		this.readyState = 1;
		this.onopen?.(new Event("open"));
	}

	breaks(forGood: boolean): void {
		this.readyState = forGood ? 2 : 0;
		this.onerror?.(new Event("error"));
	}

	nudge(topic: Topic): void {
		this.listeners.get(topic)?.();
	}
}

describe("live", () => {
	let opened: FakeSource[] = [];
	const stream = () =>
		new LiveStream(() => {
			const source = new FakeSource();
			opened.push(source);
			return source;
		});
	const latest = (): FakeSource => {
		const source = opened.at(-1);
		if (source === undefined) {
			throw new Error("nothing was opened");
		}
		return source;
	};

	beforeEach(() => {
		opened = [];
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it("tells of the topic somebody listens for and of no other", () => {
		const live = stream();
		const heard = vi.fn();
		live.hear("holds", heard);
		live.start();
		latest().stands();
		latest().nudge("alarms");
		expect(heard).not.toHaveBeenCalled();
		latest().nudge("holds");
		expect(heard).toHaveBeenCalledTimes(1);
	});

	it("stands only while it is open, not while the browser mends it", () => {
		const live = stream();
		live.start();
		expect(live.stands).toBe(false);
		latest().stands();
		expect(live.stands).toBe(true);
		latest().breaks(false);
		expect(live.stands).toBe(false);
		latest().stands();
		expect(live.stands).toBe(true);
	});

	it("counts everything as changed when the browser has mended the connection", () => {
		const live = stream();
		const heard = vi.fn();
		live.hear("holds", heard);
		live.start();
		latest().stands();
		expect(heard).not.toHaveBeenCalled();
		latest().breaks(false);
		latest().stands();
		expect(heard).toHaveBeenCalledTimes(1);
		expect(opened).toHaveLength(1);
	});

	it("tries again after ever longer pauses when the server refuses", () => {
		const live = stream();
		live.start();
		latest().breaks(true);
		vi.advanceTimersByTime(2_000);
		expect(opened).toHaveLength(2);
		latest().breaks(true);
		vi.advanceTimersByTime(2_000);
		expect(opened).toHaveLength(2);
		vi.advanceTimersByTime(2_000);
		expect(opened).toHaveLength(3);
		expect(live.stands).toBe(false);
		latest().stands();
		expect(live.stands).toBe(true);
	});

	it("opens nothing more once it is stopped", () => {
		const live = stream();
		live.start();
		latest().breaks(true);
		live.stop();
		vi.advanceTimersByTime(120_000);
		expect(opened).toHaveLength(1);
	});

	it("does not tell whoever stopped listening", () => {
		const live = stream();
		const heard = vi.fn();
		live.hear("waiting", heard)();
		live.start();
		latest().nudge("waiting");
		expect(heard).not.toHaveBeenCalled();
	});
});
