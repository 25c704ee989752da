import type { Verdict } from "../../api/types";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";

/** A verdict always as icon and word; colour only helps. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
	const { t } = useLanguage();
	return (
		<span className={`badge tone-${verdict}`}>
			<Icon name={verdict} small />
			{t(`verdict.${verdict}`)}
		</span>
	);
}
