import type { Lease, Mark } from "../../api/types";
import { disagreements } from "../manifests/differences";
import { BenchPanel } from "./BenchPanel";
import { DeclarationTab, DifferencesTab, EventsTab, ReasonsTab } from "./DossierTabs";
import { FindingsTab } from "./FindingsTab";
import { MarksList } from "./MarksList";
import { RelatedTab } from "./RelatedTab";
import type { BenchHands } from "./useBench";

interface BenchProps {
	readonly bench: BenchHands;
	readonly lease: Lease;
	readonly marks: readonly Mark[];
	readonly onMarks: (marks: readonly Mark[]) => void;
	/** The view in sight; `null` before there is one. */
	readonly inSight: number | null;
	readonly onView: (view: number) => void;
}

/** Beside the image: the chosen tab, and the marks once there are any. */
export function Bench({ marks, onMarks, ...rest }: BenchProps) {
	const { bench } = rest;
	const { settings, dossier } = bench;
	const differences = dossier.loaded.state === "ready" ? disagreements(dossier.loaded.value.differences).length : 0;
	// How many findings there are is itself a finding: it is not counted before the first look.
	const counts = { differences, findings: bench.findingsVisible ? bench.findings.length : 0 };
	return (
		<BenchPanel tab={settings.tab} open={settings.open} onTab={bench.choose} counts={counts}>
			<Tab {...rest} />
			{marks.length > 0 && <MarksList marks={marks} onMarks={onMarks} />}
		</BenchPanel>
	);
}

function Tab({ bench, lease, inSight, onView }: Omit<BenchProps, "marks" | "onMarks">) {
	const { settings, set, dossier } = bench;
	switch (settings.tab) {
		case "declaration":
			return <DeclarationTab scan={lease.scan} legalPower={lease.legalPower} dossier={dossier} />;
		case "differences":
			return <DifferencesTab dossier={dossier} />;
		case "events":
			return <EventsTab scan={lease.scan} dossier={dossier} />;
		case "reasons":
			return <ReasonsTab assessment={bench.assessment} />;
		case "related":
			return <RelatedTab leaseId={lease.leaseId} chosen={bench.beside} onChoose={bench.layBeside} />;
		case "findings":
			return (
				<FindingsTab
					findings={bench.findings}
					reports={lease.scan.reports.length}
					views={lease.scan.views.map((one) => one.name)}
					inSight={inSight}
					onView={onView}
					visible={bench.findingsVisible}
					off={bench.off}
					onToggle={bench.toggle}
					onLooked={bench.looked}
					setting={settings.findings}
					onSetting={(findings) => set({ ...settings, findings })}
				/>
			);
	}
}
