/** What the server says has news. It never says what the news is: whoever hears asks anew. */
export const TOPICS = [
	"scans",
	"visits",
	"assessments",
	"waiting",
	"decisions",
	"holds",
	"alarms",
	"evidence",
	"examinations",
	"notices",
	"repeats",
	"coverage",
	"fleet",
] as const;
export type Topic = (typeof TOPICS)[number];

/** As much of an `EventSource` as is used here, so that a test can stand in for it. */
export interface Source {
	readonly readyState: number;
	onopen: ((event: Event) => void) | null;
	onerror: ((event: Event) => void) | null;
	addEventListener(type: string, listener: () => void): void;
	close(): void;
}

/** `EventSource.CLOSED`: the browser has given up and does not try again by itself. */
const CLOSED = 2;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * One connection for all that listens on a page. The browser mends a broken one; where it gives up (the server refused), it is
 * tried again after ever longer pauses. Every time it stands anew everything counts as changed, for nudges may have been missed.
 */
export class LiveStream {
	private readonly hearers = new Map<Topic, Set<() => void>>();
	private source: Source | null = null;
	private waiting: ReturnType<typeof setTimeout> | null = null;
	private failures = 0;
	private stood = false;

	private readonly open: () => Source;

	constructor(open: () => Source = () => new EventSource("/api/live")) {
		this.open = open;
	}

	/** Whether nudges come in now; when not, pages ask by themselves more often. */
	get stands(): boolean {
		return this.source !== null && this.stood;
	}

	start(): void {
		if (this.source !== null || this.waiting !== null) {
			return;
		}
		this.connect();
	}

	stop(): void {
		if (this.waiting !== null) {
			clearTimeout(this.waiting);
			this.waiting = null;
		}
		this.source?.close();
		this.source = null;
		this.stood = false;
	}

	/** Calls back at every nudge about the topic, until the returned function is called. */
	hear(topic: Topic, hearer: () => void): () => void {
		const all = this.hearers.get(topic) ?? new Set();
		all.add(hearer);
		this.hearers.set(topic, all);
		return () => all.delete(hearer);
	}

	private connect(): void {
		const source = this.open();
		this.source = source;
		source.onopen = () => {
			const again = this.failures > 0;
			this.failures = 0;
			this.stood = true;
			if (again) {
				TOPICS.forEach(this.tell);
			}
		};
		source.onerror = () => {
			this.failures++;
			// Also while the browser mends it: until then no nudge comes in.
			this.stood = false;
			if (source.readyState === CLOSED && this.source === source) {
				this.source = null;
				this.waiting = setTimeout(
					() => {
						this.waiting = null;
						this.connect();
					},
					Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(this.failures - 1, 6)),
				);
			}
		};
		for (const topic of TOPICS) {
			source.addEventListener(topic, () => this.tell(topic));
		}
	}

	private readonly tell = (topic: Topic): void => {
		for (const hearer of this.hearers.get(topic) ?? []) {
			hearer();
		}
	};
}
