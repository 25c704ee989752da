import { useState } from "react";
import { addVisitToMatter, matters, seizuresOf } from "../../api/evidence";
import { Await, Button, Dialog, Failure, SelectField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { PackageDialog } from "./PackageDialog";
import { OpenSeizureDialog } from "./SeizuresPage";
import "./evidence.css";

interface VisitSeizureProps {
	readonly visitId: string;
}

/** The visit's seizures, and its evidence package: a box seized in another port has none here and is packed all the same. */
export function VisitSeizure({ visitId }: VisitSeizureProps) {
	return useMay("evidence-see") ? <Panel visitId={visitId} /> : null;
}

type Doing = "open" | "package" | "matter";

function Panel({ visitId }: VisitSeizureProps) {
	const { t, language } = useLanguage();
	const record = useMay("evidence-record");
	const pack = useMay("evidence-package");
	const keep = useMay("evidence-order");
	const [doing, setDoing] = useState<Doing | null>(null);
	const [loaded, again] = useLoad((signal) => seizuresOf(visitId, signal), visitId);
	useLive(["evidence"], again);
	const close = () => setDoing(null);
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("evidence.seizures")}</h2>
				{pack && <Button onClick={() => setDoing("package")}>{t("evidence.package")}</Button>}
				{keep && <Button onClick={() => setDoing("matter")}>{t("evidence.matter.addVisit")}</Button>}
				{record && <Button onClick={() => setDoing("open")}>{t("evidence.open.title")}</Button>}
			</div>
			<div className="panel-body">
				<Await loaded={loaded} again={again}>
					{({ items }) =>
						items.length === 0 ? (
							<p className="quiet small">{t("evidence.visit.none")}</p>
						) : (
							<p>
								{items.map(({ seizure, exhibits }) => (
									<Link key={seizure.id} className="evidence-chip" to={{ page: "seizure", id: seizure.id }}>
										{seizure.name} · {dateTime(seizure.foundAt, language)} · {t("evidence.exhibits")}: {exhibits}
									</Link>
								))}
							</p>
						)
					}
				</Await>
			</div>
			{doing === "open" && (
				<OpenSeizureDialog visitId={visitId} examinationId={null} foundAt={Date.now()} onClose={close} />
			)}
			{doing === "package" && <PackageDialog of={{ visitId }} name={t("evidence.package.ofVisit")} onClose={close} />}
			{doing === "matter" && <AddToMatter visitId={visitId} onClose={close} />}
		</section>
	);
}

/** Adds the visit to a matter, so that its prosecutor and court may take out the package. */
function AddToMatter({ visitId, onClose }: VisitSeizureProps & { readonly onClose: () => void }) {
	const { t } = useLanguage();
	const [chosen, setChosen] = useState("");
	const [loaded, again] = useLoad((signal) => matters(false, signal), "all");
	const adding = useDoing(async () => {
		await addVisitToMatter(chosen, visitId);
		onClose();
	});
	return (
		<Dialog title={t("evidence.matter.addVisit")} onClose={onClose}>
			<div className="form">
				<Await loaded={loaded} again={again}>
					{({ items }) => (
						<SelectField
							label={t("evidence.matter")}
							value={chosen}
							onChange={setChosen}
							options={[
								{ value: "", text: t("evidence.receiver.choose") },
								...items.map((matter) => ({ value: matter.id, text: `${matter.number} · ${matter.authority}` })),
							]}
						/>
					)}
				</Await>
				<Failure failure={adding.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button look="primary" disabled={adding.busy || chosen === ""} onClick={adding.run}>
						{t("evidence.matter.addVisit")}
					</Button>
				</div>
			</div>
		</Dialog>
	);
}
