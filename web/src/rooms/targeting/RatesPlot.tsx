import type { HitRate } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { inspected, share } from "./numbers";
import { scaleOfShares } from "./plotScales";

interface RatesPlotProps {
	readonly title: string;
	/** In one line, what these numbers are. */
	readonly says: string;
	readonly rates: readonly HitRate[];
	readonly nameOf?: (name: string) => string;
}

/** Hit rates as dots with their intervals; where nobody inspected there is no dot, and it says so. */
export function RatesPlot({ title, says, rates, nameOf = (name) => name }: RatesPlotProps) {
	const { t, language } = useLanguage();
	const { place, ticks } = scaleOfShares(widest(rates), 0, 100);
	const known = rates.some((one) => one.hitRate.value !== null);
	const at = (value: number) => `${place(value)}%`;
	return (
		<figure className="panel rates">
			<figcaption>
				<h3>{title}</h3>
				<p className="quiet small">{says}</p>
			</figcaption>
			{rates.length === 0 ? (
				<p className="quiet">{t("results.none")}</p>
			) : (
				<ul>
					{rates.map(({ name, outcomes, hitRate }) => (
						<li key={name}>
							<span className="rates-name" title={nameOf(name)}>
								{nameOf(name)}
							</span>
							<svg className="rates-plot" aria-hidden="true">
								{(known ? ticks : []).map((tick) => (
									<line key={tick} className="plot-grid" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
								))}
								{hitRate.value !== null && (
									<>
										<line
											className="plot-interval"
											x1={at(hitRate.low ?? hitRate.value)}
											x2={at(hitRate.high ?? hitRate.value)}
											y1="50%"
											y2="50%"
										/>
										<circle className="plot-dot" cx={at(hitRate.value)} cy="50%" r="4.5" />
									</>
								)}
							</svg>
							<span className="rates-told small">
								{hitRate.value === null ? (
									<span className="quiet">{t("results.nobody", { count: outcomes.unknown })}</span>
								) : (
									<>
										<strong>{share(hitRate.value, language)}</strong>{" "}
										<span className="soft">
											{t("results.between", {
												low: share(hitRate.low ?? 0, language),
												high: share(hitRate.high ?? 1, language),
											})}{" "}
											· {t("results.of", { found: outcomes.found, inspected: inspected(outcomes) })}
										</span>
										{outcomes.unknown > 0 && (
											<span className="quiet"> · {t("results.unknown", { count: outcomes.unknown })}</span>
										)}
									</>
								)}
							</span>
						</li>
					))}
					{known && (
						<li className="rates-axis" aria-hidden="true">
							<span />
							<span className="rates-ticks">
								{ticks.map((tick) => (
									<span key={tick}>{share(tick, language)}</span>
								))}
							</span>
						</li>
					)}
				</ul>
			)}
		</figure>
	);
}

/** The upper end of the widest interval; where nothing is known it is 1 and says nothing. */
function widest(rates: readonly HitRate[]): number {
	return Math.max(0, ...rates.map(({ hitRate }) => (hitRate.value === null ? 0 : (hitRate.high ?? 1))));
}
