import { useState } from "react";
import { type CoverageRow, coverage } from "../../api/oversight";
import { Await, Empty, PageHead, SelectField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { number, timeOfDay } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useLoad, useNow } from "../../shell/load";
import { share } from "../targeting/numbers";
import { Funnel } from "./Funnel";
import { HeatMap } from "./HeatMap";
import { HourPanel } from "./HourPanel";
import { daysAround } from "./heat";
import { Ladder } from "./Ladder";
import { PowersTable } from "./PowersTable";
import { VesselsTable } from "./VesselsTable";

const SPANS = {
	"1": [0, 0],
	"3": [1, 1],
	"7": [6, 0],
} as const;
type SpanName = keyof typeof SPANS;
const SPAN_NAMES = Object.keys(SPANS) as readonly SpanName[];

/** What left without anybody having read it, by terminal, hour and vessel. Not read is never shown as cleared. */
export function CoveragePage() {
	const { t, language } = useLanguage();
	const now = useNow(30_000);
	const [named, setNamed] = useState<SpanName>("3");
	const [before, after] = SPANS[named];
	const { from, to } = daysAround(now, before, after);
	const [byHour, hourAgain] = useLoad((signal) => coverage({ from, to, by: "hour" }, signal), `hour|${from}|${to}`);
	const [byVessel, vesselAgain] = useLoad(
		(signal) => coverage({ from, to, by: "vessel" }, signal),
		`vessel|${from}|${to}`,
	);
	useLive(["coverage"], () => {
		hourAgain();
		vesselAgain();
	});
	const [cell, setCell] = useState<CoverageRow | null>(null);
	return (
		<div className="page">
			<PageHead title={t("coverage.title")} lead={t("coverage.lead")}>
				<SelectField
					label={t("coverage.span")}
					value={named}
					onChange={(value) => {
						setNamed(SPAN_NAMES.find((one) => one === value) ?? named);
						setCell(null);
					}}
					options={SPAN_NAMES.map((value) => ({ value, text: t(`coverage.span.${value}`) }))}
				/>
			</PageHead>
			<Await loaded={byHour} again={hourAgain}>
				{(value) =>
					value.total.visits === 0 ? (
						<Empty icon="info" title={t("coverage.none")} hint={t("coverage.none.hint")} />
					) : (
						<>
							<Figures total={value.total} />
							<HeatMap from={from} to={to} rows={value.rows} chosen={cell} onChoose={setCell} />
							{cell !== null && <HourPanel cell={asItIsNow(cell, value.rows)} onClose={() => setCell(null)} />}
							<div className="coverage-parts">
								<Ladder row={value.total} />
								<Funnel row={value.total} />
							</div>
							<PowersTable powers={value.total.powers} />
							<Await loaded={byVessel} again={vesselAgain}>
								{(vessels) => <VesselsTable rows={vessels.rows} title={t("coverage.vessels")} />}
							</Await>
							<p className="quiet small">
								{t("coverage.counted", { time: timeOfDay(value.at, language) })}
								{value.scansWithoutVisit > 0 &&
									` ${t("coverage.withoutVisit", { count: number(value.scansWithoutVisit, language) })}`}
							</p>
						</>
					)
				}
			</Await>
		</div>
	);
}

/** The chosen hour as it was counted last. */
function asItIsNow(cell: CoverageRow, rows: readonly CoverageRow[]): CoverageRow {
	return rows.find((row) => row.terminal === cell.terminal && row.hour === cell.hour) ?? cell;
}

function Figures({ total }: { readonly total: CoverageRow }) {
	const { t, language } = useLanguage();
	const { value, low, high } = total.unreadShare;
	return (
		<dl className="figures coverage-figures">
			<div className={total.unreadAtDeparture > 0 ? "figure-unread" : ""}>
				<dt>{t("coverage.unread")}</dt>
				<dd>{number(total.unreadAtDeparture, language)}</dd>
				<dd className="figure-hint small soft">
					{value === null
						? t("coverage.noneDeparted")
						: t("coverage.ofDeparted", {
								share: share(value, language),
								departed: number(total.departed, language),
								low: share(low, language),
								high: share(high, language),
							})}
				</dd>
			</div>
			<div>
				<dt>{t("coverage.readAfter")}</dt>
				<dd>{number(total.ladder["read-after-departure"], language)}</dd>
				<dd className="figure-hint small soft">{t("coverage.readAfter.hint")}</dd>
			</div>
			<div>
				<dt>{t("coverage.stillWaiting")}</dt>
				<dd>{number(total.ladder.waiting, language)}</dd>
				<dd className="figure-hint small soft">{t("coverage.stillWaiting.hint")}</dd>
			</div>
			<div>
				<dt>{t("coverage.readInTime")}</dt>
				<dd>{number(total.readInTime, language)}</dd>
				<dd className="figure-hint small soft">
					{t("coverage.readInTime.hint", { twice: number(total.ladder["read-twice"], language) })}
				</dd>
			</div>
		</dl>
	);
}
