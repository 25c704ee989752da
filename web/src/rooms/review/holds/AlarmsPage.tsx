import { useState } from "react";
import { type Alarm, type AlarmStep, alarms as askAlarms, closeAlarm, hearAlarm, tickStep } from "../../../api/holds";
import { Icon } from "../../../design/Icon";
import { Await, Button, Dialog, Empty, Failure, PageHead } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, countdown, dateTime, span } from "../../../shell/format";
import { useLive } from "../../../shell/live";
import { useDoing, useLoad, useNow } from "../../../shell/load";
import { Link } from "../../../shell/navigation";
import { soundWanted, wantSound } from "./sound";

/** Emergencies that are open: what to do, what is done, who knows. */
export function AlarmsPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad(askAlarms, "alarms");
	const [sound, setSound] = useState(soundWanted);
	useLive(["alarms"], again);
	return (
		<div className="page">
			<PageHead title={t("alarms.title")} lead={t("alarms.lead")}>
				<label className="check">
					<input
						type="checkbox"
						checked={sound}
						onChange={(event) => {
							wantSound(event.target.checked);
							setSound(event.target.checked);
						}}
					/>
					{t("alarms.sound")}
				</label>
			</PageHead>
			<Await loaded={loaded} again={again}>
				{({ items }) =>
					items.length === 0 ? (
						<Empty icon="person-suspected" title={t("alarms.none")} hint={t("alarms.none.hint")} />
					) : (
						<div className="alarms">
							{items.map((alarm) => (
								<Emergency key={alarm.id} alarm={alarm} again={again} />
							))}
						</div>
					)
				}
			</Await>
		</div>
	);
}

interface EmergencyProps {
	readonly alarm: Alarm;
	readonly again: () => void;
}

function Emergency({ alarm, again }: EmergencyProps) {
	const { t, language } = useLanguage();
	const now = useNow(1_000);
	const [closing, setClosing] = useState(false);
	const hearing = useDoing(async () => {
		await hearAlarm(alarm.id);
		again();
	});
	const box = alarm.containerNumber === null ? t("alarm.noNumber") : containerNumber(alarm.containerNumber);
	return (
		<article className="alarm" aria-label={box}>
			<header className="alarm-head">
				<Icon name="person-suspected" />
				<div>
					<h2 className="order-number">
						{alarm.visitId === null ? box : <Link to={{ page: "visit", id: alarm.visitId }}>{box}</Link>}
					</h2>
					<p>
						{alarm.terminal ?? t("alarm.nowhere")}
						{alarm.scanner !== null && ` · ${t("alarm.scanner", { scanner: alarm.scanner })}`} ·{" "}
						{dateTime(alarm.raisedAt, language)} · {t("waiting.ago", { span: span(countdown(now, alarm.raisedAt)) })}
					</p>
				</div>
				{alarm.mayClose && (
					<Button small onClick={() => setClosing(true)}>
						{t("alarm.close")}
					</Button>
				)}
			</header>
			<p className="alarm-protect">{t("alarm.protect")}</p>
			<ol className="alarm-steps">
				{alarm.steps.map((step) => (
					<Step key={step.step} alarm={alarm.id} step={step.step} at={step.at} who={step.who} again={again} />
				))}
			</ol>
			<footer className="alarm-heard">
				{!alarm.heardByMe && (
					<Button look="primary" disabled={hearing.busy} onClick={hearing.run}>
						{t("alarm.hear")}
					</Button>
				)}
				{alarm.heardBy === 0 ? (
					<strong className="tone-bad">{t("alarm.heardBy.none")}</strong>
				) : alarm.heard === null ? (
					<span>{t("alarm.heardBy", { count: alarm.heardBy })}</span>
				) : (
					<ul>
						{alarm.heard.map((each) => (
							<li key={each.who}>
								{t(`alarm.place.${each.place}`)} <span className="mono small">{each.who}</span>{" "}
								<span className="quiet small">{dateTime(each.at, language)}</span>
							</li>
						))}
					</ul>
				)}
				{hearing.failure !== null && <Failure failure={hearing.failure} />}
			</footer>
			{closing && <CloseDialog alarm={alarm} onClose={() => setClosing(false)} again={again} />}
		</article>
	);
}

interface StepProps {
	readonly alarm: string;
	readonly step: AlarmStep;
	readonly at: string | null;
	readonly who: string | null;
	readonly again: () => void;
}

function Step({ alarm, step, at, who, again }: StepProps) {
	const { t, language } = useLanguage();
	const doing = useDoing(async () => {
		await tickStep(alarm, step);
		again();
	});
	return (
		<li className={at === null ? "alarm-step" : "alarm-step alarm-step-done"}>
			<button type="button" aria-pressed={at !== null} disabled={at !== null || doing.busy} onClick={doing.run}>
				<span className="alarm-box">{at !== null && <Icon name="clear" small />}</span>
				<span>
					{t(`alarm.step.${step}`)}
					{at !== null && (
						<span className="quiet small">
							{dateTime(at, language)}
							{who !== null && ` · ${who}`}
						</span>
					)}
				</span>
			</button>
			{doing.failure !== null && <Failure failure={doing.failure} />}
		</li>
	);
}

interface CloseDialogProps {
	readonly alarm: Alarm;
	readonly onClose: () => void;
	readonly again: () => void;
}

function CloseDialog({ alarm, onClose, again }: CloseDialogProps) {
	const { t } = useLanguage();
	const [outcome, setOutcome] = useState<"nobody" | "persons-safe">("nobody");
	const doing = useDoing(async () => {
		await closeAlarm(alarm.id, outcome);
		onClose();
		again();
	});
	return (
		<Dialog title={t("alarm.close")} onClose={onClose}>
			<p>{t("alarm.close.lead")}</p>
			<fieldset className="alarm-outcome" aria-label={t("alarm.close")}>
				{(["nobody", "persons-safe"] as const).map((one) => (
					<label key={one} className="check">
						<input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
						{t(`alarm.outcome.${one}`)}
					</label>
				))}
			</fieldset>
			{doing.failure !== null && <Failure failure={doing.failure} />}
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.cancel")}</Button>
				<Button look="danger" disabled={doing.busy} onClick={doing.run}>
					{t("alarm.close.confirm")}
				</Button>
			</div>
		</Dialog>
	);
}
