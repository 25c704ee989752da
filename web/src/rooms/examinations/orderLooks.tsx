import type { ExaminationOrder, ExaminationState, OrderCause } from "../../api/examinations";
import { Icon, type IconName } from "../../design/Icon";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";

const LOOKS: Readonly<Record<ExaminationState, readonly [string, IconName]>> = {
	ordered: ["warn", "pending"],
	planned: ["quiet", "booked"],
	begun: ["good", "examine"],
	ended: ["quiet", "done"],
	cancelled: ["quiet", "close"],
};

export function StateBadge({ order }: { readonly order: Pick<ExaminationOrder, "state" | "result"> }) {
	const { t } = useLanguage();
	const [tone, icon] = LOOKS[order.state];
	if (order.state === "ended") {
		return <ResultBadge result={order.result} />;
	}
	return (
		<span className={`badge tone-${tone}`}>
			<Icon name={icon} small />
			{t(`exam.state.${order.state}`)}
		</span>
	);
}

function ResultBadge({ result }: { readonly result: ExaminationOrder["result"] }) {
	const { t } = useLanguage();
	const [tone, icon] = ((): readonly [string, IconName] => {
		switch (result) {
			case "seizure":
				return ["bad", "stop"];
			case "irregularity":
				return ["warn", "warning"];
			case "nothing-found":
				return ["good", "done"];
			case null:
				return ["quiet", "close"];
		}
	})();
	return (
		<span className={`badge tone-${tone}`}>
			<Icon name={icon} small />
			{t(`exam.result.${result ?? "none"}`)}
		</span>
	);
}

/** Why a verdict or a supervisor wants it opened, in words. */
export function useReason(): (cause: OrderCause) => string | null {
	const { t } = useLanguage();
	return (cause) => {
		if (cause.reasonCode === null) {
			return null;
		}
		const key = cause.kind === "verdict" ? `exam.verdict.${cause.reasonCode}` : `exam.reason.${cause.reasonCode}`;
		return textOr(t, key, cause.reasonCode);
	};
}

export function CauseTags({ causes }: { readonly causes: readonly OrderCause[] }) {
	const { t } = useLanguage();
	const reason = useReason();
	return (
		<span className="hold-causes">
			{causes.map((cause) => (
				<span key={`${cause.kind} ${cause.at}`} className={cause.stands ? "tag" : "tag tag-settled"}>
					{t(`exam.cause.${cause.kind}`)}
					{cause.reasonCode !== null && ` · ${reason(cause)}`}
					{!cause.stands && <span className="visually-hidden"> ({t("exam.cause.gone")})</span>}
				</span>
			))}
		</span>
	);
}
