import { useEffect, useState } from "react";
import { compareScans, comparisonTilePath, type RelatedScan, type ScanComparison } from "../../api/related";
import type { Scan } from "../../api/types";
import { Await, Button, Kbd, Notice } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useLoad } from "../../shell/load";
import { ScanImage } from "../scans/ScanImage";

const MODES = ["beside", "flicker"] as const;
type Mode = (typeof MODES)[number];

/** Two pictures a second: fast enough to see what moves, slow enough to be no strobe (WCAG 2.3.1 allows three flashes). */
const FLICKER_MS = 500;

interface ComparisonProps {
	readonly scan: Scan;
	readonly other: RelatedScan;
	readonly onClose: () => void;
}

/** Another scan laid beside or over the one being read, once the server has brought both to one place and size. */
export function Comparison({ scan, other, onClose }: ComparisonProps) {
	const { t, language } = useLanguage();
	const [mode, setMode] = useState<Mode>("beside");
	const [compared, again] = useLoad(() => compareScans(scan.id, other.scanId), other.scanId);
	useKeys((event) => {
		if (isTyping(event) || event.repeat) {
			return false;
		}
		if (event.key === "Escape") {
			onClose();
			return true;
		}
		if (event.key === ",") {
			setMode(mode === "beside" ? "flicker" : "beside");
			return true;
		}
		return false;
	});
	const name = other.containerNumber === null ? t("reading.noNumber") : containerNumber(other.containerNumber);
	return (
		<section className="comparison" aria-label={t("compare.title")}>
			<header className="comparison-head">
				<h2 className="comparison-title">
					{t("compare.with", { container: name, when: dateTime(other.acquiredAt, language) })}
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
				{(comparison) => <Compared scan={scan} other={other} comparison={comparison} mode={mode} />}
			</Await>
		</section>
	);
}

interface ComparedProps {
	readonly scan: Scan;
	readonly other: RelatedScan;
	readonly comparison: ScanComparison;
	readonly mode: Mode;
}

function Compared({ scan, other, comparison, mode }: ComparedProps) {
	const { t } = useLanguage();
	const over = useFlicker(mode === "flicker");
	if (!comparison.comparable) {
		const reason = comparison.reason ?? "unknown";
		return (
			<div className="comparison-not">
				<Notice tone="plain">
					<strong>{t("compare.not")}</strong>
					<p>{textOr(t, `compare.not.${reason}`, reason)}</p>
				</Notice>
			</div>
		);
	}
	const laid: Scan = { ...scan, views: comparison.views };
	return (
		<div className={`comparison-images comparison-${mode}`} data-over={over}>
			<ScanImage scan={scan} marks={[]} />
			<ScanImage scan={laid} marks={[]} tiles={(at) => comparisonTilePath(scan.id, other.scanId, at)} />
		</div>
	);
}

/** Which of the two lies on top; still for whoever asked for no motion, who changes with the button. */
function useFlicker(on: boolean): "this" | "other" {
	const [over, setOver] = useState<"this" | "other">("this");
	useEffect(() => {
		if (!on) {
			setOver("this");
			return;
		}
		setOver("other");
		if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
			return;
		}
		const ticking = setInterval(() => setOver((now) => (now === "this" ? "other" : "this")), FLICKER_MS);
		return () => clearInterval(ticking);
	}, [on]);
	return over;
}
