import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { expect, options, Teller } from "./teller.mjs";
import { Visitor } from "./visitor.mjs";

/**
 * Tells a story of chapters against a running server: `node STORY --url BASE --shots DIR`. The chapters share a stage: who enters
 * and leaves, and whatever else the story lays on it.
 */
export async function tell(chapters, more = {}) {
	const given = options(process.argv.slice(2));
	const base = given.get("url") ?? "http://localhost:8080";
	const shots = given.get("shots") ?? "build/shots";
	mkdirSync(shots, { recursive: true });
	const teller = new Teller();
	const browser = await openBrowser();
	const stage = {
		teller,
		base,
		enter: (machine) => Visitor.enter(browser, base, shots, machine),
		leave: async (visitor, whose) => {
			await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
				expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
			});
			await visitor.leave();
		},
		...more,
	};
	try {
		for (const chapter of chapters) {
			await chapter(stage);
		}
	} finally {
		await browser.close();
	}
	teller.end();
}
