/**
 * From a verdict to the terminal's word that it holds the box, and back; and an emergency. Run by `tests/holds`:
 * `node stories/holds.story.mjs --url BASE --shots DIR`
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { personSuspected } from "./holds/emergency.mjs";
import { silenceGetsLouder, terminalConfirmsAndReleases, verdictHoldsItsBox } from "./holds/terminal.mjs";
import { expect, options, Teller } from "./teller.mjs";
import { Visitor } from "./visitor.mjs";

const given = options(process.argv.slice(2));
const base = given.get("url") ?? "http://localhost:8080";
const shots = given.get("shots") ?? "build/shots";
mkdirSync(shots, { recursive: true });

const teller = new Teller();
const browser = await openBrowser();

const stage = {
	teller,
	enter: () => Visitor.enter(browser, base, shots),
	leave: async (visitor, whose) => {
		await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
			expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
		});
		await visitor.leave();
	},
};

try {
	for (const chapter of [verdictHoldsItsBox, terminalConfirmsAndReleases, silenceGetsLouder, personSuspected]) {
		await chapter(stage);
	}
} finally {
	await browser.close();
}
teller.end();
