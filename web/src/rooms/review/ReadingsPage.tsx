import { type OwnStatistics, ownStatistics } from "../../api/review";
import { VERDICTS } from "../../api/types";
import { Await, Empty, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, minutesSeconds, number, timeOfDay } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { VerdictBadge } from "./Verdict";

/** An analyst's own figures, for nobody else's eyes; no ranking, and no number without how many it rests on. */
export function ReadingsPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => ownStatistics(signal), "own");
	return (
		<div className="page">
			<PageHead title={t("readings.title")} lead={t("readings.lead")}>
				<Link className="button" to={{ page: "aboutReading" }}>
					{t("about.title")}
				</Link>
			</PageHead>
			<Await loaded={loaded} again={again}>
				{(own) =>
					own.readings + own.passedOn + own.letLie === 0 ? (
						<Empty icon="decisions" title={t("readings.none")} hint={t("readings.none.hint")} />
					) : (
						<Figures own={own} />
					)
				}
			</Await>
		</div>
	);
}

function Figures({ own }: { readonly own: OwnStatistics }) {
	const { t, language } = useLanguage();
	return (
		<>
			<p className="quiet small">
				{t("readings.period", { from: dateTime(own.from, language), to: dateTime(own.to, language) })}
			</p>
			<dl className="figures">
				<div>
					<dt>{t("readings.count")}</dt>
					<dd>{number(own.readings, language)}</dd>
				</div>
				<div>
					<dt>{t("readings.median")}</dt>
					<dd>{own.secondsMedian === null ? "–" : minutesSeconds(own.secondsMedian)}</dd>
				</div>
				<div>
					<dt>{t("readings.doubleRead")}</dt>
					<dd>{number(own.doubleRead, language)}</dd>
				</div>
				<div>
					<dt>{t("readings.agreed")}</dt>
					<dd>
						{own.doubleRead === 0 ? "–" : `${number(own.agreed, language)} / ${number(own.doubleRead, language)}`}
					</dd>
				</div>
				<div>
					<dt>{t("readings.declined")}</dt>
					<dd>
						{number(own.passedOn, language)} / {number(own.letLie, language)}
					</dd>
				</div>
			</dl>
			<div className="readings-columns">
				<Time own={own} />
				<Agreement own={own} />
				<ByVerdict own={own} />
				<PerHour own={own} />
			</div>
		</>
	);
}

/** The seconds a scan was on screen: half of the readings lie in the box, the line is the middle one. */
function Time({ own }: { readonly own: OwnStatistics }) {
	const { t } = useLanguage();
	const [low, middle, high] = own.secondsQuartiles;
	if (low === undefined || middle === undefined || high === undefined) {
		return null;
	}
	const most = Math.max(high * 1.5, 1);
	const place = (seconds: number) => (seconds / most) * 300;
	return (
		<section className="panel panel-body">
			<h2>{t("readings.time")}</h2>
			<svg className="quartiles" viewBox="0 0 300 64" role="img" aria-label={t("readings.time")}>
				<line className="quartile-axis" x1="0" x2="300" y1="26" y2="26" />
				<rect x={place(low)} width={Math.max(2, place(high) - place(low))} y="14" height="24" rx="3" />
				<line className="quartile-middle" x1={place(middle)} x2={place(middle)} y1="10" y2="42" />
				{[low, high].map((at) => (
					<text key={at} x={place(at)} y="60" textAnchor="middle">
						{minutesSeconds(at)}
					</text>
				))}
			</svg>
			<p className="soft small">
				{t("readings.time.said", {
					low: minutesSeconds(low),
					high: minutesSeconds(high),
					middle: minutesSeconds(middle),
				})}
			</p>
		</section>
	);
}

function Agreement({ own }: { readonly own: OwnStatistics }) {
	const { t } = useLanguage();
	const { kappa, kappaLow, kappaHigh } = own;
	const known = own.enough && kappa !== null && kappaLow !== null && kappaHigh !== null;
	const place = (value: number) => 150 + value * 140;
	return (
		<section className="panel panel-body">
			<h2>{t("readings.agreement")}</h2>
			{known ? (
				<>
					<svg className="quartiles" viewBox="0 0 300 64" role="img" aria-label={t("readings.agreement")}>
						<line className="quartile-axis" x1="10" x2="290" y1="26" y2="26" />
						<rect
							x={place(kappaLow)}
							width={Math.max(2, place(kappaHigh) - place(kappaLow))}
							y="20"
							height="12"
							rx="3"
						/>
						<circle className="quartile-dot" cx={place(kappa)} cy="26" r="6" />
						{[-1, 0, 1].map((at) => (
							<text key={at} x={place(at)} y="60" textAnchor="middle">
								{at}
							</text>
						))}
					</svg>
					<p className="soft small">
						{t("readings.agreement.said", {
							kappa: kappa.toFixed(2),
							low: kappaLow.toFixed(2),
							high: kappaHigh.toFixed(2),
							count: own.doubleRead,
						})}
					</p>
				</>
			) : (
				<Notice tone="plain">{t("readings.agreement.few", { count: own.doubleRead })}</Notice>
			)}
			<p className="quiet small">{t("readings.agreement.means")}</p>
		</section>
	);
}

function ByVerdict({ own }: { readonly own: OwnStatistics }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel panel-body">
			<h2>{t("readings.byVerdict")}</h2>
			<table className="readings-table">
				<tbody>
					{VERDICTS.map((verdict) => {
						const count = own.byVerdict[verdict] ?? 0;
						return (
							<tr key={verdict}>
								<th scope="row">
									<VerdictBadge verdict={verdict} />
								</th>
								<td>
									<meter
										className="bar-meter"
										min={0}
										max={Math.max(1, own.readings)}
										value={count}
										aria-hidden="true"
									/>
								</td>
								<td className="right">{number(count, language)}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}

function PerHour({ own }: { readonly own: OwnStatistics }) {
	const { t, language } = useLanguage();
	const recent = own.perHour.slice(-12);
	const most = Math.max(1, ...recent.map((one) => one.readings));
	return (
		<section className="panel panel-body">
			<h2>{t("readings.perHour")}</h2>
			{recent.length === 0 ? (
				<p className="quiet">–</p>
			) : (
				<ol className="per-hour">
					{recent.map((one) => (
						<li key={one.hour}>
							<span className="per-hour-count">{number(one.readings, language)}</span>
							<svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
								<rect x="0" width="10" y={100 - (one.readings / most) * 100} height={(one.readings / most) * 100} />
							</svg>
							<span className="quiet small">{timeOfDay(one.hour, language)}</span>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
