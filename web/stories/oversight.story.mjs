/**
 * A supervisor sees what left unread; a supervisor and an auditor publish a month; whoever comes by reads it; a terminal tells that its
 * scanner stands still; an auditor looks at what was logged. Run against the demo: `node stories/oversight.story.mjs --url BASE --shots DIR`
 */
import { coverageIsSeen } from "./oversight/coverage.mjs";
import { twoPublish } from "./oversight/edition.mjs";
import { terminalTells } from "./oversight/fleet.mjs";
import { logIsAudited } from "./oversight/log.mjs";
import { tell } from "./telling.mjs";

await tell([coverageIsSeen, twoPublish, terminalTells, logIsAudited]);
