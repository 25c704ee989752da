import type { Scan, ScanVisit } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Notice } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, countdown, dateTime, span, zoneOfPort } from "../../shell/format";
import { useNow } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { Remarks } from "../scans/Remarks";
import { Reports } from "../scans/Reports";

interface ScanFactsProps {
	readonly scan: Scan;
	readonly legalPower?: string;
	/** True where the number stands elsewhere and findings have a place of their own. */
	readonly bare?: boolean;
}

/** What is known about the box in view. */
export function ScanFacts({ scan, legalPower, bare = false }: ScanFactsProps) {
	const { t, language } = useLanguage();
	const mayVisit = useMay("visit-see");
	const number = scan.visit?.containerNumber ?? scan.containerNumber;
	const device = [scan.device?.manufacturer, scan.device?.model].filter((one) => one != null && one !== "").join(" ");
	return (
		<>
			<section className="side-section">
				{!bare && (
					<p className="container-number">{number === null ? t("reading.noNumber") : containerNumber(number)}</p>
				)}
				{scan.checkDigitValid === false && <Notice tone="warn">{t("reading.checkDigit.wrong")}</Notice>}
				{scan.visit === null ? (
					<p className="soft small">
						<strong>{t("reading.noVisit")}.</strong> {t("reading.noVisit.hint")}
					</p>
				) : (
					<>
						<VisitFacts visit={scan.visit} />
						{mayVisit && <Link to={{ page: "visit", id: scan.visit.id }}>{t("reading.visit")}</Link>}
					</>
				)}
				<dl className="facts">
					<dt>{t("reading.acquired")}</dt>
					<dd>{dateTime(scan.acquiredAt, language, zoneOfPort(scan.visit?.port ?? null))}</dd>
					<dt>{t("reading.device")}</dt>
					<dd>{device === "" ? t("app.unknown") : device}</dd>
					{legalPower !== undefined && (
						<>
							<dt>{t("reading.power")}</dt>
							<dd>{textOr(t, `power.${legalPower}`, legalPower)}</dd>
						</>
					)}
				</dl>
				{scan.displayOnly && (
					<p className="soft small with-icon">
						<Icon name="info" small />
						{t("reading.displayOnly")}
					</p>
				)}
			</section>
			{!bare && <Reports reports={scan.reports} />}
			{scan.remarks.length > 0 && (
				<details className="side-section">
					<summary>
						{t("reading.remarks")} <span className="quiet">{scan.remarks.length}</span>
					</summary>
					<Remarks remarks={scan.remarks} />
				</details>
			)}
		</>
	);
}

export function VisitFacts({ visit }: { readonly visit: ScanVisit }) {
	const { t, language } = useLanguage();
	return (
		<dl className="facts">
			<dt>{t("reading.cutOff")}</dt>
			<dd>
				{visit.cutOff === null ? (
					<span className="quiet">{t("reading.cutOff.none")}</span>
				) : (
					<>
						<CutOff at={visit.cutOff} />
						<p className="quiet">{dateTime(visit.cutOff, language, zoneOfPort(visit.port))}</p>
					</>
				)}
			</dd>
			<dt>{t("reading.voyage")}</dt>
			<dd>
				{visit.voyage}
				{visit.vessel !== null && <span className="quiet"> · {visit.vessel}</span>}
			</dd>
			<dt>{t("reading.direction")}</dt>
			<dd>
				{t(`direction.${visit.direction}`)} <span className="quiet">· {visit.port}</span>
			</dd>
		</dl>
	);
}

const URGENCY_TONE = { past: "bad", urgent: "bad", soon: "warn", later: "plain" } as const;

/** How long until loading closes, counted down. */
export function CutOff({ at }: { readonly at: string }) {
	const { t } = useLanguage();
	const now = useNow(20_000);
	const left = countdown(now, at);
	return (
		<strong className={`nowrap tone-${URGENCY_TONE[left.urgency]}`}>
			{t(left.urgency === "past" ? "reading.cutOff.past" : "reading.cutOff.in", { span: span(left) })}
		</strong>
	);
}
