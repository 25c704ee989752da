import { PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";

/** Missed targets in per cent, as published: pop-out targets at 2 and at 50 per cent prevalence. */
const MISSED = [
	{ prevalence: 50, missed: 2.5 },
	{ prevalence: 2, missed: 14 },
] as const;

const FOR_ANALYSTS = ["whole", "hidden", "pace", "skip", "undo"] as const;
const FOR_SUPERVISORS = ["speed", "second", "few", "burst", "self"] as const;

/** Why rare things are missed, with the published figures, and what reader and supervisor can do about it. */
export function AboutPage() {
	const { t, language } = useLanguage();
	const percent = (value: number) =>
		new Intl.NumberFormat(language === "es" ? "es-EC" : "en-GB", { style: "unit", unit: "percent" }).format(value);
	return (
		<div className="page about">
			<PageHead title={t("about.title")} lead={t("about.lead")} />
			<section className="panel panel-body about-effect">
				<div>
					<h2>{t("about.effect")}</h2>
					<p>{t("about.effect.text")}</p>
				</div>
				<table className="about-missed">
					<caption>{t("about.missed")}</caption>
					<tbody>
						{MISSED.map(({ prevalence, missed }) => (
							<tr key={prevalence}>
								<th scope="row">{t("about.prevalence", { share: percent(prevalence) })}</th>
								<td>
									<meter className="bar-meter" min={0} max={20} value={missed} aria-hidden="true" />
								</td>
								<td className="right">
									<strong>{percent(missed)}</strong>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<div className="about-columns">
				<section className="panel panel-body">
					<h2>{t("about.analyst")}</h2>
					<ul className="about-list">
						{FOR_ANALYSTS.map((one) => (
							<li key={one}>{t(`about.analyst.${one}`)}</li>
						))}
					</ul>
				</section>
				<section className="panel panel-body">
					<h2>{t("about.supervisor")}</h2>
					<ul className="about-list">
						{FOR_SUPERVISORS.map((one) => (
							<li key={one}>{t(`about.supervisor.${one}`)}</li>
						))}
					</ul>
				</section>
			</div>
			<p className="quiet small">{t("about.sources")}</p>
		</div>
	);
}
