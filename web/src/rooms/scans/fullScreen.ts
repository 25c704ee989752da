/** What fills the screen with an image: the nearest part of the page that says it may, else the image with its tools. */
const FILLS = "[data-fills-screen], .scan-image";

/** Fills the screen with what an element stands in, or gives it back. A browser that refuses leaves everything as it is. */
export function toggleFullScreen(element: HTMLElement): void {
	const { ownerDocument } = element;
	const done =
		ownerDocument.fullscreenElement === null
			? element.closest(FILLS)?.requestFullscreen()
			: ownerDocument.exitFullscreen();
	done?.catch(() => undefined);
}
