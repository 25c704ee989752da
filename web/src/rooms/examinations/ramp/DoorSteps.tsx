import { useState } from "react";
import { Icon } from "../../../design/Icon";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useReason } from "../orderLooks";
import { SinceScanPanel } from "../SinceScanPanel";
import { Photo, PhotoRow } from "./controls";
import { all, latest, type Step } from "./progress";
import type { StepProps } from "./RampPage";
import type { Ramp } from "./useRamp";

interface LeadingProps extends StepProps {
	readonly onStep: (step: Step) => void;
}

/** Why the box is opened, and the start. */
export function BeginStep({ ramp, onward }: StepProps) {
	const { t, language } = useLanguage();
	const reason = useReason();
	const begun = latest(ramp.facts, "begun");
	return (
		<>
			{ramp.suspected && <Warning text={t("ramp.person.maybe")} />}
			<ul className="ramp-causes">
				{(ramp.order?.causes ?? [])
					.filter((cause) => cause.stands)
					.map((cause) => (
						<li key={`${cause.kind} ${cause.at}`}>
							<strong>{t(`exam.cause.${cause.kind}`)}</strong>
							{cause.reasonCode !== null && <span>{reason(cause)}</span>}
							{cause.note !== null && <span>{cause.note}</span>}
						</li>
					))}
			</ul>
			{ramp.order !== null && <SinceScanPanel visitId={ramp.order.visitId} />}
			{ramp.order?.plan != null && (
				<dl className="ramp-facts">
					<dt>{t("exam.plan.starts")}</dt>
					<dd>{dateTime(ramp.order.plan.startsAt, language)}</dd>
					<dt>{t("exam.plan.unloading")}</dt>
					<dd>
						{t(`exam.plan.unloading.${ramp.order.plan.unloading}`)} ·{" "}
						{t(ramp.order.plan.forklift ? "exam.plan.forklift" : "exam.plan.forklift.no")}
					</dd>
				</dl>
			)}
			<div className="ramp-actions">
				{begun === undefined ? (
					<button
						type="button"
						className="ramp-go"
						onClick={() => {
							ramp.take({ kind: "begun", said: {} });
							onward();
						}}
					>
						{t("ramp.begin")}
					</button>
				) : (
					<button type="button" className="ramp-go" onClick={onward}>
						{t("ramp.onward")}
					</button>
				)}
			</div>
		</>
	);
}

export function Warning({ text }: { readonly text: string }) {
	return (
		<p className="ramp-warning">
			<Icon name="warning" />
			{text}
		</p>
	);
}

const LEADS: Readonly<Record<string, Step>> = {
	"begin-first": "begin",
	"air-first": "air",
	"protection-first": "protection",
	"identity-first": "identity",
	"open-first": "open",
	"look-first": "look",
	"finding-first": "found",
	"result-first": "result",
	"reseal-first": "reseal",
	"cold-first": "cold",
};

/** What stands in the way, and the way to it. */
function InTheWay({ code, onStep }: { readonly code: string; readonly onStep: (step: Step) => void }) {
	const { t } = useLanguage();
	const step = LEADS[code];
	return (
		<div className="ramp-way">
			<Warning text={textOr(t, `problem.examinations.${code}`, code)} />
			{step !== undefined && (
				<button type="button" className="ramp-button" onClick={() => onStep(step)}>
					{t(`ramp.step.${step}`)}
				</button>
			)}
		</div>
	);
}

/** The doors. */
export function OpenStep({ ramp, onward, onStep }: LeadingProps) {
	const { t } = useLanguage();
	const [photos, setPhotos] = useState<readonly string[]>([]);
	const fact = { kind: "opened", said: { photos } } as const;
	const why = ramp.why(fact);
	if (why === "opened-already") {
		return (
			<>
				<p className="ramp-said">{t("ramp.opened")}</p>
				<div className="ramp-actions">
					<button type="button" className="ramp-go" onClick={onward}>
						{t("ramp.onward")}
					</button>
				</div>
			</>
		);
	}
	return (
		<>
			<p className="ramp-lead">{t("ramp.open.lead")}</p>
			{why !== null && <InTheWay code={why} onStep={onStep} />}
			<PhotoRow ramp={ramp} label={t("ramp.opened.photo")} photos={photos} onPhotos={setPhotos} />
			<div className="ramp-actions">
				<button
					type="button"
					className="ramp-go"
					disabled={why !== null}
					onClick={() => {
						ramp.take(fact);
						onward();
					}}
				>
					{t("ramp.open")}
				</button>
			</div>
		</>
	);
}

/** What was recorded, and the end. */
export function EndStep({ ramp, onStep }: LeadingProps) {
	const { t } = useLanguage();
	const fact = { kind: "ended", said: {} } as const;
	const why = ramp.why(fact);
	const result = latest(ramp.facts, "result");
	const over = why === "over";
	return (
		<>
			<Summary ramp={ramp} />
			{over && <p className="ramp-said">{t(ramp.undelivered > 0 ? "ramp.over.waits" : "ramp.over")}</p>}
			{!over && why !== null && <InTheWay code={why} onStep={onStep} />}
			{!over && (
				<>
					{result !== undefined && <p className="ramp-lead">{t(`ramp.end.${result.said.result}`)}</p>}
					<div className="ramp-actions">
						<button type="button" className="ramp-go" disabled={why !== null} onClick={() => ramp.take(fact)}>
							{t("ramp.end")}
						</button>
					</div>
				</>
			)}
		</>
	);
}

function Summary({ ramp }: { readonly ramp: Ramp }) {
	const { t } = useLanguage();
	const { facts } = ramp;
	const identity = latest(facts, "identity")?.said;
	const weight = latest(facts, "weight")?.said;
	const result = latest(facts, "result")?.said;
	const resealed = latest(facts, "resealed")?.said;
	return (
		<dl className="ramp-facts">
			<dt>{t("ramp.step.identity")}</dt>
			<dd className="mono">
				{identity === undefined
					? "–"
					: `${identity.container} · ${identity.seals.map((seal) => seal.number ?? "?").join(", ") || t("ramp.seal.none")}`}
			</dd>
			<dt>{t("ramp.step.weight")}</dt>
			<dd>{weight === undefined ? "–" : weight.kg === null ? weight.why : `${weight.kg} kg`}</dd>
			<dt>{t("ramp.step.found")}</dt>
			<dd>
				{all(facts, "found").map((found) => (
					<span key={`${found.said.place} ${found.said.photos.join()}`} className="ramp-found-line">
						{t(`ramp.what.${found.said.what}`)} · {t(`ramp.place.${found.said.place}`)}
						{found.said.kg !== null && ` · ${found.said.kg} kg`}
						{found.said.photos.slice(0, 3).map((digest) => (
							<Photo key={digest} ramp={ramp} digest={digest} />
						))}
					</span>
				))}
				{all(facts, "found").length === 0 && "–"}
			</dd>
			<dt>{t("ramp.step.result")}</dt>
			<dd>{result === undefined ? "–" : t(`exam.result.${result.result}`)}</dd>
			<dt>{t("ramp.step.reseal")}</dt>
			<dd className="mono">{resealed?.seal ?? "–"}</dd>
		</dl>
	);
}
