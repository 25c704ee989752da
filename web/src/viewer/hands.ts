import { type CanvasPx, canvasPx } from "./geometry";
import type { Gesture } from "./gestures";
import type { Mode } from "./state";
import type { KeyPress } from "./tools";

export interface Ears {
	readonly mode: () => Mode;
	readonly gesture: (gesture: Gesture) => void;
	/** True when the key meant something, so that the page does not scroll as well. */
	readonly key: (pressed: KeyPress) => boolean;
}

const REACH_POINTER_CSS_PX = 8;
const REACH_TOUCH_CSS_PX = 22;
/** A hand that moved less than this meant a tap. */
const STILL_CSS_PX = 4;
const WHEEL_PER_DOUBLING = 400;
const LINE_CSS_PX = 16;

/** Turns the browser's events on an element into gestures. Two fingers always pan and zoom; the right button windows; the middle one and the space bar pan. */
export class Hands {
	private readonly element: HTMLElement;
	private readonly ears: Ears;
	private readonly stop = new AbortController();
	private readonly fingers = new Map<number, CanvasPx>();
	private start: CanvasPx | null = null;
	private still = true;
	private spaceHeld = false;

	constructor(element: HTMLElement, ears: Ears) {
		this.element = element;
		this.ears = ears;
		const { signal } = this.stop;
		element.addEventListener("pointerdown", (event) => this.down(event), { signal });
		element.addEventListener("pointermove", (event) => this.move(event), { signal });
		element.addEventListener("pointerup", (event) => this.up(event), { signal });
		element.addEventListener("pointercancel", (event) => this.cancelled(event), { signal });
		element.addEventListener("pointerleave", () => ears.gesture({ kind: "hover", at: null }), { signal });
		element.addEventListener("dblclick", (event) => ears.gesture({ kind: "double", at: this.at(event) }), { signal });
		element.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
		element.addEventListener("wheel", (event) => this.wheel(event), { signal, passive: false });
		const page = element.ownerDocument;
		page.addEventListener("keydown", (event) => this.keyDown(event), { signal });
		page.addEventListener("keyup", (event) => this.keyUp(event), { signal });
	}

	destroy(): void {
		this.stop.abort();
	}

	private at(event: MouseEvent): CanvasPx {
		const box = this.element.getBoundingClientRect();
		const ratio = this.ratio();
		return canvasPx((event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio);
	}

	private ratio(): number {
		return this.element.ownerDocument.defaultView?.devicePixelRatio ?? 1;
	}

	private down(event: PointerEvent): void {
		if (event.pointerType === "mouse" && event.button > 2) {
			return;
		}
		event.preventDefault();
		this.element.focus({ preventScroll: true });
		this.element.setPointerCapture(event.pointerId);
		const at = this.at(event);
		this.fingers.set(event.pointerId, at);
		if (this.fingers.size > 1) {
			this.still = false;
			this.ears.gesture({ kind: "abandon" });
			return;
		}
		this.start = at;
		this.still = true;
		const forced = this.forcedMode(event);
		const reach = (event.pointerType === "touch" ? REACH_TOUCH_CSS_PX : REACH_POINTER_CSS_PX) * this.ratio();
		this.ears.gesture({ kind: "press", at, mode: forced ?? this.ears.mode(), forced: forced !== null, reach });
	}

	private forcedMode(event: PointerEvent): Mode | null {
		return event.button === 2 ? "window" : event.button === 1 || this.spaceHeld ? "pan" : null;
	}

	private move(event: PointerEvent): void {
		const at = this.at(event);
		const before = this.fingers.get(event.pointerId);
		if (before === undefined) {
			this.ears.gesture({ kind: "hover", at });
			return;
		}
		if (this.fingers.size === 2) {
			this.pinch(event.pointerId, before, at);
		} else if (this.fingers.size === 1) {
			this.still &&=
				this.start !== null && Math.hypot(at.x - this.start.x, at.y - this.start.y) < STILL_CSS_PX * this.ratio();
			if (!this.still) {
				this.ears.gesture({ kind: "drag", at });
			}
			this.ears.gesture({ kind: "hover", at });
		}
		this.fingers.set(event.pointerId, at);
	}

	private pinch(moved: number, before: CanvasPx, after: CanvasPx): void {
		const other = [...this.fingers].find(([id]) => id !== moved)?.[1];
		if (other === undefined) {
			return;
		}
		const apart = (a: CanvasPx) => Math.max(Math.hypot(a.x - other.x, a.y - other.y), 1);
		const middle = canvasPx((before.x + other.x) / 2, (before.y + other.y) / 2);
		const [dx, dy] = [(after.x - before.x) / 2, (after.y - before.y) / 2];
		this.ears.gesture({ kind: "pinch", at: middle, factor: apart(after) / apart(before), dx, dy });
	}

	private up(event: PointerEvent): void {
		if (!this.fingers.delete(event.pointerId)) {
			return;
		}
		if (this.fingers.size === 0) {
			this.ears.gesture({ kind: "release", at: this.at(event), still: this.still });
			this.start = null;
		}
	}

	private cancelled(event: PointerEvent): void {
		this.fingers.delete(event.pointerId);
		this.ears.gesture({ kind: "abandon" });
	}

	private wheel(event: WheelEvent): void {
		event.preventDefault();
		const perUnit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_CSS_PX : 1;
		// A pinch on a touch pad arrives as a wheel with the control key, in finer steps.
		const pace = event.ctrlKey ? 8 : 1;
		const factor = 2 ** ((-event.deltaY * perUnit * pace) / WHEEL_PER_DOUBLING);
		this.ears.gesture({ kind: "wheel", at: this.at(event), factor });
	}

	private keyDown(event: KeyboardEvent): void {
		// Drawn ahead of its turn, out of reach: the keys belong to the scan in view.
		if (this.element.closest("[inert]") !== null) {
			return;
		}
		if (event.defaultPrevented || event.altKey || takesKeys(event.target, event.key)) {
			return;
		}
		if (event.key === " ") {
			this.spaceHeld = true;
			event.preventDefault();
			return;
		}
		if (this.ears.key({ key: event.key, control: event.ctrlKey || event.metaKey, shift: event.shiftKey })) {
			event.preventDefault();
		}
	}

	private keyUp(event: KeyboardEvent): void {
		if (event.key === " ") {
			this.spaceHeld = false;
		}
	}
}

/** True when the key belongs to what has the focus: text being written, a list, a button, an open dialog. */
function takesKeys(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof HTMLElement)) {
		return false;
	}
	const typing =
		target.isContentEditable || target.matches("input:not([type=range]), textarea, select, [role=textbox]");
	// A modal dialog may be open while nothing in it has the focus, such as after its button was disabled.
	const inDialog =
		target.closest("[role=dialog]") !== null || target.ownerDocument.querySelector("dialog[open]") !== null;
	const moving =
		/^(Arrow|Page|Home|End)/.test(key) &&
		target.matches("input, [role=tab], [role=option], [role=radio], [role=slider]");
	const pressing =
		(key === " " || key === "Enter") && target.matches("button, a, summary, input, [role=button], [role=tab]");
	return typing || inDialog || moving || pressing;
}
