import { type FormEvent, useState } from "react";
import { visits } from "../../api/manifests";
import { desk, matchScan } from "../../api/scans";
import type { DeskItem, Scan, Visit } from "../../api/types";
import { Await, Button, Dialog, Empty, Failure, MoreButton, Notice, PageHead, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime, zoneOfPort } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad, usePaged } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { scanName } from "./ScansPage";
import { Thumbnail } from "./Thumbnail";

interface Linking {
	readonly scan: Scan;
	readonly visit: Visit;
}

/** The matching desk: scans without their visit, each beside the visits it may belong to. */
export function DeskPage() {
	const { t } = useLanguage();
	const { first, more, loadingMore, again, refresh } = usePaged(desk, "desk");
	useLive(["scans"], refresh);
	const [linking, setLinking] = useState<Linking | null>(null);
	const [linked, setLinked] = useState<string | null>(null);
	return (
		<div className="page">
			<PageHead title={t("desk.title")} lead={t("desk.lead")} />
			{linked !== null && <Notice tone="good">{t("desk.linked", { container: linked })}</Notice>}
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="done" title={t("desk.none")} hint={t("desk.none.hint")} />
					) : (
						<ul className="desk">
							{items.map((item) => (
								<DeskCard key={item.scan.id} item={item} onLink={(visit) => setLinking({ scan: item.scan, visit })} />
							))}
						</ul>
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
			{linking !== null && (
				<LinkDialog
					linking={linking}
					onClose={() => setLinking(null)}
					onLinked={() => {
						setLinked(containerNumber(linking.visit.containerNumber));
						setLinking(null);
						again();
					}}
				/>
			)}
		</div>
	);
}

interface DeskCardProps {
	readonly item: DeskItem;
	readonly onLink: (visit: Visit) => void;
}

function DeskCard({ item, onLink }: DeskCardProps) {
	const { t, language } = useLanguage();
	const { scan, candidates } = item;
	const maySee = useMay("scan-see");
	const [searching, setSearching] = useState(false);
	return (
		<li className="panel desk-card">
			<div className="desk-scan">
				<Thumbnail scan={scan} large />
				<div>
					<p className="container-number">{scanName(scan) ?? t("reading.noNumber")}</p>
					{scan.checkDigitValid === false && <p className="tone-warn small">{t("visits.checkDigit")}</p>}
					<p className="quiet small">
						{t("scans.acquired")}: {dateTime(scan.acquiredAt, language)}
					</p>
					<p className="quiet small">{[scan.device?.manufacturer, scan.device?.model].filter(Boolean).join(" ")}</p>
					{maySee && (
						<Link className="small" to={{ page: "scan", id: scan.id }}>
							{t("desk.open")}
						</Link>
					)}
				</div>
			</div>
			<div className="desk-candidates">
				<div className="desk-head">
					<h3>{t("desk.candidates")}</h3>
					<Button small look="quiet" icon="search" onClick={() => setSearching((before) => !before)}>
						{t("desk.search")}
					</Button>
				</div>
				{candidates.length === 0 && !searching && (
					<p className="soft small">
						<strong>{t("desk.candidates.none")}.</strong> {t("desk.candidates.none.hint")}
					</p>
				)}
				{candidates.map((visit) => (
					<VisitChoice key={visit.id} visit={visit} why={visit.why} onLink={() => onLink(visit)} />
				))}
				{searching && <VisitSearch onLink={onLink} />}
			</div>
		</li>
	);
}

interface VisitChoiceProps {
	readonly visit: Visit;
	readonly why: readonly string[];
	readonly onLink: () => void;
}

function VisitChoice({ visit, why, onLink }: VisitChoiceProps) {
	const { t, language } = useLanguage();
	return (
		<div className="choice">
			<div>
				<span className="number">{containerNumber(visit.containerNumber)}</span>
				<span className="quiet small">
					{" "}
					{visit.voyage} · {t(`direction.${visit.direction}`)} · {visit.port}
					{visit.cutOff !== null && ` · ${dateTime(visit.cutOff, language, zoneOfPort(visit.port))}`}
				</span>
				<p className="tags">
					{why.map((one) => (
						<span key={one} className="tag">
							{textOr(t, `why.${one}`, one)}
						</span>
					))}
				</p>
			</div>
			<Button small onClick={onLink}>
				{t("desk.link")}
			</Button>
		</div>
	);
}

function VisitSearch({ onLink }: { readonly onLink: (visit: Visit) => void }) {
	const { t } = useLanguage();
	const [q, setQ] = useState("");
	const asked = q.replaceAll(" ", "");
	const [loaded, again] = useLoad(
		(signal) => (asked.length < 2 ? Promise.resolve({ items: [], next: null }) : visits(asked, null, signal)),
		asked,
	);
	return (
		<div className="form">
			<TextField label={t("visits.search")} value={q} onChange={setQ} type="search" autoFocus />
			<Await loaded={loaded} again={again}>
				{(page) =>
					page.items.length === 0 ? (
						<p className="quiet small">{asked.length < 2 ? "" : t("visits.none.filtered")}</p>
					) : (
						page.items
							.slice(0, 8)
							.map((visit) => <VisitChoice key={visit.id} visit={visit} why={[]} onLink={() => onLink(visit)} />)
					)
				}
			</Await>
		</div>
	);
}

interface LinkDialogProps {
	readonly linking: Linking;
	readonly onClose: () => void;
	readonly onLinked: () => void;
}

function LinkDialog({ linking, onClose, onLinked }: LinkDialogProps) {
	const { t } = useLanguage();
	const [reason, setReason] = useState("");
	const container = containerNumber(linking.visit.containerNumber);
	const matching = useDoing(async () => {
		await matchScan(linking.scan.id, linking.visit.id, reason.trim());
		onLinked();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		matching.run();
	};
	return (
		<Dialog title={t("desk.link.title")} onClose={onClose}>
			<p className="compare">
				<span className="number">{scanName(linking.scan) ?? t("reading.noNumber")}</span>
				<span className="quiet"> → </span>
				<span className="number">{container}</span>
			</p>
			<form className="form" onSubmit={submit}>
				<TextField
					label={t("desk.link.reason")}
					hint={t("desk.link.reason.hint")}
					value={reason}
					onChange={setReason}
					multiline
				/>
				<Failure failure={matching.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={matching.busy || reason.trim() === ""}>
						{t("desk.link.confirm", { container })}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
