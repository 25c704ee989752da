import { decisionsOnScan } from "../../api/review";
import type { Decision } from "../../api/types";
import { Await } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime, minutesSeconds } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { readingsOf, verdictsDiffer } from "./readingsOf";
import { useReasonText } from "./reasonText";
import { VerdictBadge } from "./Verdict";

/** Every reading of the same scan side by side, under each legal power, and whether they agree. */
export function OtherReadings({ decision }: { readonly decision: Decision }) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => decisionsOnScan(decision.scanId, signal), decision.scanId);
	return (
		<section className="panel" aria-labelledby="other-readings">
			<div className="panel-head">
				<h2 id="other-readings">{t("others.title")}</h2>
			</div>
			<Await loaded={loaded} again={again}>
				{({ items }) => <Side items={readingsOf(items)} here={decision.id} />}
			</Await>
		</section>
	);
}

function Side({ items, here }: { readonly items: readonly Decision[]; readonly here: string }) {
	const { t } = useLanguage();
	return (
		<div className="panel-body others">
			{verdictsDiffer(items) && <p className="tone-warn">{t("others.differ")}</p>}
			{items.length === 1 && <p className="quiet">{t("others.none")}</p>}
			<ol className="others-list">
				{items.map((one) => (
					<Reading key={one.id} one={one} here={one.id === here} />
				))}
			</ol>
		</div>
	);
}

function Reading({ one, here }: { readonly one: Decision; readonly here: boolean }) {
	const { t, language } = useLanguage();
	const reasonText = useReasonText();
	const ordinal = one.readingOrdinal ?? null;
	return (
		<li className={here ? "other other-here" : "other"} aria-current={here ? "true" : undefined}>
			<p className="quiet small">
				{textOr(t, `power.${one.legalPower}`, one.legalPower)}
				{ordinal !== null && ` · ${textOr(t, `others.ordinal.${ordinal}`, String(ordinal))}`}
			</p>
			<p>
				<VerdictBadge verdict={one.verdict} />
				{one.corrects !== null && <span className="tag">{t("decisions.correction")}</span>}
			</p>
			<p>{reasonText(one.reasonCode)}</p>
			{one.note !== null && <p className="soft small">{one.note}</p>}
			<p className="quiet small">
				<span className="mono">{one.reader}</span> · {one.agency}
			</p>
			<p className="quiet small">
				{dateTime(one.decidedAt, language)}
				{one.secondsShown !== null && ` · ${minutesSeconds(one.secondsShown)}`}
				{one.marks.length > 0 && ` · ${t("others.marks", { count: one.marks.length })}`}
			</p>
			{!here && (
				<Link className="small" to={{ page: "decision", id: one.id }}>
					{t("others.open")}
				</Link>
			)}
		</li>
	);
}
