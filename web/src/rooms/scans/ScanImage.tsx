import { useEffect, useRef, useState } from "react";
import { ConnectionLost, problemFrom } from "../../api/problem";
import { type TilePlace, tilePath } from "../../api/scans";
import type { Mark, Scan } from "../../api/types";
import { Notice } from "../../design/parts";
import { isTextKey, type Translate } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import {
	createViewer,
	type LaidOver,
	type Measurement,
	type ShownRecord,
	type Surfaces,
	type Viewer,
	type ViewerState,
} from "../../viewer";
import { toggleFullScreen } from "./fullScreen";
import { MeasurePanel } from "./MeasurePanel";
import { ViewerLegend } from "./ViewerLegend";
import { type ToolGroup, ViewerToolbar } from "./ViewerToolbar";

/** How long after the first picture the rest of it is waited for: a reader who waits loses more than a picture that sharpens in view. */
const DRAWN_AFTER_MS = 60;

interface ScanImageProps {
	readonly scan: Scan;
	readonly marks: readonly Mark[];
	/** Absent where marks are only looked at. */
	readonly onMarks?: (marks: readonly Mark[]) => void;
	readonly onState?: (state: ViewerState) => void;
	/** Once, when what is in sight is drawn as it will stay; on a slow line, soon after something of the whole is. */
	readonly onDrawn?: () => void;
	/** The viewer while it is there, for what only it knows. */
	readonly onViewer?: (viewer: Viewer | null) => void;
	/** What to draw on, kept from one scan to the next; without, each image makes its own. */
	readonly surfaces?: Surfaces;
	/** What was shown of this scan before, where a reading goes on. */
	readonly shownBefore?: ShownRecord | null;
	/** Groups of tools to show where there is little room; without, all. Keys reach the others all the same. */
	readonly tools?: readonly ToolGroup[];
	/** What the page lays over it; covered, it hears no keys and is passed over. */
	readonly over?: LaidOver;
	/** Where tiles are fetched from, when not from the scan's own. */
	readonly tiles?: (at: TilePlace) => string;
}

/** The viewer in the page: its canvas, its toolbar, and what went wrong with the image. */
export function ScanImage(props: ScanImageProps) {
	const { scan, marks, onMarks, over } = props;
	const { t } = useLanguage();
	const place = useRef<HTMLDivElement>(null);
	const [viewer, setViewer] = useState<Viewer | null>(null);
	const [state, setState] = useState<ViewerState | null>(null);
	const [trouble, setTrouble] = useState<"tile" | "failed" | null>(null);
	const [measurement, setMeasurement] = useState<Measurement | null>(null);
	const latest = useRef({ ...props, t });
	latest.current = { ...props, t };
	const editable = onMarks !== undefined;

	useEffect(() => {
		const element = place.current;
		if (element === null) {
			return;
		}
		let gone = false;
		const surface = latest.current.surfaces?.take() ?? null;
		const made = createViewer(element, {
			scan,
			surface,
			fetchTile: (view, level, column, row, frame, signal) => {
				const at = { view, level, column, row, frame };
				return fetchTile(latest.current.tiles?.(at) ?? tilePath(scan.id, at), signal);
			},
			labels: (key) => textOf(latest.current.t, key),
			marks: latest.current.marks,
			marksEditable: editable,
			shownBefore: latest.current.shownBefore ?? null,
			onFullScreen: () => toggleFullScreen(element),
			onMeasurement: setMeasurement,
			onState: (now) => {
				setState(now);
				latest.current.onState?.(now);
			},
			onMarks: (now) => latest.current.onMarks?.(now),
			onTrouble: () => setTrouble("tile"),
		});
		const since = performance.now();
		made.firstPicture.then(
			() => {
				performance.measure("aforo.first-picture", { start: since, detail: scan.id });
				const soon = new Promise<void>((resolve) => setTimeout(resolve, DRAWN_AFTER_MS));
				Promise.race([made.settled(), soon]).then(() => !gone && latest.current.onDrawn?.());
			},
			() => !gone && setTrouble("failed"),
		);
		setViewer(made);
		setState(made.state());
		latest.current.onViewer?.(made);
		return () => {
			gone = true;
			latest.current.onViewer?.(null);
			made.destroy();
			if (surface !== null) {
				latest.current.surfaces?.give(surface);
			}
			setViewer(null);
		};
	}, [scan, editable]);

	useEffect(() => {
		if (viewer !== null && viewer.marks() !== marks) {
			viewer.setMarks(marks);
		}
	}, [viewer, marks]);

	useEffect(() => {
		if (viewer !== null && over !== undefined) {
			viewer.laidOver(over);
		}
	}, [viewer, over]);

	return (
		<div className="scan-image" inert={over?.covered === true}>
			{viewer !== null && state !== null && (
				<ViewerToolbar viewer={viewer} state={state} editable={editable} groups={props.tools} />
			)}
			<div className="scan-canvas" ref={place} />
			{viewer !== null && state !== null && (
				<div className="scan-over">
					<ViewerLegend state={state} />
					{state.panel && measurement !== null && (
						<MeasurePanel viewer={viewer} state={state} measurement={measurement} />
					)}
				</div>
			)}
			{trouble !== null && (
				<div className="scan-trouble">
					<Notice tone="warn">{t(trouble === "tile" ? "viewer.tileFailed" : "viewer.failed")}</Notice>
				</div>
			)}
		</div>
	);
}

function textOf(t: Translate, key: string): string {
	return isTextKey(key) ? t(key) : key;
}

async function fetchTile(path: string, signal: AbortSignal): Promise<ArrayBuffer> {
	const response = await fetch(path, { signal, credentials: "same-origin" }).catch((failure: unknown) => {
		throw signal.aborted ? failure : new ConnectionLost();
	});
	if (!response.ok) {
		throw problemFrom(response.status, await response.text(), null);
	}
	return response.arrayBuffer();
}
