import type { Rendering } from "./rendering";

/** Changes that follow each other faster than this are one movement of a hand, also where pictures take long. */
const STREAM_MS = 600;
/** A picture that did not change for so long rests, and is drawn whole. */
export const REST_MS = 120;

/** Tells from the pictures drawn whether a hand is turning something: window, gamma, edges, how near. */
export class Pace {
	private rendering: Rendering | null = null;
	private scale = 0;
	private changedAt = Number.NEGATIVE_INFINITY;
	private moving = false;

	/** Told of each picture before it is drawn, at `now` ms: whether it is one of a movement. Nearer and farther one goes in steps, so that the first already counts; the first of another movement is not known to be one. */
	moves(rendering: Rendering, scale: number, now: number): boolean {
		const first = this.rendering === null;
		if (rendering !== this.rendering || scale !== this.scale) {
			this.moving = !first && (scale !== this.scale || now - this.changedAt < STREAM_MS);
			this.changedAt = first ? this.changedAt : now;
			this.rendering = rendering;
			this.scale = scale;
		} else if (now - this.changedAt >= REST_MS) {
			this.moving = false;
		}
		return this.moving;
	}
}
