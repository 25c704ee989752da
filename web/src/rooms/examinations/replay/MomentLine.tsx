import { useMemo } from "react";
import type { Lane, Moment, Rebuilt, Report } from "../../../api/replay";
import { Icon, type IconName } from "../../../design/Icon";
import { type Translate, textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dateTime, zoneOfPort } from "../../../shell/format";
import { dayMarks, placed } from "./momentScale";

const LANES: readonly Lane[] = ["port", "scan", "reading", "hold", "examination", "elsewhere"];

const ICONS: Readonly<Record<string, IconName>> = {
	booked: "booked",
	declared: "manifest",
	"gate-in": "gateIn",
	"gate-out": "gateOut",
	discharged: "discharged",
	weighed: "weighed",
	sealed: "sealed",
	moved: "moved",
	temperature: "temperature",
	rolled: "redo",
	loaded: "loaded",
	crane: "loaded",
	scanned: "scans",
	"not-scanned": "warning",
	decided: "decisions",
	given: "waiting",
	"given-returned": "waiting",
	"given-expired": "waiting",
	ordered: "holds",
	acknowledged: "holds",
	ended: "holds",
	"exam-begun": "examinations",
	"exam-sealed": "sealed",
	"exam-weighed": "weighed",
	"exam-opened": "examinations",
	"exam-found": "warning",
	"exam-result": "decisions",
	"exam-resealed": "sealed",
	"since-seal-state": "sealed",
	"since-gate": "gateOut",
	"since-number": "warning",
	"since-door": "warning",
	"since-weight": "weighed",
	"since-rescan": "rescan",
	"destination-report": "report",
	seizure: "report",
};

/**
 * Everything that happened to the container and everything we did with it, on one line of time. Waits count by their logarithm, so that an hour
 * at the gate and three weeks at sea are both to be seen; the list below says the same in words.
 */
export function MomentLine({ rebuilt, report }: { readonly rebuilt: Rebuilt; readonly report: Report }) {
	const { t, language } = useLanguage();
	const zone = zoneOfPort(rebuilt.visit.port);
	const line = useMemo(() => {
		const seizure: Moment = {
			at: `${report.seizedOn}T12:00:00Z`,
			lane: "elsewhere",
			kind: "seizure",
			values: { port: report.port },
			grave: true,
		};
		const told = rebuilt.moments.filter((moment) => moment.kind !== "destination-report" && moment.kind !== "booked");
		return placed([...told, seizure]);
	}, [rebuilt, report]);
	const day = (at: string) =>
		new Intl.DateTimeFormat(language === "es" ? "es-EC" : "en-GB", {
			timeZone: zone,
			day: "numeric",
			month: "short",
		}).format(new Date(at));
	const lanes = LANES.filter((lane) => line.some((one) => one.moment.lane === lane));
	return (
		<section className="panel moments" aria-labelledby="moments">
			<div className="panel-head">
				<h2 id="moments">{t("moments.title")}</h2>
				<span className="quiet small">{t("moments.hint")}</span>
			</div>
			<div className="moments-scroll">
				<div className="moments-line" aria-hidden="true">
					<div className="moments-days">
						{dayMarks(line, day, 0.055).map((mark) => (
							<span key={mark.day} style={{ left: `${100 * mark.at}%` }}>
								{mark.day}
							</span>
						))}
					</div>
					{lanes.map((lane) => (
						<div key={lane} className={`moments-lane lane-${lane}`}>
							<span className="moments-name">{t(`moments.lane.${lane}`)}</span>
							<div className="moments-track">
								{line
									.filter((one) => one.moment.lane === lane)
									.map(({ moment, at }) => (
										<span
											key={`${moment.at} ${moment.kind} ${moment.values["seal"] ?? moment.values["reader"] ?? ""}`}
											className={moment.grave ? "moment moment-grave" : "moment"}
											style={{ left: `${100 * at}%` }}
											title={`${dateTime(moment.at, language, zone)} · ${sentence(t, moment)}`}
										>
											<Icon name={ICONS[moment.kind] ?? "info"} small />
										</span>
									))}
							</div>
						</div>
					))}
				</div>
			</div>
			<ol className="moments-list">
				{line.map(({ moment }) => (
					<li
						key={`${moment.at} ${moment.kind} ${moment.values["seal"] ?? moment.values["reader"] ?? ""}`}
						className={moment.grave ? "moment-said moment-said-grave" : "moment-said"}
					>
						<time dateTime={moment.at}>
							{moment.kind === "seizure" ? day(moment.at) : dateTime(moment.at, language, zone)}
						</time>
						<Icon name={ICONS[moment.kind] ?? "info"} small />
						<span>{sentence(t, moment)}</span>
					</li>
				))}
			</ol>
		</section>
	);
}

/** What happened, in few words, with the number, seal or name that matters. */
function sentence(t: Translate, { kind, values }: Moment): string {
	const name = textOr(t, `moment.${kind}`, textOr(t, `event.${kind}`, kind));
	const verdict = values["verdict"];
	const kg = values["kg"] ?? values["craneKg"];
	const { what, where, result, before, after } = values;
	const said = [
		values["seal"],
		result === undefined ? undefined : textOr(t, `exam.result.${result}`, result),
		what === undefined ? undefined : textOr(t, `ramp.what.${what}`, what),
		where === undefined ? undefined : textOr(t, `ramp.place.${where}`, where),
		before === undefined || after === undefined ? undefined : changed(t, before, after),
		kg === undefined ? undefined : `${kg} kg`,
		values["celsius"] === undefined ? undefined : `${values["celsius"]} °C (${values["setPoint"] ?? "?"} °C)`,
		kind === "moved" && values["order"] === undefined ? t("moment.noOrder") : undefined,
		values["stage"] === "register" ? t("moment.otherBox") : undefined,
		values["slot"],
		values["reason"],
		verdict === undefined ? undefined : textOr(t, `verdict.${verdict}`, verdict),
		values["reader"],
		values["device"],
		values["state"] === undefined ? undefined : textOr(t, `hold.state.${values["state"]}`, values["state"]),
		values["port"],
	].filter((one) => one !== undefined && one !== "");
	return said.length === 0 ? name : `${name}: ${said.join(" · ")}`;
}

/** Both states, where they have words. */
function changed(t: Translate, before: string, after: string): string | undefined {
	const states = [before, after].filter((one) => one !== "").map((one) => textOr(t, `since.value.${one}`, one));
	return states.length === 0 ? undefined : states.join(" → ");
}
