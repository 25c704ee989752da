import type { EditionContent, PublishedRow } from "../../api/oversight";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { share } from "../targeting/numbers";
import { TableFrame } from "./TableFrame";

/** An edition as everybody sees it, and as the two who stand for it read it beforehand. */
export function EditionView({ content }: { readonly content: EditionContent }) {
	const { t } = useLanguage();
	return (
		<div className="edition">
			<TableFrame label={t("published.title")}>
				<table className="table edition-table">
					<thead>
						<tr>
							<th>{t("edition.terminals")}</th>
							<th className="right">{t("edition.visits")}</th>
							{content.columns.map((column) => (
								<th key={column} className="right">
									{textOr(t, `edition.column.${column}`, column)}
								</th>
							))}
							<th className="right">{t("edition.share")}</th>
						</tr>
					</thead>
					<tbody>
						{content.rows.map((row) => (
							<Row key={row.terminals.join("|")} row={row} columns={content.columns} />
						))}
						{content.rows.length > 1 && <Row row={content.total} columns={content.columns} total />}
					</tbody>
				</table>
			</TableFrame>
			<dl className="edition-actions">
				{Object.entries(content.actions).map(([action, count]) => (
					<div key={action}>
						<dt>{textOr(t, `edition.action.${action}`, action)}</dt>
						<dd>
							<Count count={count} />
						</dd>
					</div>
				))}
			</dl>
			<p className="quiet small">{t("edition.hidden", { from: content.shownFrom })}</p>
			<p className="quiet small">{t("edition.caution")}</p>
		</div>
	);
}

interface RowProps {
	readonly row: PublishedRow;
	readonly columns: readonly string[];
	readonly total?: boolean;
}

function Row({ row, columns, total = false }: RowProps) {
	const { t, language } = useLanguage();
	const names = row.terminals.map((name) => (name === "" ? t("coverage.noTerminal") : name));
	return (
		<tr className={total ? "edition-total" : ""}>
			<td>{total ? t("edition.total") : names.join(", ")}</td>
			<td className="right">
				<Count count={row.visits} />
			</td>
			{columns.map((column) => (
				<td key={column} className="right">
					<Count count={row.counts[column] ?? null} />
				</td>
			))}
			<td className="right nowrap">
				{row.readInTime === null ? (
					<span className="quiet">–</span>
				) : (
					<>
						{share(row.readInTime.value, language)}{" "}
						<span className="quiet small">
							{share(row.readInTime.low, language)}–{share(row.readInTime.high, language)}
						</span>
					</>
				)}
			</td>
		</tr>
	);
}

function Count({ count }: { readonly count: number | null }) {
	const { t, language } = useLanguage();
	return count === null ? (
		<span className="quiet" title={t("edition.hiddenCount")}>
			<span aria-hidden="true">···</span>
			<span className="visually-hidden">{t("edition.hiddenCount")}</span>
		</span>
	) : (
		number(count, language)
	);
}
