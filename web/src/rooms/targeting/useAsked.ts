import { useEffect, useRef, useState } from "react";

export interface Asked<T> {
	/** The last answer, which may be about an earlier text. */
	readonly answer: T | null;
	/** The answer is about what stands there now. */
	readonly current: boolean;
	readonly failure: unknown;
}

/** Asks the server about something being written once it has rested for a moment; null asks nothing. Late answers are dropped. */
export function useAsked<T>(about: string | null, restMs: number, ask: (about: string) => Promise<T>): Asked<T> {
	const [got, setGot] = useState<{ about: string | null; answer: T | null; failure: unknown }>({
		about: null,
		answer: null,
		failure: null,
	});
	const asking = useRef(ask);
	asking.current = ask;
	useEffect(() => {
		if (about === null) {
			return undefined;
		}
		let dropped = false;
		const waiting = setTimeout(() => {
			asking.current(about).then(
				(answer) => !dropped && setGot({ about, answer, failure: null }),
				(failure: unknown) => !dropped && setGot((before) => ({ about, answer: before.answer, failure })),
			);
		}, restMs);
		return () => {
			dropped = true;
			clearTimeout(waiting);
		};
	}, [about, restMs]);
	return { answer: got.answer, current: got.about === about, failure: got.failure };
}
