import { useState } from "react";
import {
	examination as ask,
	cancelExamination,
	type ExaminationDetail,
	type ExaminationOrder,
	type OrderEvent,
} from "../../api/examinations";
import { Await, Button, Dialog, Failure, PageHead, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, dayOf, timeOfDay } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";
import { MayLink } from "../../shell/MayLink";
import { Link } from "../../shell/navigation";
import { CutOff } from "../review/ScanFacts";
import { ExaminationRecord } from "./ExaminationRecord";
import { StateBadge, useReason } from "./orderLooks";
import { PlanForm } from "./PlanForm";
import { SinceScanPanel } from "./SinceScanPanel";

/** One order to examine: why, when, by whom, and what became of it. */
export function ExaminationPage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => ask(id, signal), id);
	useLive(["examinations", "holds"], again);
	return (
		<div className="page">
			<Await loaded={loaded} again={again}>
				{(detail) => <Order detail={detail} again={again} />}
			</Await>
		</div>
	);
}

function Order({ detail, again }: { readonly detail: ExaminationDetail; readonly again: () => void }) {
	const { t } = useLanguage();
	const { order, events } = detail;
	return (
		<>
			<PageHead title={`${t("exam.title", { number: order.number })} · ${containerNumber(order.containerNumber)}`}>
				<StateBadge order={order} />
				{order.mayExamine && (
					<Link to={{ page: "ramp", id: order.id }} className="button button-primary exam-ramp">
						{t("ramp.open.tablet")}
					</Link>
				)}
			</PageHead>
			<div className="exam-grid">
				<div className="exam-main">
					<Why order={order} />
					{order.begunAt !== null && <ExaminationRecord id={order.id} />}
					<SinceScanPanel visitId={order.visitId} />
					<Plan order={order} onChanged={again} />
				</div>
				<aside className="exam-side">
					<Box order={order} />
					<Course events={events} />
					{order.mayPlan && <Cancel id={order.id} onDone={again} />}
				</aside>
			</div>
		</>
	);
}

function Why({ order }: { readonly order: ExaminationOrder }) {
	const { t, language } = useLanguage();
	const reason = useReason();
	return (
		<section className="panel" aria-labelledby="exam-why">
			<div className="panel-head">
				<h2 id="exam-why">{t("exam.why")}</h2>
			</div>
			<ul className="panel-body exam-causes">
				{order.causes.map((cause) => (
					<li key={`${cause.kind} ${cause.at}`} className={cause.stands ? "" : "exam-cause-gone"}>
						<strong>{t(`exam.cause.${cause.kind}`)}</strong>
						{cause.reasonCode !== null && <span>{reason(cause)}</span>}
						{cause.note !== null && <p>{cause.note}</p>}
						<span className="small quiet">
							{dateTime(cause.at, language)}
							{cause.orderedBy !== null && ` · ${cause.orderedBy}`}
							{!cause.stands && ` · ${t("exam.cause.gone")}`}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function Plan({ order, onChanged }: { readonly order: ExaminationOrder; readonly onChanged: () => void }) {
	const { t, language } = useLanguage();
	const [planning, setPlanning] = useState(false);
	const { plan } = order;
	return (
		<section className="panel" aria-labelledby="exam-plan">
			<div className="panel-head">
				<h2 id="exam-plan">{t("exam.plan.title")}</h2>
				{order.mayPlan && !planning && (
					<Button small look={plan === null ? "primary" : "plain"} onClick={() => setPlanning(true)}>
						{t(plan === null ? "exam.plan.make" : "exam.plan.change")}
					</Button>
				)}
			</div>
			<div className="panel-body">
				{planning ? (
					<PlanForm
						order={order}
						onClose={() => setPlanning(false)}
						onDone={() => {
							setPlanning(false);
							onChanged();
						}}
					/>
				) : plan === null ? (
					<p className="quiet">{t("exam.plan.none")}</p>
				) : (
					<dl className="facts">
						<dt>{t("exam.plan.starts")}</dt>
						<dd>
							{dayOf(plan.startsAt, language)}, {timeOfDay(plan.startsAt, language)} · {plan.minutes} min
						</dd>
						<dt>{t("exam.plan.bay")}</dt>
						<dd>{plan.bay}</dd>
						<dt>{t("exam.plan.unloading")}</dt>
						<dd>
							{t(`exam.plan.unloading.${plan.unloading}`)} ·{" "}
							{t(plan.forklift ? "exam.plan.forklift" : "exam.plan.forklift.no")}
						</dd>
						<dt>{t("exam.plan.team")}</dt>
						<dd>{plan.team.map((member) => member.name).join(", ")}</dd>
					</dl>
				)}
			</div>
		</section>
	);
}

function Box({ order }: { readonly order: ExaminationOrder }) {
	const { t } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-body exam-box">
				<p className="container-number">{containerNumber(order.containerNumber)}</p>
				<dl className="facts">
					<dt>{t("reading.cutOff")}</dt>
					<dd>{order.cutOff === null ? t("reading.cutOff.none") : <CutOff at={order.cutOff} />}</dd>
					<dt>{t("holds.where")}</dt>
					<dd>{order.terminal ?? t("holds.noTerminal")}</dd>
					<dt>{t("reading.voyage")}</dt>
					<dd>
						{order.voyage}
						{order.vessel !== null && ` · ${order.vessel}`}
					</dd>
					<dt>{t("hold.ofVisit")}</dt>
					<dd>
						{order.hold === null
							? t("exam.noHold")
							: `${t("exam.hold", { number: order.hold.number })} · ${textOr(t, `hold.state.${order.hold.state}`, order.hold.state)}`}
					</dd>
				</dl>
				<MayLink to={{ page: "visit", id: order.visitId }}>{t("exam.visit")}</MayLink>
			</div>
		</section>
	);
}

function Course({ events }: { readonly events: readonly OrderEvent[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel" aria-labelledby="exam-course">
			<div className="panel-head">
				<h2 id="exam-course">{t("exam.course")}</h2>
			</div>
			<ol className="panel-body hold-events">
				{events.map((event) => (
					<li key={`${event.event} ${event.at}`}>
						<span className="mono small quiet">{dateTime(event.at, language)}</span>
						<span>
							{textOr(t, `exam.event.${event.event}`, event.event)}
							{event.who !== null && <span className="small quiet"> · {event.who}</span>}
							{event.why !== null && <p className="small">{textOr(t, `exam.fell.${event.why}`, event.why)}</p>}
						</span>
					</li>
				))}
			</ol>
		</section>
	);
}

function Cancel({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [asking, setAsking] = useState(false);
	const [why, setWhy] = useState("");
	const doing = useDoing(async () => {
		await cancelExamination(id, why);
		setAsking(false);
		onDone();
	});
	return (
		<>
			<Button look="quiet" onClick={() => setAsking(true)}>
				{t("exam.cancel")}
			</Button>
			{asking && (
				<Dialog title={t("exam.cancel")} onClose={() => setAsking(false)}>
					<form
						className="form"
						onSubmit={(event) => {
							event.preventDefault();
							doing.run();
						}}
					>
						<TextField label={t("exam.cancel.why")} value={why} onChange={setWhy} multiline firstFocus />
						<Failure failure={doing.failure} />
						<div className="form-actions">
							<Button onClick={() => setAsking(false)}>{t("app.cancel")}</Button>
							<Button type="submit" look="danger" disabled={doing.busy || why.trim() === ""}>
								{t("exam.cancel.confirm")}
							</Button>
						</div>
					</form>
				</Dialog>
			)}
		</>
	);
}
