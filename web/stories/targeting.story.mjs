/**
 * From a manifest to a box that is opened, in a browser, on a small invented day: a terminal delivers papers, an officer finds
 * the box and writes a rule for it, a second one approves, two custodians prove the draws, and the examination becomes a
 * result. Run by `tests/targeting`: `node stories/targeting.story.mjs --url BASE --shots DIR`
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { officerFinds, terminalDelivers } from "./targeting/finding.mjs";
import { custodiansProveTheDraws, examinationBecomesAResult, othersSeeNothing } from "./targeting/proving.mjs";
import { officerWritesARule, rulesRank, secondPersonApproves } from "./targeting/writing.mjs";
import { expect, options, Teller } from "./teller.mjs";
import { Visitor } from "./visitor.mjs";

const given = options(process.argv.slice(2));
const base = given.get("url") ?? "http://localhost:8080";
const shots = given.get("shots") ?? "build/shots";
mkdirSync(shots, { recursive: true });

const teller = new Teller();
const browser = await openBrowser();

/** What the chapters share: who enters and leaves, and where the visit of the box is once somebody found it. */
const stage = {
	teller,
	base,
	visitPath: "",
	enter: () => Visitor.enter(browser, base, shots),
	leave: async (visitor, whose) => {
		await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
			expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
		});
		await visitor.leave();
	},
};

const chapters = [
	terminalDelivers,
	officerFinds,
	officerWritesARule,
	secondPersonApproves,
	rulesRank,
	custodiansProveTheDraws,
	examinationBecomesAResult,
	othersSeeNothing,
];
try {
	for (const chapter of chapters) {
		await chapter(stage);
	}
} finally {
	await browser.close();
}
teller.end();
