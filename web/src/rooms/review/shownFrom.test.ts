import { describe, expect, it } from "vitest";
import { rampOf } from "../../../test/scenes";
import { viewOf } from "../../../test/views";
import { apply } from "../../viewer/commands";
import { initialState, type ViewerState } from "../../viewer/state";
import { Watch } from "../../viewer/watch";
import { seenOf, sharesSeen, shownFrom } from "./shownFrom";

function reading(): ViewerState {
	const view = viewOf("side", ["single"], [rampOf(1600, 400)]);
	return initialState({ id: "s", views: [view] }, [], { width: 800, height: 200 });
}

/** Four seconds of the whole at a quarter of its size, then two of the left end at its full size. */
function recorded() {
	const watch = new Watch("s", null);
	const small = { ...reading(), canvas: { width: 400, height: 100 } };
	const whole = apply(small, { kind: "fit" });
	watch.look(whole, true, 0);
	const near = apply(apply(whole, { kind: "one-to-one" }), { kind: "look-at", x: 200, y: 200 });
	watch.use("one-to-one");
	watch.look(near, true, 4000);
	watch.look(near, false, 6000);
	return watch.record(9000);
}

describe("what was recorded with a reading", () => {
	it("comes back from the server as it was sent", () => {
		const record = recorded();
		expect(shownFrom(JSON.parse(JSON.stringify(record)))).toEqual(record);
	});

	it("is nothing this page can show when it is of another kind or was cut", () => {
		expect(shownFrom(null)).toBeNull();
		expect(shownFrom({ version: 2 })).toBeNull();
		expect(shownFrom({ ...recorded(), seconds: "many" })).toBeNull();
		const [view] = recorded().views;
		expect(shownFrom({ ...recorded(), views: [{ ...view, inSight: [1, 2] }] })?.views).toEqual([]);
	});

	it("tells what was seen closely from what was only in the overview, and from what nobody saw", () => {
		const [view] = recorded().views;
		if (view === undefined) {
			throw new Error("no view was recorded");
		}
		expect(seenOf(view, 0)).toBe("overview");
		expect(seenOf(view, 4 * 32 + 4)).toBe("closely");
		expect(seenOf(view, 4 * 32 + 31)).toBe("overview");
		const { closely, overview, never } = sharesSeen(view);
		expect(closely + overview + never).toBeCloseTo(1, 9);
		expect(closely).toBeGreaterThan(0.05);
		expect(never).toBe(0);
	});

	it("counts the time of a hidden page apart", () => {
		expect(recorded()).toMatchObject({ seconds: 6, hiddenSeconds: 3, tools: { "one-to-one": 1 } });
	});

	it("goes on where a reading goes on, and begins anew for another scan", () => {
		const again = new Watch("s", recorded());
		again.look(reading(), true, 0);
		expect(again.record(1000)).toMatchObject({ seconds: 7, tools: { "one-to-one": 1 } });
		expect(new Watch("other", recorded()).record(0)).toMatchObject({ scan: "other", seconds: 0 });
	});
});
