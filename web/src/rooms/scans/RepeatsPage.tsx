import { useState } from "react";
import { type Repeat, type RepeatsPageBody, repeats } from "../../api/repeats";
import { Await, Empty, MoreButton, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { useLive } from "../../shell/live";
import { usePaged } from "../../shell/load";
import { Link, useRowClick } from "../../shell/navigation";
import { RepeatStands } from "./RepeatConclusions";
import { whyTexts } from "./repeatTexts";
import { scanName } from "./ScansPage";
import { Thumbnail } from "./Thumbnail";

/** Scans that repeat an earlier one, newest first, and how many could be compared at all. */
export function RepeatsPage() {
	const { t } = useLanguage();
	const [views, setViews] = useState<RepeatsPageBody["views"] | null>(null);
	const { first, more, loadingMore, again, refresh } = usePaged(async (before, signal) => {
		const page = await repeats(before, signal);
		setViews(page.views);
		return page;
	}, "repeats");
	useLive(["repeats"], refresh);
	return (
		<div className="page">
			<PageHead title={t("repeats.title")} lead={t("repeats.lead")} />
			{views !== null && <Looked views={views} />}
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="done" title={t("repeats.none")} hint={t("repeats.none.hint")} />
					) : (
						<RepeatsTable items={items} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
		</div>
	);
}

const UNCOMPARED = ["too-small", "too-large", "no-noise", "failed"] as const;

function Looked({ views }: { readonly views: RepeatsPageBody["views"] }) {
	const { t, language } = useLanguage();
	const uncompared = UNCOMPARED.filter((code) => (views[code] ?? 0) > 0);
	return (
		<p className="quiet">
			{t("repeats.looked", { count: number(views[""] ?? 0, language) })}
			{uncompared.length > 0 &&
				` ${t("repeats.uncompared", {
					list: uncompared.map((code) => `${number(views[code] ?? 0, language)} ${t(`repeats.${code}`)}`).join(", "),
				})}`}
		</p>
	);
}

function RepeatsTable({ items }: { readonly items: readonly Repeat[] }) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("repeats.later")}</th>
						<th />
						<th className="shrink">{t("repeats.earlier")}</th>
						<th />
						<th>{t("repeats.papers")}</th>
						<th className="right">{t("repeats.likeness")}</th>
						<th>{t("repeats.found")}</th>
						<th>{t("repeat.concluded")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<RepeatRow key={item.id} item={item} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function RepeatRow({ item }: { readonly item: Repeat }) {
	const { t, language } = useLanguage();
	const to = { page: "repeat", id: item.id } as const;
	const follow = useRowClick(to);
	const later = item.later.scan;
	const earlier = item.earlier.scan;
	return (
		<tr className="row-link" onClick={follow}>
			<td className="shrink">
				<Thumbnail scan={later} />
			</td>
			<td>
				<Link to={to} className="number">
					{scanName(later) ?? t("reading.noNumber")}
				</Link>
				<p className="quiet small nowrap">{dateTime(later.receivedAt, language)}</p>
			</td>
			<td className="shrink">
				<Thumbnail scan={earlier} />
			</td>
			<td>
				<span className="number">{scanName(earlier) ?? t("reading.noNumber")}</span>
				<p className="quiet small nowrap">{dateTime(earlier.receivedAt, language)}</p>
			</td>
			<td className="small">{whyTexts(t, item).join(" · ")}</td>
			<td className="right nowrap">{number(Math.round(100 * item.correlation), language)} %</td>
			<td className="nowrap">{dateTime(item.foundAt, language)}</td>
			<td>
				<RepeatStands repeat={item} />
			</td>
		</tr>
	);
}
