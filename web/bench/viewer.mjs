/**
 * How fast the viewer is, in a real Chromium without a graphics card: `node bench/viewer.mjs [--json] [--runs N]`.
 * A 6000 x 1500 scan of two energies, 1366 x 768, the canvas full at 1:1, tiles from a small local server.
 *
 * A picture's time is from asking for it until its pixels can be read back: nothing is left to a queue. Beside it stands
 * the processor time of the whole browser for it (Linux), which other work on the machine does not change.
 */
import { readdirSync, readFileSync } from "node:fs";
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
const { setStage, launchChromium } = await vite.ssrLoadModule("/test/stage.ts");
const { viewOf } = await vite.ssrLoadModule("/test/views.ts");
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
	for (const colour of [false, true]) {
		const suffix = colour ? "Colour" : "Grey";
		await page.evaluate(prepare, colour);
		const before = stage.requests.length;
		await measured(page, `window${suffix}`, windowing);
		figures.requestsWhileWindowing += stage.requests.length - before;
		await measured(page, `pan${suffix}`, panning);
		await measured(page, `zoom${suffix}`, zooming);
	}
	if (run === 0 && options.shot !== undefined) {
		await page.screenshot({ path: options.shot });
	}
	await page.close();
}

async function measured(page, name, work) {
	const before = browserCpuMs();
	const times = await page.evaluate(work);
	const cpu = (browserCpuMs() - before) / times.length;
	figures[name] = [...(figures[name] ?? []), ...times];
	figures[`${name}CpuPerPicture`] = [...(figures[`${name}CpuPerPicture`] ?? []), cpu];
}

/** Processor time so far of every process below this one; 0 where there is no /proc. */
function browserCpuMs() {
	const processes = new Map();
	try {
		for (const id of readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name))) {
			const fields = statOf(id);
			if (fields !== null) {
				processes.set(id, { parent: fields[1], ticks: Number(fields[11]) + Number(fields[12]) });
			}
		}
	} catch {
		return 0;
	}
	const mine = (id) => id === String(process.pid) || (processes.has(id) && mine(processes.get(id).parent));
	const ticks = [...processes]
		.filter(([id]) => id !== String(process.pid) && mine(id))
		.reduce((sum, [, each]) => sum + each.ticks, 0);
	return ticks * 10;
}

/** The fields of a process after its name, from its state on; `null` when it has just ended. */
function statOf(id) {
	try {
		return readFileSync(`/proc/${id}/stat`, "utf8")
			.replace(/^.*\) /s, "")
			.split(" ");
	} catch {
		return null;
	}
}

/** In the page: 1:1, the whole canvas covered, every tile there. */
async function prepare(colour) {
	const { viewer } = window.hand;
	viewer.apply({ kind: "reset" });
	viewer.apply({ kind: "fit" });
	viewer.apply({ kind: "one-to-one" });
	if (colour) {
		viewer.apply({ kind: "material" });
		viewer.apply({ kind: "edges", strength: 1 });
	}
	await viewer.settled();
}

/** In the page: 40 windows one after the other, each until its pixels are there. */
async function windowing() {
	const { viewer } = window.hand;
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
