import { loupeShares, sightShares } from "./aids";
import { levelFor } from "./pyramid";
import { highEnergy } from "./scan";
import {
	beginRecording,
	type LaidOver,
	type Observation,
	type Recording,
	recordOf,
	resumeRecording,
	type ShownRecord,
	shownFor,
	used,
} from "./shownRecord";
import { description, shown, type ViewerState } from "./state";

/** A look shorter than this is told as part of the next one: a drag would otherwise be recorded sixty times a second. */
const LEAST_SECONDS = 0.25;

/** What decides whether the picture is seen, and which the picture itself does not know. */
export interface Surroundings {
	readonly visible: boolean;
	/** Canvas pixels per CSS pixel. */
	readonly ratio: number;
	readonly over: LaidOver;
}

/** Keeps the time for the record of what was shown: each look counts until the next. */
export class Watch {
	private recording: Recording;
	private seen: Observation | null = null;
	private since = 0;

	constructor(scan: string, before: ShownRecord | null) {
		this.recording = before?.scan === scan ? resumeRecording(before) : beginRecording(scan);
	}

	/** Something is on screen from now on, in milliseconds of any clock that only goes forward. */
	look(state: ViewerState, around: Surroundings, nowMs: number): void {
		const seconds = (nowMs - this.since) / 1000;
		const alike = this.seen?.visible === around.visible && this.seen.over === around.over;
		if (alike && seconds < LEAST_SECONDS) {
			return;
		}
		if (this.seen !== null) {
			this.recording = shownFor(this.recording, this.seen, seconds);
		}
		this.seen = observe(state, around);
		this.since = nowMs;
	}

	use(tool: string): void {
		this.recording = used(this.recording, tool);
	}

	record(nowMs: number): ShownRecord {
		if (this.seen !== null) {
			this.recording = shownFor(this.recording, this.seen, (nowMs - this.since) / 1000);
			this.since = nowMs;
		}
		return recordOf(this.recording);
	}
}

function observe(state: ViewerState, { visible, ratio, over }: Surroundings): Observation {
	const view = description(state);
	const { rendering, camera } = shown(state);
	const energy = rendering.domain === "ratio" ? -1 : rendering.material ? highEnergy(view) : rendering.energy;
	const loupe = loupeShares(state, ratio);
	return {
		view: state.current,
		level: levelFor(view, camera.scale),
		rendering,
		energy: energy < 0 ? "ratio" : (view.energies[energy] ?? ""),
		glimpses: [{ sight: sightShares(state), scale: camera.scale }, ...(loupe === null ? [] : [loupe])],
		visible,
		over,
	};
}
