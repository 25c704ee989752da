import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { LiveStream, type Topic } from "../api/live";
import type { Action } from "../api/types";
import { useSession } from "./session";

const LiveContext = createContext<LiveStream | null>(null);

/** What hearing of a topic needs; the server decides again. */
const HEARS: Readonly<Record<Topic, Action>> = {
	scans: "scan-see",
	visits: "visit-see",
	assessments: "targeting-see",
	waiting: "unread-see",
	decisions: "review-supervise",
	holds: "hold-see",
	alarms: "alarm-receipt",
	evidence: "evidence-see",
	examinations: "examination-see",
	notices: "notice-receipt",
	repeats: "repeat-see",
	coverage: "coverage-see",
	fleet: "fleet-see",
};

/**
 * One stream of nudges for all pages of this window. While the window is hidden it is closed: a browser opens few connections to a
 * host, and windows nobody looks at must not take them.
 */
export function LiveScope({ children }: { readonly children: ReactNode }) {
	const { session } = useSession();
	const [stream] = useState(() => new LiveStream());
	const hears = Object.values(HEARS).some((action) => session.actions.includes(action));
	useEffect(() => {
		if (!hears) {
			return undefined;
		}
		const follow = () => (document.hidden ? stream.stop() : stream.start());
		follow();
		document.addEventListener("visibilitychange", follow);
		return () => {
			document.removeEventListener("visibilitychange", follow);
			stream.stop();
		};
	}, [stream, hears]);
	return <LiveContext value={stream}>{children}</LiveContext>;
}

const ASKING_WITHOUT_NUDGES_MS = 20_000;
const ASKING_BESIDE_NUDGES_MS = 60_000;
/** Nudges that come faster are answered together: twenty boards that ask at every one would be what makes the server slow. */
const LEAST_BETWEEN_MS = 2_000;

/**
 * Asks anew when the server says that one of the topics has news, when the window is looked at again, and now and then anyway: more often
 * while no nudges come in.
 */
export function useLive(topics: readonly Topic[], reload: () => void): void {
	const stream = use(LiveContext);
	const asking = useRef(reload);
	asking.current = reload;
	const key = topics.join(" ");
	// biome-ignore lint/correctness/useExhaustiveDependencies: the key says which topics
	useEffect(() => {
		let asked = Date.now();
		let waiting: ReturnType<typeof setTimeout> | null = null;
		const ask = () => {
			asked = Date.now();
			asking.current();
		};
		const nudged = () => {
			waiting ??= setTimeout(
				() => {
					waiting = null;
					ask();
				},
				Math.max(0, asked + LEAST_BETWEEN_MS - Date.now()),
			);
		};
		const leaves = topics.map((topic) => stream?.hear(topic, nudged));
		const ticking = setInterval(() => {
			const pause = stream?.stands === true ? ASKING_BESIDE_NUDGES_MS : ASKING_WITHOUT_NUDGES_MS;
			if (Date.now() - asked >= pause) {
				ask();
			}
		}, 5_000);
		const seen = () => !document.hidden && ask();
		document.addEventListener("visibilitychange", seen);
		return () => {
			document.removeEventListener("visibilitychange", seen);
			clearInterval(ticking);
			if (waiting !== null) {
				clearTimeout(waiting);
			}
			for (const leave of leaves) {
				leave?.();
			}
		};
	}, [stream, key]);
}
