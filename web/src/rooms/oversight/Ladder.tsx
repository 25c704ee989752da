import { type CoverageRow, RUNGS } from "../../api/oversight";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { share } from "../targeting/numbers";

/** Every container in exactly one place: one bar that adds up, and its parts in words. */
export function Ladder({ row, title }: { readonly row: CoverageRow; readonly title?: string }) {
	const { t, language } = useLanguage();
	const shown = RUNGS.filter((rung) => row.ladder[rung] > 0);
	return (
		<figure className="panel ladder">
			<figcaption>
				<h2>{title ?? t("ladder.title")}</h2>
				<p className="quiet small">{t("ladder.says", { visits: number(row.visits, language) })}</p>
			</figcaption>
			<div className="ladder-bar" aria-hidden="true">
				{shown.map((rung) => (
					<span key={rung} className={`rung-${rung}`} style={{ flexGrow: row.ladder[rung] }} />
				))}
			</div>
			<ul>
				{RUNGS.map((rung) => (
					<li key={rung} className={row.ladder[rung] === 0 ? "quiet" : ""}>
						<i className={`heat-key rung-${rung}`} />
						<span>{t(`rung.${rung}`)}</span>
						<strong>{number(row.ladder[rung], language)}</strong>
						<span className="quiet small">
							{row.visits === 0 ? "" : share(row.ladder[rung] / row.visits, language)}
						</span>
					</li>
				))}
			</ul>
		</figure>
	);
}
