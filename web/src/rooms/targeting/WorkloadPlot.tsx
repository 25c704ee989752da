import { useState } from "react";
import type { Workload } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { dayName } from "./numbers";
import { bands, labelled, scaleFromZero } from "./plotScales";

const WIDTH = 480;
const HEIGHT = 150;
const LEFT = 36;
const TOP = 8;
const BOTTOM = HEIGHT - 20;

interface WorkloadPlotProps {
	readonly proposed: readonly Workload[];
	readonly current: readonly Workload[] | null;
}

/** How many containers the rules would have had opened a day: bars for the proposed, a line for those in force. */
export function WorkloadPlot({ proposed, current }: WorkloadPlotProps) {
	const { t, language } = useLanguage();
	const terminals = [...new Set(proposed.map((one) => one.terminal))].sort();
	const [terminal, setTerminal] = useState("");
	const mine = (all: readonly Workload[]) => all.filter((one) => terminal === "" || one.terminal === terminal);
	const days = [...new Set(mine(proposed).map((one) => one.day))].sort();
	const bars = perDay(mine(proposed), days);
	const before = current === null ? null : perDay(mine(current), days);
	const y = scaleFromZero(Math.max(0, ...bars, ...(before ?? [])), BOTTOM, TOP);
	const x = bands(days.length, LEFT, WIDTH - 4);
	const named = labelled(days.length, WIDTH - LEFT, 52);
	const steps = before?.map((count, at) => `${at === 0 ? "M" : "L"}${x.at(at)} ${y.place(count)}h${x.width}`).join("");
	const most = Math.max(0, ...bars);
	return (
		<figure className="plot">
			<figcaption className="plot-head">
				<span>{t("past.workload")}</span>
				<select
					className="input input-small"
					aria-label={t("visits.terminal")}
					value={terminal}
					onChange={(event) => setTerminal(event.target.value)}
				>
					<option value="">{t("past.allTerminals")}</option>
					{terminals.map((one) => (
						<option key={one} value={one}>
							{one}
						</option>
					))}
				</select>
			</figcaption>
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role="img"
				aria-label={t("past.workload.says", { days: days.length, most })}
			>
				{y.ticks.map((tick) => (
					<g key={tick}>
						<path className="plot-grid" d={`M${LEFT} ${y.place(tick)}H${WIDTH}`} />
						<text className="plot-text" x={LEFT - 6} y={y.place(tick) + 4} textAnchor="end">
							{tick}
						</text>
					</g>
				))}
				{bars.map((count, at) => (
					<rect
						key={days[at]}
						className="plot-bar"
						x={x.at(at)}
						y={y.place(count)}
						width={x.width}
						height={BOTTOM - y.place(count)}
					/>
				))}
				{steps !== undefined && <path className="plot-line" d={steps} />}
				{days.map((day, at) =>
					named(at) ? (
						<text key={day} className="plot-text" x={x.at(at)} y={HEIGHT - 4}>
							{dayName(day, language)}
						</text>
					) : null,
				)}
			</svg>
			<p className="legend small">
				<span className="legend-bar">{t("past.proposed")}</span>
				{before !== null && <span className="legend-line">{t("past.current")}</span>}
			</p>
		</figure>
	);
}

function perDay(load: readonly Workload[], days: readonly string[]): readonly number[] {
	const sums = new Map<string, number>();
	for (const one of load) {
		sums.set(one.day, (sums.get(one.day) ?? 0) + one.examined);
	}
	return days.map((day) => sums.get(day) ?? 0);
}
