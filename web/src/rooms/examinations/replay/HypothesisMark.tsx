import type { Hypothesis } from "../../../api/replay";
import { Icon, type IconName } from "../../../design/Icon";
import { useLanguage } from "../../../i18n/language";

const ICONS: Readonly<Record<Hypothesis, IconName>> = {
	"never-read": "waiting",
	"visible-missed": "examine",
	"not-visible": "image",
	"loaded-after": "sealed",
	swapped: "moved",
	"not-stopped": "holds",
	"cannot-say": "info",
};

/** What was concluded or proposed, by its sign and its name. */
export function HypothesisMark({ hypothesis }: { readonly hypothesis: Hypothesis }) {
	const { t } = useLanguage();
	return (
		<span className="badge hypothesis">
			<Icon name={ICONS[hypothesis]} small />
			{t(`hypothesis.${hypothesis}`)}
		</span>
	);
}
