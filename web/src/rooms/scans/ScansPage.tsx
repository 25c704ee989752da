import { useDeferredValue, useState } from "react";
import { scans } from "../../api/scans";
import type { MatchState, Scan, ScanState } from "../../api/types";
import { Icon, type IconName } from "../../design/Icon";
import { Await, Empty, MoreButton, PageHead, SelectField, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { usePaged } from "../../shell/load";
import { Link, useRowClick } from "../../shell/navigation";
import { Thumbnail } from "./Thumbnail";

const STATES: readonly ScanState[] = ["receiving", "preparing", "readable", "unreadable"];
const MATCHES: readonly MatchState[] = ["waiting", "matched", "none", "several", "desk"];

export function ScansPage() {
	const { t } = useLanguage();
	const [state, setState] = useState("");
	const [match, setMatch] = useState("");
	const [q, setQ] = useState("");
	const asked = useDeferredValue(q.trim());
	const filter = { state, match, q: asked.replaceAll(" ", "") };
	const { first, more, loadingMore, again, refresh } = usePaged(
		(cursor, signal) => scans(filter, cursor, signal),
		`${state}|${match}|${filter.q}`,
	);
	useLive(["scans"], refresh);
	const filtered = state !== "" || match !== "" || asked !== "";
	const all = { value: "", text: t("app.all") };
	return (
		<div className="page">
			<PageHead title={t("scans.title")} lead={t("scans.lead")} />
			<div className="filters">
				<TextField label={t("scans.search")} value={q} onChange={setQ} type="search" optional={false} />
				<SelectField
					label={t("scans.state")}
					value={state}
					onChange={setState}
					options={[all, ...STATES.map((one) => ({ value: one, text: t(`state.${one}`) }))]}
				/>
				<SelectField
					label={t("scans.match")}
					value={match}
					onChange={setMatch}
					options={[all, ...MATCHES.map((one) => ({ value: one, text: t(`match.${one}`) }))]}
				/>
			</div>
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty
							icon="scans"
							title={t(filtered ? "scans.none.filtered" : "scans.none")}
							hint={t(filtered ? "scans.none.filtered.hint" : "scans.none.hint")}
						/>
					) : (
						<ScansTable items={items} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
		</div>
	);
}

function ScansTable({ items }: { readonly items: readonly Scan[] }) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("scans.image")}</th>
						<th>{t("scans.container")}</th>
						<th>{t("scans.state")}</th>
						<th>{t("scans.match")}</th>
						<th>{t("scans.device")}</th>
						<th>{t("scans.received")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<ScanRow key={item.id} item={item} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function ScanRow({ item }: { readonly item: Scan }) {
	const { t, language } = useLanguage();
	const to = { page: "scan", id: item.id } as const;
	const follow = useRowClick(to);
	return (
		<tr className="row-link" onClick={follow}>
			<td className="shrink">
				<Thumbnail scan={item} />
			</td>
			<td>
				<Link to={to} className="number">
					{scanName(item) ?? t("reading.noNumber")}
				</Link>
				{item.checkDigitValid === false && (
					<span className="tone-warn" title={t("reading.checkDigit.wrong")}>
						{" "}
						<Icon name="warning" small />
					</span>
				)}
				<p className="quiet small">{item.object?.id ?? item.files[0]?.name ?? ""}</p>
			</td>
			<td>
				<StateBadge scan={item} />
			</td>
			<td>
				<MatchBadge state={item.match.state} />
			</td>
			<td className="small">{[item.device?.manufacturer, item.device?.model].filter(Boolean).join(" ") || "–"}</td>
			<td className="nowrap">{dateTime(item.receivedAt, language)}</td>
		</tr>
	);
}

/** The number a scan goes by: its visit's, else the one read from it. */
export function scanName(scan: Scan): string | null {
	const raw = scan.visit?.containerNumber ?? scan.containerNumber;
	return raw === null ? null : containerNumber(raw);
}

const STATE_LOOK: Readonly<Record<ScanState, { icon: IconName; tone: string }>> = {
	receiving: { icon: "pending", tone: "quiet" },
	preparing: { icon: "pending", tone: "quiet" },
	readable: { icon: "done", tone: "good" },
	unreadable: { icon: "warning", tone: "bad" },
};

export function StateBadge({ scan }: { readonly scan: Scan }) {
	const { t } = useLanguage();
	const { icon, tone } = STATE_LOOK[scan.state];
	return (
		<>
			<span className={`badge tone-${tone}`}>
				<Icon name={icon} small />
				{t(`state.${scan.state}`)}
			</span>
			{scan.displayOnly && <span className="tag">{t("scans.displayOnly")}</span>}
			{!scan.complete && scan.state === "readable" && <span className="tag">{t("scans.incomplete")}</span>}
		</>
	);
}

const MATCH_LOOK: Readonly<Record<MatchState, { icon: IconName; tone: string }>> = {
	matched: { icon: "done", tone: "good" },
	desk: { icon: "desk", tone: "good" },
	none: { icon: "warning", tone: "warn" },
	several: { icon: "warning", tone: "warn" },
	waiting: { icon: "waiting", tone: "quiet" },
};

export function MatchBadge({ state }: { readonly state: MatchState }) {
	const { t } = useLanguage();
	return (
		<span className={`badge tone-${MATCH_LOOK[state].tone}`}>
			<Icon name={MATCH_LOOK[state].icon} small />
			{t(`match.${state}`)}
		</span>
	);
}
