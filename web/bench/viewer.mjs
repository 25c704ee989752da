/**
 * How fast the viewer is, in a real Chromium without a graphics card: `node bench/viewer.mjs [--json] [--runs N]`.
 * A 6000 x 1500 scan of two energies, 1366 x 768, tiles from a small local server; or a running Aforo with
 * `--url http://host:port/ --scan ID --cookie NAME=VALUE`, which must serve this build's page at `/`.
 *
 * A picture's time is from asking for it until its pixels can be read back: nothing is left to a queue.
 */
import { parseArgs } from "node:util";
import { createServer } from "vite";

const { values: options } = parseArgs({
	options: { json: { type: "boolean" }, runs: { type: "string", default: "5" }, shot: { type: "string" } },
});
const [columns, rows] = [6000, 1500];
const vite = await createServer({
	configFile: false,
	logLevel: "error",
	server: { middlewareMode: true, ws: false },
	appType: "custom",
});
const { setStage, launchChromium, viewOf } = await vite.ssrLoadModule("/test/stage.ts");
const { dualLoad } = await vite.ssrLoadModule("/test/scenes.ts");

const planes = dualLoad(columns, rows, 11);
const description = { id: "load", views: [viewOf("side", ["high", "low"], planes)] };
const stage = await setStage(new Map([["load", { description, planes: () => planes }]]));
const browser = await launchChromium();
const figures = {
	firstPicture: [],
	settled: [],
	grey: [],
	colour: [],
	panGrey: [],
	panColour: [],
	zoom: [],
	requestsWhileWindowing: 0,
};
try {
	for (let run = 0; run < Number(options.runs); run++) {
		await once(run);
	}
} finally {
	await browser.close();
	await stage.close();
	await vite.close();
}
report();

async function once(run) {
	const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 });
	await page.goto(stage.address);
	const opening = await page.evaluate(async (scan) => {
		const viewer = window.hand.open(scan);
		const { firstPictureMs } = await viewer.firstPicture;
		const began = performance.now() - firstPictureMs;
		await viewer.settled();
		return { firstPictureMs, settledMs: performance.now() - began };
	}, description);
	figures.firstPicture.push(opening.firstPictureMs);
	figures.settled.push(opening.settledMs);
	const before = stage.requests.length;
	figures.grey.push(...(await page.evaluate(windowing, { full: true, colour: false })));
	figures.requestsWhileWindowing += stage.requests.length - before;
	await page.evaluate(() => window.hand.viewer.apply({ kind: "reset" }));
	figures.panGrey.push(...(await page.evaluate(panning)));
	await page.evaluate(() => window.hand.viewer.apply({ kind: "one-to-one" }));
	const beforeColour = stage.requests.length;
	figures.colour.push(...(await page.evaluate(windowing, { full: true, colour: true })));
	figures.requestsWhileWindowing += stage.requests.length - beforeColour;
	figures.panColour.push(...(await page.evaluate(panning)));
	figures.zoom.push(...(await page.evaluate(zooming)));
	if (run === 0 && options.shot !== undefined) {
		await page.screenshot({ path: options.shot });
	}
	await page.close();
}

/** In the page: 40 windows one after the other at 1:1, the whole canvas covered, each until its pixels are there. */
async function windowing({ full, colour }) {
	const { viewer } = window.hand;
	viewer.apply({ kind: full ? "one-to-one" : "fit" });
	if (colour) {
		viewer.apply({ kind: "material" });
		viewer.apply({ kind: "edges", strength: 1 });
	}
	await viewer.settled();
	const times = [];
	for (let step = 0; step < 40; step++) {
		viewer.apply({ kind: "window", centre: 1 + step / 20, width: 2 + step / 40 });
		times.push(viewer.drawMeasured());
		await new Promise(requestAnimationFrame);
	}
	return times;
}

/** In the page: 40 steps sideways; tiles that are not there yet are shown from a coarser level, as for a reader. */
async function panning() {
	const { viewer } = window.hand;
	const times = [];
	for (let step = 0; step < 40; step++) {
		viewer.apply({ kind: "pan", right: 37, down: 0 });
		times.push(viewer.drawMeasured());
		await new Promise(requestAnimationFrame);
	}
	return times;
}

/** In the page: in and out through every level. */
async function zooming() {
	const { viewer } = window.hand;
	viewer.apply({ kind: "fit" });
	const times = [];
	for (let step = 0; step < 40; step++) {
		viewer.apply({ kind: "zoom", factor: step < 20 ? 1.2 : 1 / 1.2 });
		times.push(viewer.drawMeasured());
		await new Promise(requestAnimationFrame);
	}
	return times;
}

function report() {
	const lines = Object.entries(figures).map(([name, values]) => {
		if (!Array.isArray(values)) {
			return { name, value: values };
		}
		const sorted = [...values].sort((a, b) => a - b);
		const at = (share) =>
			Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10;
		return { name, p50Ms: at(0.5), p95Ms: at(0.95), worstMs: at(1), samples: sorted.length };
	});
	if (options.json) {
		console.log(JSON.stringify({ columns, rows, viewport: "1366x768", figures: lines }, null, "\t"));
	} else {
		console.table(lines);
	}
}
