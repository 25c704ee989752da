import type { Group, Groups } from "../../../api/figures";
import { Empty } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dayOf, minutesSeconds, number } from "../../../shell/format";
import { decimals, Kappa, percent, share } from "./kappaLooks";

/** Groups by name, never by figure: this is no ranking. */
export function GroupsTable({ groups }: { readonly groups: Groups }) {
	const { t, language } = useLanguage();
	return (
		<section className="agreement-differed">
			<h2>{t("groups.title")}</h2>
			<p className="soft small">
				{t("groups.lead", {
					from: dayOf(groups.from, language),
					to: dayOf(groups.to, language),
					analysts: groups.fewestAnalysts,
					readings: groups.fewestReadings,
				})}
			</p>
			{groups.items.length === 0 ? (
				<Empty icon="accounts" title={t("groups.none")} hint={t("groups.none.hint")} />
			) : (
				<div className="table-frame">
					<table className="table groups-table">
						<thead>
							<tr>
								<th>{t("groups.unit")}</th>
								<th>{t("reading.power")}</th>
								<th>{t("groups.shift")}</th>
								<th className="right">{t("groups.analysts")}</th>
								<th className="right">{t("groups.readings")}</th>
								<th className="right">{t("groups.perHour")}</th>
								<th className="right">{t("groups.seconds")}</th>
								<th className="right">{t("groups.examine")}</th>
								<th className="right">{t("groups.second")}</th>
								<th className="right">{t("groups.passedOn")}</th>
								<th className="right">{t("groups.letLie")}</th>
								<th className="right">{t("agreement.agreed")}</th>
								<th>{t("agreement.kappa")}</th>
							</tr>
						</thead>
						<tbody>
							{groups.items.map((group) => (
								<GroupRow key={`${group.unit} ${group.legalPower} ${group.shift}`} group={group} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

function GroupRow({ group }: { readonly group: Group }) {
	const { t, language } = useLanguage();
	const {
		analysts,
		readings,
		readingsPerHour,
		secondsMedian,
		examineShare,
		secondReadings,
		passedOn,
		letLie,
		agreement,
	} = group;
	const told =
		analysts !== null &&
		readings !== null &&
		readingsPerHour !== null &&
		secondsMedian !== null &&
		examineShare !== null &&
		secondReadings !== null &&
		passedOn !== null &&
		letLie !== null &&
		agreement !== null;
	return (
		<tr>
			<td>{group.unit}</td>
			<td>{textOr(t, `power.${group.legalPower}`, group.legalPower)}</td>
			<td className="nowrap">{t(`groups.shift.${group.shift}`)}</td>
			{told ? (
				<>
					<td className="right">{number(analysts, language)}</td>
					<td className="right">{number(readings, language)}</td>
					<td className="right">{decimals(readingsPerHour, language)}</td>
					<td className="right">{minutesSeconds(secondsMedian)}</td>
					<td className="right">{percent(examineShare, language)}</td>
					<td className="right">{number(secondReadings, language)}</td>
					<td className="right">{number(passedOn, language)}</td>
					<td className="right">{number(letLie, language)}</td>
					<td className="right nowrap">{share(agreement.agreed, agreement.pairs, language)}</td>
					<td>
						<Kappa of={agreement} />
					</td>
				</>
			) : (
				<td colSpan={10} className="quiet small">
					{t("groups.suppressed")}
				</td>
			)}
		</tr>
	);
}
