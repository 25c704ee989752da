import type { ReactNode } from "react";
import { dossier as askDossier, type Dossier } from "../../api/dossier";
import { visit as askVisit } from "../../api/manifests";
import type { Visit } from "../../api/types";
import { Await, Notice } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { useMay } from "../../shell/session";
import { Declaration } from "./Declaration";
import { Differences } from "./Differences";
import { Masses } from "./Masses";
import { Temperatures } from "./Temperatures";
import { Timeline } from "./Timeline";
import { VisitHead } from "./VisitHead";
import { VisitScans } from "./VisitScans";

interface VisitPageProps {
	readonly id: string;
	/** What rooms further down the road have to say of the visit; stands below what does not fit. */
	readonly further?: ReactNode;
	/** What stands below for somebody who may not see the declaration. */
	readonly undeclared?: ReactNode;
}

/** What a targeting officer looks at: one box, what was said of it, what does not fit, and what happened. */
export function VisitPage({ id, further, undeclared }: VisitPageProps) {
	const [loaded, again] = useLoad((signal) => askVisit(id, signal), id);
	return (
		<Await loaded={loaded} again={again}>
			{(visit) => <Shown visit={visit} further={further} undeclared={undeclared} />}
		</Await>
	);
}

interface ShownProps extends Pick<VisitPageProps, "further" | "undeclared"> {
	readonly visit: Visit;
}

function Shown({ visit, further, undeclared }: ShownProps) {
	const { t } = useLanguage();
	const mayDeclaration = useMay("declaration-see");
	const mayScans = useMay("scan-see");
	return mayDeclaration ? (
		<WithDossier visit={visit} mayScans={mayScans} further={further} />
	) : (
		<div className="page">
			<VisitHead visit={visit} events={[]} />
			<Notice tone="plain">
				<strong>{t("visit.noDeclaration")}</strong>
				<p className="soft">{t("visit.noDeclaration.hint")}</p>
			</Notice>
			{mayScans && <VisitScans visit={visit} />}
			{undeclared}
		</div>
	);
}

interface WithDossierProps {
	readonly visit: Visit;
	readonly mayScans: boolean;
	readonly further: ReactNode;
}

function WithDossier({ visit, mayScans, further }: WithDossierProps) {
	const [loaded, again] = useLoad((signal) => askDossier(visit.id, signal), visit.id);
	const events = loaded.state === "ready" ? loaded.value.events : [];
	return (
		<div className="page">
			<VisitHead visit={visit} events={events} />
			<Await loaded={loaded} again={again}>
				{(dossier) => <Told visit={visit} dossier={dossier} mayScans={mayScans} further={further} />}
			</Await>
		</div>
	);
}

interface ToldProps extends WithDossierProps {
	readonly dossier: Dossier;
}

function Told({ visit, dossier, mayScans, further }: ToldProps) {
	return (
		<div className="visit-layout">
			<div className="visit-main">
				<Differences dossier={dossier} />
				{further}
				<Declaration bills={dossier.bills} container={visit.containerNumber} />
				<Masses events={dossier.events} />
				<Temperatures events={dossier.events} />
				{mayScans && <VisitScans visit={visit} />}
			</div>
			<Timeline events={dossier.events} port={visit.port} />
		</div>
	);
}
