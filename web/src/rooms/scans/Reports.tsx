import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";

/** Threat reports of the device, reduced to how many objects they name; the rest of a report is shown as it is. */
export function Reports({ reports }: { readonly reports: readonly unknown[] }) {
	const { t } = useLanguage();
	if (reports.length === 0) {
		return null;
	}
	return (
		<section className="side-section">
			<h2>{t("reading.reports")}</h2>
			<ul className="remarks">
				{reports.map((report, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: reports have no identity and never move
					<li key={at}>
						<Icon name="info" small />
						<ReportLine report={report} />
					</li>
				))}
			</ul>
			<p className="quiet small">{t("reading.report.caution")}</p>
		</section>
	);
}

const REPORT_TEXT = ["reading.report.noObjects", "reading.report.one", "reading.report.summary"] as const;

function ReportLine({ report }: { readonly report: unknown }) {
	const { t } = useLanguage();
	const { objects, source } = summary(report);
	const by = source ?? t("reading.report.algorithm");
	return (
		<details>
			<summary>
				{t(REPORT_TEXT[Math.min(objects, 2)] ?? "reading.report.summary", { count: objects, source: by })}
			</summary>
			<pre className="raw">{JSON.stringify(report, null, 1)}</pre>
		</details>
	);
}

/** Reads `{name, report: {algorithm: [..], threats: [..]}}` without trusting its shape: it came from a foreign device. */
export function summary(report: unknown): { readonly objects: number; readonly source: string | null } {
	const inner = members(members(report)["report"]);
	const threats = inner["threats"];
	const algorithm = inner["algorithm"];
	const names = Array.isArray(algorithm) ? algorithm.filter((one) => typeof one === "string" && one !== "") : [];
	return {
		objects: Array.isArray(threats) ? threats.length : 0,
		source: names.length === 0 ? null : names.join(", "),
	};
}

function members(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
