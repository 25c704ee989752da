import { describe, expect, it } from "vitest";
import type { Order } from "../../../api/holds";
import { answeredOf, openOf } from "./orderList";

function order(place: number, visitId: string, kind: Order["kind"], answered = false): Order {
	const at = "2026-11-24T12:00:00Z";
	return {
		id: `order-${place}`,
		place,
		terminal: "ESTERO",
		kind,
		visitId,
		containerNumber: "ZZQU4768438",
		voyage: "401N",
		sentAt: at,
		fetchedAt: at,
		receiptedAt: answered ? at : null,
		receiptedBy: null,
		alreadyLoadedAt: null,
		remindedAt: null,
		seal: kind === "sealed" ? "ZZ0000009" : null,
	};
}

describe("orders to a terminal", () => {
	it("stand in the order they came", () => {
		const open = openOf([order(3, "b", "hold"), order(1, "a", "hold")]);
		expect(open.map((each) => each.place)).toEqual([1, 3]);
	});

	it("leave out a hold that was taken back before anybody confirmed it", () => {
		const open = openOf([order(1, "a", "hold"), order(2, "a", "hold-release")]);
		expect(open.map((each) => each.place)).toEqual([2]);
	});

	it("keep a hold when the number of a new seal comes after it", () => {
		const open = openOf([order(1, "a", "hold"), order(2, "a", "sealed")]);
		expect(open.map((each) => each.place)).toEqual([1, 2]);
	});

	it("leave nothing to do once the last word is answered", () => {
		const all = [order(1, "a", "hold"), order(2, "a", "hold-release", true)];
		expect(openOf(all)).toEqual([]);
		expect(answeredOf(all).map((each) => each.place)).toEqual([2]);
	});
});
