/**
 * Reading at the workbench, in a browser, on a small invented day: by keyboard, in two strokes, undone, passed on, without a
 * connection, on a tablet, read again by a second person, and looked at by a supervisor; reasons, the quiet sign, names and agreement. Run by `tests/review`:
 * `node stories/review.story.mjs --url BASE --shots DIR`
 */
import { agreementIsTold, nameIsUnsealed, reasonsAreKept, signIsSeen } from "./review/integrity.mjs";
import { keyboardIsEnough } from "./review/keyboard.mjs";
import { connectionIsLost } from "./review/losing.mjs";
import { policyIsSignedByTwo } from "./review/policy.mjs";
import { analystReadsByKeyboard, tabletReadsByTouch } from "./review/reading.mjs";
import { secondReaderKnowsNothing, supervisorSeesReadings } from "./review/second.mjs";
import { tell } from "./telling.mjs";

const chapters = [
	analystReadsByKeyboard,
	connectionIsLost,
	secondReaderKnowsNothing,
	tabletReadsByTouch,
	keyboardIsEnough,
	reasonsAreKept,
	supervisorSeesReadings,
	policyIsSignedByTwo,
	signIsSeen,
	nameIsUnsealed,
	agreementIsTold,
];

await tell(chapters, {
	/** Lease and verdict of every decision the story saw recorded. */
	recorded: [],
	/** The sign of duress of the story: container and pseudonym. */
	sign: { container: "", reader: "" },
});
