import { describe, expect, it } from "vitest";
import type { ExaminationOrder } from "../../api/examinations";
import { baysOf, placeOf } from "./bays";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-24T12:00:00Z");

function order(id: string, bay: string | null, hours: number): ExaminationOrder {
	return {
		id,
		number: 1,
		visitId: "v",
		containerNumber: "ZZQU4768438",
		voyage: "401N",
		vessel: null,
		terminal: null,
		cutOff: null,
		state: "planned",
		orderedAt: "2026-11-24T08:00:00Z",
		begunAt: null,
		officer: null,
		overAt: null,
		result: null,
		causes: [],
		plan:
			bay === null
				? null
				: {
						startsAt: new Date(START + hours * HOUR).toISOString(),
						minutes: 60,
						bay,
						unloading: "none",
						forklift: false,
						team: [],
					},
		hold: null,
		mine: false,
		mayPlan: false,
		mayExamine: false,
	};
}

describe("bays", () => {
	it("are told apart by name without regard to case, and counted in their order", () => {
		const bays = baysOf([order("a", "R10", 1), order("b", "r2", 3), order("c", "R2", 1)], START, START + 8 * HOUR);
		expect(bays.map((bay) => [bay.name, bay.slots.map((slot) => slot.order.id)])).toEqual([
			["R2", ["c", "b"]],
			["R10", ["a"]],
		]);
	});

	it("show nothing that has no plan or lies outside", () => {
		expect(baysOf([order("a", null, 0), order("b", "R1", -2), order("c", "R1", 8)], START, START + 8 * HOUR)).toEqual(
			[],
		);
	});

	it("cut a slot at the edge", () => {
		const [bay] = baysOf([order("a", "R1", -0.5)], START, START + 8 * HOUR);
		const [slot] = bay?.slots ?? [];
		expect(slot && placeOf(slot, START, START + 8 * HOUR)).toEqual({ left: 0, width: 6.25 });
	});
});
