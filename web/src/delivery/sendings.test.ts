import { expect, test } from "vitest";
import { dueSending, nextSendings, type Sending } from "./sendings";

const chosen = (...names: readonly string[]) =>
	nextSendings<string>([], { type: "chosen", files: names.map((name) => new File(["x"], name)) });
const standing = (list: readonly Sending<string>[], id: number, at: Sending<string>["standing"]) =>
	nextSendings(list, { type: "standing", id, standing: at });

test("files go one after another, in the order chosen", () => {
	const list = chosen("a", "b");
	expect(dueSending(list)?.file.name).toBe("a");
	const sending = standing(list, 0, { at: "sending", share: 0.5 });
	expect(dueSending(sending)).toBeNull();
	expect(dueSending(standing(sending, 0, { at: "failed", failure: null }))?.file.name).toBe("b");
});

test("files chosen later join the end under new numbers", () => {
	const list = nextSendings(chosen("a", "b"), { type: "chosen", files: [new File(["x"], "c")] });
	expect(list.map((one) => one.id)).toEqual([0, 1, 2]);
});

test("a retry sends only what failed", () => {
	const list = standing(standing(chosen("a", "b"), 0, { at: "done", result: "kept" }), 1, {
		at: "failed",
		failure: null,
	});
	const again = nextSendings(list, { type: "retry" });
	expect(again.map((one) => one.standing.at)).toEqual(["done", "waiting"]);
});
