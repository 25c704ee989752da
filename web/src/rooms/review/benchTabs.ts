import type { IconName } from "../../design/Icon";

/** What stands beside the image, with its key: the digits that verdicts leave free. */
export const BENCH_TABS = [
	{ id: "declaration", key: "5", icon: "manifest" },
	{ id: "differences", key: "6", icon: "warning" },
	{ id: "events", key: "7", icon: "waiting" },
	{ id: "reasons", key: "8", icon: "targeting" },
	{ id: "findings", key: "9", icon: "examine" },
	{ id: "related", key: "0", icon: "repeats" },
] as const satisfies readonly { readonly id: string; readonly key: string; readonly icon: IconName }[];

export type BenchTab = (typeof BENCH_TABS)[number]["id"];

/** When findings of machines may be seen: an analyst who sees them first looks at nothing else. */
export const FINDINGS_SHOWN = ["when-looked", "after-20-seconds", "at-once"] as const;
export type FindingsShown = (typeof FINDINGS_SHOWN)[number];

/** What an analyst set for the bench; kept on this machine. */
export interface BenchSettings {
	readonly tab: BenchTab;
	readonly open: boolean;
	readonly findings: FindingsShown;
}

export const DEFAULT_BENCH: BenchSettings = { tab: "declaration", open: true, findings: "when-looked" };

/** The tab's own key again closes the panel; another tab's opens that one. */
export function withTab(bench: BenchSettings, tab: BenchTab): BenchSettings {
	return bench.open && bench.tab === tab ? { ...bench, open: false } : { ...bench, open: true, tab };
}

export function benchFrom(kept: string | null, wide: boolean): BenchSettings {
	const fallback = { ...DEFAULT_BENCH, open: wide };
	if (kept === null) {
		return fallback;
	}
	try {
		const parsed = JSON.parse(kept) as Partial<BenchSettings> | null;
		const tab = BENCH_TABS.find((one) => one.id === parsed?.tab)?.id ?? fallback.tab;
		const findings = FINDINGS_SHOWN.find((one) => one === parsed?.findings) ?? fallback.findings;
		return { tab, findings, open: typeof parsed?.open === "boolean" ? parsed.open : fallback.open };
	} catch {
		return fallback;
	}
}
