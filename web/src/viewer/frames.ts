import { type loupeOf, navigatorOf, sightShares } from "./aids";
import type { Command } from "./commands";
import { description, imageSize, type ViewerState } from "./state";

/** What frames ask of the viewer. */
export interface FrameEars {
	readonly state: () => ViewerState;
	readonly command: (command: Command) => void;
	readonly ratio: () => number;
	readonly label: string;
}

const LINE = "1px solid rgb(255 255 255 / 75%)";

/** The frames of loupe and navigator over the canvas, which draws what is in them. The navigator takes the focus and the arrows. */
export class Frames {
	private readonly ears: FrameEars;
	private readonly loupe: HTMLElement;
	private readonly navigator: HTMLElement;
	private readonly sight: HTMLElement;
	private held = false;

	constructor(element: HTMLElement, ears: FrameEars) {
		this.ears = ears;
		const page = element.ownerDocument;
		const part = (into: HTMLElement, style: Partial<CSSStyleDeclaration>) => {
			const made = page.createElement("div");
			Object.assign(made.style, { position: "absolute", boxSizing: "border-box", display: "none", ...style });
			into.append(made);
			return made;
		};
		const shade = "0 2px 12px rgb(0 0 0 / 60%)";
		this.loupe = part(element, { border: LINE, pointerEvents: "none", boxShadow: shade });
		this.navigator = part(element, { outline: LINE, cursor: "grab", boxShadow: shade, overflow: "hidden" });
		this.sight = part(this.navigator, { border: "2px solid #f3b04f", pointerEvents: "none", display: "block" });
		this.navigator.tabIndex = 0;
		this.navigator.dataset["part"] = "navigator";
		this.navigator.setAttribute("role", "group");
		this.navigator.setAttribute("aria-label", ears.label);
		this.listen();
	}

	/** Puts the frames where the state says. */
	place(state: ViewerState, loupe: ReturnType<typeof loupeOf>): void {
		const ratio = this.ears.ratio();
		this.put(this.loupe, loupe?.place ?? null, ratio);
		const found = navigatorOf(state, ratio);
		this.put(this.navigator, found?.place ?? null, ratio);
		if (found !== null) {
			const box = sightShares(state);
			Object.assign(this.sight.style, {
				left: `${box.left * 100}%`,
				top: `${box.top * 100}%`,
				width: `max(6px, ${(box.right - box.left) * 100}%)`,
				height: `max(6px, ${(box.bottom - box.top) * 100}%)`,
			});
		}
	}

	destroy(): void {
		this.loupe.remove();
		this.navigator.remove();
	}

	private put(
		part: HTMLElement,
		place: { left: number; top: number; width: number; height: number } | null,
		ratio: number,
	) {
		if (place === null) {
			if (part.style.display !== "none") {
				part.style.display = "none";
			}
			return;
		}
		Object.assign(part.style, {
			display: "block",
			left: `${place.left / ratio}px`,
			top: `${place.top / ratio}px`,
			width: `${place.width / ratio}px`,
			height: `${place.height / ratio}px`,
		});
	}

	private listen(): void {
		const { navigator } = this;
		navigator.addEventListener("pointerdown", (event) => {
			event.preventDefault();
			event.stopPropagation();
			navigator.focus({ preventScroll: true });
			navigator.setPointerCapture(event.pointerId);
			this.held = true;
			this.lookAt(event);
		});
		navigator.addEventListener("pointermove", (event) => {
			event.stopPropagation();
			if (this.held) {
				this.lookAt(event);
			}
		});
		for (const end of ["pointerup", "pointercancel"] as const) {
			navigator.addEventListener(end, (event) => {
				event.stopPropagation();
				this.held = false;
			});
		}
		navigator.addEventListener("dblclick", (event) => event.stopPropagation());
	}

	private lookAt(event: PointerEvent): void {
		const box = this.navigator.getBoundingClientRect();
		const state = this.ears.state();
		const image = imageSize(description(state));
		const x = ((event.clientX - box.left) / box.width) * image.width;
		const y = ((event.clientY - box.top) / box.height) * image.height;
		this.ears.command({ kind: "look-at", x, y });
	}
}
