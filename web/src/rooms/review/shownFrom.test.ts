import { describe, expect, it } from "vitest";
import { rampOf } from "../../../test/scenes";
import { viewOf } from "../../../test/views";
import { apply } from "../../viewer/commands";
import { imagePx } from "../../viewer/geometry";
import { NOTHING_OVER } from "../../viewer/shownRecord";
import { initialState, type ViewerState } from "../../viewer/state";
import { type Surroundings, Watch } from "../../viewer/watch";
import { seenOf, sharesSeen, shownFrom } from "./shownFrom";

function reading(): ViewerState {
	const view = viewOf("side", ["single"], [rampOf(1600, 400)]);
	return initialState({ id: "s", views: [view] }, [], { width: 800, height: 200 });
}

const SEEN: Surroundings = { visible: true, ratio: 1, over: NOTHING_OVER };
const HIDDEN: Surroundings = { ...SEEN, visible: false };
const FLICKER: Surroundings = {
	...SEEN,
	over: { covered: true, compared: { scan: "other", view: 0, mode: "flicker" }, findings: true },
};

/** Four seconds of the whole at a quarter of its size, then two of the left end at its full size. */
function recorded() {
	const watch = new Watch("s", null);
	const small = { ...reading(), canvas: { width: 400, height: 100 } };
	const whole = apply(small, { kind: "fit" });
	watch.look(whole, SEEN, 0);
	const near = apply(apply(whole, { kind: "one-to-one" }), { kind: "look-at", x: 200, y: 200 });
	watch.use("one-to-one");
	watch.look(near, SEEN, 4000);
	watch.look(near, HIDDEN, 6000);
	return watch.record(9000);
}

describe("what was recorded with a reading", () => {
	it("comes back from the server as it was sent", () => {
		const record = recorded();
		expect(shownFrom(JSON.parse(JSON.stringify(record)))).toEqual(record);
	});

	it("is nothing this page can show when it is of another kind or was cut", () => {
		expect(shownFrom(null)).toBeNull();
		expect(shownFrom({ version: 3 })).toBeNull();
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
		again.look(reading(), SEEN, 0);
		expect(again.record(1000)).toMatchObject({ seconds: 7, tools: { "one-to-one": 1 } });
		expect(new Watch("other", recorded()).record(0)).toMatchObject({ scan: "other", seconds: 0 });
	});

	it("counts what lay under a comparison as not seen, and tells what was compared and how", () => {
		const watch = new Watch("s", null);
		watch.look(reading(), SEEN, 0);
		watch.look(reading(), { ...SEEN, over: { ...FLICKER.over, compared: null } }, 3000);
		watch.look(reading(), FLICKER, 3100);
		watch.look(reading(), SEEN, 8100);
		const record = watch.record(9100);
		expect(record).toMatchObject({ version: 2, seconds: 4, hiddenSeconds: 5.1, findings: null });
		expect(record.compared).toEqual([{ scan: "other", view: 0, mode: "flicker", seconds: 5 }]);
		expect(record.views[0]?.inSight[0]).toBe(4);
		expect(shownFrom(JSON.parse(JSON.stringify(record)))).toEqual(record);
	});

	it("tells when findings of machines were first drawn, and for how long", () => {
		const drawn = { ...SEEN, over: { ...NOTHING_OVER, findings: true } };
		const watch = new Watch("s", null);
		watch.look(reading(), SEEN, 0);
		watch.look(reading(), drawn, 7000);
		watch.look(reading(), SEEN, 9000);
		watch.look(reading(), drawn, 10000);
		expect(watch.record(11500).findings).toEqual({ after: 7, seconds: 3.5 });
	});

	it("counts what the loupe shows as seen closely, and the rest of the picture as it stands", () => {
		const small = apply({ ...reading(), canvas: { width: 400, height: 100 } }, { kind: "fit" });
		const under = { ...apply(small, { kind: "loupe" }), pointer: imagePx(200, 200) };
		const watch = new Watch("s", null);
		watch.look(under, SEEN, 0);
		const [view] = watch.record(2000).views;
		expect(view?.close[4 * 32 + 4]).toBe(2);
		expect(view?.close[4 * 32 + 31]).toBe(0);
		expect(view?.inSight[4 * 32 + 4]).toBe(2);
	});

	it("tells from which attenuation heavy was shown, where heavy was shown", () => {
		const heavy = apply(apply(reading(), { kind: "strip", strip: "heavy" }), { kind: "heavy-from", attenuation: 4 });
		const watch = new Watch("s", null);
		watch.look(reading(), SEEN, 0);
		watch.look(heavy, SEEN, 2000);
		expect(watch.record(3000).renderings.map((each) => each.heavyFrom)).toEqual([null, 4]);
	});

	it("reads a record of the first kind, which told nothing of comparisons", () => {
		const { compared, findings, ...older } = recorded();
		const renderings = older.renderings.map(({ heavyFrom, ...each }) => each);
		const read = shownFrom({ ...older, renderings, version: 1 });
		expect(read).toMatchObject({ version: 1, compared: [], findings: null, seconds: 6 });
		expect(read?.renderings[0]?.heavyFrom).toBeNull();
	});
});
