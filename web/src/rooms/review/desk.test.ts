import { describe, expect, test } from "vitest";
import { ApiProblem } from "../../api/problem";
import type { Lease } from "../../api/types";
import { AT_REST, ahead, type Desk, type DeskEvent, nextDesk, type Undoable } from "./desk";
import { waitTold } from "./waits";

const lease = (id: string) => ({ leaseId: id, expiresAt: "2026-11-24T10:00:00Z" }) as Lease;
const draft = { marks: [], note: "costado izquierdo", seconds: 12, shown: null };
const decision = (id: string): Undoable => ({
	lease: lease(id),
	draft,
	key: `key-${id}`,
	verdict: "clear",
	reason: "as-declared",
	takenAt: 0,
	dueAt: 5000,
});
const deskAfter = (...events: readonly DeskEvent[]): Desk => events.reduce(nextDesk, AT_REST);

const reading: readonly DeskEvent[] = [{ type: "ask" }, { type: "given", lease: lease("a") }];
const decided: readonly DeskEvent[] = [...reading, { type: "decided", undoable: decision("a") }];
const setAside: readonly DeskEvent[] = [...decided, { type: "following", after: "a", lease: lease("b") }];
const onTheNext: readonly DeskEvent[] = [...setAside, { type: "drawn", leaseId: "b" }];
const choosingOnA: readonly DeskEvent[] = [
	...reading,
	{ type: "choosing", leaseId: "a", choosing: true },
	{ type: "following", after: "a", lease: lease("b") },
];
const inHand = (desk: Desk) => (desk.stage.at === "reading" ? desk.stage.lease.leaseId : desk.stage.at);

describe("the desk", () => {
	test("shows what is given, and waits when nothing is", () => {
		expect(inHand(deskAfter(...reading))).toBe("a");
		expect(inHand(deskAfter({ type: "ask" }, { type: "given", lease: null }))).toBe("nothing");
		expect(
			inHand(deskAfter({ type: "ask" }, { type: "given", lease: null }, { type: "given", lease: lease("c") })),
		).toBe("c");
	});

	test("keeps the scan in view until the one after it is drawn", () => {
		expect(inHand(deskAfter(...decided))).toBe("decided");
		expect(inHand(deskAfter(...setAside))).toBe("decided");
		expect(ahead(deskAfter(...setAside))).toEqual(lease("b"));
		expect(inHand(deskAfter(...onTheNext))).toBe("b");
	});

	test("draws the one after it while the reason is still being chosen, and goes on to it at once", () => {
		const choosing = deskAfter(...choosingOnA);
		expect([inHand(choosing), ahead(choosing)?.leaseId]).toEqual(["a", "b"]);
		const ready = nextDesk(choosing, { type: "drawn", leaseId: "b" });
		expect(inHand(ready)).toBe("a");
		expect(inHand(nextDesk(ready, { type: "decided", undoable: decision("a") }))).toBe("b");
		expect(inHand(nextDesk(choosing, { type: "decided", undoable: decision("a") }))).toBe("decided");
	});

	test("lets what it has drawn go when the verdict is left again, and tells it anew the next time", () => {
		const left = deskAfter(
			...choosingOnA,
			{ type: "drawn", leaseId: "b" },
			{ type: "choosing", leaseId: "a", choosing: false },
		);
		expect(ahead(left)).toBeNull();
		const again = nextDesk(left, { type: "choosing", leaseId: "a", choosing: true });
		expect(ahead(again)?.leaseId).toBe("b");
		expect(inHand(nextDesk(again, { type: "decided", undoable: decision("a") }))).toBe("decided");
	});

	test("keeps the scan in hand when a window ends while its own verdict is being chosen", () => {
		const desk = deskAfter(
			...onTheNext,
			{ type: "choosing", leaseId: "b", choosing: true },
			{ type: "following", after: "b", lease: lease("c") },
			{ type: "over", key: "key-a" },
		);
		expect([inHand(desk), ahead(desk)?.leaseId]).toEqual(["b", "c"]);
	});

	test("takes no scan that was set aside after another", () => {
		const other = deskAfter(...decided, { type: "following", after: "x", lease: lease("b") });
		expect(ahead(other)).toBeNull();
		expect(inHand(nextDesk(other, { type: "drawn", leaseId: "b" }))).toBe("decided");
	});

	test("rests when the window is over and nothing follows", () => {
		expect(deskAfter(...decided, { type: "over", key: "key-a" }).stage).toEqual({ at: "resting", recorded: true });
	});

	test("waits as long as the server says, then takes what is given", () => {
		const desk = deskAfter({ type: "ask" }, { type: "wait", until: 9000, because: "passed-on" });
		expect(desk.stage).toEqual({ at: "waiting", until: 9000, because: "passed-on", recorded: false });
		expect(inHand(nextDesk(desk, { type: "given", lease: lease("c") }))).toBe("c");
		expect(nextDesk(desk, { type: "rest" })).toBe(AT_REST);
	});

	test("waits after a quick decision, unless a break was asked for", () => {
		const told: readonly DeskEvent[] = [...decided, { type: "wait", until: 9000, because: "between" }];
		expect(inHand(deskAfter(...told))).toBe("decided");
		expect(deskAfter(...told, { type: "over", key: "key-a" }).stage).toEqual({
			at: "waiting",
			until: 9000,
			because: "between",
			recorded: true,
		});
		expect(inHand(deskAfter(...told, { type: "pause" }, { type: "over", key: "key-a" }))).toBe("resting");
	});

	test("lets nobody wait who reads", () => {
		const desk = deskAfter(...reading);
		expect(nextDesk(desk, { type: "wait", until: 9000, because: "between" })).toBe(desk);
	});

	test("knows a wait from another refusal", () => {
		const told = (code: string, seconds: number | null) =>
			waitTold(new ApiProblem(429, code, "", { because: "passed-on" }, seconds), 1000);
		expect(told("review.wait", 7)).toEqual({ type: "wait", until: 8000, because: "passed-on" });
		expect(told("review.wait", null)).toBeNull();
		expect(told("review.handed-back-too-often", 7)).toBeNull();
		expect(waitTold(new Error("offline"), 1000)).toBeNull();
	});

	test("goes on to what was set aside when the window is over, drawn or not", () => {
		const desk = deskAfter(...setAside, { type: "over", key: "key-a" });
		expect(inHand(desk)).toBe("b");
		expect(desk.undoable).toBeNull();
	});

	test("goes on reading when the window is over", () => {
		const desk = deskAfter(...onTheNext, { type: "over", key: "key-a" });
		expect(inHand(desk)).toBe("b");
		expect(desk.undoable).toBeNull();
	});

	test("ignores the end of a window that is no longer open", () => {
		const desk = deskAfter(...onTheNext);
		expect(nextDesk(desk, { type: "over", key: "key-of-another" })).toBe(desk);
	});

	test("does not let an answer that comes late push aside what is read", () => {
		const desk = deskAfter(...reading);
		expect(nextDesk(desk, { type: "given", lease: lease("z") })).toBe(desk);
		expect(nextDesk(desk, { type: "failed", failure: "late" })).toBe(desk);
	});
});

describe("undoing", () => {
	test("brings the scan back with its marks and its note", () => {
		const desk = deskAfter(...onTheNext, { type: "undo" });
		expect(desk.stage).toEqual({ at: "reading", lease: lease("a"), draft, choosing: false });
		expect(desk.undoable).toBeNull();
	});

	test("changes nothing about which scan follows", () => {
		const again = deskAfter(...onTheNext, { type: "undo" }, { type: "decided", undoable: decision("a") });
		expect(ahead(again)).toEqual(lease("b"));
	});

	test("forgets what followed when its time has run out meanwhile", () => {
		const late = { ...decision("a"), takenAt: Date.parse("2026-11-24T10:00:01Z") };
		expect(ahead(deskAfter(...onTheNext, { type: "undo" }, { type: "decided", undoable: late }))).toBeNull();
	});

	test("keeps the break asked for after an undo, whatever was set aside before", () => {
		const desk = deskAfter(
			...setAside,
			{ type: "undo" },
			{ type: "pause" },
			{ type: "decided", undoable: decision("a") },
			{ type: "drawn", leaseId: "b" },
			{ type: "over", key: "key-a" },
		);
		expect(desk).toEqual({ ...AT_REST, stage: { at: "resting", recorded: true } });
	});

	test("does nothing when there is nothing to undo", () => {
		const desk = deskAfter(...reading);
		expect(nextDesk(desk, { type: "undo" })).toBe(desk);
	});
});

test("after a person is reported nobody is given a scan before people were told by voice", () => {
	const desk = deskAfter(...reading, { type: "person" });
	expect(inHand(desk)).toBe("person");
	expect(inHand(nextDesk(desk, { type: "given", lease: lease("b") }))).toBe("person");
	expect(nextDesk(desk, { type: "person-told" })).toEqual(AT_REST);
});
