import { useLanguage } from "../../i18n/language";
import { useMay } from "../../shell/session";
import { AssessmentDetail } from "./AssessmentDetail";

/** What the rules say of a visit, on its page; nothing for whoever may not see it. */
export function VisitAssessment({ visitId }: { readonly visitId: string }) {
	const { t } = useLanguage();
	return useMay("targeting-see") ? (
		<section className="panel" aria-labelledby="visit-assessment">
			<div className="panel-head">
				<h2 id="visit-assessment">{t("targeting.title")}</h2>
			</div>
			<div className="panel-body">
				<AssessmentDetail visitId={visitId} />
			</div>
		</section>
	) : null;
}
