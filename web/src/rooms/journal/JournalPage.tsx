import { useState } from "react";
import { checkpoint, entries } from "../../api/journal";
import type { JournalEntry } from "../../api/types";
import { Await, Dialog, Empty, MoreButton, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad, usePaged } from "../../shell/load";

export function JournalPage() {
	const { t } = useLanguage();
	const { first, more, loadingMore, again } = usePaged(
		(cursor, signal) => entries(cursor === null ? 0 : Number.parseInt(cursor, 10), signal),
		"entries",
	);
	const [signed, askSigned] = useLoad((signal) => checkpoint(signal), "checkpoint");
	const [shown, setShown] = useState<JournalEntry | null>(null);
	return (
		<div className="page">
			<PageHead title={t("journal.title")} lead={t("journal.lead")} />
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="journal" title={t("journal.none")} hint={t("journal.none.hint")} />
					) : (
						<EntriesTable items={items} onShow={setShown} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
			<section className="panel">
				<div className="panel-head">
					<h2>{t("journal.checkpoint")}</h2>
				</div>
				<Await loaded={signed} again={askSigned}>
					{(text) => <pre className="raw panel-body">{text}</pre>}
				</Await>
			</section>
			{shown !== null && (
				<Dialog title={`${t("journal.leaf")} ${shown.index}`} onClose={() => setShown(null)} wide>
					<pre className="raw">{typeof shown.leaf === "string" ? shown.leaf : JSON.stringify(shown.leaf, null, 2)}</pre>
				</Dialog>
			)}
		</div>
	);
}

interface EntriesTableProps {
	readonly items: readonly JournalEntry[];
	readonly onShow: (entry: JournalEntry) => void;
}

function EntriesTable({ items, onShow }: EntriesTableProps) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="right shrink">{t("journal.index")}</th>
						<th>{t("journal.kind")}</th>
						<th>{t("journal.subject")}</th>
						<th>{t("journal.at")}</th>
						<th>{t("journal.hash")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((entry) => (
						<tr key={entry.index} className="row-link" onClick={() => onShow(entry)}>
							<td className="right">
								<button type="button" className="plain-link" onClick={() => onShow(entry)}>
									{entry.index}
								</button>
							</td>
							<td className="mono small nowrap">{entry.kind}</td>
							<td className="mono small">{entry.subject}</td>
							<td className="nowrap">{dateTime(entry.at, language)}</td>
							<td className="mono small quiet" title={entry.leafHash}>
								{entry.leafHash.slice(0, 16)}…
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
