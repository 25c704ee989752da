/**
 * From an order to a box that is opened on a tablet that loses its link in the middle. Run by `tests/examinations`:
 * `node stories/examinations.story.mjs --url BASE --shots DIR`
 */
import { supervisorOrdersAndPlans } from "./examinations/ordering.mjs";
import { officerOpensTheBox } from "./examinations/ramp.mjs";
import { tell } from "./telling.mjs";

await tell([supervisorOrdersAndPlans, officerOpensTheBox], {
	/** The visit whose box is opened, and the order to open it, once there are. */
	visit: null,
	orderPath: "",
});
