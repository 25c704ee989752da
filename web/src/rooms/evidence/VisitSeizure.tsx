import { useState } from "react";
import { Button } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useMay } from "../../shell/session";
import { OpenSeizureDialog } from "./SeizuresPage";

/** Opens a seizure for a visit by hand, beside what else is told of it. */
export function VisitSeizure({ visitId }: { readonly visitId: string }) {
	const { t } = useLanguage();
	const [opening, setOpening] = useState(false);
	if (!useMay("evidence-record")) {
		return null;
	}
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("evidence.seizure")}</h2>
				<Button onClick={() => setOpening(true)}>{t("evidence.open.title")}</Button>
			</div>
			{opening && (
				<OpenSeizureDialog
					visitId={visitId}
					examinationId={null}
					foundAt={Date.now()}
					onClose={() => setOpening(false)}
				/>
			)}
		</section>
	);
}
