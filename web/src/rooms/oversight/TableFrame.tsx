import type { ReactNode } from "react";

/** A table that scrolls sideways where the screen is narrow, by key as well. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
		<section className="table-frame" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}
