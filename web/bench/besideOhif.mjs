/**
 * The same DICOM file opened by our page and by OHIF over Orthanc, in one headless Chromium without a graphics card:
 * `node bench/besideOhif.mjs --ours URL --orthanc URL --study UID --ohif DIR [--opens N]`. `./prove beside-ohif` runs it.
 *
 * Both are watched from outside, in the same way, and know nothing of it: frames of the screen are taken while the page loads with an
 * empty cache, and a picture stands once one place in the image looks as it does in the end. Then the window is drawn by the mouse for two
 * seconds, and the time between the pictures that reach the screen is taken. Bytes are what came over the wire until the page rested.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, request } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "../stories/browser.mjs";
import { Visitor } from "../stories/visitor.mjs";

const { values: given } = parseArgs({
	options: {
		ours: { type: "string" },
		orthanc: { type: "string" },
		study: { type: "string" },
		ohif: { type: "string" },
		opens: { type: "string", default: "10" },
		shots: { type: "string" },
	},
});
const SCREEN = { width: 1600, height: 900 };
/** A part of the page where in both the bright end of the image lies and nothing else. */
const PLACE = { left: 0.2, top: 0.42, width: 0.15, height: 0.15 };
/** Mean difference of grey values, of 255, below which two frames show the same picture. */
const ALIKE = 6;
const DRAG_MS = 2000;
const STILL_MS = 4000;
const LEAST_LOOK_MS = 12_000;
const LONGEST_LOOK_MS = 60_000;

const peer = await serveOhif(given.ohif, given.orthanc);
const browser = await openBrowser();
try {
	const ours = await Visitor.enter(browser, given.ours, ".", { viewport: SCREEN });
	await ours.signIn("supervisor");
	const scan = await readable(ours.page);
	const theirs = await Visitor.enter(browser, peer.address, ".", { viewport: SCREEN });
	const eye = await browser.newPage();
	const viewers = [
		{ name: "Aforo", page: ours.page, address: `${given.ours}/scans/${scan}`, button: "right" },
		{
			name: "OHIF",
			page: theirs.page,
			address: `${peer.address}/viewer?StudyInstanceUIDs=${given.study}`,
			button: "left",
		},
	].map((viewer) => ({ ...viewer, picture: [], kilobytes: [], frames: [] }));
	await greeted(theirs.page, viewers[1].address);
	for (let open = 0; open < Number(given.opens); open++) {
		// In turn, so that what else the machine does meets both.
		for (const viewer of viewers) {
			await opened(viewer, eye);
			await windowed(viewer);
			if (open === 0 && given.shots !== undefined) {
				await viewer.page.screenshot({ path: join(given.shots, `${viewer.name}.png`) });
			}
			await viewer.page.goto("about:blank");
		}
	}
	report(viewers);
} finally {
	await browser.close();
	peer.close();
}

/** The id of the one scan there is, once its tiles are cut. */
async function readable(page) {
	for (;;) {
		const { items } = await page.evaluate(async () => (await fetch("/api/scans")).json());
		if (items[0]?.state === "readable") {
			return items[0].id;
		}
		await page.waitForTimeout(500);
	}
}

/** The peer's first visit shows a tour over the image; a reader sees it once. */
async function greeted(page, address) {
	await page.goto(address);
	await page.getByText("Skip all").click({ timeout: 60_000 });
}

/** Opens the address with an empty cache and waits until the page rests. */
async function opened(viewer, eye) {
	const session = await viewer.page.context().newCDPSession(viewer.page);
	await session.send("Network.enable");
	await session.send("Network.clearBrowserCache");
	let bytes = 0;
	session.on("Network.loadingFinished", ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	const frames = [];
	session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
		frames.push({ data, at: metadata.timestamp * 1000 });
		session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
	});
	await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
	const began = Date.now();
	await viewer.page.goto(viewer.address, { waitUntil: "commit" });
	await rested(frames);
	await session.send("Page.stopScreencast");
	viewer.picture.push((await firstAlike(eye, frames)) - began);
	viewer.kilobytes.push(bytes / 1000);
	await session.detach();
}

/** Until nothing on the screen has changed for a while; a page that still works at its picture may stand still for seconds. */
async function rested(frames) {
	const began = Date.now();
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, 200));
		const still = Date.now() - (frames.at(-1)?.at ?? began);
		if ((Date.now() - began > LEAST_LOOK_MS && still > STILL_MS) || Date.now() - began > LONGEST_LOOK_MS) {
			return;
		}
	}
}

/** When the place first looked as it does in the last frame. */
async function firstAlike(eye, frames) {
	const last = await placeOf(eye, frames.at(-1));
	for (let at = frames.length - 2; at >= 0; at--) {
		const grey = await placeOf(eye, frames[at]);
		const difference = grey.reduce((sum, value, place) => sum + Math.abs(value - last[place]), 0) / last.length;
		if (difference > ALIKE) {
			return frames[at + 1].at;
		}
	}
	return frames[0].at;
}

/** The grey values of a frame's place, 80 x 60 of them. */
async function placeOf(eye, frame) {
	return eye.evaluate(
		async ([picture, place]) => {
			const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
			const { width, height } = bitmap;
			const pen = new OffscreenCanvas(80, 60).getContext("2d");
			const part = [place.left * width, place.top * height, place.width * width, place.height * height];
			pen.drawImage(bitmap, ...part, 0, 0, 80, 60);
			return [...pen.getImageData(0, 0, 80, 60).data.filter((_, at) => at % 4 === 1)];
		},
		[frame.data, PLACE],
	);
}

/** Draws the window by the mouse; the milliseconds between pictures that reached the screen meanwhile. */
async function windowed(viewer) {
	const { page } = viewer;
	const before = await page.screenshot({ type: "png" });
	const [x, y] = [SCREEN.width * 0.5, SCREEN.height * 0.45];
	await page.mouse.move(x, y);
	await page.mouse.down({ button: viewer.button });
	const session = await page.context().newCDPSession(page);
	const shown = [];
	session.on("Page.screencastFrame", ({ metadata, sessionId }) => {
		shown.push(metadata.timestamp * 1000);
		session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
	});
	await session.send("Page.startScreencast", { format: "jpeg", quality: 1, everyNthFrame: 1 });
	const until = Date.now() + DRAG_MS;
	for (let step = 0; Date.now() < until; step++) {
		await page.mouse.move(x + 60 * Math.sin(step / 9), y + 20 * Math.cos(step / 7));
	}
	await session.send("Page.stopScreencast");
	await session.detach();
	viewer.frames.push(...shown.slice(1).map((at, before) => at - shown[before]));
	await page.mouse.move(x + 90, y + 30);
	await page.mouse.up({ button: viewer.button });
	if (before.equals(await page.screenshot({ type: "png" }))) {
		throw new Error(`${viewer.name} did not move its window`);
	}
}

/** OHIF's files, and Orthanc behind the same address, as it is usually set up. */
async function serveOhif(folder, orthanc) {
	const kinds = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
	const server = createServer((asked, answer) => {
		answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		answer.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
		const path = normalize(new URL(asked.url, "http://localhost").pathname);
		if (path.startsWith("/dicom-web")) {
			forward(orthanc, asked, answer);
		} else if (path === "/app-config.js") {
			answer.setHeader("Content-Type", "text/javascript");
			answer.end(configuration());
		} else {
			const file = join(folder, path);
			const there = existsSync(file) && statSync(file).isFile() ? file : join(folder, "index.html");
			answer.setHeader("Content-Type", kinds[extname(there)] ?? "application/octet-stream");
			createReadStream(there).pipe(answer);
		}
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	return { address: `http://localhost:${server.address().port}`, close: () => server.close() };
}

function forward(orthanc, asked, answer) {
	const onward = request(orthanc + asked.url, { method: asked.method, headers: asked.headers }, (reply) => {
		answer.writeHead(reply.statusCode, reply.headers);
		reply.pipe(answer);
	});
	onward.on("error", () => answer.writeHead(502).end());
	asked.pipe(onward);
}

function configuration() {
	const root = "/dicom-web";
	const source = {
		namespace: "@ohif/extension-default.dataSourcesModule.dicomweb",
		sourceName: "orthanc",
		configuration: {
			friendlyName: "Orthanc",
			name: "orthanc",
			wadoUriRoot: root,
			qidoRoot: root,
			wadoRoot: root,
			qidoSupportsIncludeField: false,
			imageRendering: "wadors",
			thumbnailRendering: "wadors",
			enableStudyLazyLoad: true,
			supportsFuzzyMatching: false,
			supportsWildcard: true,
		},
	};
	const config = {
		routerBasename: "/",
		extensions: [],
		modes: [],
		showStudyList: true,
		investigationalUseDialog: { option: "never" },
		defaultDataSourceName: "orthanc",
		dataSources: [source],
	};
	return `window.config = ${JSON.stringify(config)};`;
}

function report(viewers) {
	for (const { name, picture, kilobytes, frames } of viewers) {
		const figure = (numbers) => `p50 ${quantile(numbers, 0.5)}  p95 ${quantile(numbers, 0.95)}`;
		process.stdout.write(
			`${name}: picture ms ${figure(picture)}; kilobytes ${figure(kilobytes)}; window frame ms ${figure(frames)}\n`,
		);
	}
	const ratio = (of) => (quantile(of(viewers[0]), 0.5) / quantile(of(viewers[1]), 0.5)).toFixed(2);
	process.stdout.write(
		`Aforo / OHIF: picture ${ratio((v) => v.picture)}, frame ${ratio((v) => v.frames)}, bytes ${ratio((v) => v.kilobytes)}\n`,
	);
}

function quantile(numbers, share) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
}
