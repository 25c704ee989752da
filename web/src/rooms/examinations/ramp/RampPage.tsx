import { useEffect, useState } from "react";
import { Icon } from "../../../design/Icon";
import { Button, Empty } from "../../../design/parts";
import { explain, textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber } from "../../../shell/format";
import { Link, useNavigation } from "../../../shell/navigation";
import { ChecksStep } from "./ChecksStep";
import { BeginStep, EndStep, OpenStep, Warning } from "./DoorSteps";
import { FoundStep } from "./FoundStep";
import { IdentityStep } from "./IdentityStep";
import { AirStep, ColdStep, ProtectionStep, WeightStep } from "./MeasureSteps";
import { PersonFound } from "./PersonFound";
import { has, isDone, nextStep, type Step, stepsOf } from "./progress";
import { ResealStep, ResultStep } from "./ResultSteps";
import { type Ramp, useRamp } from "./useRamp";

/** The examination on a tablet: one step a screen, for gloves and a poor link. */
export function RampPage({ id }: { readonly id: string }) {
	const { t } = useLanguage();
	const [loaded, again] = useRamp(id);
	switch (loaded.state) {
		case "loading":
			return <div className="loading" role="status" />;
		case "failed":
			return (
				<Empty
					icon="offline"
					title={t("ramp.notHere")}
					hint={explain(t, loaded.failure)}
					action={<Button onClick={again}>{t("app.retry")}</Button>}
				/>
			);
		case "ready":
			return <Steps ramp={loaded.ramp} />;
	}
}

function Steps({ ramp }: { readonly ramp: Ramp }) {
	const { t } = useLanguage();
	const { around, facts } = ramp;
	const steps = stepsOf(facts, around);
	const next = nextStep(facts, around);
	const [chosen, setChosen] = useState<Step | null>(null);
	const step = chosen !== null && steps.includes(chosen) ? chosen : next;
	// Somebody else's work on the same box may lead on as well as one's own.
	useEffect(() => {
		if (chosen === null) {
			setChosen(next);
		}
	}, [chosen, next]);
	// What was just recorded may bring a step in between: which one follows is known once it counts.
	const [left, setLeft] = useState<Step | null>(null);
	useEffect(() => {
		if (left !== null) {
			setChosen(steps[steps.indexOf(left) + 1] ?? left);
			setLeft(null);
		}
	}, [left, steps]);
	const onward = () => setLeft(step);
	return (
		<div className="ramp">
			<header className="ramp-head">
				<Link to={{ page: "examination", id: ramp.id }} className="ramp-back">
					<Icon name="back" />
					<span className="visually-hidden">{t("ramp.back")}</span>
				</Link>
				<p className="ramp-box">{ramp.order === null ? "–" : containerNumber(ramp.order.containerNumber)}</p>
				{ramp.order?.plan != null && <p className="ramp-bay">{t("exams.bay", { bay: ramp.order.plan.bay })}</p>}
				<Delivered ramp={ramp} />
				<PersonFound ramp={ramp} />
			</header>
			<nav className="ramp-steps" aria-label={t("ramp.steps")}>
				<ol>
					{steps.map((one, index) => (
						<li key={one}>
							<button type="button" aria-current={one === step ? "step" : undefined} onClick={() => setChosen(one)}>
								<span className={isDone(one, facts, around) ? "ramp-step-mark ramp-step-done" : "ramp-step-mark"}>
									{isDone(one, facts, around) ? <Icon name="clear" small /> : index + 1}
								</span>
								{t(`ramp.step.${one}`)}
							</button>
						</li>
					))}
				</ol>
			</nav>
			{has(facts, "stopped") ? (
				<Stopped ramp={ramp} />
			) : (
				<section className="ramp-body" aria-labelledby="ramp-title" key={step}>
					<h1 id="ramp-title">{t(`ramp.title.${step}`)}</h1>
					<Refusals ramp={ramp} />
					<Body step={step} ramp={ramp} onward={onward} onStep={setChosen} />
				</section>
			)}
		</div>
	);
}

/** Somebody was found: nothing is left to record here, only to help. */
function Stopped({ ramp }: { readonly ramp: Ramp }) {
	const { t } = useLanguage();
	return (
		<section className="ramp-body" aria-labelledby="ramp-title">
			<h1 id="ramp-title">{t("ramp.stopped.title")}</h1>
			<Refusals ramp={ramp} />
			<Warning text={t(ramp.undelivered > 0 ? "ramp.stopped.waits" : "ramp.stopped.lead")} />
			<div className="ramp-actions">
				<Link to={{ page: "protection" }} className="ramp-button">
					{t("ramp.stopped.record")}
				</Link>
				<Link to={{ page: "alarms" }} className="ramp-go">
					{t("ramp.stopped.alarm")}
				</Link>
			</div>
		</section>
	);
}

export interface StepProps {
	readonly ramp: Ramp;
	/** To the step after this one. */
	readonly onward: () => void;
}

function Body({
	step,
	ramp,
	onward,
	onStep,
}: StepProps & { readonly step: Step; readonly onStep: (step: Step) => void }) {
	switch (step) {
		case "begin":
			return <BeginStep ramp={ramp} onward={onward} />;
		case "air":
			return <AirStep ramp={ramp} onward={onward} />;
		case "protection":
			return <ProtectionStep ramp={ramp} onward={onward} />;
		case "identity":
			return <IdentityStep ramp={ramp} onward={onward} />;
		case "weight":
			return <WeightStep ramp={ramp} onward={onward} />;
		case "cold":
			return <ColdStep ramp={ramp} onward={onward} />;
		case "open":
			return <OpenStep ramp={ramp} onward={onward} onStep={onStep} />;
		case "look":
			return <ChecksStep ramp={ramp} onward={onward} />;
		case "found":
			return <FoundStep ramp={ramp} onward={onward} />;
		case "result":
			return <ResultStep ramp={ramp} onward={onward} />;
		case "reseal":
			return <ResealStep ramp={ramp} onward={onward} />;
		case "end":
			return <EndStep ramp={ramp} onward={onward} onStep={onStep} />;
	}
}

/** Whether what was recorded is with the server. */
function Delivered({ ramp }: { readonly ramp: Ramp }) {
	const { t } = useLanguage();
	const waits = ramp.undelivered > 0;
	return (
		<p className={waits ? "ramp-delivery ramp-delivery-waits" : "ramp-delivery"} role="status">
			<Icon name={waits ? "offline" : "done"} />
			{waits ? t("ramp.waits", { count: ramp.undelivered }) : t("ramp.delivered")}
			{waits && (
				<button type="button" className="ramp-retry" onClick={ramp.delivery.retryNow}>
					{t("outbox.retry")}
				</button>
			)}
		</p>
	);
}

/** What the server declined: what it was, why, and the way to say it again. */
function Refusals({ ramp }: { readonly ramp: Ramp }) {
	const { t } = useLanguage();
	const { go } = useNavigation();
	if (ramp.refused.length === 0) {
		return null;
	}
	return (
		<div className="ramp-refused" role="alert">
			<Icon name="warning" />
			<div>
				<strong>{t("ramp.refused")}</strong>
				<ul>
					{ramp.refused.map((one) => (
						<li key={one.pending.fact.id}>
							{t(`ramp.fact.${one.pending.fact.kind}`)}: {textOr(t, `problem.${one.code}`, one.detail)}
						</li>
					))}
				</ul>
			</div>
			<button type="button" className="ramp-button" onClick={() => ramp.delivery.again(ramp.id)}>
				{t("ramp.refused.again")}
			</button>
			<button
				type="button"
				className="ramp-button"
				onClick={() => {
					ramp.delivery.letGo(ramp.id);
					go({ page: "ramp", id: ramp.id }, "replace");
				}}
			>
				{t("ramp.refused.letGo")}
			</button>
		</div>
	);
}
