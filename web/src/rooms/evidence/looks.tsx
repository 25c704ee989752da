import type { CustodyState, ExhibitSummary, Holder, Paper } from "../../api/evidence";
import { useLanguage } from "../../i18n/language";
import { bytes } from "../../shell/format";
import { Link } from "../../shell/navigation";

export function HolderName({ holder }: { readonly holder: Holder }) {
	const { t } = useLanguage();
	return (
		<>
			{holder.name}
			<span className="soft small">
				{" "}
				{holder.pseudonym === null
					? t(`evidence.house.${holder.kind as "other"}`)
					: `${holder.pseudonym} · ${holder.unit}`}
				{holder.mine && ` · ${t("evidence.you")}`}
			</span>
		</>
	);
}

const TONE: Readonly<Record<CustodyState, string>> = {
	untaken: "tone-warn",
	held: "",
	offered: "tone-quiet",
	missing: "tone-bad",
	destroyed: "tone-quiet",
};

export function StateTag({ exhibit }: { readonly exhibit: ExhibitSummary }) {
	const { t } = useLanguage();
	return <span className={`badge ${TONE[exhibit.state]}`}>{t(`evidence.state.${exhibit.state}`)}</span>;
}

/** What somebody must look at: a deadline, weighings that do not agree. */
export function Alerts({ exhibit }: { readonly exhibit: ExhibitSummary }) {
	const { t } = useLanguage();
	const { deadline } = exhibit;
	return (
		<>
			{exhibit.weighInsApart > 0 && <span className="badge tone-bad">{t("evidence.weighInApart")}</span>}
			{deadline !== null && (
				<span
					className={deadline.daysLeft < 0 ? "badge tone-bad" : deadline.daysLeft < 8 ? "badge tone-warn" : "badge"}
				>
					{deadline.daysLeft < 0
						? t("evidence.deadline.over", { days: -deadline.daysLeft })
						: t("evidence.deadline.in", { days: deadline.daysLeft })}
				</span>
			)}
		</>
	);
}

export function PaperLinks({
	papers,
	linked = true,
}: {
	readonly papers: readonly Paper[];
	readonly linked?: boolean;
}) {
	const { language } = useLanguage();
	return papers.length === 0 ? null : (
		<ul className="evidence-papers">
			{papers.map((paper) => (
				<li key={paper.id}>
					{linked ? (
						<a href={`/api/evidence/papers/${paper.id}`} target="_blank" rel="noreferrer">
							{paper.name}
						</a>
					) : (
						paper.name
					)}{" "}
					<span className="soft small mono" title={paper.digest}>
						{bytes(paper.sizeBytes, language)} · {paper.digest.slice(7, 19)}
					</span>
				</li>
			))}
		</ul>
	);
}

export function ExhibitTable({ exhibits }: { readonly exhibits: readonly ExhibitSummary[] }) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("evidence.exhibit")}</th>
						<th>{t("evidence.what")}</th>
						<th>{t("evidence.bagSeal")}</th>
						<th className="end">{t("evidence.mass")}</th>
						<th>{t("evidence.holder")}</th>
						<th>{t("evidence.custody")}</th>
					</tr>
				</thead>
				<tbody>
					{exhibits.map((exhibit) => (
						<tr key={exhibit.id}>
							<td className="evidence-name">
								<Link to={{ page: "exhibit", id: exhibit.id }}>{exhibit.name}</Link>
								{exhibit.kind !== "goods" && <div className="soft small">{t(`evidence.kind.${exhibit.kind}`)}</div>}
							</td>
							<td>
								{exhibit.description?.substance}
								<div className="soft small">
									{[...(exhibit.description?.marks ?? []), ...(exhibit.description?.pictures ?? [])].join(", ")}
								</div>
							</td>
							<td className="mono small">
								{exhibit.bag ?? "–"}
								<br />
								{exhibit.seal ?? "–"}
							</td>
							<td className="end mono small">{exhibit.mass ?? "–"}</td>
							<td>{exhibit.holder === null ? "–" : <HolderName holder={exhibit.holder} />}</td>
							<td className="evidence-marks">
								<StateTag exhibit={exhibit} />
								{exhibit.gaps > 0 && (
									<span className="badge tone-warn">{t("evidence.gaps", { count: exhibit.gaps })}</span>
								)}
								<Alerts exhibit={exhibit} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
