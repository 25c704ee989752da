import { type ReactNode, useState } from "react";
import { decision as askDecision } from "../../api/review";
import { scan as askScan } from "../../api/scans";
import type { Decision } from "../../api/types";
import { Await, Button, Empty, Notice, PageHead } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, minutesSeconds } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { ScanImage } from "../scans/ScanImage";
import { CorrectDialog } from "./CorrectDialog";
import { Reader, ReceiptState } from "./DecisionsPage";
import { MarksList } from "./MarksList";
import { OtherReadings } from "./OtherReadings";
import { ReceiptDialog } from "./ReceiptDialog";
import { useReasonText } from "./reasonText";
import { ShownSection } from "./ShownSection";
import { VerdictBadge } from "./Verdict";

/** One decision with its marks on the scan, its receipt, and the way to correct it. */
export function DecisionPage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => askDecision(id, signal), id);
	return (
		<Await loaded={loaded} again={again}>
			{(decision) => <Shown decision={decision} again={again} />}
		</Await>
	);
}

function Shown({ decision, again }: { readonly decision: Decision; readonly again: () => void }) {
	const { t } = useLanguage();
	const mayReceipt = useMay("receipt-obtain");
	const mayCorrect = useMay("review-correct");
	const [open, setOpen] = useState<"receipt" | "correct" | null>(null);
	const [corrected, setCorrected] = useState(false);
	const title = decision.containerNumber === null ? t("reading.noNumber") : containerNumber(decision.containerNumber);
	return (
		<div className="page">
			<PageHead title={t("decision.title", { container: title })}>
				{mayCorrect && decision.correctedBy === null && (
					<Button onClick={() => setOpen("correct")}>{t("correct.open")}</Button>
				)}
				{mayReceipt && (
					<Button look="primary" icon="receipt" onClick={() => setOpen("receipt")}>
						{t("receipt.get")}
					</Button>
				)}
			</PageHead>
			{corrected && <Notice tone="good">{t("correct.done")}</Notice>}
			<div className="decision-layout">
				<DecisionImage decision={decision} />
				<DecisionFacts decision={decision} />
			</div>
			<ShownSection decision={decision} />
			<OtherReadings decision={decision} />
			{open === "receipt" && <ReceiptDialog id={decision.id} onClose={() => setOpen(null)} />}
			{open === "correct" && (
				<CorrectDialog
					decision={decision}
					onClose={() => setOpen(null)}
					onCorrected={() => {
						setOpen(null);
						setCorrected(true);
						again();
					}}
				/>
			)}
		</div>
	);
}

function DecisionImage({ decision }: { readonly decision: Decision }) {
	const { t } = useLanguage();
	const maySee = useMay("scan-see");
	return maySee ? (
		<LoadedImage decision={decision} />
	) : (
		<div className="panel image-panel">
			<Empty icon="image" title={t("decision.noImage")} />
		</div>
	);
}

function LoadedImage({ decision }: { readonly decision: Decision }) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => askScan(decision.scanId, signal), decision.scanId);
	return (
		<div className="image-panel">
			<Await loaded={loaded} again={again}>
				{(scan) =>
					scan.views.length === 0 ? (
						<Empty icon="image" title={t("scans.image.none")} />
					) : (
						<ScanImage scan={scan} marks={decision.marks} />
					)
				}
			</Await>
		</div>
	);
}

function DecisionFacts({ decision }: { readonly decision: Decision }) {
	const { t, language } = useLanguage();
	const maySee = useMay("scan-see");
	const reasonText = useReasonText();
	return (
		<aside className="panel panel-body decision-facts">
			<p className="decision-verdict">
				<VerdictBadge verdict={decision.verdict} />
			</p>
			<dl className="facts">
				<Fact name={t("decisions.reason")}>{reasonText(decision.reasonCode)}</Fact>
				{decision.note !== null && <Fact name={t("decide.note")}>{decision.note}</Fact>}
				{decision.why !== null && <Fact name={t("correct.why")}>{decision.why}</Fact>}
				<Fact name={t("decisions.reader")}>
					<Reader item={decision} />
				</Fact>
				<Fact name={t("decision.agency")}>{decision.agency}</Fact>
				<Fact name={t("reading.power")}>{textOr(t, `power.${decision.legalPower}`, decision.legalPower)}</Fact>
				<Fact name={t("decisions.when")}>{dateTime(decision.decidedAt, language)}</Fact>
				{decision.secondsShown !== null && (
					<Fact name={t("decisions.seconds")}>{minutesSeconds(decision.secondsShown)}</Fact>
				)}
				<Fact name={t("decisions.receipt")}>
					<ReceiptState state={decision.receiptState} />
				</Fact>
				{decision.corrects !== null && (
					<Fact name={t("decision.corrects")}>
						<Other id={decision.corrects} />
					</Fact>
				)}
				{decision.correctedBy !== null && (
					<Fact name={t("decision.correctedBy")}>
						<Other id={decision.correctedBy} />
					</Fact>
				)}
			</dl>
			<MarksList marks={decision.marks} />
			{maySee && (
				<Link className="button button-small" to={{ page: "scan", id: decision.scanId }}>
					{t("decision.openScan")}
				</Link>
			)}
		</aside>
	);
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
	return (
		<>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</>
	);
}

function Other({ id }: { readonly id: string }) {
	return (
		<Link className="mono small" to={{ page: "decision", id }}>
			{id.slice(-12)}
		</Link>
	);
}
