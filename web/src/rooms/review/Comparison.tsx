import { useEffect, useMemo, useState } from "react";
import { compareScans, type LaidView, laidTilePath, type ScanComparison } from "../../api/related";
import { type TilePlace, tilePath } from "../../api/scans";
import type { Lease, Scan } from "../../api/types";
import { Await, Button, Kbd, Notice } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useLoad } from "../../shell/load";
import { FLASHES_USUAL, flashesAllowed, link, SAME_PLACE, takeTurns, type Viewer } from "../../viewer";
import { ScanImage } from "../scans/ScanImage";
import { scanName } from "../scans/ScansPage";
import { laidScan } from "./laid";

const MODES = ["beside", "flicker", "difference"] as const;
type Mode = (typeof MODES)[number];

interface ComparisonProps {
	readonly lease: Lease;
	readonly other: Scan;
	readonly onClose: () => void;
}

/** Another scan over the one that is read, once the server has laid it on its grid: beside it, in turn with it, or what differs. */
export function Comparison({ lease, other, onClose }: ComparisonProps) {
	const { t, language } = useLanguage();
	const [mode, setMode] = useState<Mode>("beside");
	const [compared, again] = useLoad(
		(signal) => compareScans(lease.leaseId, other.id, signal),
		`${lease.leaseId} ${other.id}`,
	);
	useKeys((event) => {
		if (isTyping(event) || event.repeat) {
			return false;
		}
		if (event.key === "Escape") {
			onClose();
			return true;
		}
		if (event.key === ",") {
			setMode(MODES[(MODES.indexOf(mode) + 1) % MODES.length] ?? "beside");
			return true;
		}
		return false;
	});
	const container = scanName(other) ?? t("reading.noNumber");
	return (
		<section className="comparison" aria-label={t("compare.title")}>
			<header className="comparison-head">
				<h2 className="comparison-title">
					{t("compare.with", { container, when: dateTime(other.acquiredAt ?? other.receivedAt, language) })}
				</h2>
				<fieldset className="comparison-modes" aria-label={t("compare.mode")}>
					{MODES.map((one) => (
						<Button key={one} small look="quiet" aria-pressed={mode === one} onClick={() => setMode(one)}>
							{t(`compare.${one}`)}
						</Button>
					))}
					<Kbd>,</Kbd>
				</fieldset>
				<Button small onClick={onClose}>
					{t("app.close")} <Kbd>Esc</Kbd>
				</Button>
			</header>
			<Await loaded={compared} again={again}>
				{(comparison) => <Compared lease={lease} comparison={comparison} mode={mode} />}
			</Await>
		</section>
	);
}

interface ComparedProps {
	readonly lease: Lease;
	readonly comparison: ScanComparison;
	readonly mode: Mode;
}

function Compared({ lease, comparison, mode }: ComparedProps) {
	const { t, language } = useLanguage();
	const usable = comparison.views.find((one) => one.reason === null) ?? comparison.views[0];
	const laid = useMemo(() => (usable === undefined ? null : laidScan(lease.scan, usable)), [lease.scan, usable]);
	if (usable === undefined || laid === null) {
		const reason = usable?.reason ?? "unknown";
		return (
			<div className="comparison-not">
				<Notice tone="plain">
					<strong>{t("compare.not")}</strong>
					<p>{textOr(t, `compare.not.${reason}`, reason)}</p>
				</Notice>
			</div>
		);
	}
	return (
		<>
			<Pictures lease={lease} other={comparison.scan.id} usable={usable} laid={laid} mode={mode} />
			<p className="comparison-foot quiet small">
				{t("compare.fit", {
					correlation: number(Number((usable.correlation ?? 0).toFixed(2)), language),
					pixels: number(Number((usable.residualPixels ?? 0).toFixed(1)), language),
				})}
			</p>
		</>
	);
}

interface PicturesProps {
	readonly lease: Lease;
	readonly other: string;
	readonly usable: LaidView;
	readonly laid: Scan;
	readonly mode: Mode;
}

const PICTURES = [null, "laid", "difference"] as const;

/** One viewer that holds all three pictures, and in the mode beside a second one that moves with it. */
function Pictures({ lease, other, usable, laid, mode }: PicturesProps) {
	const [first, setFirst] = useState<Viewer | null>(null);
	const [second, setSecond] = useState<Viewer | null>(null);
	const alone: Scan = useMemo(() => ({ ...laid, views: laid.views.slice(1, 2) }), [laid]);
	const tile = (picture: (typeof PICTURES)[number], at: TilePlace) => {
		const place = { ...at, view: usable.view };
		return picture === null ? tilePath(lease.scan.id, place) : laidTilePath(lease.leaseId, other, picture, place);
	};
	useEffect(() => {
		if (first === null) {
			return undefined;
		}
		first.apply({ kind: "show-beside", view: mode === "difference" ? 2 : 0 });
		if (mode !== "flicker") {
			return undefined;
		}
		const reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
		return takeTurns(first, [0, 1], flashesAllowed(FLASHES_USUAL, { reducedMotion, fasterAsked: false }));
	}, [first, mode]);
	useEffect(() => (first === null || second === null ? undefined : link(first, second, SAME_PLACE)), [first, second]);
	return (
		<div className={`comparison-images comparison-${mode}`}>
			<ScanImage scan={laid} marks={[]} onViewer={setFirst} tiles={(at) => tile(PICTURES[at.view] ?? null, at)} />
			{mode === "beside" && <ScanImage scan={alone} marks={[]} onViewer={setSecond} tiles={(at) => tile("laid", at)} />}
		</div>
	);
}
