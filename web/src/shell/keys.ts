import { useEffect, useRef } from "react";

/** True when the key belongs to a text being written. */
export function isTyping(event: KeyboardEvent): boolean {
	const { target } = event;
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target instanceof HTMLTextAreaElement ||
			target instanceof HTMLSelectElement ||
			(target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio"))
	);
}

/**
 * Listens to keys on the whole page before anything else does. `take` answers true when the key was for it, and then nobody
 * else gets it. Keys with Ctrl, Alt or Meta are the browser's, and an open dialog has its own.
 */
export function useKeys(take: (event: KeyboardEvent) => boolean): void {
	const latest = useRef(take);
	latest.current = take;
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
				return;
			}
			if (document.querySelector("dialog[open]") !== null) {
				return;
			}
			if (latest.current(event)) {
				event.preventDefault();
				// Others listen at the same place, one of them perhaps only since this very stroke.
				event.stopImmediatePropagation();
			}
		};
		window.addEventListener("keydown", listen, { capture: true });
		return () => window.removeEventListener("keydown", listen, { capture: true });
	}, []);
}
