import type { VisitEvent } from "../../api/dossier";
import { Icon } from "../../design/Icon";
import { type Translate, textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { BAND_KG, type MassPoint, massPlot } from "./plots";

/** What each source says the box weighs: one dot each, on one axis. */
export function Masses({ events }: { readonly events: readonly VisitEvent[] }) {
	const { t, language } = useLanguage();
	const plot = massPlot(events);
	if (plot === null) {
		return null;
	}
	const reference = plot.points.find((one) => one.kg === plot.referenceKg);
	const [from, to] = plot.bandPercent;
	return (
		<section className="panel" aria-labelledby="masses">
			<div className="panel-head">
				<h2 id="masses">{t("visit.masses")}</h2>
			</div>
			<div className="panel-body">
				<table className="masses">
					<caption>
						{t("visit.masses.lead", {
							band: BAND_KG,
							reference: number(plot.referenceKg, language),
							source: reference === undefined ? "" : sourceOf(t, reference),
						})}
					</caption>
					<thead className="visually-hidden">
						<tr>
							<th>{t("visit.masses.source")}</th>
							<td />
							<th>{t("visit.masses.kg")}</th>
							<th>{t("visit.masses.apart")}</th>
						</tr>
					</thead>
					<tbody>
						{plot.points.map((point) => (
							<tr key={`${point.kind} ${point.measure} ${point.kg}`} className={point.outside ? "mass-outside" : ""}>
								<th scope="row">{sourceOf(t, point)}</th>
								<td className="mass-track">
									<svg width="100%" height="32" aria-hidden="true" focusable="false">
										<rect className="band" x={`${from}%`} y="0" width={`${to - from}%`} height="32" />
										<line className="axis" x1="0" y1="16" x2="100%" y2="16" />
										<circle className="dot" cx={`${point.percent}%`} cy="16" r="6" />
									</svg>
								</td>
								<td className="right nowrap">{number(point.kg, language)} kg</td>
								<td className="right nowrap mass-apart">
									{point.outside && <Icon name="warning" small />}
									{apart(point.kg - plot.referenceKg, language)}
									{point.outside && <span className="visually-hidden"> {t("visit.masses.outside")}</span>}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

function sourceOf(t: Translate, point: MassPoint): string {
	const source = textOr(t, `source.${point.kind}`, point.kind);
	return point.measure === "gross" || point.measure === "vgm" ? `${source} · ${t(`measure.${point.measure}`)}` : source;
}

function apart(kg: number, language: Parameters<typeof number>[1]): string {
	return kg === 0 ? "=" : `${kg > 0 ? "+" : "−"}${number(Math.abs(kg), language)}`;
}
