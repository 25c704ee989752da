import type { Span, Step } from "../../api/evidence";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";
import { dateTime, span as lengthOf } from "../../shell/format";
import { useNow } from "../../shell/load";
import { drawn, lasting } from "./chain";
import { HolderName, PaperLinks } from "./looks";

/** Who held it, drawn over time; where nobody is known to have, the bar is hatched. */
export function ChainView({ spans, steps, papers }: ChainProps) {
	const { t, language } = useLanguage();
	const now = useNow(60_000);
	const bar = drawn(spans, now);
	return (
		<div className="chain">
			<div className="chain-bar" aria-hidden="true">
				{bar.map(({ span, left, width }) => (
					<div
						key={span.from + (span.gap ?? "")}
						className={span.gap === null ? "chain-part" : "chain-part chain-gap"}
						style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
					>
						{width > 0.09 && <span>{span.holder === null ? t("evidence.gap") : span.holder.name}</span>}
					</div>
				))}
			</div>
			<ol className="chain-spans">
				{spans.map((span) => (
					<li key={span.from + (span.gap ?? "")} className={span.gap === null ? "" : "chain-gap-row"}>
						<span className="chain-who">
							{span.holder === null ? (
								<>
									<Icon name="warning" />
									{t(`evidence.gap.${span.gap ?? "missing"}`)}
								</>
							) : (
								<HolderName holder={span.holder} />
							)}
						</span>
						<span className="soft small">
							{dateTime(span.from, language)} –{" "}
							{span.until === null ? t("evidence.untilNow") : dateTime(span.until, language)}
						</span>
						<span className="soft small chain-long">{lengthOf(lasting(span, now))}</span>
					</li>
				))}
			</ol>
			<details className="chain-steps">
				<summary>{t("evidence.steps", { count: steps.length })}</summary>
				<ol>
					{steps.map((step) => (
						<StepRow key={step.number} step={step} papers={papers} />
					))}
				</ol>
			</details>
		</div>
	);
}

interface ChainProps {
	readonly spans: readonly Span[];
	readonly steps: readonly Step[];
	/** Whether this person may open the papers by themselves. */
	readonly papers: boolean;
}

function StepRow({ step, papers }: { readonly step: Step; readonly papers: boolean }) {
	const { t, language } = useLanguage();
	const late = Date.parse(step.recordedAt) - Date.parse(step.at) > 60_000;
	return (
		<li>
			<strong>{t(`evidence.step.${step.kind as "taken"}`)}</strong> {dateTime(step.at, language)}
			{step.from !== null && <> · {t("evidence.from", { who: step.from.name })}</>}
			{step.to !== null && <> · {t("evidence.to", { who: step.to.name })}</>}
			<span className="soft small chain-step-by">
				<HolderName holder={step.by} />
				{step.proof !== null && <> · {t(`evidence.proof.by.${step.proof}`)}</>}
				{late && <> · {t("evidence.recordedLater", { at: dateTime(step.recordedAt, language) })}</>}
				{step.why !== null && <> · {step.why}</>}
				{step.note !== "" && <> · {step.note}</>}
			</span>
			<PaperLinks papers={step.papers} linked={papers} />
		</li>
	);
}
