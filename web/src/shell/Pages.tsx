import { Button, Empty } from "../design/parts";
import { useLanguage } from "../i18n/language";
import { ExhibitPage } from "../rooms/evidence/ExhibitPage";
import { HandoversPage } from "../rooms/evidence/HandoversPage";
import { MatterPage } from "../rooms/evidence/MatterPage";
import { MattersPage } from "../rooms/evidence/MattersPage";
import { SeizurePage } from "../rooms/evidence/SeizurePage";
import { SeizuresPage } from "../rooms/evidence/SeizuresPage";
import { VisitSeizure } from "../rooms/evidence/VisitSeizure";
import { ExaminationPage } from "../rooms/examinations/ExaminationPage";
import { ExaminationsPage } from "../rooms/examinations/ExaminationsPage";
import { ProtectionPage } from "../rooms/examinations/protection/ProtectionPage";
import { RampPage } from "../rooms/examinations/ramp/RampPage";
import { LeadsPage } from "../rooms/examinations/replay/LeadsPage";
import { MonthPage } from "../rooms/examinations/replay/MonthPage";
import { ReplayPage } from "../rooms/examinations/replay/ReplayPage";
import { ReplaysPage } from "../rooms/examinations/replay/ReplaysPage";
import { SinceScanPanel } from "../rooms/examinations/SinceScanPanel";
import { VisitExaminations } from "../rooms/examinations/VisitExaminations";
import { JournalPage } from "../rooms/journal/JournalPage";
import { KeyPage } from "../rooms/journal/KeyPage";
import { MessagePage } from "../rooms/manifests/MessagePage";
import { MessagesPage } from "../rooms/manifests/MessagesPage";
import { VisitPage } from "../rooms/manifests/VisitPage";
import { VisitsPage } from "../rooms/manifests/VisitsPage";
import { CoveragePage } from "../rooms/oversight/CoveragePage";
import { EditionsPage } from "../rooms/oversight/EditionsPage";
import { FleetPage } from "../rooms/oversight/FleetPage";
import { LogPage } from "../rooms/oversight/LogPage";
import { PublishedPage } from "../rooms/oversight/PublishedPage";
import { AccountsPage } from "../rooms/people/AccountsPage";
import { AgenciesPage } from "../rooms/people/AgenciesPage";
import { MePage } from "../rooms/people/MePage";
import { UnsealedPage } from "../rooms/people/UnsealedPage";
import { AboutPage } from "../rooms/review/AboutPage";
import { AgreementPage } from "../rooms/review/agreement/AgreementPage";
import { DecisionPage } from "../rooms/review/DecisionPage";
import { DecisionsPage } from "../rooms/review/DecisionsPage";
import { AlarmsPage } from "../rooms/review/holds/AlarmsPage";
import { HoldsPage } from "../rooms/review/holds/HoldsPage";
import { OrdersPage } from "../rooms/review/holds/OrdersPage";
import { VisitHold } from "../rooms/review/holds/VisitHold";
import { DuressPage } from "../rooms/review/integrity/DuressPage";
import { PolicyPage } from "../rooms/review/policy/PolicyPage";
import { ReadingsPage } from "../rooms/review/ReadingsPage";
import { ReceiptsPage } from "../rooms/review/ReceiptsPage";
import { ReviewPage } from "../rooms/review/ReviewPage";
import { ReasonsPage } from "../rooms/review/reasons/ReasonsPage";
import { WaitingPage } from "../rooms/review/WaitingPage";
import { DeliverPage } from "../rooms/scans/DeliverPage";
import { DeskPage } from "../rooms/scans/DeskPage";
import { QuarantinePage } from "../rooms/scans/QuarantinePage";
import { RepeatPage } from "../rooms/scans/RepeatPage";
import { RepeatsPage } from "../rooms/scans/RepeatsPage";
import { ScanPage } from "../rooms/scans/ScanPage";
import { ScansPage } from "../rooms/scans/ScansPage";
import { ResultsPage } from "../rooms/targeting/ResultsPage";
import { RulesPage } from "../rooms/targeting/RulesPage";
import { RuleVersionPage } from "../rooms/targeting/RuleVersionPage";
import { RuleDraftScope } from "../rooms/targeting/ruleDraft";
import { TargetingPage } from "../rooms/targeting/TargetingPage";
import { VisitAssessment } from "../rooms/targeting/VisitAssessment";
import { useNavigation } from "./navigation";
import { maySee } from "./routes";
import { useSession } from "./session";

export function Pages() {
	return (
		<RuleDraftScope>
			<Page />
		</RuleDraftScope>
	);
}

/** The page of the route, if this person may see it now. The server decides again with every request. */
function Page() {
	const { route } = useNavigation();
	const { session } = useSession();
	if (!maySee(route.page, session.actions)) {
		return <Elsewhere what="app.notAllowed" />;
	}
	switch (route.page) {
		case "review":
			return <ReviewPage />;
		case "aboutReading":
			return <AboutPage />;
		case "waiting":
			return <WaitingPage />;
		case "reviewPolicy":
			return <PolicyPage />;
		case "decisions":
			return <DecisionsPage />;
		case "decision":
			return <DecisionPage key={route.id} id={route.id} />;
		case "receipts":
			return <ReceiptsPage />;
		case "holds":
			return <HoldsPage />;
		case "orders":
			return <OrdersPage />;
		case "alarms":
			return <AlarmsPage />;
		case "replays":
			return <ReplaysPage />;
		case "replay":
			return <ReplayPage key={route.id} id={route.id} />;
		case "seizureMonth":
			return <MonthPage />;
		case "leads":
			return <LeadsPage />;
		case "seizures":
			return <SeizuresPage />;
		case "seizure":
			return <SeizurePage key={route.id} id={route.id} />;
		case "exhibit":
			return <ExhibitPage key={route.id} id={route.id} />;
		case "handovers":
			return <HandoversPage />;
		case "matters":
			return <MattersPage />;
		case "matter":
			return <MatterPage key={route.id} id={route.id} />;
		case "examinations":
			return <ExaminationsPage />;
		case "examination":
			return <ExaminationPage key={route.id} id={route.id} />;
		case "protection":
			return <ProtectionPage />;
		case "ramp":
			return <RampPage key={route.id} id={route.id} />;
		case "targeting":
			return <TargetingPage />;
		case "rules":
			return <RulesPage />;
		case "ruleVersion":
			return <RuleVersionPage key={route.id} id={route.id} />;
		case "results":
			return <ResultsPage />;
		case "scans":
			return <ScansPage />;
		case "scan":
			return <ScanPage key={route.id} id={route.id} />;
		case "desk":
			return <DeskPage />;
		case "quarantine":
			return <QuarantinePage />;
		case "repeats":
			return <RepeatsPage />;
		case "repeat":
			return <RepeatPage key={route.id} id={route.id} further={(visitId) => <VisitHold visitId={visitId} />} />;
		case "deliver":
			return <DeliverPage />;
		case "coverage":
			return <CoveragePage />;
		case "editions":
			return <EditionsPage />;
		case "published":
			return <PublishedPage />;
		case "fleet":
			return <FleetPage />;
		case "visits":
			return <VisitsPage />;
		case "visit":
			return (
				<VisitPage
					key={route.id}
					id={route.id}
					further={
						<>
							<VisitHold visitId={route.id} />
							<VisitExaminations visitId={route.id} />
							<SinceScanPanel visitId={route.id} />
							<VisitAssessment visitId={route.id} />
							<VisitSeizure visitId={route.id} />
						</>
					}
					undeclared={<VisitSeizure visitId={route.id} />}
				/>
			);
		case "messages":
			return <MessagesPage />;
		case "message":
			return <MessagePage key={route.id} id={route.id} />;
		case "accounts":
			return <AccountsPage />;
		case "agencies":
			return <AgenciesPage />;
		case "log":
			return <LogPage />;
		case "journal":
			return <JournalPage />;
		case "key":
			return <KeyPage />;
		case "me":
			return <MePage />;
		case "readings":
			return <ReadingsPage />;
		case "reasons":
			return <ReasonsPage />;
		case "agreement":
			return <AgreementPage />;
		case "duress":
			return <DuressPage />;
		case "unsealed":
			return <UnsealedPage />;
		case "home":
		case "setup":
			return null;
		case "unknown":
			return <Elsewhere what="app.unknownPage" />;
	}
}

function Elsewhere({ what }: { readonly what: "app.notAllowed" | "app.unknownPage" }) {
	const { t } = useLanguage();
	const { go } = useNavigation();
	return (
		<Empty
			icon="info"
			title={t(what)}
			hint={t(`${what}.hint`)}
			action={<Button onClick={() => go({ page: "home" })}>{t("app.home")}</Button>}
		/>
	);
}
