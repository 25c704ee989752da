/** A file on its way to the server. Files go one after another, so that a slow line finishes some rather than none. */
export interface Sending<R> {
	readonly id: number;
	readonly file: File;
	readonly standing:
		| { readonly at: "waiting" }
		| { readonly at: "sending"; readonly share: number }
		| { readonly at: "done"; readonly result: R }
		| { readonly at: "failed"; readonly failure: unknown };
}

export type SendingEvent<R> =
	| { readonly type: "chosen"; readonly files: readonly File[] }
	| { readonly type: "standing"; readonly id: number; readonly standing: Sending<R>["standing"] }
	| { readonly type: "retry" };

export function nextSendings<R>(list: readonly Sending<R>[], event: SendingEvent<R>): readonly Sending<R>[] {
	switch (event.type) {
		case "chosen": {
			const from = Math.max(-1, ...list.map((one) => one.id)) + 1;
			return [
				...list,
				...event.files.map((file, at): Sending<R> => ({ id: from + at, file, standing: { at: "waiting" } })),
			];
		}
		case "standing":
			return list.map((one) => (one.id === event.id ? { ...one, standing: event.standing } : one));
		case "retry":
			return list.map((one) => (one.standing.at === "failed" ? { ...one, standing: { at: "waiting" } } : one));
	}
}

/** The file to send now: the first waiting one, unless one is under way. */
export function dueSending<R>(list: readonly Sending<R>[]): Sending<R> | null {
	return list.some((one) => one.standing.at === "sending")
		? null
		: (list.find((one) => one.standing.at === "waiting") ?? null);
}
