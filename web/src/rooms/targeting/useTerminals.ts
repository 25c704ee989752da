import { useRef } from "react";
import type { RankedVisit } from "../../api/targeting";

/** Terminals seen in this list so far; what was seen stays choosable while a filter hides it. */
export function useTerminals(items: readonly RankedVisit[]): readonly string[] {
	const seen = useRef(new Set<string>());
	for (const { visit } of items) {
		if (visit.terminal !== null) {
			seen.current.add(visit.terminal);
		}
	}
	return [...seen.current].sort();
}
