import { toggleFullScreen } from "../../src/rooms/scans/fullScreen";
import type { Mark, ScanDescription } from "../../src/viewer/index";
import { type Surface, Surfaces } from "../../src/viewer/surface";
import { ScanViewer } from "../../src/viewer/viewer";

/** What a test reaches from outside: opens the viewer on a staged scan. */
export interface StageHand {
	open(scan: ScanDescription, marks?: readonly Mark[], tilePath?: string): ScanViewer;
	/** Opens it on a canvas that served another scan before, as the page does; closes what is open. */
	openKept(scan: ScanDescription): ScanViewer;
	viewer: ScanViewer | null;
	marksHeard: (readonly Mark[])[];
	statesHeard: number;
	troubles: number;
}

declare global {
	interface Window {
		hand: StageHand;
	}
}

document.documentElement.style.height = "100%";
Object.assign(document.body.style, { margin: "0", height: "100%", background: "#0c0f12" });
const element = document.getElementById("viewer");
if (element === null) {
	throw new Error("no element to fill");
}
Object.assign(element.style, { position: "fixed", inset: "0" });
const place = element;
// What fills the screen is the image in its page.
place.classList.add("scan-image");

const kept = new Surfaces(document);

window.hand = {
	viewer: null,
	marksHeard: [],
	statesHeard: 0,
	troubles: 0,
	open(scan, marks = [], tilePath = "/tiles/{scan}/{view}/{level}/{column}/{row}/{frame}") {
		this.viewer?.destroy();
		this.viewer = made(this, scan, { marks, tilePath, surface: null });
		return this.viewer;
	},
	openKept(scan) {
		this.viewer?.destroy();
		const surface = kept.take();
		const viewer = made(this, scan, {
			marks: [],
			tilePath: "/tiles/{scan}/{view}/{level}/{column}/{row}/{frame}",
			surface,
		});
		const destroy = viewer.destroy.bind(viewer);
		viewer.destroy = () => {
			destroy();
			kept.give(surface);
		};
		this.viewer = viewer;
		return viewer;
	},
};

interface Making {
	readonly marks: readonly Mark[];
	readonly tilePath: string;
	readonly surface: Surface | null;
}

function made(hand: StageHand, scan: ScanDescription, { marks, tilePath, surface }: Making): ScanViewer {
	return new ScanViewer(place, {
		scan,
		marks,
		surface,
		labels: (key) => key,
		onMarks: (heard) => hand.marksHeard.push(heard),
		onState: () => {
			hand.statesHeard++;
		},
		onFullScreen: () => toggleFullScreen(place),
		onTrouble: () => {
			hand.troubles++;
		},
		fetchTile: async (view, level, column, row, frame, signal) => {
			const values: Record<string, string | number> = { scan: scan.id, view, level, column, row, frame };
			const path = tilePath.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
			const answer = await fetch(path, { signal });
			if (!answer.ok) {
				throw new Error(`tile ${path}: ${answer.status}`);
			}
			return answer.arrayBuffer();
		},
	});
}
