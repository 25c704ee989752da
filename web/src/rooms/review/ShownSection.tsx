import { useState } from "react";
import { thumbnailPath } from "../../api/scans";
import type { Decision } from "../../api/types";
import { isTextKey, type Translate } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { minutesSeconds } from "../../shell/format";
import { useMay } from "../../shell/session";
import { type ShownRecord, type ShownRendering, type ShownView, toolRecorded } from "../../viewer";
import { LaidOver } from "./ShownLaidOver";
import { type Seen, secondsText, seenOf, sharesSeen, shownFrom } from "./shownFrom";

/** What was on screen while the scan was read, in words and as a picture of where it was looked at. */
export function ShownSection({ decision }: { readonly decision: Decision }) {
	const { t } = useLanguage();
	const record = shownFrom(decision.shown);
	return (
		<section className="panel shown" aria-label={t("shown.title")}>
			<div className="panel-head">
				<h2>{t("shown.title")}</h2>
				{record !== null && <span className="quiet small">{timeOf(t, record)}</span>}
			</div>
			<div className="panel-body">
				{record === null ? (
					<p className="quiet">{t("shown.none")}</p>
				) : (
					<Recorded record={record} scanId={decision.scanId} />
				)}
			</div>
		</section>
	);
}

function timeOf(t: Translate, { seconds, hiddenSeconds }: ShownRecord): string {
	const inView = t("shown.seconds", { time: minutesSeconds(Math.round(seconds)) });
	return hiddenSeconds < 1
		? inView
		: `${inView} · ${t("shown.hidden", { time: minutesSeconds(Math.round(hiddenSeconds)) })}`;
}

function Recorded({ record, scanId }: { readonly record: ShownRecord; readonly scanId: string }) {
	const { t } = useLanguage();
	return (
		<>
			<p className="quiet small">{t("shown.lead")}</p>
			<div className="shown-views">
				{record.views.map((view) => (
					<LookedAt key={view.view} view={view} scanId={scanId} several={record.views.length > 1} />
				))}
			</div>
			<div className="shown-lists">
				<div>
					<h3>{t("shown.renderings")}</h3>
					<ul className="shown-list">
						{record.renderings.map((rendering) => (
							<li key={JSON.stringify(rendering)}>
								<span className="number">{secondsText(rendering.seconds)}</span>
								<span>{inWords(t, rendering, record.views.length > 1)}</span>
							</li>
						))}
						{record.otherSeconds > 0 && (
							<li>
								<span className="number">{secondsText(record.otherSeconds)}</span>
								<span>{t("shown.other")}</span>
							</li>
						)}
					</ul>
				</div>
				<div className="shown-beside">
					<Tools tools={record.tools} />
					{record.version > 1 && <LaidOver record={record} />}
				</div>
			</div>
			{record.version === 1 && <p className="quiet small">{t("shown.older")}</p>}
			{record.truncated && <p className="quiet small">{t("shown.truncated")}</p>}
		</>
	);
}

/** The scan, veiled where it was not seen. */
function LookedAt({ view, scanId, several }: { view: ShownView; scanId: string; several: boolean }) {
	const { t } = useLanguage();
	const maySee = useMay("scan-see");
	const [missing, setMissing] = useState(false);
	const shares = sharesSeen(view);
	const words = t("shown.shares", {
		closely: Math.round(100 * shares.closely),
		overview: Math.round(100 * shares.overview),
		never: Math.round(100 * shares.never),
	});
	return (
		<figure className="shown-view">
			<div className="shown-picture">
				{maySee && !missing && <img src={thumbnailPath(scanId, view.view)} alt="" onError={() => setMissing(true)} />}
				<svg viewBox={`0 0 ${view.columns} ${view.rows}`} preserveAspectRatio="none" role="img" aria-label={words}>
					{Array.from({ length: view.columns * view.rows }, (_, cell) => (
						<rect
							// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
							key={cell}
							className={`seen-${seenOf(view, cell)}`}
							x={cell % view.columns}
							y={Math.floor(cell / view.columns)}
							width={1}
							height={1}
						/>
					))}
				</svg>
			</div>
			<figcaption>
				{several && <strong>{t("reading.view", { number: view.view + 1 })}. </strong>}
				{SEEN.map((seen) => (
					<span key={seen} className="shown-share">
						<span className={`shown-swatch swatch-seen-${seen}`} />
						{t(`shown.${seen}`, { share: Math.round(100 * shares[seen]) })}
					</span>
				))}
			</figcaption>
		</figure>
	);
}

const SEEN: readonly Seen[] = ["closely", "overview", "never"];

function Tools({ tools }: Pick<ShownRecord, "tools">) {
	const { t } = useLanguage();
	const named = Object.entries(tools).flatMap(([name, times]) => {
		const label = toolRecorded(name)?.label;
		return label !== undefined && isTextKey(label) ? [{ name, text: t(label), times }] : [];
	});
	return (
		<div>
			<h3>{t("shown.tools")}</h3>
			{named.length === 0 ? (
				<p className="quiet">{t("shown.tools.none")}</p>
			) : (
				<ul className="shown-list">
					{named
						.sort((a, b) => b.times - a.times)
						.map(({ name, text, times }) => (
							<li key={name}>
								<span className="number">{times} ×</span>
								<span>{text}</span>
							</li>
						))}
				</ul>
			)}
		</div>
	);
}

/** A rendering as one would tell it to a colleague. */
function inWords(t: Translate, shown: ShownRendering, several: boolean): string {
	const [low, high] = [shown.centre - shown.width / 2, shown.centre + shown.width / 2];
	// Plus zero: -0.00 is nothing anybody says.
	const range = { low: (Math.round(low * 100) / 100 + 0).toFixed(2), high: high.toFixed(2) };
	const strip =
		shown.strip === "organic" || shown.strip === "inorganic" || shown.strip === "metal" ? shown.strip : null;
	return [
		several ? t("reading.view", { number: shown.view + 1 }) : null,
		shown.domain === "ratio" ? t("viewer.legend.ratio") : null,
		shown.domain === "log" ? t("shown.window.log", range) : null,
		shown.domain === "linear" ? t("shown.window.linear", range) : null,
		shown.material ? t("viewer.tool.material") : null,
		shown.palette === "safe" ? t("viewer.tool.material-colours") : null,
		strip !== null ? t(`viewer.legend.${strip}`) : null,
		shown.strip === "heavy" ? heavyText(t, shown) : null,
		shown.palette === "viridis" || shown.palette === "cividis" ? t(`viewer.legend.palette.${shown.palette}`) : null,
		shown.edges > 0 ? t("viewer.tool.edges") : null,
		shown.localContrast > 0 ? t("viewer.tool.local-contrast") : null,
		shown.gamma !== 1 ? `${t("viewer.tool.gamma")} ${shown.gamma}` : null,
		shown.inverted ? t("shown.inverted") : null,
		shown.starvedShown ? t("viewer.tool.starved") : null,
	]
		.filter((one) => one !== null)
		.join(" · ");
}

function heavyText(t: Translate, { heavyFrom }: ShownRendering): string {
	const name = t("viewer.tool.heavy");
	return heavyFrom === null ? name : `${name} ≥ ${heavyFrom}`;
}
