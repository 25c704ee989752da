/** What every page that keeps things until the server has them knows of delivering: when to try again, and where it is kept. */
import { useEffect } from "react";

/** The part of `localStorage` used here. */
export interface Shelf {
	readonly length: number;
	key(index: number): string | null;
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

/** The names on a shelf that begin so. */
export function namesUnder(shelf: Shelf, prefix: string): readonly string[] {
	const names: string[] = [];
	for (let at = 0; at < shelf.length; at++) {
		const name = shelf.key(at);
		if (name?.startsWith(prefix)) {
			names.push(name);
		}
	}
	return names;
}

const LONGEST_PAUSE_MS = 15_000;

/** How long to wait after so many attempts in vain: a second, then twice as long each time. */
export function pauseMs(attempts: number): number {
	return attempts === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (attempts - 1));
}

/** Sends after the wait, and as soon as the link is back. Null waits for nothing. `of` is what the wait is for: a new one begins it anew. */
export function useSoon(of: unknown, waitMs: () => number | null, send: () => void): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: the wait is a question about `of`
	useEffect(() => {
		const wait = waitMs();
		if (wait === null) {
			return;
		}
		const waiting = setTimeout(send, wait);
		window.addEventListener("online", send);
		return () => {
			clearTimeout(waiting);
			window.removeEventListener("online", send);
		};
	}, [of, send]);
}
