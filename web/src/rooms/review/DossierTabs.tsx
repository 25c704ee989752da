import type { ReactNode } from "react";
import type { Dossier } from "../../api/dossier";
import { ApiProblem } from "../../api/problem";
import type { VisitAssessments } from "../../api/targeting";
import type { Scan } from "../../api/types";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import type { Loaded } from "../../shell/load";
import { Declaration } from "../manifests/Declaration";
import { Differences } from "../manifests/Differences";
import { Masses } from "../manifests/Masses";
import { Timeline } from "../manifests/Timeline";
import { LaneMark } from "../targeting/Lane";
import { oneDecimal } from "../targeting/numbers";
import { Reasons } from "../targeting/Reasons";
import { ScanFacts } from "./ScanFacts";

export interface Asked<T> {
	readonly loaded: Loaded<T>;
	readonly again: () => void;
}

interface DossierTabProps {
	readonly scan: Scan;
	readonly dossier: Asked<Dossier>;
}

export function DeclarationTab({ scan, legalPower, dossier }: DossierTabProps & { readonly legalPower: string }) {
	return (
		<>
			<ScanFacts scan={scan} legalPower={legalPower} bare />
			<OfVisit asked={dossier}>
				{(known) => <Declaration bills={known.bills} container={scan.visit?.containerNumber ?? ""} />}
			</OfVisit>
		</>
	);
}

export function DifferencesTab({ dossier }: Pick<DossierTabProps, "dossier">) {
	return (
		<OfVisit asked={dossier}>
			{(known) => (
				<>
					<Differences dossier={known} />
					<Masses events={known.events} />
				</>
			)}
		</OfVisit>
	);
}

export function EventsTab({ scan, dossier }: DossierTabProps) {
	return (
		<OfVisit asked={dossier}>{(known) => <Timeline events={known.events} port={scan.visit?.port ?? ""} />}</OfVisit>
	);
}

/** Why the rules put this box where it stands. Which boxes chance took is not said. */
export function ReasonsTab({ assessment }: { readonly assessment: Asked<VisitAssessments> }) {
	const { t, language } = useLanguage();
	return (
		<OfVisit asked={assessment}>
			{({ current }) => (
				<>
					<p className="bench-score">
						<LaneMark lane={current.lane} /> <strong>{oneDecimal(current.score, language)}</strong>
						<span className="quiet small">{t("targeting.ruleSet", { number: current.ruleSet })}</span>
					</p>
					<Reasons reasons={current.reasons} full />
				</>
			)}
		</OfVisit>
	);
}

/** What hangs on the visit; a scan that no visit is known for says so instead of failing. */
function OfVisit<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (value: T) => ReactNode }) {
	const { t } = useLanguage();
	const { loaded, again } = asked;
	if (loaded.state === "failed" && loaded.failure instanceof ApiProblem && loaded.failure.status === 404) {
		return <p className="soft">{t(loaded.failure.code === "review.no-visit" ? "bench.noVisit" : "bench.nothing")}</p>;
	}
	return (
		<Await loaded={loaded} again={again}>
			{children}
		</Await>
	);
}
