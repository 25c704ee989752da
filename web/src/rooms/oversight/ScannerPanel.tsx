import type { FleetDay, FleetMonth, Quality, Scanner, Stop } from "../../api/oversight";
import { Button } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { dayName, oneDecimal, share } from "../targeting/numbers";
import { scaleFromZero } from "../targeting/plotScales";
import { QualityTrends } from "./QualityTrends";

interface ScannerPanelProps {
	readonly scanner: Scanner;
	/** The stop that lasts, if it stands still. */
	readonly stop: Stop | null;
	/** Of all scanners shown; `null` until it is there. */
	readonly quality: Quality | null;
	readonly onReport: ((scanner: Scanner) => void) | null;
}

/** One scanner: its fortnight and its months. */
export function ScannerPanel({ scanner, stop, quality, onReport }: ScannerPanelProps) {
	const { t, language } = useLanguage();
	const views = quality?.items.filter((one) => one.scanner === scanner.key) ?? [];
	return (
		<section className="panel scanner" aria-label={scanner.name}>
			<div className="panel-head">
				<div>
					<h2>
						{scanner.name} <span className="quiet">{scanner.terminal ?? t("coverage.noTerminal")}</span>
					</h2>
					<p className="quiet small">
						{[scanner.manufacturer, scanner.model].filter((one) => one !== "").join(" ")} ·{" "}
						{t("fleet.last", { at: dateTime(scanner.lastScan, language) })}
					</p>
				</div>
				<div className="page-actions">
					<State scanner={scanner} stop={stop} />
					{onReport !== null && (
						<Button small onClick={() => onReport(scanner)}>
							{t("fleet.report")}
						</Button>
					)}
				</div>
			</div>
			<div className="scanner-body">
				<DaysPlot days={scanner.days} name={scanner.name} />
				<div className="scanner-months">
					{scanner.months.map((month) => (
						<Month key={month.month} month={month} known={scanner.rhythmKnown} />
					))}
				</div>
			</div>
			{quality !== null && views.length > 0 && <QualityTrends views={views} from={quality.from} to={quality.to} />}
		</section>
	);
}

function State({ scanner, stop }: { readonly scanner: Scanner; readonly stop: Stop | null }) {
	const { t } = useLanguage();
	if (stop !== null) {
		return (
			<span className="badge tone-warn">
				{stop.reason === null ? t("fleet.state.silent") : t(`stop.${stop.reason}`)}
			</span>
		);
	}
	return (
		<span className="badge tone-quiet">{t(scanner.rhythmKnown ? "fleet.state.usual" : "fleet.state.learning")}</span>
	);
}

const WIDTH = 480;
const HEIGHT = 132;
const LEFT = 34;
const TOP = 8;
const FLOOR = 84;
const BAND = 92;
const BAND_HEIGHT = 14;

/** Scans a day as bars; below them each day's hours: scanning, idle, down, and those nobody has explained, hatched. */
function DaysPlot({ days, name }: { readonly days: readonly FleetDay[]; readonly name: string }) {
	const { t, language } = useLanguage();
	const y = scaleFromZero(Math.max(...days.map((day) => day.scans)), FLOOR, TOP, 2);
	const step = (WIDTH - LEFT) / days.length;
	return (
		<svg className="scanner-days" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("fleet.days", { name })}>
			{y.ticks.map((tick) => (
				<g key={tick}>
					<path className="plot-grid" d={`M${LEFT} ${y.place(tick)}H${WIDTH}`} />
					<text className="plot-text" x={LEFT - 6} y={y.place(tick) + 4} textAnchor="end">
						{tick}
					</text>
				</g>
			))}
			{days.map((day, at) => {
				const x = LEFT + at * step + 2;
				const width = step - 4;
				return (
					<g key={day.day}>
						<title>{says(day)}</title>
						<rect className="plot-bar" x={x} width={width} y={y.place(day.scans)} height={FLOOR - y.place(day.scans)} />
						<DayHours day={day} x={x} width={width} />
						{(days.length - 1 - at) % 3 === 0 && (
							<text
								className="plot-text"
								x={at === days.length - 1 ? WIDTH : x + width / 2}
								y={HEIGHT - 4}
								textAnchor={at === days.length - 1 ? "end" : "middle"}
							>
								{dayName(day.day, language)}
							</text>
						)}
					</g>
				);
			})}
		</svg>
	);
	function says(day: FleetDay): string {
		return t("fleet.day", {
			day: dayName(day.day, language),
			scans: day.scans,
			down: oneDecimal(day.downHours, language),
			idle: oneDecimal(day.idleHours, language),
			unexplained: oneDecimal(day.unexplainedHours, language),
		});
	}
}

function DayHours({ day, x, width }: { readonly day: FleetDay; readonly x: number; readonly width: number }) {
	if (day.observedHours === 0) {
		return null;
	}
	const part = (hours: number) => (width * Math.min(hours, day.observedHours)) / day.observedHours;
	const unexplained = part(day.unexplainedHours);
	const down = part(day.downHours);
	const idle = part(day.idleHours);
	return (
		<>
			<rect className="hours-up" x={x} width={width} y={BAND} height={BAND_HEIGHT} />
			<rect className="hours-unexplained" x={x} width={unexplained} y={BAND} height={BAND_HEIGHT} />
			<rect className="hours-down" x={x + unexplained} width={down} y={BAND} height={BAND_HEIGHT} />
			<rect className="hours-idle" x={x + unexplained + down} width={idle} y={BAND} height={BAND_HEIGHT} />
		</>
	);
}

interface MonthProps {
	readonly month: FleetMonth;
	/** Whether silence would have been asked about; where not, nothing is known of the hours nobody told of. */
	readonly known: boolean;
}

function Month({ month, known }: MonthProps) {
	const { t, language } = useLanguage();
	const reasons = Object.entries(month.hoursByReason).sort(([, one], [, other]) => other - one);
	return (
		<div className="month">
			<h3>{monthName(month.month, language)}</h3>
			{known ? <Available month={month} /> : <Unknown />}
			<p className="quiet small">
				{t("fleet.month", { scans: number(month.scans, language), stops: month.stops, unanswered: month.unanswered })}
			</p>
			<ul className="small">
				{reasons.map(([reason, hours]) => (
					<li key={reason} className={reason === "none" ? "month-unexplained" : ""}>
						<span>{textOr(t, `stop.${reason}`, reason)}</span>
						<span>{t("fleet.hours", { hours: oneDecimal(hours, language) })}</span>
					</li>
				))}
			</ul>
		</div>
	);
}

function Available({ month }: { readonly month: FleetMonth }) {
	const { t, language } = useLanguage();
	const least = share(month.availableAtLeast, language);
	const most = share(month.availableAtMost, language);
	return (
		<p className="month-share">
			{least === most ? most : `${least}–${most}`}
			<span className="quiet small"> {t("fleet.available")}</span>
		</p>
	);
}

function Unknown() {
	const { t } = useLanguage();
	return (
		<>
			<p className="month-unknown">{t("fleet.unknown")}</p>
			<p className="small soft">{t("fleet.unknown.why")}</p>
		</>
	);
}

function monthName(month: string, language: "es" | "en"): string {
	return new Intl.DateTimeFormat(language === "es" ? "es-EC" : "en-GB", {
		timeZone: "UTC",
		month: "long",
		year: "numeric",
	}).format(new Date(`${month}-15T12:00:00Z`));
}
