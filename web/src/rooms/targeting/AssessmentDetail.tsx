import { type VisitAssessments, visitAssessments } from "../../api/targeting";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { useMay } from "../../shell/session";
import { LaneMark } from "./Lane";
import { share } from "./numbers";
import { Reasons } from "./Reasons";

/** All there is about one visit's assessments: reasons with versions, how the score came about in time, and its seat. */
export function AssessmentDetail({ visitId }: { readonly visitId: string }) {
	const [loaded, again] = useLoad((signal) => visitAssessments(visitId, signal), visitId);
	return (
		<Await loaded={loaded} again={again}>
			{(assessments) => <Assessments assessments={assessments} />}
		</Await>
	);
}

function Assessments({ assessments }: { readonly assessments: VisitAssessments }) {
	const { t, language } = useLanguage();
	const maySeeDraws = useMay("budget-set");
	const { current, history, selection } = assessments;
	return (
		<div className="assessment">
			<section>
				<h3>{t("targeting.why")}</h3>
				<Reasons reasons={current.reasons} full />
			</section>
			<section>
				<h3>{t("targeting.history")}</h3>
				<ul className="assessment-history">
					{history.map((one) => (
						<li key={one.assessedAt}>
							<LaneMark lane={one.lane} /> <strong>{one.score}</strong>
							<span className="quiet small">
								{dateTime(one.assessedAt, language)} · {t("targeting.ruleSet", { number: one.ruleSet })}
							</span>
						</li>
					))}
				</ul>
				{selection !== null && maySeeDraws && (
					<>
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
									<dd>{selection.threshold}</dd>
								</>
							)}
						</dl>
					</>
				)}
			</section>
		</div>
	);
}
