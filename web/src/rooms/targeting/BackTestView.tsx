import type { BackTest, BackTestReport } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { inspected, share, total } from "./numbers";
import { OutcomeBar, OutcomeLegend } from "./OutcomeBar";
import { WorkloadPlot } from "./WorkloadPlot";

/** What rules would have selected of the past, beside what those in force would have. */
export function BackTestView({ test }: { readonly test: BackTest }) {
	const { t, language } = useLanguage();
	const { current, proposed, difference } = test;
	const most = (of: (report: BackTestReport) => number) => Math.max(of(proposed), current === null ? 0 : of(current));
	const examined = most((report) => total(report.examined));
	const scanned = most((report) => total(report.scanned));
	return (
		<div className="past">
			<p className="soft small">
				{t("past.span", {
					visits: number(test.visits, language),
					from: dateTime(test.from, language),
					to: dateTime(test.to, language),
				})}
			</p>
			<h3>{t("lane.examine")}</h3>
			{current !== null && <OutcomeBar label={t("past.current")} outcomes={current.examined} most={examined} />}
			<OutcomeBar label={t("past.proposed")} outcomes={proposed.examined} most={examined} />
			<h3>{t("lane.scan")}</h3>
			{current !== null && <OutcomeBar label={t("past.current")} outcomes={current.scanned} most={scanned} />}
			<OutcomeBar label={t("past.proposed")} outcomes={proposed.scanned} most={scanned} />
			<OutcomeLegend />
			{difference !== null && (
				<dl className="past-difference">
					{(["both", "won", "lost"] as const).map((one) => (
						<div key={one}>
							<dt>{t(`past.${one}`)}</dt>
							<dd>
								<strong>{number(total(difference[one]), language)}</strong>
								<span className="soft small">
									{t("outcomes.counts", {
										found: difference[one].found,
										clean: difference[one].clean,
										unknown: difference[one].unknown,
									})}
								</span>
							</dd>
						</div>
					))}
				</dl>
			)}
			<WorkloadPlot proposed={proposed.workload} current={current?.workload ?? null} />
			<RuleTable report={proposed} />
			<Overlaps report={proposed} />
			<p className="quiet small">{t("past.caution")}</p>
		</div>
	);
}

function RuleTable({ report }: { readonly report: BackTestReport }) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table table-dense">
				<thead>
					<tr>
						<th>{t("past.rule")}</th>
						<th className="right">{t("past.holds")}</th>
						<th className="right">{t("past.found")}</th>
						<th className="right" title={t("past.alone.hint")}>
							{t("past.alone")}
						</th>
					</tr>
				</thead>
				<tbody>
					{report.rules.map((rule) => (
						<tr key={rule.rule}>
							<td>
								{rule.rule}
								{rule.spared > 0 && (
									<span className="quiet small"> · {t("past.spared", { count: number(rule.spared, language) })}</span>
								)}
							</td>
							<td className="right">{number(rule.holds, language)}</td>
							<td className="right nowrap">{hits(rule.outcomes)}</td>
							<td className="right nowrap">{hits(rule.alone)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);

	function hits(outcomes: BackTestReport["all"]) {
		const looked = inspected(outcomes);
		return looked === 0 ? (
			<span className="quiet small">{t("past.nobodyLooked")}</span>
		) : (
			<>
				{outcomes.found} / {looked} <span className="quiet small">{share(outcomes.found / looked, language)}</span>
			</>
		);
	}
}

const MOST_OVERLAPS = 5;

function Overlaps({ report }: { readonly report: BackTestReport }) {
	const { t, language } = useLanguage();
	const most = [...report.overlaps]
		.sort((one, other) => other.shareOfSmaller - one.shareOfSmaller)
		.slice(0, MOST_OVERLAPS);
	return most.length === 0 ? null : (
		<>
			<h3>{t("past.overlaps")}</h3>
			<ul className="overlaps small">
				{most.map((one) => (
					<li key={`${one.one}|${one.other}`}>
						<strong>{share(one.shareOfSmaller, language)}</strong> {one.one} <span className="quiet">∩</span>{" "}
						{one.other} <span className="quiet">· {t("past.overlap.both", { count: number(one.both, language) })}</span>
					</li>
				))}
			</ul>
		</>
	);
}
