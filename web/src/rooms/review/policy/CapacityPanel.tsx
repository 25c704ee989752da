import { useEffect } from "react";
import { capacity as askCapacity, type Capacity, type PowerCapacity } from "../../../api/policy";
import { Await } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dateTime, number } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { OutlookPlot } from "./OutlookPlot";

const HOURS = 12;
const EVERY_MS = 120_000;

/** What the analysts on duty will leave unread in the hours to come, and what risk that leaves. */
export function CapacityPanel() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => askCapacity(HOURS, signal), "capacity");
	useEffect(() => {
		const asking = setInterval(again, EVERY_MS);
		return () => clearInterval(asking);
	}, [again]);
	return (
		<section className="section">
			<h2>{t("capacity.title")}</h2>
			<Await loaded={loaded} again={again}>
				{(capacity) => <Shown capacity={capacity} />}
			</Await>
		</section>
	);
}

function Shown({ capacity }: { readonly capacity: Capacity }) {
	const { t, language } = useLanguage();
	const { powers, hours, policy, readingsMeasured } = capacity;
	const seconds = Math.round(capacity.secondsPerReading);
	if (powers.length === 0) {
		return <p className="quiet">{t("capacity.nobody")}</p>;
	}
	return (
		<>
			<p className="quiet">{t("capacity.lead", { hours, policy })}</p>
			<div className="capacity-powers">
				{powers.map((power) => (
					<Power key={power.legalPower} power={power} />
				))}
			</div>
			<p className="quiet small">
				{readingsMeasured === 0
					? t("capacity.pace.assumed", { seconds })
					: t("capacity.pace", { seconds, readings: number(readingsMeasured, language) })}{" "}
				{t("capacity.caution")}
			</p>
		</>
	);
}

function Power({ power }: { readonly power: PowerCapacity }) {
	const { t, language } = useLanguage();
	const { outlook, readers } = power;
	const unread = outlook.unreadAtCutOff.scans;
	const [last] = power.dutyEnds;
	const until = last === undefined ? "" : dateTime(last, language);
	return (
		<figure className="panel capacity-power">
			<figcaption>
				<h3>{textOr(t, `power.${power.legalPower}`, power.legalPower)}</h3>
				<p className="quiet small">
					{readers === 0
						? t("capacity.readers.none")
						: t(readers === 1 ? "capacity.readers.one" : "capacity.readers", { count: readers, until })}
					{power.shared > 0 &&
						` · ${t(power.shared === 1 ? "capacity.shared.one" : "capacity.shared", { count: power.shared })}`}
					{" · "}
					{t("capacity.waits", {
						waiting: number(power.waiting, language),
						expected: number(power.expected, language),
					})}
				</p>
				<p className={unread === 0 ? "capacity-good" : "capacity-bad"}>
					{unread === 0
						? t("capacity.unread.none")
						: t(unread === 1 ? "capacity.unread.one" : "capacity.unread", { count: number(unread, language) })}
				</p>
				{unread > 0 && (
					<p className="small">
						{t("capacity.riskLeft", {
							risk: number(Math.round(outlook.unreadAtCutOff.risk * 10) / 10, language),
						})}
					</p>
				)}
			</figcaption>
			{outlook.read + unread > 0 && <OutlookPlot outlook={outlook} />}
		</figure>
	);
}
