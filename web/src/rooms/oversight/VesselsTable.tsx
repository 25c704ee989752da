import type { ReactNode } from "react";
import type { CoverageRow } from "../../api/oversight";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { share } from "../targeting/numbers";
import { TableFrame } from "./TableFrame";

interface VesselsTableProps {
	readonly rows: readonly CoverageRow[];
	readonly title: string;
	/** Of one terminal, which need not be named again. */
	readonly ofOneTerminal?: boolean;
	readonly action?: ReactNode;
}

/** Vessels, the one that took the most unread containers first. */
export function VesselsTable({ rows, title, ofOneTerminal = false, action }: VesselsTableProps) {
	const { t, language } = useLanguage();
	return (
		<section className="panel vessels">
			<div className="panel-head">
				<h2>{title}</h2>
				{action}
			</div>
			<TableFrame label={title}>
				<table className="table">
					<thead>
						<tr>
							<th>{t("vessels.vessel")}</th>
							{!ofOneTerminal && <th>{t("vessels.terminal")}</th>}
							<th className="shrink right">{t("vessels.visits")}</th>
							<th className="shrink right">{t("vessels.waiting")}</th>
							<th className="shrink right">{t("vessels.read")}</th>
							<th className="shrink right">{t("vessels.unread")}</th>
							<th className="shrink">{t("vessels.share")}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={`${row.terminal}|${row.vessel}`}>
								<td>{row.vessel ?? t("coverage.noVessel")}</td>
								{!ofOneTerminal && <td className="soft">{row.terminal ?? t("coverage.noTerminal")}</td>}
								<td className="right">{number(row.visits, language)}</td>
								<td className="right">{number(row.ladder.waiting, language)}</td>
								<td className="right">{number(row.readInTime, language)}</td>
								<td className={row.unreadAtDeparture > 0 ? "right unread-count" : "right quiet"}>
									{number(row.unreadAtDeparture, language)}
								</td>
								<td className="nowrap">
									{row.unreadShare.value === null ? (
										<span className="quiet">{t("vessels.notLeft")}</span>
									) : (
										<>
											{share(row.unreadShare.value, language)}{" "}
											<span className="quiet small">
												{share(row.unreadShare.low, language)}–{share(row.unreadShare.high, language)}
											</span>
										</>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</TableFrame>
		</section>
	);
}
