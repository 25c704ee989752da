import type { Outcomes } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { total } from "./numbers";

interface OutcomeBarProps {
	readonly label: string;
	readonly outcomes: Outcomes;
	/** What the full width stands for, so that bars beside each other can be compared. */
	readonly most: number;
}

const WIDTH = 400;
const HEIGHT = 14;

/** Found, clean, unknown as parts of one bar. Unknown is hollow: nobody looked. */
export function OutcomeBar({ label, outcomes, most }: OutcomeBarProps) {
	const { t, language } = useLanguage();
	const wide = (count: number) => (most === 0 ? 0 : (count / most) * WIDTH);
	const found = wide(outcomes.found);
	const clean = wide(outcomes.clean);
	return (
		<div className="outcome-bar">
			<span className="outcome-label">{label}</span>
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
				<rect className="plot-rest" width={WIDTH} height={HEIGHT} />
				<rect className="plot-found" width={found} height={HEIGHT} />
				<rect className="plot-clean" x={found} width={clean} height={HEIGHT} />
				<rect className="plot-unknown" x={found + clean} width={wide(outcomes.unknown)} height={HEIGHT} />
			</svg>
			<span className="outcome-counts small">
				<strong>{number(total(outcomes), language)}</strong>{" "}
				<span className="soft">
					{t("outcomes.counts", {
						found: number(outcomes.found, language),
						clean: number(outcomes.clean, language),
						unknown: number(outcomes.unknown, language),
					})}
				</span>
			</span>
		</div>
	);
}

export function OutcomeLegend() {
	const { t } = useLanguage();
	return (
		<p className="legend small">
			<span className="legend-found">{t("outcomes.found")}</span>
			<span className="legend-clean">{t("outcomes.clean")}</span>
			<span className="legend-unknown">{t("outcomes.unknown")}</span>
			<span className="quiet">{t("outcomes.unknown.hint")}</span>
		</p>
	);
}
