import type { Lane } from "../../api/targeting";
import { Icon, type IconName } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";
import { oneDecimal } from "./numbers";

const LOOK: Readonly<Record<Lane, IconName>> = { examine: "examine", scan: "scans", release: "clear" };

/** What selectivity says of a visit: told by shape and word, colour only helps. */
export function LaneMark({ lane }: { readonly lane: Lane }) {
	const { t } = useLanguage();
	return (
		<span className={`lane lane-${lane}`}>
			<Icon name={LOOK[lane]} small />
			{t(`lane.${lane}`)}
		</span>
	);
}

/** Scores have no upper end; 100 fills the bar, as it takes an examination by nearly any rule set. */
const FULL_SCORE = 100;

export function ScoreBar({ score, lane }: { readonly score: number; readonly lane: Lane }) {
	const { t, language } = useLanguage();
	const share = Math.min(1, Math.max(0, score / FULL_SCORE));
	return (
		<span className="score" title={t("targeting.score.title", { score: oneDecimal(score, language) })}>
			<svg className={`score-bar lane-${lane}`} viewBox="0 0 72 6" aria-hidden="true" preserveAspectRatio="none">
				<rect className="score-rest" width="72" height="6" rx="3" />
				<rect className="score-part" width={72 * share} height="6" rx="3" />
			</svg>
			<span className="score-number">
				<span className="visually-hidden">{t("targeting.score")} </span>
				{oneDecimal(score, language)}
			</span>
		</span>
	);
}
