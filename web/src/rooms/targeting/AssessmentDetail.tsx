import { type VisitAssessments, visitAssessments } from "../../api/targeting";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { useMay } from "../../shell/session";
import { LaneMark } from "./Lane";
import { oneDecimal, share } from "./numbers";
import { Reasons } from "./Reasons";

interface AssessmentDetailProps {
	readonly visitId: string;
	/** Shows the reasons too, where they do not stand beside it already. */
	readonly whyToo?: boolean;
}

/** All there is about one visit's assessments: reasons with versions, how the score came about in time, and its seat. */
export function AssessmentDetail({ visitId, whyToo = true }: AssessmentDetailProps) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => visitAssessments(visitId, signal), visitId);
	const maySeeDraws = useMay("budget-set");
	return (
		<Await loaded={loaded} again={again}>
			{({ current, history, selection }) => (
				<div className="assessment">
					{whyToo && (
						<section>
							<h3>{t("targeting.why")}</h3>
							<Reasons reasons={current.reasons} full />
						</section>
					)}
					<History history={history} />
					{selection !== null && maySeeDraws && <Draw selection={selection} />}
				</div>
			)}
		</Await>
	);
}

function History({ history }: Pick<VisitAssessments, "history">) {
	const { t, language } = useLanguage();
	return (
		<section>
			<h3>{t("targeting.history")}</h3>
			<ul className="assessment-history">
				{history.map((one) => (
					<li key={one.assessedAt}>
						<LaneMark lane={one.lane} /> <strong>{oneDecimal(one.score, language)}</strong>
						<span className="quiet small">
							{dateTime(one.assessedAt, language)} · {t("targeting.ruleSet", { number: one.ruleSet })}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

/** For those who set budgets: what was drawn, and with what probability. */
function Draw({ selection }: { readonly selection: NonNullable<VisitAssessments["selection"]> }) {
	const { t, language } = useLanguage();
	return (
		<section>
			<h3>{t("targeting.selection")}</h3>
			<dl className="facts">
				<dt>{t("targeting.seat")}</dt>
				<dd>{t(`seat.${selection.seat}`)}</dd>
				<dt>{t("targeting.inclusion")}</dt>
				<dd>{share(selection.inclusion, language)}</dd>
				<dt>{t("targeting.uniform")}</dt>
				<dd>{selection.uniform.toFixed(4)}</dd>
				<dt>{t("targeting.wished")}</dt>
				<dd>{t(selection.wished ? "app.yes" : "app.no")}</dd>
				{selection.threshold !== null && (
					<>
						<dt>{t("targeting.threshold")}</dt>
						<dd>{oneDecimal(selection.threshold, language)}</dd>
					</>
				)}
			</dl>
		</section>
	);
}
