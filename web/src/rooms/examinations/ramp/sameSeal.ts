import type { SaidBefore } from "../../../api/ramp";

/** Letters and digits only, in capitals: what is painted or stamped, without how it was written down. */
export function plain(text: string): string {
	return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** Whether the seal is the one last read on the box; null where nobody has read one. */
export function sealAgrees(seal: string, known: readonly SaidBefore[]): boolean | null {
	const last = known.at(-1);
	return last === undefined ? null : plain(last.value) === plain(seal);
}
