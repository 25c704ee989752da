import type { Moment } from "../../../api/replay";

export interface Placed {
	readonly moment: Moment;
	/** 0 at the left end of the line, 1 at its right end. */
	readonly at: number;
}

export interface DayMark {
	readonly day: string;
	readonly at: number;
}

const HOUR = 3_600_000;
/** Every two moments are at least so far apart as gaps count, so that none hides another of its lane. */
const LEAST = 0.55;

/** A wait counts by its logarithm: an hour at a gate and three weeks at sea are both to be seen. */
function gap(hours: number): number {
	return LEAST + Math.log1p(Math.max(0, hours)) * 0.6;
}

/** The moments from left to right in the order of time. */
export function placed(moments: readonly Moment[]): readonly Placed[] {
	const sorted = [...moments].sort((one, other) => one.at.localeCompare(other.at));
	let so = 0;
	let before: number | null = null;
	const raw = sorted.map((moment) => {
		const at = Date.parse(moment.at);
		so += before === null ? 0 : gap((at - before) / HOUR);
		before = at;
		return { moment, at: so };
	});
	const whole = so === 0 ? 1 : so;
	return raw.map(({ moment, at }) => ({ moment, at: at / whole }));
}

/** Where each day with a moment begins, by the port's calendar; days that would stand on one another are left out. */
export function dayMarks(line: readonly Placed[], dayOf: (at: string) => string, apart: number): readonly DayMark[] {
	const marks: DayMark[] = [];
	for (const { moment, at } of line) {
		const day = dayOf(moment.at);
		const last = marks.at(-1);
		if (last === undefined || (last.day !== day && at - last.at >= apart)) {
			marks.push({ day, at });
		}
	}
	return marks;
}
