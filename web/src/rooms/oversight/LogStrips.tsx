import type { LogSpan } from "../../api/log";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { hoursABar, placeOf, type Strip, stripsOf } from "./logged";

const ROOMS = [
	"people",
	"journal",
	"manifests",
	"targeting",
	"scans",
	"review",
	"examinations",
	"evidence",
	"oversight",
] as const;

const WIDTH = 720;
const HEIGHT = 34;

/** One strip a room, bars by the hour, all over the same time; each strip has its own height, which is said beside it. */
export function LogStrips({ value }: { readonly value: LogSpan }) {
	const { t, language } = useLanguage();
	const strips = stripsOf(value.tallies, value.from, value.to);
	const hours = hoursABar(Date.parse(value.from), Date.parse(value.to));
	return (
		<section className="panel" aria-label={t("log.strips")}>
			<div className="panel-head">
				<div>
					<h2>{t("log.strips")}</h2>
					<p className="quiet small">{t(hours === 1 ? "log.strips.says" : "log.strips.says.6")}</p>
				</div>
			</div>
			<div className="log-strips panel-body">
				{strips.map((strip) => (
					<StripRow key={strip.room} strip={strip} value={value} hours={hours} />
				))}
				<p className="log-axis small quiet">
					<span>{dateTime(value.from, language)}</span>
					<span>{dateTime(value.to, language)}</span>
				</p>
			</div>
		</section>
	);
}

interface StripRowProps {
	readonly strip: Strip;
	readonly value: LogSpan;
	readonly hours: number;
}

function StripRow({ strip, value, hours }: StripRowProps) {
	const { t, language } = useLanguage();
	const known = ROOMS.find((room) => room === strip.room);
	const name = known === undefined ? strip.room : t(`log.room.${known}`);
	const bar = WIDTH / strip.counts.length;
	const begin = Date.parse(value.from);
	const most = number(strip.most, language);
	return (
		<div className="log-strip">
			<p className="log-strip-name">
				{name} <span className="quiet small">{number(strip.leaves, language)}</span>
			</p>
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				preserveAspectRatio="none"
				role="img"
				aria-label={t("log.strip", { room: name, leaves: number(strip.leaves, language), most })}
			>
				{value.silences.map((silence) => {
					const place = placeOf(silence, value.from, value.to);
					return (
						<rect
							key={silence.from}
							className="log-silence"
							x={place.at * WIDTH}
							width={place.width * WIDTH}
							y={0}
							height={HEIGHT}
						/>
					);
				})}
				<path className="plot-grid" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
				{strip.counts.map((count, at) => {
					const hour = new Date(begin + at * hours * 3_600_000).toISOString();
					const height = count === 0 ? 0 : Math.max(1.5, ((HEIGHT - 2) * count) / strip.most);
					return count === 0 ? null : (
						<rect
							key={hour}
							className="log-bar"
							x={at * bar}
							width={Math.max(0.8, bar - 0.6)}
							y={HEIGHT - height}
							height={height}
						>
							<title>{`${dateTime(hour, language)}: ${number(count, language)}`}</title>
						</rect>
					);
				})}
			</svg>
			<p className="log-strip-most small quiet">{t(hours === 1 ? "log.most" : "log.most.6", { most })}</p>
		</div>
	);
}
