import { createContext, type ReactNode, use, useMemo, useState } from "react";

/** Rules being written. They live as long as the page of the one who is signed in, and are kept nowhere else. */
export interface Draft {
	readonly text: string;
	/** The version this goes back to, unchanged. */
	readonly revertTo: number | null;
}

interface Drafting {
	readonly draft: Draft | null;
	readonly setDraft: (draft: Draft | null) => void;
}

const DraftContext = createContext<Drafting>({ draft: null, setDraft: () => undefined });

export function RuleDraftScope({ children }: { readonly children: ReactNode }) {
	const [draft, setDraft] = useState<Draft | null>(null);
	const drafting = useMemo(() => ({ draft, setDraft }), [draft]);
	return <DraftContext value={drafting}>{children}</DraftContext>;
}

export function useRuleDraft(): Drafting {
	return use(DraftContext);
}
