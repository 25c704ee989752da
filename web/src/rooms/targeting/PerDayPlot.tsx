import type { Results } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { useMay } from "../../shell/session";
import { dayName } from "./numbers";
import { bands, labelled, scaleFromZero } from "./plotScales";

const WIDTH = 1100;
const HEIGHT = 200;
const LEFT = 40;
const TOP = 16;
const BOTTOM = HEIGHT - 24;

/**
 * Containers opened a day, and in how many something was found. How many of them chance took is for those who set budgets: on a day
 * with few, the number alone would tell which.
 */
export function PerDayPlot({ perDay }: { readonly perDay: Results["perDay"] }) {
	const { t, language } = useLanguage();
	const maySeeDraws = useMay("budget-set");
	const most = Math.max(0, ...perDay.map((one) => one.examinedRules + (one.examinedRandom ?? 0)));
	const y = scaleFromZero(most, BOTTOM, TOP);
	const x = bands(perDay.length, LEFT, WIDTH);
	const named = labelled(perDay.length, WIDTH - LEFT, 64);
	const found = perDay.reduce((sum, one) => sum + one.found, 0);
	return (
		<figure className="panel plot plot-wide">
			<figcaption>
				<h3>{t("results.perDay")}</h3>
				<p className="quiet small">{t("results.perDay.says")}</p>
			</figcaption>
			{most === 0 ? (
				<p className="quiet">{t("results.noneOpened")}</p>
			) : (
				<svg
					viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
					role="img"
					aria-label={t("results.perDay.label", { days: perDay.length, found })}
				>
					{y.ticks.map((tick) => (
						<g key={tick}>
							<path className="plot-grid" d={`M${LEFT} ${y.place(tick)}H${WIDTH}`} />
							<text className="plot-text" x={LEFT - 8} y={y.place(tick) + 4} textAnchor="end">
								{tick}
							</text>
						</g>
					))}
					{perDay.map((one, at) => {
						const both = y.place(one.examinedRules + (one.examinedRandom ?? 0));
						const rules = maySeeDraws ? y.place(one.examinedRules) : both;
						const middle = x.at(at) + x.width / 2;
						return (
							<g key={one.day}>
								<rect className="plot-bar" x={x.at(at)} y={rules} width={x.width} height={BOTTOM - rules} />
								<rect className="plot-random" x={x.at(at)} y={both} width={x.width} height={rules - both} />
								{one.found > 0 && (
									<>
										<circle className="plot-hit" cx={middle} cy={both - 7} r={4} />
										{one.found > 1 && x.width > 10 && (
											<text className="plot-text plot-text-hit" x={middle + 6} y={both - 3}>
												{one.found}
											</text>
										)}
									</>
								)}
								{named(at) && (
									<text className="plot-text" x={x.at(at)} y={HEIGHT - 6}>
										{dayName(one.day, language)}
									</text>
								)}
							</g>
						);
					})}
				</svg>
			)}
			{most > 0 && (
				<p className="legend small">
					<span className="legend-bar">{t(maySeeDraws ? "results.byRules" : "results.opened")}</span>
					{maySeeDraws && <span className="legend-random">{t("results.byChance")}</span>}
					<span className="legend-hit">{t("results.hitDay")}</span>
				</p>
			)}
		</figure>
	);
}
