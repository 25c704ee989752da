import type { Topic } from "../api/live";
import type { TextKey } from "../i18n/catalog";
import { useLanguage } from "../i18n/language";
import { useLive } from "./live";
import { useLoad } from "./load";

interface RailCountProps {
	readonly ask: (signal: AbortSignal) => Promise<{ readonly open: number }>;
	/** Without a topic it is asked for now and then. */
	readonly topics: readonly Topic[];
	readonly one: TextKey;
	readonly many: TextKey;
}

/** A number in the navigation: how much of a page waits for somebody. */
export function RailCount({ ask, topics, one, many }: RailCountProps) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad(ask, many);
	useLive(topics, again);
	if (loaded.state !== "ready" || loaded.value.open === 0) {
		return null;
	}
	const count = loaded.value.open;
	const words = count === 1 ? t(one) : t(many, { count });
	return (
		<span className="rail-count" title={words}>
			<span aria-hidden="true">{count}</span>
			<span className="visually-hidden">{words}</span>
		</span>
	);
}
