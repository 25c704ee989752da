import type { Stop } from "../../api/oversight";
import { Button } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { countdown, dateTime, span } from "../../shell/format";

/** Every stop of the last two months; those without an answer say so for good. */
export function StopsTable({
	stops,
	onAnswer,
}: {
	readonly stops: readonly Stop[];
	readonly onAnswer: ((stop: Stop) => void) | null;
}) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("stops.title")}</h2>
			</div>
			{stops.length === 0 ? (
				<p className="quiet panel-body">{t("stops.none")}</p>
			) : (
				<div className="table-frame">
					<table className="table">
						<thead>
							<tr>
								<th>{t("stops.scanner")}</th>
								<th>{t("stops.terminal")}</th>
								<th>{t("stops.since")}</th>
								<th>{t("stops.lasted")}</th>
								<th>{t("stops.why")}</th>
								{onAnswer !== null && <th />}
							</tr>
						</thead>
						<tbody>
							{stops.map((stop) => (
								<tr key={stop.id}>
									<td>{stop.scanner}</td>
									<td className="soft">{stop.terminal ?? t("coverage.noTerminal")}</td>
									<td className="nowrap">{dateTime(stop.since, language)}</td>
									<td className="nowrap">
										{stop.endedAt === null ? t("stops.lasts") : span(countdown(Date.parse(stop.since), stop.endedAt))}
									</td>
									<td>
										<Why stop={stop} />
									</td>
									{onAnswer !== null && (
										<td className="shrink">
											{stop.state === "waits" && (
												<Button small onClick={() => onAnswer(stop)}>
													{t("fleet.answer")}
												</Button>
											)}
										</td>
									)}
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

function Why({ stop }: { readonly stop: Stop }) {
	const { t } = useLanguage();
	if (stop.reason === null) {
		return <span className="badge tone-warn">{t(stop.state === "waits" ? "stops.waits" : "stops.notAnswered")}</span>;
	}
	return (
		<>
			{t(`stop.${stop.reason}`)}
			{stop.says !== null && <span className="soft"> · {stop.says}</span>}
			{stop.askedAt === null && <span className="quiet small"> · {t("stops.unasked")}</span>}
		</>
	);
}
