/**
 * How fast the workbench is for an analyst, in a real Chromium without a graphics card against a running server:
 * `node bench/workbench.mjs --url http://localhost:8080 [--name analista] [--scans N] [--opens N] [--json]`.
 *
 * The analyst is given N scans one after the other and decides each in two strokes. On each scan the viewer of this source is opened
 * afresh, on a new canvas and on one kept as the page keeps them, the browser's cache emptied, 1600 x 800, tiles from the server: when the first picture's pixels can be read back, when the
 * whole view is at its right level, how many bytes were fetched until then, and how long single pictures take. The scan after a
 * decision was set aside and drawn out of sight by the page itself. `./prove workbench` runs it.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { openBrowser } from "../stories/browser.mjs";
import { Visitor } from "../stories/visitor.mjs";

const { values: given } = parseArgs({
	options: {
		url: { type: "string", default: "http://localhost:8080" },
		name: { type: "string", default: "analista" },
		scans: { type: "string", default: "4" },
		opens: { type: "string", default: "20" },
		json: { type: "boolean" },
	},
});
const CANVAS = { width: 1600, height: 800 };
const PICTURES = 40;
/** A practised hand takes about so long between the stroke for the verdict and the one for the reason. */
const BETWEEN_STROKES_MS = 400;
/** Nothing waits. A declaration that is not there yet says so in the same way, beside the scan. */
const NOTHING_WAITS = ".empty:not(.reading .empty)";

const code = await viewerCode();
const browser = await openBrowser();
const reader = await Visitor.enter(browser, given.url, ".", { viewport: CANVAS, bypassCSP: true });
const { page } = reader;
// Before the page listens: what a key was for, nobody after the page hears of.
await page.addInitScript(() =>
	addEventListener("keydown", (event) => (window.struck = event.timeStamp), { capture: true }),
);
const figures = new Map();
/** Milliseconds from the key to the first picture, when the next scan is asked for from rest. */
const asking = [];
/** The scan set aside and drawn out of sight: milliseconds from the second stroke, and from the change of scans to its picture. */
const following = { secondStrokeToPicture: [], shownToPicture: [] };
const leases = [];
page.on("response", async (response) => {
	if (response.url().endsWith("/api/review/next") && response.status() === 200) {
		leases.push(await response.json());
	}
});
const network = await reader.context.newCDPSession(page);
await network.send("Network.enable");
let tileBytes = 0;
const tiles = new Set();
network.on("Network.responseReceived", ({ requestId, response }) => {
	if (response.url.includes("/tiles/")) {
		tiles.add(requestId);
	}
});
network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
	if (tiles.has(requestId)) {
		tileBytes += encodedDataLength;
	}
});

try {
	await reader.signIn(given.name);
	for (let scan = 0; scan < Number(given.scans); scan++) {
		if (!(await nextScan())) {
			break;
		}
		await measureScan();
		await decide();
	}
} finally {
	await browser.close();
}
report();

/** The scan in view: the one that was set aside, or the one asked for; false when nothing waits. */
async function nextScan() {
	const place = page.locator(`.reading:not(.reading-done), .next-button:enabled, ${NOTHING_WAITS}`);
	await place.first().waitFor();
	if ((await page.locator(".reading").count()) === 0) {
		if ((await page.locator(NOTHING_WAITS).count()) > 0) {
			return false;
		}
		const asked = await page.evaluate(() => performance.now());
		await page.keyboard.press("n");
		await page.waitForFunction(
			(nothing) =>
				performance.getEntriesByName("aforo.first-picture").length > 0 || document.querySelector(nothing) !== null,
			NOTHING_WAITS,
		);
		if ((await page.locator(NOTHING_WAITS).count()) > 0) {
			return false;
		}
		asking.push((await page.evaluate(firstPictureAt)) - asked);
	}
	await page.locator(".reading:not(.reading-done) .scan-canvas").waitFor();
	await page.waitForFunction(() => performance.getEntriesByName("aforo.first-picture").length > 0);
	return true;
}

/** Two strokes; when the page set a scan aside meanwhile, the times until its picture stands in view. */
async function decide() {
	const before = leases.length;
	await page.evaluate(() => performance.clearMeasures("aforo.first-picture"));
	await page.keyboard.press("1");
	await page.locator(".reason").first().waitFor();
	await page.waitForTimeout(BETWEEN_STROKES_MS);
	// The watch stands before the stroke: a busy page takes strokes before it takes what is asked of it here.
	await page.evaluate(`window.watched = (${nextInView})(); 0`);
	await page.keyboard.press("1");
	const times = await page.evaluate(() => window.watched);
	if (times !== null && leases.length > before) {
		following.secondStrokeToPicture.push(times.stroke);
		following.shownToPicture.push(times.shown);
	}
	await page.locator(`.reading-in-hand, .next-button, ${NOTHING_WAITS}`).first().waitFor({ timeout: 30_000 });
}

/** In the page: waits for the stroke, then for the change of scans, then for the picture after it. Null when the page rests. */
async function nextInView() {
	const before = window.struck;
	const frame = () => new Promise(requestAnimationFrame);
	const decided = document.querySelector(".reading");
	while (window.struck === before) {
		await frame();
	}
	const stroke = window.struck;
	while (decided?.isConnected) {
		await frame();
	}
	const next = document.querySelector(".reading-in-hand");
	if (next === null) {
		return null;
	}
	const shown = performance.now();
	while (performance.getEntriesByName("aforo.first-picture").length === 0) {
		await frame();
	}
	// Presented with the frame after the one it was drawn in.
	await frame();
	await frame();
	return { stroke: performance.now() - stroke, shown: performance.now() - shown };
}

/** In the page: when its own viewer last had a first picture. */
function firstPictureAt() {
	const { startTime, duration } = performance.getEntriesByName("aforo.first-picture").at(-1);
	return startTime + duration;
}

async function measureScan() {
	const { scan } = leases.at(-1);
	const [view] = scan.views;
	const kind = `${view.columns} x ${view.rows} x ${view.energies.length}`;
	const of = figures.get(kind) ?? {
		firstPictureNewCanvas: [],
		firstPicture: [],
		fullView: [],
		kilobytesToFirstPicture: [],
	};
	figures.set(kind, of);
	await page.evaluate(code);
	for (let open = 0; open < Math.ceil(Number(given.opens) / 4); open++) {
		await network.send("Network.clearBrowserCache");
		of.firstPictureNewCanvas.push(await page.evaluate(openFirst, [scan, false]));
		await page.evaluate(fullView);
	}
	await page.evaluate(() => window.measured.warm());
	for (let open = 0; open < Number(given.opens); open++) {
		await network.send("Network.clearBrowserCache");
		tileBytes = 0;
		of.firstPicture.push(await page.evaluate(openFirst, [scan, true]));
		of.kilobytesToFirstPicture.push(tileBytes / 1000);
		of.fullView.push(await page.evaluate(fullView));
	}
	for (const colour of [false, true]) {
		await page.evaluate(prepare, colour);
		for (const [name, work] of [
			["window", windowing],
			["pan", panning],
			["zoom", zooming],
		]) {
			const figure = `${name}${colour ? "ColourEdges" : "Grey"}`;
			of[figure] = [...(of[figure] ?? []), ...(await page.evaluate(work, PICTURES))];
		}
	}
	await page.evaluate(() => window.measured.close());
}

/** In the page: opens the viewer, on a canvas kept as the page keeps them or on a new one, and waits until the first picture's pixels can be read back; milliseconds. */
async function openFirst([scan, kept]) {
	const began = performance.now();
	const viewer = window.measured.open(scan, kept);
	await viewer.firstPicture;
	window.measured.wait();
	window.measured.began = began;
	return performance.now() - began;
}

/** In the page: until every tile in sight is drawn at its right level; milliseconds since it was opened. */
async function fullView() {
	const { viewer, began } = window.measured;
	await viewer.settled();
	window.measured.wait();
	return performance.now() - began;
}

/** In the page: 1:1, the whole canvas covered, every tile there. */
async function prepare(colour) {
	const { viewer } = window.measured;
	for (const kind of ["reset", "fit", "one-to-one"]) {
		viewer.apply({ kind });
	}
	if (colour) {
		viewer.apply({ kind: "material" });
		viewer.apply({ kind: "edges", strength: 1 });
	}
	await viewer.settled();
}

async function windowing(pictures) {
	const { viewer } = window.measured;
	const times = [];
	for (let step = 0; step < pictures; step++) {
		viewer.apply({ kind: "window", centre: 1 + step / 20, width: 2 + step / 40 });
		times.push(viewer.drawMeasured());
		await new Promise(requestAnimationFrame);
	}
	return times;
}

async function panning(pictures) {
	const { viewer } = window.measured;
	const times = [];
	for (let step = 0; step < pictures; step++) {
		viewer.apply({ kind: "pan", right: 37, down: 0 });
		times.push(viewer.drawMeasured());
		await new Promise(requestAnimationFrame);
	}
	return times;
}

async function zooming(pictures) {
	const { viewer } = window.measured;
	viewer.apply({ kind: "fit" });
	const times = [];
	for (let step = 0; step < pictures; step++) {
		viewer.apply({ kind: "zoom", factor: step < pictures / 2 ? 1.2 : 1 / 1.2 });
		times.push(viewer.drawMeasured());
		await new Promise(requestAnimationFrame);
	}
	return times;
}

/** The viewer of this source as one script, opened over the page and fed by the server's own tiles. */
async function viewerCode() {
	const entry = "virtual:measured";
	const source = fileURLToPath(new URL("../src/viewer/viewer.ts", import.meta.url));
	const surface = fileURLToPath(new URL("../src/viewer/surface.ts", import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: "error",
		plugins: [
			{
				name: "measured",
				resolveId: (id) => (id === entry ? id : null),
				load: (id) =>
					id !== entry
						? null
						: `import { ScanViewer } from ${JSON.stringify(source)};
import { Surfaces } from ${JSON.stringify(surface)};
const place = document.createElement("div");
place.style.cssText = "position:fixed;inset:0;z-index:9999";
const surfaces = new Surfaces(document);
window.measured = {
	warm: () => surfaces.warm(),
	open(scan, kept) {
		this.shut();
		this.surface = kept ? surfaces.take() : null;
		document.getElementById("root").style.display = "none";
		document.body.append(place);
		this.viewer = new ScanViewer(place, {
			scan,
			surface: this.surface,
			labels: (key) => key,
			fetchTile: async (view, level, column, row, frame, signal) => {
				const path = "/api/scans/" + scan.id + "/views/" + view + "/tiles/" + level + "/" + column + "/" + row + "?frame=" + frame;
				const answer = await fetch(path, { signal });
				if (!answer.ok) {
					throw new Error(path + ": " + answer.status);
				}
				return answer.arrayBuffer();
			},
		});
		return this.viewer;
	},
	/** Until what was drawn is there: a pixel can be read only then. */
	wait() {
		const { gl } = this.viewer.surface;
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
	},
	shut() {
		this.viewer?.destroy();
		this.viewer = undefined;
		if (this.surface) {
			surfaces.give(this.surface);
		}
		this.surface = null;
	},
	close() {
		this.shut();
		surfaces.dispose();
		place.remove();
		document.getElementById("root").style.display = "";
	},
};`,
			},
		],
		build: { write: false, minify: true, rolldownOptions: { input: entry, output: { format: "iife" } } },
	});
	const [{ output }] = Array.isArray(built) ? built : [built];
	return output[0].code;
}

function report() {
	const rows = [...figures].flatMap(([scan, of]) =>
		Object.entries(of).map(([figure, values]) => ({ scan, figure, ...summary(values) })),
	);
	rows.push({ scan: "asked for by key", figure: "firstPicture", ...summary(asking) });
	for (const [figure, values] of Object.entries(following)) {
		rows.push({ scan: "set aside", figure, ...summary(values) });
	}
	if (given.json) {
		process.stdout.write(`${JSON.stringify({ canvas: CANVAS, figures: rows }, null, "\t")}\n`);
	} else {
		console.table(rows);
	}
}

function summary(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share) => {
		const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
		return value === undefined ? null : Math.round(10 * value) / 10;
	};
	return { p50: at(0.5), p95: at(0.95), worst: at(1), samples: sorted.length };
}
