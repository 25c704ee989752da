/**
 * The quiet sign of somebody who decides under threat: the last stroke of the decision is held, not tapped. Nothing on the
 * screen answers to it, and a tap and a held key are delivered at the same moment. See docs/operate/duress.md.
 */
export const HELD_MS = 1500;

/** A decision never leaves sooner than this, so that its moment does not tell whether the stroke was held. */
export const SOONEST_MS = 2500;

/** Watches one stroke of the keyboard until it is released. */
export class Stroke {
	private readonly keys: EventTarget;
	private code: string | null = null;
	private stop: (() => void) | null = null;

	constructor(keys: EventTarget) {
		this.keys = keys;
	}

	/** The key that was just pressed; `held` is called once if it stays down. Losing the window's focus ends it. */
	begin(code: string, held: () => void): void {
		this.stop?.();
		this.code = code;
		const timer = setTimeout(held, HELD_MS);
		const released = (event: Event) => {
			if (event.type !== "keyup" || ("code" in event && event.code === code)) {
				this.stop?.();
			}
		};
		this.keys.addEventListener("keyup", released, true);
		this.keys.addEventListener("blur", released);
		this.stop = () => {
			clearTimeout(timer);
			this.keys.removeEventListener("keyup", released, true);
			this.keys.removeEventListener("blur", released);
			this.code = null;
			this.stop = null;
		};
	}

	/** True for the repetitions a held key makes: they must not reach the next scan's tools. */
	repeats(event: { readonly code: string; readonly repeat: boolean }): boolean {
		return event.repeat && event.code === this.code;
	}
}
