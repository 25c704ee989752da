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

/** What a targeting officer looks at: one box, what was said of it, what does not fit, and what happened. */
export function VisitPage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => askVisit(id, signal), id);
	return (
		<Await loaded={loaded} again={again}>
			{(visit) => <Shown visit={visit} />}
		</Await>
	);
}

function Shown({ visit }: { readonly visit: Visit }) {
	const { t } = useLanguage();
	const mayDeclaration = useMay("declaration-see");
	const mayScans = useMay("scan-see");
	return mayDeclaration ? (
		<WithDossier visit={visit} mayScans={mayScans} />
	) : (
		<div className="page">
			<VisitHead visit={visit} events={[]} />
			<Notice tone="plain">
				<strong>{t("visit.noDeclaration")}</strong>
				<p className="soft">{t("visit.noDeclaration.hint")}</p>
			</Notice>
			{mayScans && <VisitScans visit={visit} />}
		</div>
	);
}

function WithDossier({ visit, mayScans }: { readonly visit: Visit; readonly mayScans: boolean }) {
	const [loaded, again] = useLoad((signal) => askDossier(visit.id, signal), visit.id);
	const events = loaded.state === "ready" ? loaded.value.events : [];
	return (
		<div className="page">
			<VisitHead visit={visit} events={events} />
			<Await loaded={loaded} again={again}>
				{(dossier) => <Told visit={visit} dossier={dossier} mayScans={mayScans} />}
			</Await>
		</div>
	);
}

interface ToldProps {
	readonly visit: Visit;
	readonly dossier: Dossier;
	readonly mayScans: boolean;
}

function Told({ visit, dossier, mayScans }: ToldProps) {
	return (
		<div className="visit-layout">
			<div className="visit-main">
				<Differences dossier={dossier} />
				<Declaration bills={dossier.bills} container={visit.containerNumber} />
				<Masses events={dossier.events} />
				<Temperatures events={dossier.events} />
				{mayScans && <VisitScans visit={visit} />}
			</div>
			<Timeline events={dossier.events} port={visit.port} />
		</div>
	);
}
