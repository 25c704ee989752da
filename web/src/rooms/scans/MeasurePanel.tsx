import { useState } from "react";
import { Button, IconButton } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import {
	type Beam,
	description,
	type Histogram,
	histogramsOf,
	isDifference,
	KNOWN_SIZES,
	type Mark,
	type Material,
	type Measurement,
	measuredText,
	type RegionStatistics,
	shown,
	type ViewDescription,
	type Viewer,
	type ViewerState,
} from "../../viewer";
import { MassEstimate } from "./MassEstimate";
import { Plot, type Series } from "./Plot";
import { profileSeries } from "./profileSeries";

interface MeasurePanelProps {
	readonly viewer: Viewer;
	readonly state: ViewerState;
	readonly measurement: Measurement;
}

/** What is measured: the shape drawn or chosen, else all in sight; each number with what it rests on. */
export function MeasurePanel({ viewer, state, measurement }: MeasurePanelProps) {
	const { t } = useLanguage();
	const [assumed, setAssumed] = useState<{ material: Material; beam: Beam }>({ material: "cellulose", beam: 6 });
	const view = description(state);
	const { shape, statistics, profile, pitch } = measurement;
	if (measurement.view !== state.current) {
		return null;
	}
	const counted = !view.displayOnly && !isDifference(view);
	return (
		<section className="measure" aria-label={t("viewer.tool.panel")} data-part="measure">
			<header className="measure-head">
				<h2>{t(`measure.shape.${shape?.kind ?? "sight"}`)}</h2>
				<IconButton icon="close" label={t("measure.close")} onClick={() => viewer.apply({ kind: "panel" })} />
			</header>
			{shape !== null && <Size viewer={viewer} state={state} shape={shape} measurement={measurement} />}
			{statistics !== null && <Statistics view={view} statistics={statistics} counted={counted} />}
			{statistics !== null && counted && (
				<>
					<MassEstimate
						view={view}
						statistics={statistics}
						shape={shape}
						pitch={pitch}
						assumed={assumed}
						onAssumed={setAssumed}
					/>
					<HistogramPlot view={view} histograms={histogramsOf(view, statistics)} />
				</>
			)}
			{profile !== null && shape !== null && counted && (
				<Plot
					title={t("measure.profile")}
					across={t(pitch === null ? "measure.alongPx" : "measure.alongCm")}
					upright={t("measure.attenuation")}
					series={profileSeries(view, profile, shape, pitch)}
				/>
			)}
		</section>
	);
}

interface SizeProps extends MeasurePanelProps {
	readonly shape: Mark;
}

/** Length or area, and what centimetres rest on; without a basis pixels only, and the way to get one. */
function Size({ viewer, state, shape, measurement }: SizeProps) {
	const { t } = useLanguage();
	const { pitch } = measurement;
	const { scale } = shown(state);
	const held = [scale.x, scale.y].filter((one) => one !== null);
	return (
		<div className="measure-part">
			<p className="measure-value">{measuredText(shape, pitch)}</p>
			<p className="quiet small">
				{pitch === null
					? t("measure.basis.none")
					: held.length > 0
						? t(`measure.basis.${pitch.basis === "held-square" ? "heldSquare" : "held"}`, {
								against: held.map((one) => t(`measure.known.${one.against}`)).join(", "),
							})
						: t("measure.basis.file")}
			</p>
			{pitch?.deep === true && (
				<label className="measure-depth">
					<span>{t("measure.depth")}</span>
					<input
						className="measure-slider"
						type="range"
						min={-1}
						max={1}
						step={0.25}
						value={scale.depth}
						aria-valuetext={t(
							scale.depth < 0 ? "measure.depth.near" : scale.depth > 0 ? "measure.depth.far" : "measure.depth.middle",
						)}
						onChange={(event) => viewer.apply({ kind: "depth", depth: event.target.valueAsNumber })}
					/>
					<span className="measure-ends quiet small">
						<span>{t("measure.depth.near")}</span>
						<span>{t("measure.depth.far")}</span>
					</span>
				</label>
			)}
			{state.measure?.kind === "line" && <HoldAgainst viewer={viewer} />}
			{held.length > 0 && (
				<Button small look="quiet" onClick={() => viewer.apply({ kind: "forget-scale" })}>
					{t("measure.forget")}
				</Button>
			)}
			{state.measure !== null && state.editable && (
				<Button small onClick={() => viewer.apply({ kind: "keep-measure" })}>
					{t("viewer.tool.keep-measure")}
				</Button>
			)}
		</div>
	);
}

/** The line just drawn is a thing of known size: from then on the view measures in centimetres. */
function HoldAgainst({ viewer }: Pick<MeasurePanelProps, "viewer">) {
	const { t } = useLanguage();
	return (
		<label className="measure-hold">
			<span>{t("measure.hold")}</span>
			<select
				className="input"
				value=""
				onChange={(event) => viewer.apply({ kind: "hold-against", code: event.target.value })}
			>
				<option value="">{t("measure.hold.choose")}</option>
				{KNOWN_SIZES.map((known) => (
					<option key={known.code} value={known.code}>
						{t(`measure.known.${known.code}`)}
					</option>
				))}
			</select>
		</label>
	);
}

interface StatisticsProps {
	readonly view: ViewDescription;
	readonly statistics: RegionStatistics;
	readonly counted: boolean;
}

function Statistics({ view, statistics, counted }: StatisticsProps) {
	const { t } = useLanguage();
	const { energies, level, whole } = statistics;
	const row = (name: string, of: (at: number) => string) => (
		<tr>
			<th scope="row">{name}</th>
			{energies.map((energy, at) => (
				<td key={energy.energy}>{of(at)}</td>
			))}
		</tr>
	);
	const one = (at: number) => energies[at];
	return (
		<div className="measure-part">
			<table className="measure-table">
				{view.energies.length > 1 && (
					<thead>
						<tr>
							<td />
							{energies.map((energy) => (
								<th key={energy.energy} scope="col">
									{energy.energy}
								</th>
							))}
						</tr>
					</thead>
				)}
				<tbody>
					{counted && row(t("measure.attenuation"), (at) => one(at)?.attenuation?.toFixed(3) ?? "–")}
					{row(t("measure.mean"), (at) => one(at)?.mean.toFixed(1) ?? "–")}
					{row(t("measure.deviation"), (at) => one(at)?.deviation.toFixed(1) ?? "–")}
					{row(t("measure.range"), (at) => `${one(at)?.least ?? "–"} – ${one(at)?.greatest ?? "–"}`)}
					{row(t("measure.pixels"), (at) => String(one(at)?.pixels ?? 0))}
					{counted && row(t("measure.starved"), (at) => percent(one(at)?.starved ?? 0, one(at)?.pixels ?? 0))}
				</tbody>
			</table>
			{level > 0 && <p className="quiet small">{t("measure.level", { step: 2 ** level })}</p>}
			{!whole && <p className="quiet small">{t("measure.notWhole")}</p>}
		</div>
	);
}

function percent(part: number, whole: number): string {
	return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

interface HistogramPlotProps {
	readonly view: ViewDescription;
	readonly histograms: readonly Histogram[];
}

function HistogramPlot({ view, histograms }: HistogramPlotProps) {
	const { t } = useLanguage();
	const series = histograms.map(({ low, high, bars }, energy): Series => {
		const most = Math.max(...bars, 1);
		const step = (high - low) / bars.length;
		return {
			name: view.energies[energy] ?? "",
			points: bars.map((bar, at) => [low + (at + 0.5) * step, (100 * bar) / most]),
		};
	});
	return series.length === 0 ? null : (
		<Plot title={t("measure.histogram")} across={t("measure.attenuation")} upright="%" series={series} />
	);
}
