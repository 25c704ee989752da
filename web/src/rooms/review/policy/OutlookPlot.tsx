import type { Outlook } from "../../../api/policy";
import { useLanguage } from "../../../i18n/language";
import { number, timeOfDay } from "../../../shell/format";

const WIDTH = 720;
const LEFT = 8;
const LABELS = 18;

/** By hour, upwards what is read, downwards what closes unread; one scale for both, so that the bars compare. */
export function OutlookPlot({ outlook, height = 160 }: { readonly outlook: Outlook; readonly height?: number }) {
	const { t, language } = useLanguage();
	const { hours } = outlook;
	const mostRead = Math.max(1, ...hours.map((hour) => hour.read));
	const mostUnread = Math.max(0, ...hours.map((hour) => hour.unreadAtCutOff.scans));
	const scale = (height - 2 * LABELS) / (mostRead + mostUnread);
	const middle = LABELS + mostRead * scale;
	const step = (WIDTH - LEFT) / Math.max(hours.length, 1);
	const every = Math.ceil(hours.length / 12);
	return (
		<>
			<svg
				viewBox={`0 0 ${WIDTH} ${height}`}
				role="img"
				aria-label={t("capacity.plot", {
					read: number(outlook.read, language),
					unread: number(outlook.unreadAtCutOff.scans, language),
				})}
			>
				{hours.map((hour, at) => {
					const x = LEFT + at * step + step * 0.15;
					const width = step * 0.7;
					const read = hour.read * scale;
					const unread = hour.unreadAtCutOff.scans * scale;
					return (
						<g key={hour.start}>
							<title>
								{t("capacity.hour", {
									hour: timeOfDay(hour.start, language),
									read: hour.read,
									unread: hour.unreadAtCutOff.scans,
									risk: number(Math.round(hour.unreadAtCutOff.risk * 10) / 10, language),
								})}
							</title>
							<rect className="outlook-read" x={x} y={middle - read} width={width} height={read} />
							<rect className="outlook-unread" x={x} y={middle} width={width} height={unread} />
							{hour.unreadAtCutOff.scans > 0 && hours.length <= 12 && (
								<text className="plot-text" x={x + width / 2} y={middle + unread + 13} textAnchor="middle">
									{hour.unreadAtCutOff.scans}
								</text>
							)}
							{at % every === 0 && (
								<text className="plot-text" x={x + width / 2} y={12} textAnchor="middle">
									{timeOfDay(hour.start, language)}
								</text>
							)}
						</g>
					);
				})}
				<path className="outlook-axis" d={`M${LEFT} ${middle}H${WIDTH}`} />
			</svg>
			<p className="legend small">
				<span className="legend-read">{t("capacity.read")}</span>
				<span className="legend-unread">{t("capacity.unreadAt")}</span>
			</p>
		</>
	);
}
