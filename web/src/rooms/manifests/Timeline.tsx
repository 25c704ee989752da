import type { MessageRef, VisitEvent } from "../../api/dossier";
import type { Language } from "../../api/types";
import { Icon, type IconName } from "../../design/Icon";
import { Empty } from "../../design/parts";
import { type Translate, textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dayOf, number, span, timeOfDay, zoneOfPort } from "../../shell/format";
import { MayLink } from "../../shell/MayLink";
import { type Fact, type Facts, factsOf } from "./facts";
import { daysOf, type Step, sealChanges, stepsOf, waitSize } from "./timeline";

const ICONS: Readonly<Record<string, IconName>> = {
	booked: "booked",
	declared: "manifest",
	ordered: "manifest",
	planned: "planned",
	gate: "gateIn",
	"gate-in": "gateIn",
	"gate-out": "gateOut",
	weighed: "weighed",
	sealed: "sealed",
	scanned: "scans",
	"not-scanned": "warning",
	moved: "moved",
	temperature: "temperature",
	crane: "loaded",
	loaded: "loaded",
	discharged: "discharged",
	rolled: "redo",
	"destination-report": "report",
};

const TONES: Readonly<Record<string, string>> = {
	"destination-report": "step-grave",
	"not-scanned": "step-warn",
	rolled: "step-warn",
};

interface TimelineProps {
	readonly events: readonly VisitEvent[];
	readonly port: string;
}

/** What was said and what happened, drawn from above to below; the longer the wait, the longer the line. */
export function Timeline({ events, port }: TimelineProps) {
	const { t, language } = useLanguage();
	const zone = zoneOfPort(port);
	const steps = stepsOf(events);
	const changed = sealChanges(steps);
	return (
		<section className="panel timeline" aria-labelledby="timeline">
			<div className="panel-head">
				<h2 id="timeline">{t("visit.timeline")}</h2>
				<span className="quiet small">
					{t("visit.timeline.zone", { place: (zone.split("/")[1] ?? zone).replace("Galapagos", "Galápagos") })}
				</span>
			</div>
			{steps.length === 0 ? (
				<Empty icon="waiting" title={t("visit.timeline.none")} hint={t("visit.timeline.none.hint")} />
			) : (
				<ol className="days">
					{daysOf(steps, zone).map((day) => (
						<li key={day.date}>
							<h3 className="day">{dayOf(day.steps[0]?.at ?? day.date, language, zone)}</h3>
							<ol>
								{day.steps.map((step) => (
									<StepRow key={`${step.kind} ${step.events[0]?.id}`} step={step} zone={zone} changed={changed} />
								))}
							</ol>
						</li>
					))}
				</ol>
			)}
		</section>
	);
}

interface StepRowProps {
	readonly step: Step;
	readonly zone: string;
	readonly changed: ReadonlySet<string>;
}

function StepRow({ step, zone, changed }: StepRowProps) {
	const { t, language } = useLanguage();
	const size = waitSize(step.dwellMinutes);
	const gone = step.state !== "current";
	const classes = ["step", `step-wait-${size}`, TONES[step.kind] ?? "", gone ? "step-gone" : ""];
	const { main, more } = factsOfStep(step, changed, t, language);
	return (
		<li className={classes.join(" ").replace(/\s+/g, " ").trim()}>
			{size > 0 && step.dwellMinutes !== null && (
				<p className="step-dwell">{t("visit.timeline.waited", { span: waited(step.dwellMinutes) })}</p>
			)}
			<time className="step-time" dateTime={step.at}>
				{timeOfDay(step.at, language, zone)}
			</time>
			<span className="step-icon">
				<Icon name={ICONS[step.kind] ?? "info"} small />
			</span>
			<div className="step-said">
				<h4>
					{gone ? <s>{textOr(t, `event.${step.kind}`, step.kind)}</s> : textOr(t, `event.${step.kind}`, step.kind)}
					{gone && <span className="tag">{t(`standing.${step.state}`)}</span>}
				</h4>
				<FactList facts={main} />
				<div className="step-foot">
					<Messages events={step.events} />
					{more.length > 0 && (
						<details>
							<summary>{t("visit.timeline.more")}</summary>
							<FactList facts={more} />
						</details>
					)}
				</div>
			</div>
		</li>
	);
}

function factsOfStep(step: Step, changed: ReadonlySet<string>, t: Translate, language: Language): Facts {
	if (step.kind === "temperature" && step.events.length > 1) {
		const read = step.events.map((event) => Number(event.detail["celsius"])).filter(Number.isFinite);
		const range = `${number(Math.min(...read), language)} – ${number(Math.max(...read), language)} °C`;
		const count = t("visit.timeline.readings", { count: step.events.length });
		return { main: [{ label: count, text: read.length === 0 ? "" : range, grave: false }], more: [] };
	}
	const all = step.events.map((event) => factsOf(event, changed.has(event.id), t, language));
	return { main: once(all.flatMap((one) => one.main)), more: once(all.flatMap((one) => one.more)) };
}

/** A message and a report of the same thing say much twice. */
function once(facts: readonly Fact[]): readonly Fact[] {
	return [...new Map(facts.map((fact) => [`${fact.label} ${fact.text}`, fact])).values()];
}

function waited(minutes: number): string {
	return span({ days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 });
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
	return facts.length === 0 ? null : (
		<ul className="fact-list">
			{facts.map((fact) => (
				<li key={`${fact.label} ${fact.text}`} className={fact.grave ? "fact fact-grave" : "fact"}>
					{fact.grave && <Icon name="warning" small />}
					{fact.label !== "" && <span className="quiet">{fact.label}</span>} {fact.text}
				</li>
			))}
		</ul>
	);
}

function Messages({ events }: { readonly events: readonly VisitEvent[] }) {
	const { t } = useLanguage();
	const messages = new Map<string, MessageRef>();
	for (const { message } of events) {
		if (message !== null) {
			messages.set(message.fileId, message);
		}
	}
	return [...messages.values()].map((message) => (
		<MayLink key={message.fileId} to={{ page: "message", id: message.fileId }}>
			{t("visit.timeline.message", { type: message.type })}
		</MayLink>
	));
}
