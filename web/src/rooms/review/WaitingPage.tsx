import { waiting as askWaiting } from "../../api/review";
import type { Waiting } from "../../api/types";
import { Await, Empty, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { countdown, dateTime, number, span, timeOfDay } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useLoad, useNow } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { HandoverPanel } from "./HandoverPanel";
import { LockedPanel } from "./LockedPanel";
import { CapacityPanel } from "./policy/CapacityPanel";
import { CutOff } from "./ScanFacts";

/** How much waits and until when. Numbers only: this page is a map of what nobody reads. */
export function WaitingPage() {
	const { t } = useLanguage();
	const mayUnread = useMay("unread-see");
	return (
		<div className="page">
			<PageHead title={t("waiting.title")} lead={t("waiting.lead")}>
				<Link className="button" to={{ page: "aboutReading" }}>
					{t("about.title")}
				</Link>
			</PageHead>
			{mayUnread ? (
				<>
					<Unread />
					<CapacityPanel />
				</>
			) : (
				<Empty icon="waiting" title={t("waiting.offDuty")} hint={t("waiting.offDuty.hint")} />
			)}
			<LockedPanel />
			<HandoverPanel />
		</div>
	);
}

function Unread() {
	const [loaded, again] = useLoad((signal) => askWaiting(signal), "waiting");
	useLive(["waiting"], again);
	return (
		<Await loaded={loaded} again={again}>
			{(waiting) => <Shown waiting={waiting} />}
		</Await>
	);
}

function Shown({ waiting }: { readonly waiting: Waiting }) {
	const { t, language } = useLanguage();
	const now = useNow(20_000);
	return (
		<>
			<dl className="figures">
				<div>
					<dt>{t("waiting.count")}</dt>
					<dd>{number(waiting.waiting, language)}</dd>
				</div>
				<div>
					<dt>{t("waiting.leased")}</dt>
					<dd>{number(waiting.leased, language)}</dd>
				</div>
				<div>
					<dt>{t("waiting.oldest")}</dt>
					<dd>{waiting.oldest === null ? "–" : t("waiting.ago", { span: span(countdown(now, waiting.oldest)) })}</dd>
				</div>
				<div>
					<dt>{t("waiting.nextCutOff")}</dt>
					<dd>{waiting.nextCutOff === null ? "–" : <CutOff at={waiting.nextCutOff} />}</dd>
				</div>
			</dl>
			{waiting.waiting + waiting.leased === 0 ? (
				<Empty icon="done" title={t("waiting.none")} hint={t("waiting.none.hint")} />
			) : (
				<ByCutOff waiting={waiting} />
			)}
			<p className="quiet small">
				{t("waiting.refreshed", { time: timeOfDay(new Date(now).toISOString(), language) })}
			</p>
		</>
	);
}

function ByCutOff({ waiting }: { readonly waiting: Waiting }) {
	const { t, language } = useLanguage();
	const most = Math.max(1, ...waiting.byCutOff.map((hour) => hour.waiting));
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("reading.cutOff")}</th>
						<th className="shrink right">{t("waiting.count")}</th>
						<th className="shrink right">{t("waiting.leased")}</th>
						<th />
					</tr>
				</thead>
				<tbody>
					{waiting.byCutOff.map((hour) => (
						<tr key={hour.hour ?? "none"}>
							<td className="nowrap">{hour.hour === null ? t("waiting.noCutOff") : dateTime(hour.hour, language)}</td>
							<td className="right">{number(hour.waiting, language)}</td>
							<td className="right">{number(hour.leased, language)}</td>
							<td>
								<meter className="bar-meter" min={0} max={most} value={hour.waiting} aria-hidden="true" />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
