import type { PowerCounts } from "../../api/oversight";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { TableFrame } from "./TableFrame";

/** Readings by legal power: a container one agency has read may still be unread by the other. */
export function PowersTable({ powers }: { readonly powers: readonly PowerCounts[] }) {
	const { t, language } = useLanguage();
	return powers.length === 0 ? null : (
		<section className="panel">
			<div className="panel-head">
				<div>
					<h2>{t("powers.title")}</h2>
					<p className="quiet small">{t("powers.says")}</p>
				</div>
			</div>
			<TableFrame label={t("powers.title")}>
				<table className="table">
					<thead>
						<tr>
							<th>{t("reading.power")}</th>
							<th className="right">{t("powers.asked")}</th>
							<th className="right">{t("powers.inTime")}</th>
							<th className="right">{t("powers.notRead")}</th>
							<th className="right">{t("powers.after")}</th>
							<th className="right">{t("powers.left")}</th>
						</tr>
					</thead>
					<tbody>
						{powers.map((one) => (
							<tr key={one.power}>
								<td>{textOr(t, `power.${one.power}`, one.power)}</td>
								<td className="right">{number(one.asked, language)}</td>
								<td className="right">{number(one.readInTime, language)}</td>
								<td className="right">{number(one.notRead, language)}</td>
								<td className="right">{number(one.readAfterDeparture, language)}</td>
								<td className={one.leftUnread > 0 ? "right unread-count" : "right quiet"}>
									{number(one.leftUnread, language)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</TableFrame>
		</section>
	);
}
