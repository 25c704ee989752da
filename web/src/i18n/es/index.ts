import { evidence } from "./evidence";
import { examinations } from "./examinations";
import { figures } from "./figures";
import { holds } from "./holds";
import { kinds } from "./kinds";
import { log } from "./log";
import { manifests } from "./manifests";
import { oversight } from "./oversight";
import { people } from "./people";
import { policy } from "./policy";
import { problems } from "./problems";
import { ramp } from "./ramp";
import { replay } from "./replay";
import { review } from "./review";
import { scans } from "./scans";
import { shell } from "./shell";
import { sinceScan } from "./sinceScan";
import { targeting } from "./targeting";
import { viewer } from "./viewer";

/** Spanish is the source: its keys are the keys. */
export const es = {
	...shell,
	...replay,
	...review,
	...targeting,
	...holds,
	...evidence,
	...examinations,
	...ramp,
	...sinceScan,
	...figures,
	...policy,
	...manifests,
	...scans,
	...oversight,
	...log,
	...kinds,
	...people,
	...problems,
	...viewer,
} as const;
