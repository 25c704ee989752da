import { useEffect, useMemo, useState } from "react";
import { compareScans, type LaidView, type ScanComparison } from "../../api/related";
import type { Lease, Scan } from "../../api/types";
import { Await, Button, Kbd, Notice } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useLoad } from "../../shell/load";
import type { Compared } from "../../viewer";
import { scanName } from "../scans/ScansPage";
import { ComparedPictures, MODES, type Mode } from "./ComparedPictures";
import { chosenView, laidScan, viewAfter } from "./laid";

interface ComparisonProps {
	readonly lease: Lease;
	readonly other: Scan;
	/** What is looked at instead of the scan that is read; `null` while nothing is. */
	readonly onCompared: (compared: Compared | null) => void;
	readonly onClose: () => void;
}

/** Another scan over the one that is read, once the server has laid it on its grid: beside it, in turn with it, or what differs. */
export function Comparison({ lease, other, onCompared, onClose }: ComparisonProps) {
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
				{(comparison) => <Views lease={lease} comparison={comparison} mode={mode} onCompared={onCompared} />}
			</Await>
		</section>
	);
}

interface ViewsProps extends Pick<ComparisonProps, "lease" | "onCompared"> {
	readonly comparison: ScanComparison;
	readonly mode: Mode;
}

/** The view that is compared, and the others to choose from. */
function Views({ lease, comparison, mode, onCompared }: ViewsProps) {
	const { t } = useLanguage();
	const { views } = comparison;
	const [wanted, setWanted] = useState<number | null>(null);
	const chosen = chosenView(views, wanted);
	useKeys((event) => {
		if (isTyping(event) || event.key.toLowerCase() !== "v") {
			return false;
		}
		// Also of one view only: the viewers would go to the pictures of the comparison as if they were views.
		setWanted(viewAfter(views, chosen));
		return true;
	});
	return (
		<>
			{views.length > 1 && (
				<fieldset className="comparison-modes comparison-views" aria-label={t("compare.views")}>
					{views.map((one) => (
						<Button key={one.view} small look="quiet" aria-pressed={one === chosen} onClick={() => setWanted(one.view)}>
							{t("reading.view", { number: one.view + 1 })}
						</Button>
					))}
					<Kbd>V</Kbd>
				</fieldset>
			)}
			<ComparedView
				key={chosen?.view}
				lease={lease}
				other={comparison.scan.id}
				chosen={chosen}
				mode={mode}
				onCompared={onCompared}
			/>
		</>
	);
}

interface ComparedProps extends Pick<ViewsProps, "lease" | "mode" | "onCompared"> {
	readonly other: string;
	readonly chosen: LaidView | null;
}

function ComparedView({ lease, other, chosen, mode, onCompared }: ComparedProps) {
	const { t, language } = useLanguage();
	const laid = useMemo(() => (chosen === null ? null : laidScan(lease.scan, chosen)), [lease.scan, chosen]);
	const view = laid === null ? null : (chosen?.view ?? null);
	useEffect(() => {
		onCompared(view === null ? null : { scan: other, view, mode });
		return () => onCompared(null);
	}, [onCompared, other, view, mode]);
	if (chosen === null || laid === null) {
		const reason = chosen?.reason ?? "unknown";
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
			<ComparedPictures lease={lease} other={other} view={chosen.view} laid={laid} mode={mode} />
			<p className="comparison-foot quiet small">
				{t("compare.fit", {
					correlation: number(Number((chosen.correlation ?? 0).toFixed(2)), language),
					pixels: number(Number((chosen.residualPixels ?? 0).toFixed(1)), language),
				})}
			</p>
		</>
	);
}
