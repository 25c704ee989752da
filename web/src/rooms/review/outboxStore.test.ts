import { describe, expect, test } from "vitest";
import type { Shelf } from "../../shell/delivery";
import { EMPTY_OUTBOX, keyOf, withDecision, withOutcome } from "./outbox";
import { pending } from "./outboxFakes";
import { OutboxStore } from "./outboxStore";

class FakeShelf implements Shelf {
	readonly kept = new Map<string, string>();
	full = false;
	get length() {
		return this.kept.size;
	}
	key(index: number) {
		return [...this.kept.keys()][index] ?? null;
	}
	getItem(key: string) {
		return this.kept.get(key) ?? null;
	}
	setItem(key: string, value: string) {
		if (this.full) {
			throw new DOMException("no more", "QuotaExceededError");
		}
		this.kept.set(key, value);
	}
	removeItem(key: string) {
		this.kept.delete(key);
	}
}

const two = withDecision(withDecision(EMPTY_OUTBOX, pending("a")), pending("b", 9));

describe("what is kept on the machine", () => {
	test("survives a closed browser, in order", () => {
		const shelf = new FakeShelf();
		expect(new OutboxStore(shelf, "ana").write(two)).toBe(true);
		expect(new OutboxStore(shelf, "ana").read()).toEqual(two);
		expect(new OutboxStore(shelf, "otra").read()).toEqual(EMPTY_OUTBOX);
	});

	test("goes when it is delivered, and a refusal stays", () => {
		const shelf = new FakeShelf();
		const store = new OutboxStore(shelf, "ana");
		store.write(two);
		const refused = withOutcome(two, "a", { type: "refused", code: "c", detail: "d" });
		store.write(refused);
		expect(new OutboxStore(shelf, "ana").read()).toEqual(refused);
		store.write(EMPTY_OUTBOX);
		expect(shelf.kept.size).toBe(0);
	});

	test("two windows never overwrite each other's decisions", () => {
		const shelf = new FakeShelf();
		const [left, right] = [new OutboxStore(shelf, "ana"), new OutboxStore(shelf, "ana")];
		left.read();
		right.read();
		left.write(withDecision(EMPTY_OUTBOX, pending("a")));
		right.write(withDecision(EMPTY_OUTBOX, pending("b", 9)));
		expect(new OutboxStore(shelf, "ana").read().pending.map(keyOf)).toEqual(["a", "b"]);
	});

	test("says so when the browser keeps no more", () => {
		const shelf = new FakeShelf();
		shelf.full = true;
		expect(new OutboxStore(shelf, "ana").write(two)).toBe(false);
	});

	test("nonsense in its place counts as nothing", () => {
		const shelf = new FakeShelf();
		for (const [at, text] of ["", "{", "[]", "null", '{"pending":3}', '{"refused":{}}'].entries()) {
			shelf.setItem(`aforo.outbox.ana/${at}`, text);
		}
		shelf.setItem("aforo.outbox.ana", "{");
		expect(new OutboxStore(shelf, "ana").read()).toEqual(EMPTY_OUTBOX);
	});

	test("a decision kept by the version before is still delivered", () => {
		const shelf = new FakeShelf();
		const { takenAt: _, dueAt: __, ...old } = pending("a");
		shelf.setItem("aforo.outbox.ana", JSON.stringify({ pending: [old], refused: [], attempts: 3 }));
		const store = new OutboxStore(shelf, "ana");
		const read = store.read();
		expect(read.pending.map((one) => [keyOf(one), one.dueAt])).toEqual([["a", 0]]);
		store.write(read);
		expect(new OutboxStore(shelf, "ana").read()).toEqual(read);
	});
});
