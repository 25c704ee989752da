import { describe, expect, it } from "vitest";
import type { KeptFact, Sheet } from "../../../api/ramp";
import type { Shelf } from "../../../shell/delivery";
import { RampStore } from "./rampStore";

/** A shelf that takes so many entries, and then no more. */
function shelf(most = Number.POSITIVE_INFINITY): Shelf {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => {
			if (!kept.has(key) && kept.size >= most) {
				throw new Error("full");
			}
			kept.set(key, value);
		},
		removeItem: (key) => kept.delete(key),
	};
}

function fact(id: string, nr: number): KeptFact {
	const takenAt = "2026-11-24T12:00:00Z";
	return { id, kind: "opened", said: { photos: [] }, takenAt, nr, receivedAt: takenAt, officer: "reader-1" };
}

function sheet(facts: readonly KeptFact[], photos: readonly string[] = []): Sheet {
	const known = {
		around: { personSuspected: false, reefer: false },
		seals: [],
		kilograms: [],
		setPoint: null,
		scans: [],
	};
	return { examinationId: "e", known, suspicions: [], facts, photos };
}

function numbers(store: RampStore): readonly number[] | undefined {
	return store.sheet("e")?.facts.map((one) => one.nr);
}

describe("the sheet of an examination on this tablet", () => {
	it("loses nothing to an answer that was on its way while a fact was taken", () => {
		const store = new RampStore(shelf(), "me");
		store.keepSheet(sheet([fact("a", 1), fact("b", 2)], ["01"]));
		store.keepSheet(sheet([fact("a", 1)], ["02"]));
		expect(numbers(store)).toEqual([1, 2]);
		expect(store.sheet("e")?.photos).toEqual(["02", "01"]);
		store.keepSheet(sheet([fact("a", 1), fact("b", 2), fact("c", 3)]));
		expect(numbers(store)).toEqual([1, 2, 3]);
	});

	it("is what the server has, once the server said that a fact is out of order", () => {
		const store = new RampStore(shelf(), "me");
		store.keepSheet(sheet([fact("a", 1), fact("b", 2)]));
		store.replaceSheet(sheet([fact("c", 1)]));
		expect(numbers(store)).toEqual([1]);
	});

	it("is known again when the page is opened anew, and the same object until it changes", () => {
		const place = shelf();
		new RampStore(place, "me").keepSheet(sheet([fact("a", 1)]));
		const opened = new RampStore(place, "me");
		expect(numbers(opened)).toEqual([1]);
		expect(opened.sheet("e")).toBe(opened.sheet("e"));
		expect(new RampStore(place, "somebody else").sheet("e")).toBeNull();
	});

	it("stays known while the page is open where the shelf is full", () => {
		const store = new RampStore(shelf(0), "me");
		store.keepSheet(sheet([fact("a", 1)]));
		expect(numbers(store)).toEqual([1]);
	});
});
