import { type ReactNode, useId } from "react";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";
import { BENCH_TABS, type BenchTab } from "./benchTabs";

interface BenchPanelProps {
	readonly tab: BenchTab;
	readonly open: boolean;
	readonly onTab: (tab: BenchTab) => void;
	readonly counts: Readonly<Partial<Record<BenchTab, number>>>;
	readonly children: ReactNode;
}

/** The side panel: a rail of tabs that stays, and what the chosen one holds. */
export function BenchPanel({ tab, open, onTab, counts, children }: BenchPanelProps) {
	const { t } = useLanguage();
	// The bench of the scan drawn ahead stands in the page too.
	const id = useId();
	const tabId = (one: BenchTab) => `${id}-${one}`;
	return (
		<aside className="bench" aria-label={t("bench.label")}>
			{open && (
				<div className="bench-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={tabId(tab)}>
					<h2 className="bench-title">{t(`bench.${tab}`)}</h2>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
					<div className="bench-body" tabIndex={0}>
						{children}
					</div>
				</div>
			)}
			<div className="bench-rail" role="tablist" aria-orientation="vertical" aria-label={t("bench.label")}>
				{BENCH_TABS.map((one) => {
					const count = counts[one.id] ?? 0;
					const name = t(`bench.${one.id}`);
					return (
						<button
							key={one.id}
							id={tabId(one.id)}
							data-tab={one.id}
							type="button"
							role="tab"
							className="bench-tab"
							aria-selected={open && tab === one.id}
							aria-controls={open ? `${id}-panel` : undefined}
							title={`${name} (${one.key})`}
							onClick={() => onTab(one.id)}
						>
							<Icon name={one.icon} />
							<span className="visually-hidden">{name}</span>
							{count > 0 && <span className="bench-count">{count}</span>}
							<span className="bench-key" aria-hidden="true">
								{one.key}
							</span>
						</button>
					);
				})}
			</div>
		</aside>
	);
}
