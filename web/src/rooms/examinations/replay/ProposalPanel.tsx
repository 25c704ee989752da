import { HYPOTHESES, type Hypothesis, type Proposal, type Reason } from "../../../api/replay";
import { Icon } from "../../../design/Icon";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { HypothesisMark } from "./HypothesisMark";
import { percent } from "./replayTexts";

/** What the evidence says, weighed, with its reasons. A proposal: a person concludes. */
export function ProposalPanel({ proposal }: { readonly proposal: Proposal }) {
	const { t } = useLanguage();
	const weighed = HYPOTHESES.flatMap((hypothesis) => {
		const weight = proposal.weights[hypothesis];
		return weight === undefined ? [] : [{ hypothesis, weight }];
	}).sort((one, other) => other.weight - one.weight);
	return (
		<section className="panel replay-proposal" aria-labelledby="proposal">
			<div className="panel-head">
				<h2 id="proposal">{t("proposal.title")}</h2>
			</div>
			<div className="panel-body">
				<p className="proposal-says">
					{proposal.proposed === "cannot-say" ? (
						<span className="soft">
							{t("proposal.cannotSay", { between: proposal.open.map((each) => t(`hypothesis.${each}`)).join(" · ") })}
						</span>
					) : (
						<HypothesisMark hypothesis={proposal.proposed} />
					)}
				</p>
				<ul className="weights">
					{weighed.map(({ hypothesis, weight }) => (
						<Weight
							key={hypothesis}
							hypothesis={hypothesis}
							weight={weight}
							first={hypothesis === proposal.proposed || proposal.open.includes(hypothesis)}
						/>
					))}
				</ul>
				<h3 className="proposal-why">{t("proposal.why")}</h3>
				<ul className="replay-reasons">
					{proposal.reasons.map((reason) => (
						<ReasonRow key={reason.code} reason={reason} />
					))}
				</ul>
				<p className="quiet small">{t("proposal.note")}</p>
			</div>
		</section>
	);
}

function Weight({
	hypothesis,
	weight,
	first,
}: {
	readonly hypothesis: Hypothesis;
	readonly weight: number;
	readonly first: boolean;
}) {
	const { t } = useLanguage();
	return (
		<li className={first ? "weight weight-first" : "weight"}>
			<span className="weight-name">{t(`hypothesis.${hypothesis}`)}</span>
			<span className="weight-bar" aria-hidden="true">
				<span style={{ width: `${Math.max(0.5, 100 * weight)}%` }} />
			</span>
			<span className="number small">{percent(weight)}</span>
		</li>
	);
}

const TIMES = ["before", "after", "swapped"] as const;

/** What a piece of evidence says, and for which of the three times it would be likelier. */
function ReasonRow({ reason }: { readonly reason: Reason }) {
	const { t } = useLanguage();
	const least = Math.min(...TIMES.map((time) => reason.likelihoods[time]));
	const strong = least < 0.35;
	const towards = TIMES.filter((time) => reason.likelihoods[time] > 0.6);
	const text = textOr(t, `because.${reason.code}`, reason.code).replace(
		/\{(\w+)\}/g,
		(whole, name: string) => reason.values[name] ?? whole,
	);
	return (
		<li className={strong ? "reason reason-strong" : "reason"}>
			<Icon name={strong ? "next" : "info"} small />
			<span>
				{text}{" "}
				<span className="quiet small">
					{towards.length === TIMES.length
						? t("because.towards.none")
						: t("because.towards", { times: towards.map((time) => t(`time.${time}`)).join(", ") })}
				</span>
			</span>
		</li>
	);
}
