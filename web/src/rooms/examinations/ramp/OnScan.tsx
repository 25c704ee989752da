import { useEffect, useRef, useState } from "react";
import { scan as askScan } from "../../../api/scans";
import type { Mark, Scan } from "../../../api/types";
import { Button, Empty } from "../../../design/parts";
import { explain } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import type { Viewer, ViewerState } from "../../../viewer";
import { bounds } from "../../../viewer/marks";
import { FindingLayers } from "../../review/FindingLayers";
import { ScanImage } from "../../scans/ScanImage";
import { spotsOf } from "./spots";
import type { Ramp } from "./useRamp";

/** What a glove needs to find the place and draw a box; one row on a tablet. */
const TOOLS = ["move", "mark"] as const;

interface OnScanProps {
	readonly ramp: Ramp;
	/** Id of the fact that tells of it. */
	readonly finding: string;
	readonly onClose: () => void;
}

/** Draws a finding where it was on the scan. Needs a link, for the picture is the server's; it can be done any time before the end. */
export function OnScan({ ramp, finding, onClose }: OnScanProps) {
	const { t, language } = useLanguage();
	const scans = ramp.sheet.known.scans;
	const suspected = ramp.sheet.suspicions.at(-1)?.scanId;
	const [id, setId] = useState(suspected ?? scans.at(-1)?.id ?? "");
	const [loaded, again] = useLoad((signal) => askScan(id, signal), id);
	return (
		<div className="ramp-scan">
			{scans.length > 1 && (
				<div className="ramp-scan-choice">
					{scans.map((scan) => (
						<button
							key={scan.id}
							type="button"
							className="ramp-button"
							aria-pressed={scan.id === id}
							onClick={() => setId(scan.id)}
						>
							{dateTime(scan.at, language)}
						</button>
					))}
				</div>
			)}
			{loaded.state === "failed" && (
				<Empty
					icon="offline"
					title={t("ramp.onScan.away")}
					hint={explain(t, loaded.failure)}
					action={<Button onClick={again}>{t("app.retry")}</Button>}
				/>
			)}
			{loaded.state === "ready" ? (
				<Drawing key={loaded.value.id} scan={loaded.value} ramp={ramp} finding={finding} onClose={onClose} />
			) : (
				<div className="ramp-actions">
					<button type="button" className="ramp-button" onClick={onClose}>
						{t("app.cancel")}
					</button>
				</div>
			)}
		</div>
	);
}

function Drawing({ scan, ramp, finding, onClose }: OnScanProps & { readonly scan: Scan }) {
	const { t } = useLanguage();
	const place = useRef<HTMLDivElement>(null);
	const [marks, setMarks] = useState<readonly Mark[]>([]);
	const [state, setState] = useState<ViewerState | null>(null);
	const [viewer, setViewer] = useState<Viewer | null>(null);
	const drawn = marks.at(-1);
	// the box is what is wanted here: the hand begins with it
	useEffect(() => {
		if (viewer !== null) {
			viewer.setTool("rectangle");
		}
	}, [viewer]);
	const record = () => {
		if (drawn === undefined) {
			return;
		}
		const box = bounds(drawn);
		ramp.take({
			kind: "located",
			said: {
				finding,
				scanId: scan.id,
				view: drawn.view,
				x: box.left,
				y: box.top,
				w: box.right - box.left,
				h: box.bottom - box.top,
			},
		});
		onClose();
	};
	const view = state?.current ?? 0;
	return (
		<>
			<p className="ramp-lead">{t("ramp.onScan.lead")}</p>
			<div className="image-panel ramp-image" ref={place}>
				<ScanImage
					scan={scan}
					marks={marks}
					tools={TOOLS}
					onMarks={(now) => setMarks(now.length > 1 ? now.slice(-1) : now)}
					onState={setState}
					onViewer={setViewer}
				/>
				{state !== null && <FindingLayers place={place} state={state} findings={spotsOf(ramp.sheet, scan.id, view)} />}
			</div>
			<div className="ramp-actions">
				<button type="button" className="ramp-button" onClick={onClose}>
					{t("app.cancel")}
				</button>
				<button type="button" className="ramp-go" disabled={drawn === undefined} onClick={record}>
					{t("ramp.onScan.record")}
				</button>
			</div>
		</>
	);
}
