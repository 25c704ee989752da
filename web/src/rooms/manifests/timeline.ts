import type { Standing, VisitEvent } from "../../api/dossier";

/** A stop on the time line: one thing that happened, by everybody who tells of it. */
export interface Step {
	readonly kind: string;
	readonly at: string;
	/** When its last report was; the same as `at` but for runs of temperatures. */
	readonly until: string;
	readonly state: Standing;
	readonly events: readonly VisitEvent[];
	/** Minutes since the step before; null for the first. */
	readonly dwellMinutes: number | null;
}

export interface Day {
	/** `2026-11-24` in the port's zone. */
	readonly date: string;
	readonly steps: readonly Step[];
}

const MINUTE_MS = 60_000;
/** A gate tells of a lorry at once, its message by the full minute and now and then late. */
const SAME_WITHIN_MS = 15 * MINUTE_MS;

/** By time; reports of the same thing become one step, and so does a run of temperatures. */
export function stepsOf(events: readonly VisitEvent[]): readonly Step[] {
	const ordered = [...events].sort((one, other) => time(one.at) - time(other.at));
	const steps: Step[] = [];
	for (const event of ordered) {
		const last = steps.at(-1);
		if (last !== undefined && belongsTo(last, event)) {
			steps[steps.length - 1] = { ...last, until: event.at, events: [...last.events, event] };
		} else {
			steps.push({
				kind: event.kind,
				at: event.at,
				until: event.at,
				state: event.state,
				events: [event],
				dwellMinutes: last === undefined ? null : Math.floor((time(event.at) - time(last.until)) / MINUTE_MS),
			});
		}
	}
	return steps;
}

function belongsTo(step: Step, event: VisitEvent): boolean {
	if (step.kind !== event.kind || step.state !== event.state) {
		return false;
	}
	return event.kind === "temperature" || time(event.at) - time(step.until) <= SAME_WITHIN_MS;
}

/** Events whose seals are none of those read before: somebody put on another one. */
export function sealChanges(steps: readonly Step[]): ReadonlySet<string> {
	const changed = new Set<string>();
	let before: readonly string[] = [];
	for (const { id, state, box, detail } of steps.flatMap((step) => step.events)) {
		const seals = (box?.seals ?? [detail["seal"] ?? ""]).map(plainSeal).filter((seal) => seal !== "");
		// a register tells of a seal on another box, long ago
		if (state !== "current" || seals.length === 0 || detail["stage"] === "register") {
			continue;
		}
		if (before.length > 0 && !seals.some((seal) => before.includes(seal))) {
			changed.add(id);
		}
		before = seals;
	}
	return changed;
}

function plainSeal(seal: string): string {
	return seal.replace(/[\s./-]/g, "").toUpperCase();
}

export function daysOf(steps: readonly Step[], zone: string): readonly Day[] {
	// en-CA writes a date as ISO 8601 does
	const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
	const days: { date: string; steps: Step[] }[] = [];
	for (const step of steps) {
		const on = date.format(new Date(step.at));
		const last = days.at(-1);
		if (last?.date === on) {
			last.steps.push(step);
		} else {
			days.push({ date: on, steps: [step] });
		}
	}
	return days;
}

/** How much of the line a wait takes, 0 to 4: an hour is seen to be short beside a day, and a week still fits the page. */
export function waitSize(minutes: number | null): 0 | 1 | 2 | 3 | 4 {
	if (minutes === null || minutes < 15) {
		return 0;
	}
	return minutes < 120 ? 1 : minutes < 720 ? 2 : minutes < 2880 ? 3 : 4;
}

function time(instant: string): number {
	return new Date(instant).getTime();
}
