import type { Action } from "../api/types";

/** Every page there is that is not of one thing. A path names one, and one names its path. */
type PlainPage =
	| "review"
	| "aboutReading"
	| "waiting"
	| "reviewPolicy"
	| "decisions"
	| "receipts"
	| "holds"
	| "orders"
	| "alarms"
	| "examinations"
	| "seizures"
	| "handovers"
	| "matters"
	| "protection"
	| "replays"
	| "seizureMonth"
	| "leads"
	| "targeting"
	| "rules"
	| "results"
	| "scans"
	| "desk"
	| "quarantine"
	| "repeats"
	| "deliver"
	| "coverage"
	| "editions"
	| "published"
	| "fleet"
	| "visits"
	| "messages"
	| "accounts"
	| "agencies"
	| "log"
	| "journal"
	| "key"
	| "me"
	| "readings"
	| "reasons"
	| "agreement"
	| "duress"
	| "unsealed"
	| "setup"
	| "home"
	| "unknown";

/** Pages of one thing. */
type OnePage =
	| "seizure"
	| "exhibit"
	| "matter"
	| "decision"
	| "examination"
	| "ramp"
	| "repeat"
	| "replay"
	| "ruleVersion"
	| "scan"
	| "visit"
	| "message";

export type Route = { readonly page: PlainPage } | { readonly page: OnePage; readonly id: string };

export type PageName = Route["page"];

/** The page of one thing, by the name of its list. */
const ONE_OF: Readonly<Record<string, OnePage>> = {
	decisions: "decision",
	examinations: "examination",
	seizures: "seizure",
	exhibits: "exhibit",
	matters: "matter",
	ramp: "ramp",
	replays: "replay",
	scans: "scan",
	repeats: "repeat",
	visits: "visit",
	messages: "message",
	"targeting/rules": "ruleVersion",
};

const PLAIN: Readonly<Record<string, PlainPage>> = {
	"/": "home",
	"/review": "review",
	"/review/about": "aboutReading",
	"/waiting": "waiting",
	"/review/policy": "reviewPolicy",
	"/decisions": "decisions",
	"/receipts": "receipts",
	"/holds": "holds",
	"/orders": "orders",
	"/alarms": "alarms",
	"/examinations": "examinations",
	"/seizures": "seizures",
	"/handovers": "handovers",
	"/matters": "matters",
	"/protection": "protection",
	"/replays": "replays",
	"/replays/month": "seizureMonth",
	"/integrity/leads": "leads",
	"/targeting": "targeting",
	"/targeting/rules": "rules",
	"/targeting/results": "results",
	"/scans": "scans",
	"/desk": "desk",
	"/quarantine": "quarantine",
	"/repeats": "repeats",
	"/deliver": "deliver",
	"/coverage": "coverage",
	"/editions": "editions",
	"/published": "published",
	"/fleet": "fleet",
	"/visits": "visits",
	"/messages": "messages",
	"/accounts": "accounts",
	"/agencies": "agencies",
	"/oversight/log": "log",
	"/journal": "journal",
	"/journal/key": "key",
	"/me": "me",
	"/me/readings": "readings",
	"/review/reasons": "reasons",
	"/review/agreement": "agreement",
	"/integrity/duress": "duress",
	"/integrity/unsealed": "unsealed",
	"/setup": "setup",
};

const ID =
	/^\/(seizures|exhibits|matters|decisions|examinations|ramp|repeats|replays|scans|visits|messages|targeting\/rules)\/([0-9A-Za-z-]{1,64})$/;

export function routeOf(path: string): Route {
	const trimmed = path.length > 1 ? path.replace(/\/+$/, "") : path;
	const plain = PLAIN[trimmed];
	if (plain !== undefined) {
		return { page: plain };
	}
	const [, list, id] = ID.exec(trimmed) ?? [];
	const page = list === undefined ? undefined : ONE_OF[list];
	return page === undefined || id === undefined ? { page: "unknown" } : { page, id };
}

export function pathOf(route: Route): string {
	switch (route.page) {
		case "decision":
			return `/decisions/${route.id}`;
		case "examination":
			return `/examinations/${route.id}`;
		case "seizure":
			return `/seizures/${route.id}`;
		case "exhibit":
			return `/exhibits/${route.id}`;
		case "matter":
			return `/matters/${route.id}`;
		case "ramp":
			return `/ramp/${route.id}`;
		case "replay":
			return `/replays/${route.id}`;
		case "seizureMonth":
			return "/replays/month";
		case "repeat":
			return `/repeats/${route.id}`;
		case "scan":
			return `/scans/${route.id}`;
		case "visit":
			return `/visits/${route.id}`;
		case "message":
			return `/messages/${route.id}`;
		case "ruleVersion":
			return `/targeting/rules/${route.id}`;
		case "rules":
		case "results":
			return `/targeting/${route.page}`;
		case "unknown":
			return "/";
		case "home":
			return "/";
		case "log":
			return "/oversight/log";
		case "key":
			return "/journal/key";
		case "aboutReading":
			return "/review/about";
		case "reviewPolicy":
			return "/review/policy";
		case "readings":
			return "/me/readings";
		case "reasons":
		case "agreement":
			return `/review/${route.page}`;
		case "duress":
		case "leads":
		case "unsealed":
			return `/integrity/${route.page}`;
		case "review":
		case "waiting":
		case "decisions":
		case "receipts":
		case "holds":
		case "orders":
		case "alarms":
		case "examinations":
		case "seizures":
		case "handovers":
		case "matters":
		case "protection":
		case "replays":
		case "targeting":
		case "scans":
		case "desk":
		case "quarantine":
		case "repeats":
		case "deliver":
		case "coverage":
		case "editions":
		case "published":
		case "fleet":
		case "visits":
		case "messages":
		case "accounts":
		case "agencies":
		case "journal":
		case "me":
		case "setup":
			return `/${route.page}`;
	}
}

/** What the page may be seen with: any one of these actions. `null` means any signed-in person. */
export function needed(page: PageName): readonly Action[] | null {
	switch (page) {
		case "review":
		case "readings":
			return ["review-read"];
		case "aboutReading":
			return ["review-read", "review-supervise"];
		case "waiting":
		case "reasons":
		case "agreement":
			return ["review-supervise"];
		case "duress":
			return ["duress-see"];
		case "unsealed":
			return ["reader-unseal"];
		case "reviewPolicy":
			return ["review-supervise", "review-policy-approve"];
		case "decisions":
		case "decision":
			return ["review-supervise"];
		case "receipts":
			return ["receipt-obtain"];
		case "holds":
			return ["hold-see"];
		case "orders":
			return ["notice-receipt"];
		case "alarms":
			return ["alarm-receipt"];
		case "seizures":
		case "seizure":
		case "exhibit":
			return ["evidence-see"];
		case "handovers":
			return ["custody-hold"];
		case "matters":
			return ["evidence-order", "matter-see"];
		case "matter":
			return ["matter-see"];
		case "examinations":
		case "examination":
			return ["examination-see"];
		case "ramp":
			return ["outcome-record"];
		case "protection":
			return ["protection-see"];
		case "replays":
		case "seizureMonth":
		case "replay":
			return ["replay-see"];
		case "leads":
			return ["integrity-lead-see"];
		case "targeting":
		case "rules":
		case "ruleVersion":
		case "results":
			return ["targeting-see"];
		case "scans":
		case "scan":
			return ["scan-see"];
		case "desk":
			return ["scan-match"];
		case "quarantine":
			return ["quarantine-see"];
		case "repeats":
		case "repeat":
			return ["repeat-see"];
		case "deliver":
			return ["scan-deliver"];
		case "coverage":
			return ["coverage-see"];
		case "editions":
			return ["coverage-publish"];
		case "fleet":
			return ["fleet-see"];
		case "visits":
		case "visit":
			return ["visit-see"];
		case "messages":
			return ["message-deliver", "declaration-see"];
		case "message":
			return ["declaration-see"];
		case "accounts":
			return ["people-administer", "people-see"];
		case "agencies":
			return ["people-administer"];
		case "log":
		case "journal":
			return ["journal-see"];
		case "published":
		case "key":
		case "me":
		case "setup":
		case "home":
		case "unknown":
			return null;
	}
}

export function maySee(page: PageName, actions: readonly Action[]): boolean {
	const any = needed(page);
	return any === null || any.some((action) => actions.includes(action));
}

/** Navigation in the order of the road: the first one a person may see is where they land. */
export const NAVIGATION = [
	"review",
	"waiting",
	"decisions",
	"agreement",
	"examinations",
	"replays",
	"seizureMonth",
	"seizures",
	"handovers",
	"matters",
	"holds",
	"orders",
	"reviewPolicy",
	"receipts",
	"coverage",
	"targeting",
	"rules",
	"results",
	"desk",
	"scans",
	"repeats",
	"quarantine",
	"deliver",
	"visits",
	"messages",
	"alarms",
	"protection",
	"fleet",
	"editions",
	"duress",
	"leads",
	"accounts",
	"agencies",
	"log",
	"journal",
	"key",
] as const satisfies readonly PageName[];
export type NavigationPage = (typeof NAVIGATION)[number];

/** The pages in this person's navigation. The verification key is public, but only of use beside receipts. */
export function navigationFor(actions: readonly Action[]): readonly NavigationPage[] {
	return NAVIGATION.filter((page) => {
		switch (page) {
			case "key":
				return actions.includes("journal-see") || actions.includes("receipt-obtain");
			case "receipts":
				// Who sees the decisions asks for receipts there.
				return maySee(page, actions) && !maySee("decisions", actions);
			default:
				return maySee(page, actions);
		}
	});
}

export function landingFor(actions: readonly Action[]): Route {
	const [first] = navigationFor(actions);
	return { page: first ?? "me" };
}
