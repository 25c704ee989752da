import { type RefObject, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { shown, type ViewerState } from "../../viewer";
import { imagePx, toCanvas } from "../../viewer/geometry";
import { drawnOn, type Outline } from "./findings";

interface FindingLayersProps {
	/** What holds the viewer. */
	readonly place: RefObject<HTMLElement | null>;
	readonly state: ViewerState;
	readonly findings: readonly Outline[];
}

/** Findings drawn over the view they stand on, dashed so that nobody takes them for marks; they let every gesture through. */
export function FindingLayers({ place, state, findings }: FindingLayersProps) {
	const [canvas, setCanvas] = useState<Element | null>(null);
	useEffect(() => setCanvas(place.current?.querySelector(".scan-canvas") ?? null), [place]);
	const drawn = drawnOn(findings, state.current);
	if (canvas === null || drawn.length === 0) {
		return null;
	}
	const { camera } = shown(state);
	const { width, height } = state.canvas;
	return createPortal(
		<svg className="finding-layers" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
			{drawn.map((finding) => {
				const corners = finding.corners.map(([x, y]) => toCanvas(camera, state.canvas, imagePx(x, y)));
				const points = corners.map((corner) => `${corner.x},${corner.y}`).join(" ");
				const left = Math.min(...corners.map((corner) => corner.x));
				const top = Math.min(...corners.map((corner) => corner.y));
				return (
					<g key={finding.id}>
						<polygon className="finding-rim" points={points} />
						<polygon className="finding-line" points={points} />
						<text x={left + 4} y={top - 6}>
							{findings.indexOf(finding) + 1}
						</text>
					</g>
				);
			})}
		</svg>,
		canvas,
	);
}
