import type { NavigationPage } from "./routes";

export type RailPage = NavigationPage | "me";

/** What pages are for, in the order of the road. */
export const RAIL_GROUPS = ["reading", "opening", "evidence", "risk", "scans", "port", "watch", "people"] as const;

export type RailGroup = (typeof RAIL_GROUPS)[number];

const GROUP: Readonly<Record<RailPage, RailGroup>> = {
	review: "reading",
	waiting: "reading",
	decisions: "reading",
	agreement: "reading",
	examinations: "opening",
	seizures: "evidence",
	handovers: "evidence",
	matters: "evidence",
	protection: "opening",
	replays: "opening",
	seizureMonth: "opening",
	leads: "watch",
	holds: "reading",
	reviewPolicy: "reading",
	orders: "port",
	alarms: "reading",
	receipts: "watch",
	coverage: "watch",
	editions: "watch",
	duress: "watch",
	log: "watch",
	journal: "watch",
	key: "watch",
	targeting: "risk",
	rules: "risk",
	results: "risk",
	desk: "scans",
	scans: "scans",
	repeats: "scans",
	quarantine: "scans",
	fleet: "scans",
	deliver: "port",
	visits: "port",
	messages: "port",
	accounts: "people",
	agencies: "people",
	me: "people",
};

/** Up to this many are seen at a glance. */
const AT_A_GLANCE = 10;

/** The pages under headings, each page once and in its order; under none (`null`) while they are few. */
export function railOf(
	pages: readonly NavigationPage[],
): readonly { readonly group: RailGroup | null; readonly pages: readonly RailPage[] }[] {
	const all: readonly RailPage[] = [...pages, "me"];
	if (all.length <= AT_A_GLANCE) {
		return [{ group: null, pages: all }];
	}
	return RAIL_GROUPS.map((group) => ({ group, pages: all.filter((page) => GROUP[page] === group) })).filter(
		(part) => part.pages.length > 0,
	);
}
