/** A part of the page that fills the screen with its image, such as a reading, which must stay able to decide. */
const FILLS = "[data-fills-screen]";
/** Else the image with its tools. */
const IMAGE = ".scan-image";

/** Fills the screen with what an element stands in, or gives it back. A browser that refuses leaves everything as it is. */
export function toggleFullScreen(element: HTMLElement): void {
	const { ownerDocument } = element;
	const done =
		ownerDocument.fullscreenElement === null
			? (element.closest(FILLS) ?? element.closest(IMAGE))?.requestFullscreen()
			: ownerDocument.exitFullscreen();
	done?.catch(() => undefined);
}
