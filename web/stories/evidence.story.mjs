/**
 * An officer seizes on a tablet; custody receives, hands on to a depot on paper, corrects; a court looks at its matter and takes out the
 * package, which verifies without the server. Run against the demo: `node stories/evidence.story.mjs --url BASE --shots DIR`
 */
import { corrected } from "./evidence/corrected.mjs";
import { handedOn } from "./evidence/handedOn.mjs";
import { packed } from "./evidence/packed.mjs";
import { seized } from "./evidence/seized.mjs";
import { tell } from "./telling.mjs";

/** What the chapters hand on: the page of the exhibit, the name of the seizure. */
const found = {};

await tell([seized, handedOn, corrected, packed], { found });
