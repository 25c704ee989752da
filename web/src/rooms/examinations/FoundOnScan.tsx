import { useRef, useState } from "react";
import type { Sheet } from "../../api/ramp";
import { scan as askScan } from "../../api/scans";
import type { Mark, Scan } from "../../api/types";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import type { ViewerState } from "../../viewer";
import { FindingLayers } from "../review/FindingLayers";
import { ScanImage } from "../scans/ScanImage";
import { all } from "./ramp/progress";
import { spotsOf } from "./ramp/spots";

const TOOLS = ["move", "look"] as const;

/** What was found, on the scan where it was: boxes are the officer's, dashed lines what the reading pointed at. */
export function FoundOnScan({ sheet }: { readonly sheet: Sheet }) {
	const { t } = useLanguage();
	const scanId = all(sheet.facts, "located").at(-1)?.said.scanId;
	if (scanId === undefined) {
		return null;
	}
	return (
		<section className="panel" aria-labelledby="exam-on-scan">
			<div className="panel-head">
				<h2 id="exam-on-scan">{t("exam.onScan")}</h2>
			</div>
			<Picture key={scanId} scanId={scanId} sheet={sheet} />
		</section>
	);
}

function Picture({ scanId, sheet }: { readonly scanId: string; readonly sheet: Sheet }) {
	const [loaded, again] = useLoad((signal) => askScan(scanId, signal), scanId);
	return (
		<Await loaded={loaded} again={again}>
			{(scan) => <Drawn scan={scan} sheet={sheet} />}
		</Await>
	);
}

function Drawn({ scan, sheet }: { readonly scan: Scan; readonly sheet: Sheet }) {
	const { t } = useLanguage();
	const place = useRef<HTMLDivElement>(null);
	const [state, setState] = useState<ViewerState | null>(null);
	const [marks] = useState(() => marksOf(scan.id, sheet, (what) => t(`ramp.what.${what}`)));
	return (
		<div className="image-panel exam-image" ref={place}>
			<ScanImage scan={scan} marks={marks} tools={TOOLS} onState={setState} />
			{state !== null && (
				<FindingLayers place={place} state={state} findings={spotsOf(sheet, scan.id, state.current)} />
			)}
		</div>
	);
}

/** The last box drawn of each finding. */
function marksOf(
	scanId: string,
	sheet: Sheet,
	named: (what: "drugs" | "weapons" | "cash" | "undeclared-goods" | "empty-hide" | "other") => string,
): readonly Mark[] {
	const found = sheet.facts.filter((fact) => fact.kind === "found");
	const last = new Map(all(sheet.facts, "located").map((fact) => [fact.said.finding, fact.said]));
	return [...last.values()]
		.filter((box) => box.scanId === scanId)
		.map((box) => {
			const what = found.find((fact) => fact.id === box.finding)?.said.what ?? "other";
			const points: Mark["points"] = [
				[box.x, box.y],
				[box.x + box.w, box.y + box.h],
			];
			return { kind: "rectangle", view: box.view, points, label: named(what) };
		});
}
