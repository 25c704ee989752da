import type { Estimate, Results } from "../../api/targeting";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { oneDecimal, share } from "./numbers";

/** What only chance can tell: how much there is to find, and how much of it the rules would miss. */
export function RandomPanel({ results }: { readonly results: Results }) {
	const { t, language } = useLanguage();
	const { random, seats, notSelected } = results;
	return (
		<section className="panel">
			<div className="panel-head">
				<div>
					<h2>{t("random.title")}</h2>
					<p className="quiet small">{t("random.lead")}</p>
				</div>
			</div>
			<div className="panel-body random">
				<dl className="random-numbers">
					<div>
						<dt>{t("random.size")}</dt>
						<dd>
							<strong>{number(random.size, language)}</strong>
							<span className="soft small">{t("random.hits", { hits: random.hits })}</span>
						</dd>
					</div>
					<Measure title={t("random.prevalence")} says={t("random.prevalence.says")} estimate={random.prevalence} />
					<Measure title={t("random.recall")} says={t("random.recall.says")} estimate={random.recallOfRules} />
				</dl>
				<p className={random.hits === 0 ? "tone-warn with-icon" : "soft"}>
					{random.hits === 0 && <Icon name="info" small />}
					<RecallSentence random={random} />
				</p>
				<p className="quiet small">
					{t("random.notSelected", {
						visits: number(notSelected.visits, language),
						inspected: number(notSelected.inspected, language),
					})}
				</p>
				{seats.length > 0 && (
					<>
						<h3>{t("random.seats")}</h3>
						<p className="quiet small">{t("random.seats.says")}</p>
						<table className="table table-dense">
							<thead>
								<tr>
									<th>{t("visits.terminal")}</th>
									<th className="right">{t("random.expected")}</th>
									<th className="right">{t("random.given")}</th>
									<th />
								</tr>
							</thead>
							<tbody>
								{seats.map((one) => (
									<tr key={one.terminal}>
										<td>{one.terminal}</td>
										<td className="right">{oneDecimal(one.expectedRandom, language)}</td>
										<td className="right">{number(one.givenRandom, language)}</td>
										<td>
											{one.suspicious ? (
												<span className="badge tone-bad">
													<Icon name="warning" small />
													{t("random.suspicious")}
												</span>
											) : (
												<span className="badge tone-quiet">
													<Icon name="done" small />
													{t("random.asChance")}
												</span>
											)}
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</>
				)}
			</div>
		</section>
	);
}

function RecallSentence({ random }: { readonly random: Results["random"] }) {
	const { t, language } = useLanguage();
	const { value, low, high } = random.recallOfRules;
	if (random.size === 0) {
		return t("random.sentence.none");
	}
	if (random.hits === 0 || value === null) {
		return t("random.sentence.noHits", { size: number(random.size, language) });
	}
	return t("random.sentence", {
		hits: number(random.hits, language),
		size: number(random.size, language),
		total: oneDecimal(random.totalHits, language),
		recall: share(value, language),
		low: share(low ?? 0, language),
		high: share(high ?? 1, language),
	});
}

interface MeasureProps {
	readonly title: string;
	readonly says: string;
	readonly estimate: Estimate;
}

function Measure({ title, says, estimate }: MeasureProps) {
	const { t, language } = useLanguage();
	const { value, low, high } = estimate;
	return (
		<div>
			<dt title={says}>{title}</dt>
			<dd>
				{value === null ? (
					<strong className="measure-unknown">{t("results.notKnown")}</strong>
				) : (
					<strong>{share(value, language)}</strong>
				)}
				<svg className="measure-plot" aria-hidden="true">
					<line className="plot-grid" x1="0" x2="100%" y1="50%" y2="50%" />
					<line
						className={value === null ? "plot-interval plot-nothing" : "plot-interval"}
						x1={`${100 * (low ?? 0)}%`}
						x2={`${100 * (high ?? 1)}%`}
						y1="50%"
						y2="50%"
					/>
					{value !== null && <circle className="plot-dot" cx={`${100 * value}%`} cy="50%" r="4.5" />}
				</svg>
				<span className="soft small">
					{t("results.between", { low: share(low ?? 0, language), high: share(high ?? 1, language) })}
				</span>
				<span className="quiet small">{says}</span>
			</dd>
		</div>
	);
}
