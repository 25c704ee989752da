import type { RefObject } from "react";
import { isTyping, useKeys } from "./keys";

/** The links of a list's rows, in the order shown. */
const ROW = "tr a.row-to";

/**
 * Lists by keyboard: `/` goes to the search, down and up from it through the rows; Enter follows the row's link, as links do.
 * @param frame what holds the search and the rows
 */
export function useRows(frame: RefObject<HTMLElement | null>): void {
	useKeys((event) => {
		const search = frame.current?.querySelector<HTMLInputElement>("input[type=search]") ?? null;
		if (event.key === "/" && !isTyping(event) && search !== null) {
			search.focus();
			search.select();
			return true;
		}
		if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
			return false;
		}
		const rows: readonly Element[] = [...(frame.current?.querySelectorAll(ROW) ?? [])];
		const here = document.activeElement === null ? -1 : rows.indexOf(document.activeElement);
		if (here < 0 && (search === null || document.activeElement !== search)) {
			return false;
		}
		const to = event.key === "ArrowDown" ? rows[here + 1] : here === 0 ? search : rows[here - 1];
		if (!(to instanceof HTMLElement)) {
			return false;
		}
		to.focus();
		return true;
	});
}
