import type { ReactNode } from "react";

interface TableFrameProps {
	readonly label: string;
	/** Of the table's own; it may bound its height. */
	readonly className?: string;
	readonly children: ReactNode;
}

/** A table that scrolls where the screen is narrow or low, by key as well. */
export function TableFrame({ label, className = "", children }: TableFrameProps) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
		<section className={`table-frame ${className}`.trim()} aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}
