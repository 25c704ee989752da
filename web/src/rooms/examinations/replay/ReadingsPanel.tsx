import type { Rebuilt, ReplayRead } from "../../../api/replay";
import { Icon } from "../../../design/Icon";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dateTime, minutesSeconds } from "../../../shell/format";
import { MayLink } from "../../../shell/MayLink";
import { useMay } from "../../../shell/session";
import { useReasonText } from "../../review/reasonText";
import { VerdictBadge } from "../../review/Verdict";

/** Who was given the scan, by a sealed name, what came of it, and how long the place was on screen. */
export function ReadingsPanel({ rebuilt }: { readonly rebuilt: Rebuilt }) {
	const { t, language } = useLanguage();
	const mayUnseal = useMay("reader-unseal");
	const passed = rebuilt.given.filter((one) => one.ending !== "decided");
	return (
		<section className="panel" aria-labelledby="readings">
			<div className="panel-head">
				<h2 id="readings">{t("replay.readings")}</h2>
				<span className="quiet small">
					{mayUnseal ? <MayLink to={{ page: "unsealed" }}>{t("replay.unseal")}</MayLink> : t("replay.readings.sealed")}
				</span>
			</div>
			{rebuilt.read.length === 0 ? (
				<p className="panel-body tone-warn">
					<Icon name="warning" small /> {t(rebuilt.scans.length === 0 ? "replay.neverScanned" : "replay.neverRead")}
				</p>
			) : (
				<div className="table-frame">
					<table className="table">
						<thead>
							<tr>
								<th>{t("replay.reader")}</th>
								<th>{t("replay.power")}</th>
								<th>{t("replay.verdict")}</th>
								<th>{t("replay.when")}</th>
								<th className="right">{t("replay.shown")}</th>
								<th>{t("replay.overSpot")}</th>
							</tr>
						</thead>
						<tbody>
							{rebuilt.read.map((one) => (
								<Row key={one.decisionId} read={one} />
							))}
						</tbody>
					</table>
				</div>
			)}
			{(passed.length > 0 || rebuilt.open.length > 0 || rebuilt.held !== null) && (
				<ul className="replay-also panel-body">
					{passed.map((one) => (
						<li key={`${one.givenAt} ${one.reader}`}>
							<span className="mono small">{one.reader}</span>{" "}
							{t(`replay.passed.${one.ending ?? "holds"}`, { at: dateTime(one.givenAt, language) })}
						</li>
					))}
					{rebuilt.open.map((one) => (
						<li key={`${one.scanId} ${one.legalPower} ${one.ordinal}`}>
							{t(`replay.still.${one.ordinal > 1 ? "again." : ""}${one.state}`, {
								power: textOr(t, `power.${one.legalPower}`, one.legalPower),
							})}
						</li>
					))}
					{rebuilt.held !== null && (
						<li>
							<Icon name="holds" small />{" "}
							{t("replay.held", {
								number: rebuilt.held.number,
								at: dateTime(rebuilt.held.orderedAt, language),
								state: textOr(t, `hold.state.${rebuilt.held.state}`, rebuilt.held.state),
							})}
						</li>
					)}
				</ul>
			)}
		</section>
	);
}

function Row({ read }: { readonly read: ReplayRead }) {
	const { t, language } = useLanguage();
	const reasonText = useReasonText();
	return (
		<tr>
			<td>
				<MayLink to={{ page: "decision", id: read.decisionId }}>
					<span className="mono small">{read.reader}</span>
				</MayLink>{" "}
				{read.ordinal > 1 && <span className="tag">{t("replay.ordinal", { ordinal: read.ordinal })}</span>}
			</td>
			<td className="small">{textOr(t, `power.${read.legalPower}`, read.legalPower)}</td>
			<td>
				<VerdictBadge verdict={read.standing} /> <span className="quiet small">{reasonText(read.reasonCode)}</span>
				{read.marked && <span className="tag">{t("replay.marked")}</span>}
			</td>
			<td className="nowrap small">{dateTime(read.decidedAt, language)}</td>
			<td className="right number">{minutesSeconds(read.secondsShown)}</td>
			<td>
				{read.inSight === null ? (
					<span className="quiet small">{t("replay.notRecorded")}</span>
				) : (
					<span className={read.inSight < 1 ? "tone-warn" : ""}>
						<span className="number">{read.inSight.toFixed(1)} s</span>{" "}
						<span className="quiet small">{t("replay.close", { seconds: (read.close ?? 0).toFixed(1) })}</span>
					</span>
				)}
			</td>
		</tr>
	);
}
