import { useEffect, useMemo, useRef, useState } from "react";
import { laidTilePath } from "../../api/related";
import { type TilePlace, tilePath } from "../../api/scans";
import type { Lease, Scan } from "../../api/types";
import { Button, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { isTyping, useKeys } from "../../shell/keys";
import { FLASHES_USUAL, flashesAllowed, link, otherOf, SAME_PLACE, takeTurns, type Viewer } from "../../viewer";
import { ScanImage } from "../scans/ScanImage";

/** How two scans are compared. */
export const MODES = ["beside", "flicker", "difference"] as const;
export type Mode = (typeof MODES)[number];

interface PicturesProps {
	readonly lease: Lease;
	readonly other: string;
	/** The view of the lease's scan that is compared. */
	readonly view: number;
	readonly laid: Scan;
	readonly mode: Mode;
}

const PICTURES = [null, "laid", "difference"] as const;
const OWN = 0;
const LAID = 1;
const DIFFERENCE = 2;

/** One viewer that holds all three pictures, and in the mode beside a second one that moves with it. */
export function ComparedPictures({ lease, other, view, laid, mode }: PicturesProps) {
	const [first, setFirst] = useState<Viewer | null>(null);
	const [second, setSecond] = useState<Viewer | null>(null);
	const alone: Scan = useMemo(() => ({ ...laid, views: laid.views.slice(LAID, LAID + 1) }), [laid]);
	const tile = (picture: (typeof PICTURES)[number], at: TilePlace) => {
		const place = { ...at, view };
		return picture === null ? tilePath(lease.scan.id, place) : laidTilePath(lease.leaseId, other, picture, place);
	};
	useEffect(() => {
		first?.apply({ kind: "show-beside", view: mode === "difference" ? DIFFERENCE : OWN });
	}, [first, mode]);
	useEffect(() => (first === null || second === null ? undefined : link(first, second, SAME_PLACE)), [first, second]);
	return (
		<div className={`comparison-images comparison-${mode}`}>
			<ScanImage scan={laid} marks={[]} onViewer={setFirst} tiles={(at) => tile(PICTURES[at.view] ?? null, at)} />
			{mode === "beside" && <ScanImage scan={alone} marks={[]} onViewer={setSecond} tiles={(at) => tile("laid", at)} />}
			{mode === "flicker" && first !== null && <Turns viewer={first} />}
		</div>
	);
}

/** The two pictures in turn: by themselves where flashes are allowed, and by hand from the first stroke of the space bar on. */
function Turns({ viewer }: { readonly viewer: Viewer }) {
	const { t } = useLanguage();
	const flashes = useFlashes();
	const [byHand, setByHand] = useState(flashes === 0);
	const [own, setOwn] = useState(true);
	const bar = useRef<HTMLDivElement>(null);
	useEffect(() => viewer.watch((state) => setOwn(state.current === OWN)), [viewer]);
	useEffect(() => (byHand ? undefined : takeTurns(viewer, [OWN, LAID], flashes)), [viewer, byHand, flashes]);
	// The space bar belongs to the pictures now, not to the button the mode was chosen by.
	useEffect(() => {
		bar.current?.closest(".comparison")?.querySelector<HTMLElement>(".scan-canvas")?.focus({ preventScroll: true });
	}, []);
	const exchange = () => {
		setByHand(true);
		otherOf(viewer, [OWN, LAID]);
	};
	useKeys((event) => {
		const onButton = event.target instanceof HTMLElement && event.target.closest("button, a, summary") !== null;
		if (event.key !== " " || isTyping(event) || onButton) {
			return false;
		}
		if (!event.repeat) {
			exchange();
		}
		return true;
	});
	return (
		<div className="comparison-turns" ref={bar}>
			<Button small onClick={exchange}>
				{t("compare.exchange")} <Kbd>␣</Kbd>
			</Button>
			{byHand && (
				<span className="comparison-shown" aria-live="polite">
					{t(own ? "compare.shown.own" : "compare.shown.other")}
				</span>
			)}
		</div>
	);
}

function useFlashes(): number {
	const [flashes] = useState(() => {
		const reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
		return flashesAllowed(FLASHES_USUAL, { reducedMotion, fasterAsked: false });
	});
	return flashes;
}
