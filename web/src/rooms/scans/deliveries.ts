import type { Delivery } from "../../api/types";

/** A file on its way to the server. Files go one after another, so that a slow line finishes some rather than none. */
export interface Sending {
	readonly id: number;
	readonly file: File;
	readonly standing:
		| { readonly at: "waiting" }
		| { readonly at: "sending"; readonly share: number }
		| { readonly at: "done"; readonly delivery: Delivery }
		| { readonly at: "failed"; readonly failure: unknown };
}

export type SendingEvent =
	| { readonly type: "chosen"; readonly files: readonly File[] }
	| { readonly type: "standing"; readonly id: number; readonly standing: Sending["standing"] }
	| { readonly type: "retry" };

export function nextSendings(list: readonly Sending[], event: SendingEvent): readonly Sending[] {
	switch (event.type) {
		case "chosen": {
			const from = Math.max(-1, ...list.map((one) => one.id)) + 1;
			return [
				...list,
				...event.files.map((file, at): Sending => ({ id: from + at, file, standing: { at: "waiting" } })),
			];
		}
		case "standing":
			return list.map((one) => (one.id === event.id ? { ...one, standing: event.standing } : one));
		case "retry":
			return list.map((one) => (one.standing.at === "failed" ? { ...one, standing: { at: "waiting" } } : one));
	}
}

/** The file to send now: the first waiting one, unless one is under way. */
export function dueSending(list: readonly Sending[]): Sending | null {
	return list.some((one) => one.standing.at === "sending")
		? null
		: (list.find((one) => one.standing.at === "waiting") ?? null);
}
