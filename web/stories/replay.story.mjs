/**
 * A box is read and cleared, and a terminal reports what became of it; weeks later a destination reports what it found in it. A supervisor enters that by keyboard, sees everything we did
 * with the box on one page, and concludes; only oversight sees the lead. Run against the demo: `node stories/replay.story.mjs --url BASE --shots DIR`
 */
import {
	boxIsCleared,
	concluded,
	entered,
	leadsAreOversights,
	looked,
	monthIsTold,
	terminalReports,
} from "./replay/chapters.mjs";
import { tell } from "./telling.mjs";

await tell([boxIsCleared, terminalReports, entered, looked, concluded, leadsAreOversights, monthIsTold], { told: {} });
