import { integrityLeads } from "../../../api/replay";
import { Await, Empty, PageHead } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { Link } from "../../../shell/navigation";

/** Leads about our own, for oversight alone; that somebody looked is written down. */
export function LeadsPage() {
	const { t, language } = useLanguage();
	const [loaded, again] = useLoad((signal) => integrityLeads(signal), "leads");
	return (
		<div className="page">
			<PageHead title={t("leads.title")} lead={t("leads.lead")} />
			<Await loaded={loaded} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="duress" title={t("leads.none")} hint={t("leads.none.hint")} />
					) : (
						<div className="table-frame">
							<table className="table">
								<thead>
									<tr>
										<th>{t("leads.when")}</th>
										<th>{t("leads.about")}</th>
										<th>{t("leads.words")}</th>
										<th>{t("leads.by")}</th>
										<th>{t("leads.replay")}</th>
									</tr>
								</thead>
								<tbody>
									{items.map((lead) => (
										<tr key={lead.id}>
											<td className="nowrap">{dateTime(lead.at, language)}</td>
											<td>{textOr(t, `lead.${lead.about}`, lead.about)}</td>
											<td>{lead.words}</td>
											<td className="mono small">{lead.by}</td>
											<td>
												<Link to={{ page: "replay", id: lead.reportId }}>{t("leads.open")}</Link>
											</td>
										</tr>
									))}
								</tbody>
							</table>
						</div>
					)
				}
			</Await>
		</div>
	);
}
