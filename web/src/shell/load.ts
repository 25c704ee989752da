import { useCallback, useEffect, useRef, useState } from "react";
import type { Page } from "../api/types";

/** What became of a question to the server. The last answer stays in view while it is asked again. */
export type Loaded<T> =
	| { readonly state: "loading" }
	| { readonly state: "ready"; readonly value: T }
	| { readonly state: "failed"; readonly failure: unknown };

/**
 * Asks once, and again when `again()` is called or `key` changes; an answer to another key that comes late is dropped. Asked again while an
 * answer is on its way, it asks once more after that one: news that come faster than answers must not keep a page from ever having one.
 */
export function useLoad<T>(ask: (signal: AbortSignal) => Promise<T>, key: string): [Loaded<T>, () => void] {
	const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
	const [turn, setTurn] = useState(0);
	const asking = useRef(ask);
	asking.current = ask;
	const underway = useRef(false);
	const onceMore = useRef(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: key and turn say when to ask again
	useEffect(() => {
		const stop = new AbortController();
		underway.current = true;
		onceMore.current = false;
		const settle = (answer: Loaded<T>) => {
			if (stop.signal.aborted) {
				return;
			}
			underway.current = false;
			setLoaded(answer);
			if (onceMore.current) {
				setTurn((before) => before + 1);
			}
		};
		asking.current(stop.signal).then(
			(value) => settle({ state: "ready", value }),
			(failure: unknown) => settle({ state: "failed", failure }),
		);
		return () => stop.abort();
	}, [key, turn]);
	const again = useCallback(() => {
		if (underway.current) {
			onceMore.current = true;
		} else {
			setTurn((before) => before + 1);
		}
	}, []);
	return [loaded, again];
}

export interface Paged<T> {
	readonly first: Loaded<readonly T[]>;
	readonly more: (() => void) | null;
	readonly loadingMore: boolean;
	readonly again: () => void;
	/** Asks again unless somebody has gone further down: a list is not taken from under them. */
	readonly refresh: () => void;
}

/** A list that grows by the server's cursor. */
export function usePaged<T>(
	ask: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
	key: string,
): Paged<T> {
	const [loaded, again] = useLoad((signal) => ask(null, signal), key);
	const [tail, setTail] = useState<{ readonly of: unknown; readonly page: Page<T> } | null>(null);
	const [loadingMore, setLoadingMore] = useState(false);
	const head = loaded.state === "ready" ? loaded.value : null;
	const grown = tail !== null && tail.of === head ? tail.page : null;
	const next = grown === null ? (head?.next ?? null) : grown.next;
	const more = async () => {
		setLoadingMore(true);
		try {
			const page = await ask(next, new AbortController().signal);
			setTail({ of: head, page: { items: [...(grown?.items ?? []), ...page.items], next: page.next } });
		} finally {
			setLoadingMore(false);
		}
	};
	return {
		first:
			head === null ? (loaded as Loaded<never>) : { state: "ready", value: [...head.items, ...(grown?.items ?? [])] },
		more: next === null ? null : more,
		loadingMore,
		again,
		refresh: () => (grown === null ? again() : undefined),
	};
}

/** A value once it has stopped changing, so that a search is asked when a word is typed and not with every letter. */
export function useSettled<T>(value: T, afterMs: number): T {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const waiting = setTimeout(() => setSettled(value), afterMs);
		return () => clearTimeout(waiting);
	}, [value, afterMs]);
	return settled;
}

/** The time, renewed at an interval, for countdowns. */
export function useNow(everyMs: number): number {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const ticking = setInterval(() => setNow(Date.now()), everyMs);
		return () => clearInterval(ticking);
	}, [everyMs]);
	return now;
}

export interface Doing {
	readonly busy: boolean;
	readonly failure: unknown;
	readonly run: () => void;
	readonly clear: () => void;
}

/** One request set off by a person: busy while it runs, the failure kept until the next try. */
export function useDoing(action: () => Promise<void>): Doing {
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<unknown>(null);
	const run = () => {
		if (busy) {
			return;
		}
		setBusy(true);
		setFailure(null);
		action()
			.catch(setFailure)
			.finally(() => setBusy(false));
	};
	return { busy, failure, run, clear: () => setFailure(null) };
}
