/**
 * From a manifest to a box that is opened, in a browser, on a small invented day: a terminal delivers papers, an officer finds
 * the box and writes a rule for it, a second one approves, two custodians prove the draws, and the examination becomes a
 * result. Run by `tests/targeting`: `node stories/targeting.story.mjs --url BASE --shots DIR`
 */
import { officerFinds, terminalDelivers } from "./targeting/finding.mjs";
import { custodiansProveTheDraws, examinationBecomesAResult, othersSeeNothing } from "./targeting/proving.mjs";
import { officerWritesARule, rulesRank, secondPersonApproves } from "./targeting/writing.mjs";
import { tell } from "./telling.mjs";

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

await tell(chapters, {
	/** Where the visit of the box is once somebody found it. */
	visitPath: "",
});
