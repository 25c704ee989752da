import type { Mark, ScanDescription } from "../../src/viewer/index";
import { ScanViewer } from "../../src/viewer/viewer";

/** What a test reaches from outside: opens the viewer on a staged scan. */
export interface StageHand {
	open(scan: ScanDescription, marks?: readonly Mark[], tilePath?: string): ScanViewer;
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

window.hand = {
	viewer: null,
	marksHeard: [],
	statesHeard: 0,
	troubles: 0,
	open(scan, marks = [], tilePath = "/tiles/{scan}/{view}/{level}/{column}/{row}/{frame}") {
		this.viewer?.destroy();
		this.viewer = new ScanViewer(element, {
			scan,
			marks,
			labels: (key) => key,
			onMarks: (heard) => this.marksHeard.push(heard),
			onState: () => {
				this.statesHeard++;
			},
			onTrouble: () => {
				this.troubles++;
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
		return this.viewer;
	},
};
