import type { CoverageRow } from "../../api/oversight";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { share } from "../targeting/numbers";

const READING = ["declared", "taken", "readable", "read", "twice"] as const;
const DOING = ["held", "heldInTime", "examined", "found", "foundElsewhere"] as const;

/** From declared to found. The reading narrows from step to step; what was done about it is counted by itself and need not. */
export function Funnel({ row }: { readonly row: CoverageRow }) {
	const { t, language } = useLanguage();
	const counts: Readonly<Record<(typeof READING)[number] | (typeof DOING)[number], number>> = {
		declared: row.visits,
		taken: row.taken,
		readable: row.readable,
		read: row.readInTime,
		twice: row.ladder["read-twice"],
		held: row.held,
		heldInTime: row.heldInTime,
		examined: row.examined,
		found: row.found,
		foundElsewhere: row.foundElsewhere,
	};
	const line = (step: keyof typeof counts, kind: "reading" | "doing") => (
		<li key={step}>
			<span>{t(`funnel.${step}`)}</span>
			<span className="funnel-track" aria-hidden="true">
				<span className={`funnel-${kind}`} style={{ width: `${(100 * counts[step]) / Math.max(row.visits, 1)}%` }} />
			</span>
			<strong>{number(counts[step], language)}</strong>
			<span className="quiet small">{row.visits === 0 ? "" : share(counts[step] / row.visits, language)}</span>
		</li>
	);
	return (
		<figure className="panel funnel">
			<figcaption>
				<h2>{t("funnel.title")}</h2>
				<p className="quiet small">{t("funnel.says")}</p>
			</figcaption>
			<ul>{READING.map((step) => line(step, "reading"))}</ul>
			<ul className="funnel-doing">{DOING.map((step) => line(step, "doing"))}</ul>
			<p className="quiet small">{t("funnel.caution")}</p>
		</figure>
	);
}
