import type { NamedAccord } from "../../../api/figures";
import { useLanguage } from "../../../i18n/language";
import { decimals } from "./kappaLooks";
import { kappaScale, weekName } from "./kappaScale";
import { Parts } from "./PartsTable";

const WIDTH = 1100;
const HEIGHT = 210;
const LEFT = 44;
const TOP = 14;
const BOTTOM = HEIGHT - 40;

/** Kappa of each week with its interval, and under it on how many pairs it rests. */
export function KappaByWeek({ weeks }: { readonly weeks: readonly NamedAccord[] }) {
	const { t, language } = useLanguage();
	const scale = kappaScale(
		weeks.map((week) => week.figures.kappaLow),
		BOTTOM,
		TOP,
	);
	const step = (WIDTH - LEFT) / Math.max(weeks.length, 8);
	const told = weeks.filter((week) => week.figures.kappa !== null).length;
	return (
		<figure className="panel plot plot-wide">
			<figcaption>
				<h2>{t("agreement.weeks")}</h2>
				<p className="quiet small">{t("agreement.weeks.says")}</p>
			</figcaption>
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role="img"
				aria-label={t("agreement.weeks.label", { count: weeks.length, told })}
			>
				{scale.ticks.map((tick) => (
					<g key={tick}>
						<path className="plot-grid" d={`M${LEFT} ${scale.place(tick)}H${WIDTH}`} />
						<text className="plot-text" x={LEFT - 8} y={scale.place(tick) + 4} textAnchor="end">
							{decimals(tick, language)}
						</text>
					</g>
				))}
				{weeks.map(({ name, figures }, at) => {
					const x = LEFT + step * (at + 0.5);
					const { kappa, kappaLow, kappaHigh } = figures;
					return (
						<g key={name}>
							{kappa !== null && kappaLow !== null && kappaHigh !== null && (
								<>
									<path className="plot-interval" d={`M${x} ${scale.place(kappaLow)}V${scale.place(kappaHigh)}`} />
									<circle className="plot-dot" cx={x} cy={scale.place(kappa)} r={6}>
										<title>{decimals(kappa, language)}</title>
									</circle>
								</>
							)}
							<text className="plot-text" x={x} y={HEIGHT - 22} textAnchor="middle">
								{weekName(name, language)}
							</text>
							<text className="plot-text" x={x} y={HEIGHT - 6} textAnchor="middle">
								{`n = ${figures.pairs}`}
							</text>
						</g>
					);
				})}
			</svg>
			<details className="plot-told">
				<summary>{t("agreement.weeks.table")}</summary>
				<Parts parts={weeks} nameOf={(name) => weekName(name, language)} />
			</details>
		</figure>
	);
}
