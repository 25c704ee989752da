import { useEffect, useReducer, useRef } from "react";
import { dueSending, nextSendings, type Sending, type SendingEvent } from "./sendings";

type Send<R> = (file: File, onProgress: (share: number) => void) => Promise<R>;

export interface Sendings<R> {
	readonly list: readonly Sending<R>[];
	readonly add: (files: readonly File[]) => void;
	readonly retry: () => void;
}

/** Sends what was chosen, one file after another. `onDone` hears of each that arrived. */
export function useSendings<R>(send: Send<R>, onDone?: () => void): Sendings<R> {
	const [list, happen] = useReducer(nextSendings<R>, []);
	const due = dueSending(list);
	const latest = useRef({ send, onDone });
	latest.current = { send, onDone };
	useEffect(() => {
		if (due === null) {
			return;
		}
		const { id } = due;
		const stands = (standing: Sending<R>["standing"]): SendingEvent<R> => ({ type: "standing", id, standing });
		happen(stands({ at: "sending", share: 0 }));
		latest.current
			.send(due.file, (share) => happen(stands({ at: "sending", share })))
			.then(
				(result) => {
					happen(stands({ at: "done", result }));
					latest.current.onDone?.();
				},
				(failure: unknown) => happen(stands({ at: "failed", failure })),
			);
	}, [due]);
	return {
		list,
		add: (files) => happen({ type: "chosen", files }),
		retry: () => happen({ type: "retry" }),
	};
}
