import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

interface TabsProps<T extends string> {
	readonly label: string;
	readonly tabs: readonly { readonly id: T; readonly text: string; readonly badge?: ReactNode }[];
	readonly chosen: T;
	readonly onChoose: (id: T) => void;
	readonly children: ReactNode;
}

/** One of several panes; arrows go from tab to tab. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<T>) {
	const id = useId();
	const list = useRef<HTMLDivElement>(null);
	const press = (event: KeyboardEvent) => {
		const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		const at = tabs.findIndex((tab) => tab.id === chosen);
		const to = tabs[(at + by + tabs.length) % tabs.length];
		if (by !== 0 && to !== undefined) {
			event.preventDefault();
			onChoose(to.id);
			list.current?.querySelector<HTMLElement>(`[data-tab="${to.id}"]`)?.focus();
		}
	};
	return (
		<div className="tabs">
			<div className="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={press}>
				{tabs.map((tab) => (
					<button
						key={tab.id}
						type="button"
						role="tab"
						id={`${id}-${tab.id}`}
						data-tab={tab.id}
						aria-selected={tab.id === chosen}
						aria-controls={`${id}-pane`}
						tabIndex={tab.id === chosen ? 0 : -1}
						onClick={() => onChoose(tab.id)}
					>
						{tab.text}
						{tab.badge}
					</button>
				))}
			</div>
			<div
				className="tab-pane"
				role="tabpanel"
				id={`${id}-pane`}
				aria-labelledby={`${id}-${chosen}`}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by key
				tabIndex={0}
			>
				{children}
			</div>
		</div>
	);
}
