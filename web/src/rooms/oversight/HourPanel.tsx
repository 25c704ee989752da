import { type CoverageRow, coverage } from "../../api/oversight";
import { Await, IconButton } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { hourAfter } from "./heat";
import { Ladder } from "./Ladder";
import { VesselsTable } from "./VesselsTable";

/** One terminal's hour: what became of its containers, and which vessels took them. */
export function HourPanel({ cell, onClose }: { readonly cell: CoverageRow; readonly onClose: () => void }) {
	const { t, language } = useLanguage();
	const hour = cell.hour ?? "";
	const [loaded, again] = useLoad(
		(signal) => coverage({ from: hour, to: hourAfter(hour), by: "vessel", terminal: cell.terminal }, signal),
		`hour|${cell.terminal}|${hour}`,
	);
	const title = t("hour.title", {
		terminal: cell.terminal ?? t("coverage.noTerminal"),
		hour: dateTime(hour, language),
	});
	return (
		<section className="hour-panel" aria-label={title}>
			<Ladder row={cell} title={title} />
			<Await loaded={loaded} again={again}>
				{(value) => (
					<VesselsTable
						rows={value.rows.filter((row) => row.terminal === cell.terminal)}
						title={t("hour.vessels")}
						ofOneTerminal
						action={<IconButton icon="close" label={t("app.close")} onClick={onClose} />}
					/>
				)}
			</Await>
		</section>
	);
}
