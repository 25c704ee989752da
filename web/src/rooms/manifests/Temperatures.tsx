import type { VisitEvent } from "../../api/dossier";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { temperaturePlot } from "./plots";

const HEIGHT_PX = 112;

/** A reefer's return air over time, against its set point. */
export function Temperatures({ events }: { readonly events: readonly VisitEvent[] }) {
	const { t, language } = useLanguage();
	const plot = temperaturePlot(events);
	if (plot === null) {
		return null;
	}
	const { readings, setPoint, setPointPercent } = plot;
	const range = { lowest: number(plot.lowest, language), highest: number(plot.highest, language) };
	const outside = readings.filter((one) => one.outside).length;
	const summary = [
		setPoint === null
			? t("visit.temperatures.leadOnly", range)
			: t("visit.temperatures.lead", { ...range, setPoint: number(setPoint, language) }),
		outside === 0 ? "" : t("visit.temperatures.outside", { count: outside }),
	]
		.join(" ")
		.trim();
	const y = (percent: number) => (percent / 100) * HEIGHT_PX;
	return (
		<section className="panel" aria-labelledby="temperatures">
			<div className="panel-head">
				<h2 id="temperatures">{t("visit.temperatures")}</h2>
			</div>
			<figure className="panel-body temperatures">
				<figcaption>{summary}</figcaption>
				<svg width="100%" height={HEIGHT_PX} role="img" aria-label={summary}>
					{setPointPercent !== null && (
						<line className="set-point" x1="0" x2="100%" y1={y(setPointPercent)} y2={y(setPointPercent)} />
					)}
					{readings.slice(1).map((reading, at) => {
						const before = readings[at] ?? reading;
						return (
							<line
								key={reading.at}
								className="course"
								x1={`${before.xPercent}%`}
								y1={y(before.yPercent)}
								x2={`${reading.xPercent}%`}
								y2={y(reading.yPercent)}
							/>
						);
					})}
					{readings.map((reading) => (
						<circle
							key={reading.at}
							className={reading.outside ? "dot dot-outside" : "dot"}
							cx={`${reading.xPercent}%`}
							cy={y(reading.yPercent)}
							r="4.5"
						>
							<title>{`${dateTime(reading.at, language)}: ${number(reading.celsius, language)} °C`}</title>
						</circle>
					))}
				</svg>
				<p className="temperatures-ends quiet small">
					<span>{dateTime(readings[0]?.at ?? null, language)}</span>
					<span>{dateTime(readings.at(-1)?.at ?? null, language)}</span>
				</p>
			</figure>
		</section>
	);
}
