import type { Outlook, Trial } from "../../../api/policy";
import { useLanguage } from "../../../i18n/language";
import { dateTime, number } from "../../../shell/format";
import { OutlookPlot } from "./OutlookPlot";

/** Two policies and what happened, side by side. */
export function TrialView({ trial }: { readonly trial: Trial }) {
	const { t, language } = useLanguage();
	if (trial.scans === 0) {
		return <p className="quiet">{t("policy.trial.nothing")}</p>;
	}
	const { earlier, later, onlyInForce, onlyProposed } = trial.changes;
	const same = earlier + later + onlyInForce + onlyProposed === 0;
	const ways = ["inForce", "proposed"] as const;
	const rows = [
		{ key: "read", really: trial.really.read, of: (one: Outlook) => one.read },
		{ key: "unread", really: trial.really.unreadAtCutOff, of: (one: Outlook) => one.unreadAtCutOff.scans },
		{ key: "risk", really: null, of: (one: Outlook) => Math.round(one.unreadAtCutOff.risk * 10) / 10 },
		{ key: "waiting", really: null, of: (one: Outlook) => one.waiting },
	] as const;
	return (
		<div className="policy-found">
			<p>
				{t("policy.trial.summary", {
					from: dateTime(trial.from, language),
					until: dateTime(trial.until, language),
					scans: number(trial.scans, language),
					readings: number(trial.readings, language),
				})}
			</p>
			{trial.readings === 0 && <p className="quiet">{t("policy.trial.noHands")}</p>}
			<table className="table">
				<thead>
					<tr>
						<th />
						{ways.map((way) => (
							<th key={way} className="right">
								{t(`policy.trial.${way}`)}
							</th>
						))}
						<th className="right">{t("policy.trial.really")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.key}>
							<th scope="row">{t(`policy.trial.${row.key}`)}</th>
							{ways.map((way) => (
								<td key={way} className="right">
									{number(row.of(trial[way]), language)}
								</td>
							))}
							<td className="right">{row.really === null ? "–" : number(row.really, language)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p>{same ? t("policy.trial.same") : t("policy.trial.changes", { earlier, later, onlyInForce, onlyProposed })}</p>
			{trial.inForce.hours.length === 0 && <p className="quiet small">{t("policy.trial.noHours")}</p>}
			{ways.map(
				(way) =>
					trial[way].hours.length > 0 && (
						<figure key={way} className="plot">
							<figcaption className="small">{t(`policy.trial.${way}`)}</figcaption>
							<OutlookPlot outlook={trial[way]} height={90} />
						</figure>
					),
			)}
			<p className="quiet small">{t("policy.trial.caution")}</p>
		</div>
	);
}
