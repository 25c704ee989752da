/**
 * A supervisor sees what left unread; a supervisor and an auditor publish a month; whoever comes by reads it; a terminal tells that its
 * scanner stands still. Run against the demo: `node stories/oversight.story.mjs --url BASE --shots DIR`
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { coverageIsSeen } from "./oversight/coverage.mjs";
import { twoPublish } from "./oversight/edition.mjs";
import { terminalTells } from "./oversight/fleet.mjs";
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
	base,
	enter: () => Visitor.enter(browser, base, shots),
	leave: async (visitor, whose) => {
		await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
			expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
		});
		await visitor.leave();
	},
};

try {
	for (const chapter of [coverageIsSeen, twoPublish, terminalTells]) {
		await chapter(stage);
	}
} finally {
	await browser.close();
}
teller.end();
