import type { QualityDay, QualityView } from "../../api/oversight";
import { useLanguage } from "../../i18n/language";
import { dayName } from "../targeting/numbers";
import { MEASURES, type Measure, trendOf, valueText } from "./quality";

interface QualityTrendsProps {
	readonly views: readonly QualityView[];
	readonly from: string;
	readonly to: string;
}

/** What became of the images of one scanner in a month: noise in air, contrast behind loads, resolution of edges. */
export function QualityTrends({ views, from, to }: QualityTrendsProps) {
	const { t } = useLanguage();
	return (
		<section className="quality">
			<h3>{t("quality.title")}</h3>
			{views.map((view) => (
				<div key={view.view} className="quality-view">
					<p className="quiet small quality-name">{t("quality.view", { view: view.view })}</p>
					{MEASURES.map((measure) => (
						<Trend key={measure} measure={measure} days={view.days} from={from} to={to} />
					))}
				</div>
			))}
		</section>
	);
}

const WIDTH = 260;
const HEIGHT = 64;
const TOP = 6;
const FLOOR = 46;

interface TrendProps {
	readonly measure: Measure;
	readonly days: readonly QualityDay[];
	readonly from: string;
	readonly to: string;
}

function Trend({ measure, days, from, to }: TrendProps) {
	const { t, language } = useLanguage();
	const trend = trendOf(days, measure, from, to);
	if (trend === null) {
		return (
			<div className="quality-trend">
				<p className="small">{t(`quality.${measure}`)}</p>
				<p className="quiet small">{t("quality.none")}</p>
			</div>
		);
	}
	const x = (share: number) => 4 + share * (WIDTH - 8);
	const y = (value: number) => FLOOR + (TOP - FLOOR) * (value / trend.top);
	const path = trend.points.map((point, at) => `${at === 0 ? "M" : "L"}${x(point.at)} ${y(point.value)}`).join("");
	const last = trend.points[trend.points.length - 1];
	const latest = valueText(measure, trend.latest, language);
	return (
		<div className="quality-trend">
			<p className="small">
				{t(`quality.${measure}`)} <strong>{latest}</strong>{" "}
				{trend.usual !== null && (
					<span className="quiet">{t("quality.usual", { usual: valueText(measure, trend.usual, language) })}</span>
				)}
			</p>
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role="img"
				aria-label={t("quality.says", { measure: t(`quality.${measure}`), days: trend.points.length, latest })}
			>
				<path className="plot-grid" d={`M4 ${FLOOR}H${WIDTH - 4}`} />
				{trend.usual !== null && <path className="quality-usual" d={`M4 ${y(trend.usual)}H${WIDTH - 4}`} />}
				<path className="quality-line" d={path} />
				{trend.points.map((point) => (
					<circle
						key={point.day}
						className="quality-point"
						cx={x(point.at)}
						cy={y(point.value)}
						r={point === last ? 3.5 : 2}
					>
						<title>{`${dayName(point.day, language)}: ${valueText(measure, point.value, language)}`}</title>
					</circle>
				))}
				<text className="plot-text" x={4} y={HEIGHT - 4}>
					{dayName(from, language)}
				</text>
				<text className="plot-text" x={WIDTH - 4} y={HEIGHT - 4} textAnchor="end">
					{dayName(to, language)}
				</text>
			</svg>
		</div>
	);
}
