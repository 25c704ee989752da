/**
 * From a verdict to the terminal's word that it holds the box, and back; and an emergency. Run by `tests/holds`:
 * `node stories/holds.story.mjs --url BASE --shots DIR`
 */
import { personSuspected } from "./holds/emergency.mjs";
import { silenceGetsLouder, terminalConfirmsAndReleases, verdictHoldsItsBox } from "./holds/terminal.mjs";
import { tell } from "./telling.mjs";

const chapters = [verdictHoldsItsBox, terminalConfirmsAndReleases, silenceGetsLouder, personSuspected];
await tell(chapters);
