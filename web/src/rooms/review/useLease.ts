import { useEffect, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { heartbeat } from "../../api/review";
import type { Lease } from "../../api/types";
import { meansSignedOut } from "../../shell/session";

export interface LeaseStanding {
	readonly expiresAt: string;
	/** The last heartbeat got no answer. */
	readonly silent: boolean;
	readonly expired: boolean;
}

/** Keeps the lease alive while the page is open, and says when it is lost. */
export function useLease(lease: Lease, signedOut: () => void): LeaseStanding {
	const [standing, setStanding] = useState<LeaseStanding>({
		expiresAt: lease.expiresAt,
		silent: false,
		expired: false,
	});
	useEffect(() => {
		let over = false;
		const beat = async () => {
			try {
				const { expiresAt } = await heartbeat(lease.leaseId);
				if (!over) {
					setStanding({ expiresAt, silent: false, expired: false });
				}
			} catch (failure) {
				if (over) {
					return;
				}
				const gone = failure instanceof ApiProblem && (failure.status === 410 || failure.status === 404);
				setStanding((before) => ({ ...before, silent: !gone, expired: gone }));
				if (gone) {
					clearInterval(beating);
				} else if (meansSignedOut(failure)) {
					signedOut();
				}
			}
		};
		const beating = setInterval(beat, Math.max(1, lease.heartbeatSeconds) * 1000);
		window.addEventListener("online", beat);
		return () => {
			over = true;
			clearInterval(beating);
			window.removeEventListener("online", beat);
		};
	}, [lease, signedOut]);
	return standing;
}

/** Seconds the scan was really in view: a hidden tab does not count, and neither does the time it is drawn ahead of its turn. */
export function useSecondsShown(inView: boolean): () => number {
	const [clock] = useState(() => new ShownClock());
	useEffect(() => (inView ? clock.watch() : undefined), [clock, inView]);
	return () => clock.seconds();
}

class ShownClock {
	private shownMs = 0;
	private since: number | null = null;

	watch(): () => void {
		const follow = () => (document.visibilityState === "visible" ? this.start() : this.stop());
		follow();
		document.addEventListener("visibilitychange", follow);
		return () => {
			document.removeEventListener("visibilitychange", follow);
			this.stop();
		};
	}

	seconds(): number {
		const running = this.since === null ? 0 : performance.now() - this.since;
		return Math.round((this.shownMs + running) / 1000);
	}

	private start(): void {
		this.since ??= performance.now();
	}

	private stop(): void {
		if (this.since !== null) {
			this.shownMs += performance.now() - this.since;
			this.since = null;
		}
	}
}
