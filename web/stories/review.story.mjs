/**
 * Reading at the workbench, in a browser, on a small invented day: by keyboard only, in two strokes, undone, passed on, without a
 * connection, on a tablet, read again by a second person, and looked at by a supervisor. Run by `tests/review`:
 * `node stories/review.story.mjs --url BASE --shots DIR`
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { connectionIsLost } from "./review/losing.mjs";
import { analystReadsByKeyboard, tabletReadsByTouch } from "./review/reading.mjs";
import { secondReaderKnowsNothing, supervisorSeesReadings } from "./review/second.mjs";
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
	/** Lease and verdict of every decision the story saw recorded. */
	recorded: [],
	enter: (machine) => Visitor.enter(browser, base, shots, machine),
	leave: async (visitor, whose) => {
		await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
			expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
		});
		await visitor.leave();
	},
};

const chapters = [
	analystReadsByKeyboard,
	connectionIsLost,
	secondReaderKnowsNothing,
	tabletReadsByTouch,
	supervisorSeesReadings,
];
try {
	for (const chapter of chapters) {
		await chapter(stage);
	}
} finally {
	await browser.close();
}
teller.end();
