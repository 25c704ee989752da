import { useEffect, useState } from "react";
import type { Dossier } from "../../api/dossier";
import { leaseAssessment, leaseDossier } from "../../api/review";
import type { VisitAssessments } from "../../api/targeting";
import type { Lease, Scan } from "../../api/types";
import { useLoad } from "../../shell/load";
import { useSession } from "../../shell/session";
import { BENCH_TABS, type BenchSettings, type BenchTab, benchFrom, withTab } from "./benchTabs";
import type { Asked } from "./DossierTabs";
import { type Finding, findingsOf } from "./findings";

/** A window narrower than this opens the panel only when asked: the image gets the room. */
const WIDE_PX = 1180;
const SHOWN_AFTER_MS = 20_000;

export interface BenchHands {
	readonly settings: BenchSettings;
	readonly set: (settings: BenchSettings) => void;
	readonly choose: (tab: BenchTab) => void;
	readonly byKey: (key: string) => boolean;
	readonly dossier: Asked<Dossier>;
	readonly assessment: Asked<VisitAssessments>;
	readonly findings: readonly Finding[];
	readonly findingsVisible: boolean;
	readonly looked: () => void;
	readonly off: ReadonlySet<string>;
	readonly toggle: (id: string) => void;
	/** The other scan that is laid on this one; `null` for none. */
	readonly beside: Scan | null;
	readonly layBeside: (other: Scan | null) => void;
	/** The findings to draw now. */
	readonly drawn: readonly Finding[];
}

/** What stands beside one reading's image: settings, the visit's papers, and when findings may be seen. */
export function useBench(lease: Lease): BenchHands {
	const [settings, set] = useBenchSettings();
	const [dossier, dossierAgain] = useLoad((signal) => leaseDossier(lease.leaseId, signal), lease.leaseId);
	const [assessment, assessmentAgain] = useLoad((signal) => leaseAssessment(lease.leaseId, signal), lease.leaseId);
	const { reports, views } = lease.scan;
	const findings = findingsOf(reports, views.length === 1 ? 0 : null);
	const [beside, layBeside] = useState<Scan | null>(null);
	const [looked, setLooked] = useState(false);
	const [off, setOff] = useState<ReadonlySet<string>>(new Set());
	const visible = looked || settings.findings === "at-once";
	useEffect(() => {
		if (settings.findings !== "after-20-seconds") {
			return;
		}
		const waiting = setTimeout(() => setLooked(true), SHOWN_AFTER_MS);
		return () => clearTimeout(waiting);
	}, [settings.findings]);

	const choose = (tab: BenchTab) => {
		const showing = tab === "findings" && settings.open && settings.tab === "findings";
		if (showing && !visible) {
			setLooked(true);
		} else {
			set(withTab(settings, tab));
		}
	};
	return {
		settings,
		set,
		choose,
		byKey: (key) => {
			const tab = BENCH_TABS.find((one) => one.key === key);
			if (tab === undefined) {
				return false;
			}
			choose(tab.id);
			return true;
		},
		dossier: { loaded: dossier, again: dossierAgain },
		assessment: { loaded: assessment, again: assessmentAgain },
		findings,
		findingsVisible: visible,
		looked: () => setLooked(true),
		off,
		toggle: (id) => setOff((before) => toggled(before, id)),
		beside,
		layBeside,
		drawn: visible ? findings.map((one) => (off.has(one.id) ? { ...one, corners: [] } : one)) : [],
	};
}

function useBenchSettings(): [BenchSettings, (settings: BenchSettings) => void] {
	const kept = `aforo.bench.${useSession().session.account.id}`;
	const [settings, setSettings] = useState(() => benchFrom(localStorage.getItem(kept), window.innerWidth >= WIDE_PX));
	const set = (next: BenchSettings) => {
		localStorage.setItem(kept, JSON.stringify(next));
		setSettings(next);
	};
	return [settings, set];
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
	const after = new Set(set);
	if (!after.delete(id)) {
		after.add(id);
	}
	return after;
}
