import type { ExaminationOrder, ExaminationPlan } from "../../api/examinations";

/** A box in a bay for a while. */
export interface Slot {
	readonly order: ExaminationOrder;
	readonly plan: ExaminationPlan;
	readonly fromMs: number;
	readonly untilMs: number;
}

export interface Bay {
	readonly name: string;
	readonly slots: readonly Slot[];
}

/** What stands in which bay between two instants, bays by name, slots by time. */
export function baysOf(orders: readonly ExaminationOrder[], fromMs: number, untilMs: number): readonly Bay[] {
	const bays = new Map<string, Slot[]>();
	for (const order of orders) {
		if (order.plan === null) {
			continue;
		}
		const from = Date.parse(order.plan.startsAt);
		const until = from + order.plan.minutes * 60_000;
		if (until > fromMs && from < untilMs) {
			const key = order.plan.bay.toUpperCase();
			bays.set(key, [...(bays.get(key) ?? []), { order, plan: order.plan, fromMs: from, untilMs: until }]);
		}
	}
	return [...bays.entries()]
		.sort(([one], [other]) => one.localeCompare(other, "es", { numeric: true }))
		.map(([name, slots]) => ({ name, slots: slots.sort((one, other) => one.fromMs - other.fromMs) }));
}

/** Where a slot lies on a line from the first instant to the second, in percent, cut at both ends. */
export function placeOf(
	slot: Slot,
	fromMs: number,
	untilMs: number,
): { readonly left: number; readonly width: number } {
	const whole = untilMs - fromMs;
	const from = Math.max(slot.fromMs, fromMs);
	const until = Math.min(slot.untilMs, untilMs);
	return { left: (100 * (from - fromMs)) / whole, width: (100 * (until - from)) / whole };
}
