import { type KeyboardEvent, useRef, useState } from "react";
import type { CoverageRow } from "../../api/oversight";
import { useLanguage } from "../../i18n/language";
import { timeOfDay } from "../../shell/format";
import { dayName } from "../targeting/numbers";
import { cellsOf, type Heat, heatOf, hoursBetween, terminalsOf } from "./heat";

interface HeatMapProps {
	readonly from: string;
	readonly to: string;
	/** By terminal and hour. */
	readonly rows: readonly CoverageRow[];
	readonly chosen: CoverageRow | null;
	readonly onChoose: (row: CoverageRow) => void;
}

const LEGEND: readonly Heat[] = ["all-read", "few", "some", "many", "most", "open"];

/** Terminals by the hours of their cut-offs. What left unread is hatched, the denser the more; arrows go from cell to cell. */
export function HeatMap({ from, to, rows, chosen, onChoose }: HeatMapProps) {
	const { t } = useLanguage();
	const terminals = terminalsOf(rows);
	const cells = cellsOf(rows);
	const hours = hoursBetween(from, to);
	const days = hours.filter((_, at) => at % 24 === 0);
	const [at, setAt] = useState<readonly [number, number]>([0, 0]);
	const grid = useRef<HTMLTableElement>(null);
	const press = (event: KeyboardEvent) => {
		const step = STEPS[event.key];
		if (step === undefined) {
			return;
		}
		event.preventDefault();
		const row = Math.min(Math.max(at[0] + step[0], 0), terminals.length - 1);
		const column = Math.min(Math.max(at[1] + step[1], 0), hours.length - 1);
		setAt([row, column]);
		grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
	};
	return (
		<section className="panel heat" aria-label={t("heat.title")}>
			<div className="panel-head">
				<div>
					<h2>{t("heat.title")}</h2>
					<p className="quiet small">{t("heat.says")}</p>
				</div>
				<p className="heat-legend small">
					{LEGEND.map((heat) => (
						<span key={heat}>
							<i className={`heat-key heat-${heat}`} />
							{t(`heat.${heat}`)}
						</span>
					))}
				</p>
			</div>
			<div className="heat-scroll">
				<table className="heat-grid" ref={grid}>
					<Days days={days} hours={hours.length} />
					<tbody>
						{terminals.map((terminal, row) => (
							<tr key={terminal ?? "?"}>
								<th scope="row">{terminal ?? t("coverage.noTerminal")}</th>
								{hours.map((hour, column) => (
									<Cell
										key={hour}
										name={terminal ?? t("coverage.noTerminal")}
										hour={hour}
										row={cells(terminal, hour)}
										place={`${row}-${column}`}
										reachable={at[0] === row && at[1] === column}
										chosen={
											chosen !== null && cells(terminal, hour)?.hour === chosen.hour && terminal === chosen.terminal
										}
										onKeyDown={press}
										onChoose={(one) => {
											setAt([row, column]);
											onChoose(one);
										}}
									/>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
};

function Days({ days, hours }: { readonly days: readonly string[]; readonly hours: number }) {
	const { language } = useLanguage();
	const each = Math.min(24, hours);
	return (
		<thead>
			<tr>
				<td />
				{days.map((day) => (
					<th key={day} scope="colgroup" colSpan={each}>
						{dayName(day, language)}
					</th>
				))}
			</tr>
		</thead>
	);
}

interface CellProps {
	readonly name: string;
	readonly hour: string;
	readonly row: CoverageRow | undefined;
	readonly place: string;
	readonly reachable: boolean;
	readonly chosen: boolean;
	readonly onKeyDown: (event: KeyboardEvent) => void;
	readonly onChoose: (row: CoverageRow) => void;
}

function Cell({ name, hour, row, place, reachable, chosen, onKeyDown, onChoose }: CellProps) {
	const { t, language } = useLanguage();
	const says =
		row === undefined
			? t("heat.cell.none", { terminal: name, hour: timeOfDay(hour, language) })
			: t("heat.cell", {
					terminal: name,
					hour: `${dayName(hour, language)} ${timeOfDay(hour, language)}`,
					unread: row.unreadAtDeparture,
					departed: row.departed,
					visits: row.visits,
				});
	return (
		<td>
			<button
				type="button"
				data-cell={place}
				className={`heat-cell heat-${heatOf(row)}`}
				title={says}
				aria-label={says}
				aria-pressed={chosen}
				tabIndex={reachable ? 0 : -1}
				onKeyDown={onKeyDown}
				onClick={() => row !== undefined && onChoose(row)}
			/>
		</td>
	);
}
