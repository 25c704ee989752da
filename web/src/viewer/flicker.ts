import type { Viewer } from "./contract";

/**
 * How fast two pictures may take turns. One flash is there and back; more than three flashes a second over a large part of the screen can
 * bring on seizures (WCAG 2.2, 2.3.1), so that is the most unless a person asks for more each time.
 */
export const FLASHES_USUAL = 2;
export const FLASHES_MAX = 3;
/** The most a person may ask for. */
export const FLASHES_MOST = 4;

/** Flashes a second that may be shown; 0 (by key only) for those who asked their machine for less motion. */
export function flashesAllowed(
	wanted: number,
	allowed: { readonly reducedMotion: boolean; readonly fasterAsked: boolean },
): number {
	if (allowed.reducedMotion) {
		return 0;
	}
	return Math.min(Math.max(wanted, 1), allowed.fasterAsked ? FLASHES_MOST : FLASHES_MAX);
}

/** Milliseconds each of the two pictures stays; `null` when they do not take turns by themselves. */
export function turnMs(flashes: number): number | null {
	return flashes <= 0 ? null : 1000 / flashes / 2;
}

/**
 * Shows two views of the same size in turn, each in the place and with the window of the other; `flashes` a second as
 * `flashesAllowed` says. Answers with the way to stop; stopped, the view then shown stays.
 */
export function takeTurns(viewer: Viewer, views: readonly [number, number], flashes: number): () => void {
	const each = turnMs(flashes);
	if (each === null) {
		return () => {};
	}
	const turning = setInterval(() => otherOf(viewer, views), each);
	return () => clearInterval(turning);
}

/** The other of two views, once: flicker by key. */
export function otherOf(viewer: Viewer, [first, second]: readonly [number, number]): void {
	viewer.apply({ kind: "show-beside", view: viewer.state().current === first ? second : first });
}
