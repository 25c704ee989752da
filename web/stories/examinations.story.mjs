/**
 * From an order to a box that is opened, sealed and let go, on a tablet that loses its link in the middle; and a box with somebody inside.
 * Run by `tests/examinations`: `node stories/examinations.story.mjs --url BASE --shots DIR`
 */
import { changeSinceTheScan, terminalHearsAndSupervisorReleases } from "./examinations/after.mjs";
import { supervisorOrdersAndPlans } from "./examinations/ordering.mjs";
import { personMayBeInside } from "./examinations/person.mjs";
import { officerOpensTheBox } from "./examinations/ramp.mjs";
import { boxIsScannedAgain } from "./examinations/rescanned.mjs";
import { officerSealsTheBox } from "./examinations/sealing.mjs";
import { officerOpensTheSeizure } from "./examinations/seizing.mjs";
import { tell } from "./telling.mjs";

const chapters = [
	supervisorOrdersAndPlans,
	changeSinceTheScan,
	officerOpensTheBox,
	officerSealsTheBox,
	terminalHearsAndSupervisorReleases,
	officerOpensTheSeizure,
	boxIsScannedAgain,
	personMayBeInside,
];

await tell(chapters, {
	/** The visit whose box is opened, its terminal, the order to open it, and when it was scanned, once there are. */
	visit: null,
	terminal: null,
	orderPath: "",
	scannedAt: "",
	/** Whether its cargo needs cold. */
	cold: false,
});
