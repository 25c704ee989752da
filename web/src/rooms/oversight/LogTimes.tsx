import type { OutOfTime, Silence } from "../../api/log";
import { useLanguage } from "../../i18n/language";
import { countdown, dateTime, number, span } from "../../shell/format";
import { KindName } from "./KindName";
import { TableFrame } from "./TableFrame";

/** Stretches of an hour and more in which nothing was logged, the longest first. */
export function LogSilences({ silences }: { readonly silences: readonly Silence[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("log.silences.title")}</h2>
			</div>
			{silences.length === 0 ? (
				<p className="quiet panel-body">{t("log.silences.none")}</p>
			) : (
				<TableFrame label={t("log.silences.title")}>
					<table className="table">
						<thead>
							<tr>
								<th>{t("log.silence.from")}</th>
								<th>{t("log.silence.until")}</th>
								<th>{t("log.silence.lasted")}</th>
							</tr>
						</thead>
						<tbody>
							{silences.map((silence) => (
								<tr key={silence.from}>
									<td className="nowrap">{dateTime(silence.from, language)}</td>
									<td className="nowrap">
										{silence.lasting ? <strong>{t("log.silence.lasting")}</strong> : dateTime(silence.until, language)}
									</td>
									<td className="nowrap">{span(countdown(Date.parse(silence.from), silence.until))}</td>
								</tr>
							))}
						</tbody>
					</table>
				</TableFrame>
			)}
		</section>
	);
}

/** Leaves dated before a checkpoint that was signed without them, or after the one that covers them. */
export function LogOutOfTime({ leaves }: { readonly leaves: readonly OutOfTime[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("log.outOfTime.title")}</h2>
			</div>
			{leaves.length === 0 ? (
				<p className="quiet panel-body">{t("log.outOfTime.none")}</p>
			) : (
				<TableFrame label={t("log.outOfTime.title")}>
					<table className="table">
						<thead>
							<tr>
								<th className="right shrink">{t("journal.index")}</th>
								<th>{t("journal.kind")}</th>
								<th>{t("log.says")}</th>
								<th>{t("log.signedBetween")}</th>
							</tr>
						</thead>
						<tbody>
							{leaves.map((leaf) => (
								<tr key={leaf.index}>
									<td className="right">{number(leaf.index, language)}</td>
									<td>
										<KindName kind={leaf.kind} />
									</td>
									<td className="nowrap">{dateTime(leaf.says, language)}</td>
									<td>
										{dateTime(leaf.signedBefore, language)} / {dateTime(leaf.signedBy, language)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</TableFrame>
			)}
		</section>
	);
}
