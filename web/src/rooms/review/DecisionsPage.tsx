import { decisions } from "../../api/review";
import type { Decision } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Await, Empty, MoreButton, PageHead } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, minutesSeconds } from "../../shell/format";
import { useLive } from "../../shell/live";
import { usePaged } from "../../shell/load";
import { Link, useRowClick } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { useReasonText } from "./reasonText";
import { VerdictBadge } from "./Verdict";

export function DecisionsPage() {
	const { t } = useLanguage();
	const namesOwn = useMay("review-correct");
	const { first, more, loadingMore, again, refresh } = usePaged(decisions, "decisions");
	useLive(["decisions"], refresh);
	return (
		<div className="page">
			<PageHead title={t("decisions.title")} lead={t(namesOwn ? "decisions.lead.named" : "decisions.lead")}>
				<Link className="button" to={{ page: "reasons" }}>
					{t("agreement.reasons")}
				</Link>
			</PageHead>
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="decisions" title={t("decisions.none")} hint={t("decisions.none.hint")} />
					) : (
						<DecisionsTable items={items} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
		</div>
	);
}

function DecisionsTable({ items }: { readonly items: readonly Decision[] }) {
	const { t } = useLanguage();
	const reasonText = useReasonText();
	return (
		<div className="table-frame">
			<table className="table decisions-table">
				<thead>
					<tr>
						<th>{t("reading.container")}</th>
						<th>{t("decisions.verdict")}</th>
						<th>{t("decisions.reason")}</th>
						<th>{t("decisions.ordinal")}</th>
						<th>{t("decisions.reader")}</th>
						<th className="right">{t("decisions.seconds")}</th>
						<th>{t("decisions.when")}</th>
						<th>{t("decisions.receipt")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<DecisionRow key={item.id} item={item} reason={reasonText(item.reasonCode)} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function DecisionRow({ item, reason }: { readonly item: Decision; readonly reason: string }) {
	const { t, language } = useLanguage();
	const to = { page: "decision", id: item.id } as const;
	const follow = useRowClick(to);
	return (
		<tr className="row-link" onClick={follow}>
			<td>
				<Link to={to} className="number">
					{item.containerNumber === null ? t("reading.noNumber") : containerNumber(item.containerNumber)}
				</Link>
			</td>
			<td className="nowrap">
				<VerdictBadge verdict={item.verdict} />
				<CorrectionTag item={item} />
			</td>
			<td>{reason}</td>
			<td className="two-lines">
				<span className="nowrap">
					<WhichReading item={item} />
				</span>
				<span className="quiet small">{textOr(t, `power.${item.legalPower}`, item.legalPower)}</span>
			</td>
			<td className="two-lines">
				<Reader item={item} />
			</td>
			<td className="right">{item.secondsShown === null ? "–" : minutesSeconds(item.secondsShown)}</td>
			<td className="nowrap">{dateTime(item.decidedAt, language)}</td>
			<td className="nowrap">
				<ReceiptState state={item.receiptState} />
			</td>
		</tr>
	);
}

/** Which reading under its power, and whether the first two came to the same. */
function WhichReading({ item }: { readonly item: Decision }) {
	const { t } = useLanguage();
	const { readingOrdinal, agreed } = item;
	if (readingOrdinal === null || readingOrdinal === undefined) {
		return "–";
	}
	return (
		<>
			{textOr(t, `decisions.ordinal.${readingOrdinal}`, t("decisions.ordinal.more", { number: readingOrdinal }))}
			{agreed !== null && agreed !== undefined && (
				<span className={`tag ${agreed ? "" : "tag-differ"}`}>
					{t(agreed ? "decisions.agreed" : "decisions.differ")}
				</span>
			)}
		</>
	);
}

/** The name to a supervisor of the own unit, beside the pseudonym the record bears; the pseudonym to everybody else. */
export function Reader({ item }: { readonly item: Decision }) {
	return (
		<>
			{item.readerName !== null && item.readerName !== undefined && <span>{item.readerName} </span>}
			<span className="mono small nowrap">{item.reader}</span>
		</>
	);
}

function CorrectionTag({ item }: { readonly item: Decision }) {
	const { t } = useLanguage();
	if (item.correctedBy !== null) {
		return <span className="tag">{t("decisions.corrected")}</span>;
	}
	return item.corrects === null ? null : <span className="tag">{t("decisions.correction")}</span>;
}

export function ReceiptState({ state }: { readonly state: Decision["receiptState"] }) {
	const { t } = useLanguage();
	return (
		<span className={`badge tone-${state === "ready" ? "good" : "quiet"}`}>
			<Icon name={state === "ready" ? "done" : "pending"} small />
			{t(`decisions.receipt.${state}`)}
		</span>
	);
}
