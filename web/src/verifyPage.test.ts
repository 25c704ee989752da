import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync(new URL("../public/verify.html", import.meta.url), "utf8");
const folder = new URL("../../lib/ledger/src/test/resources/org/aforo/ledger/key-change/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

interface Verifier {
	readonly vkeys: (words: string) => readonly unknown[];
	readonly receipt: (bytes: Uint8Array, keys: readonly unknown[], where: string) => { by: unknown[]; passed: number };
}

/** What the page's script defines before it touches the page. */
function verifier(): Verifier {
	const script = page.slice(page.indexOf("<script>") + 8, page.indexOf("/* The page. */"));
	return new Function("navigator", `${script}; return { vkeys, receipt };`)({ language: "en" }) as Verifier;
}

describe("the verifier in one page", () => {
	const { vkeys, receipt } = verifier();
	const verdicts = text("verdicts.txt").trim().split("\n");

	it("is held to as many verdicts as the other one", () => {
		expect(verdicts).toHaveLength(24);
	});

	for (const line of verdicts) {
		const [name = "", given = "", ...verdict] = line.split(" ");
		it(`says of a receipt signed ${name} the change of keys, given the ${given} key: ${verdict.join(" ")}`, () => {
			const bytes = new TextEncoder().encode(text(`${name}.tlog-proof`));
			const judge = () => receipt(bytes, vkeys(text(`${given}.vkey`)), name);
			if (verdict[0] === "refused") {
				expect(judge).toThrow();
			} else {
				const { by, passed } = judge();
				expect(`accepted, ${by.length} signed, ${passed} passed over`).toBe(verdict.join(" "));
			}
		});
	}

	it("refuses a receipt with any byte changed, lengthened or cut off", () => {
		const good = new TextEncoder().encode(text("before.tlog-proof"));
		const keys = vkeys(text("old.vkey"));
		for (let at = 0; at < good.length; at++) {
			const changed = good.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(() => receipt(changed, keys, "changed"), `byte ${at}`).toThrow();
		}
		expect(() => receipt(good.slice(0, -1), keys, "cut")).toThrow();
		expect(() => receipt(new Uint8Array([...good, 10]), keys, "longer")).toThrow();
	}, 60_000);

	it("takes no keys of two logs, and none at all", () => {
		const [key = ""] = text("old.vkey").split("\n");
		expect(() => vkeys(" \n")).toThrow();
		expect(() => vkeys(`${key}\nother.invented+00000000+AQ==`)).toThrow();
	});
});
