import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Size } from "../../src/viewer/geometry";
import type { Mark, ScanDescription, ViewDescription } from "../../src/viewer/index";
import { initialRendering, type Rendering } from "../../src/viewer/rendering";
import { levelSize } from "../../src/viewer/scan";
import { paintPlainly } from "../plainPainter";
import { dualLoad, rampOf } from "../scenes";
import { launchChromium, type Stage, type StagedScan, setStage } from "../stage";
import { type Plane, pyramid } from "../tiles";
import { viewOf } from "../views";

function staged(id: string, description: ScanDescription["views"][number], planes: readonly Plane[]): StagedScan {
	return { description: { id, views: [description] }, planes: () => planes };
}

const load = dualLoad(804, 504, 7);
const ramp = [rampOf(610, 516)];
const mirror = [{ ...rampOf(300, 200), samples: rampOf(300, 200).samples.map((s) => s % 4096) }];
const picture = [{ ...rampOf(640, 300), samples: rampOf(640, 300).samples.map((s) => s % 256) }];
const negative = [{ ...rampOf(200, 100), samples: rampOf(200, 100).samples.map((s) => ((s % 3000) - 1024) & 0xffff) }];
const changes = [{ ...rampOf(300, 160), samples: rampOf(300, 160).samples.map((s) => 26000 + (s % 14000)) }];
const scans = new Map<string, StagedScan>([
	["load", staged("load", viewOf("side", ["high", "low"], load), load)],
	["difference", staged("difference", viewOf("side", ["difference"], changes, { kind: "difference" }), changes)],
	["ramp", staged("ramp", viewOf("side", ["single"], ramp), ramp)],
	["mirror", staged("mirror", viewOf("top", ["single"], mirror, { photometric: "air-low", bits: 12 }), mirror)],
	["picture", staged("picture", viewOf("side", ["grey"], picture, { displayOnly: true, bits: 8 }), picture)],
	[
		"signed",
		staged("signed", viewOf("axial", ["single"], negative, { signed: true, min: [-1024], max: [1975] }), negative),
	],
]);

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
	[stage, browser] = await Promise.all([setStage(scans), launchChromium()]);
	page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
	await page.goto(stage.address);
});
afterAll(async () => {
	await browser.close();
	await stage.close();
});
beforeEach(() => {
	stage.requests.length = 0;
});

async function open(id: string): Promise<void> {
	await page.evaluate(async (scan) => {
		const viewer = window.hand.open(scan);
		await viewer.firstPicture;
		await viewer.settled();
	}, description(id));
}

function description(id: string): ScanDescription {
	const found = scans.get(id);
	if (found === undefined) {
		throw new Error(`no scan ${id}`);
	}
	return found.description;
}

/** Shows a level at one canvas pixel a sample, its corner on a whole pixel, drawn as told; gives the RGB of the whole image. */
async function shownAt(id: string, rendering: Rendering, level = 0): Promise<Uint8Array> {
	const view = viewIn(id);
	const size = levelSize(view, level);
	const encoded = await page.evaluate(drawn, { wanted: rendering, zoom: 2 ** -level });
	return cutOut(Buffer.from(encoded, "base64"), size);
}

/** Runs in the page: sets everything by the commands a person has, and gives the canvas as base64. */
async function drawn({ wanted, zoom }: { wanted: Rendering; zoom: number }): Promise<string> {
	const { viewer } = window.hand;
	if (viewer === null) {
		throw new Error("no viewer");
	}
	viewer.apply({ kind: "fit" });
	viewer.apply({ kind: "one-to-one" });
	viewer.apply({ kind: "zoom", factor: zoom });
	viewer.apply({ kind: "reset" });
	const { rendering: before } = viewer.state().views[0] ?? {};
	if (before?.domain !== wanted.domain && wanted.domain !== "ratio") {
		viewer.apply({ kind: "log" });
	}
	viewer.apply({ kind: "window", centre: wanted.centre, width: wanted.width });
	viewer.apply({ kind: "gamma", gamma: wanted.gamma });
	viewer.apply({ kind: "edges", strength: wanted.edges });
	if (wanted.inverted) {
		viewer.apply({ kind: "invert" });
	}
	for (let turn = 0; turn < 2 && viewer.state().views[0]?.rendering.energy !== wanted.energy; turn++) {
		viewer.apply({ kind: "next-energy" });
	}
	if (wanted.material) {
		viewer.apply({ kind: "material" });
	}
	viewer.apply({ kind: "strip", strip: wanted.strip });
	viewer.apply({ kind: "heavy-from", attenuation: wanted.heavyFrom });
	if (wanted.domain === "ratio") {
		viewer.apply({ kind: "ratio" });
		viewer.apply({ kind: "window", centre: wanted.centre, width: wanted.width });
	}
	viewer.apply({ kind: "local-contrast", strength: wanted.localContrast });
	viewer.apply({ kind: "palette", palette: wanted.palette });
	if (wanted.materialColours === "safe") {
		viewer.apply({ kind: "material-colours" });
	}
	if (wanted.starvedShown) {
		viewer.apply({ kind: "starved" });
	}
	await viewer.settled();
	const shot = viewer.screenshot();
	let text = "";
	for (let from = 0; from < shot.pixels.length; from += 32768) {
		text += String.fromCharCode(...shot.pixels.subarray(from, from + 32768));
	}
	return btoa(text);
}

function cutOut(canvas: Uint8Array, size: Size): Uint8Array {
	const left = 683 - size.width / 2;
	const top = 384 - size.height / 2;
	expect([left % 1, top % 1], "the test wants whole offsets").toEqual([0, 0]);
	const seen = new Uint8Array(size.width * size.height * 3);
	for (let y = 0; y < size.height; y++) {
		for (let x = 0; x < size.width; x++) {
			const at = ((y + top) * 1366 + x + left) * 4;
			seen.set(canvas.subarray(at, at + 3), (y * size.width + x) * 3);
		}
	}
	return seen;
}

function viewIn(id: string): ViewDescription {
	const [view] = description(id).views;
	if (view === undefined) {
		throw new Error(`scan ${id} has no view`);
	}
	return view;
}

/** How far the painters differ: at worst, and how many channels by more than one step of 255. */
function difference(seen: Uint8Array, expected: Uint8Array): { worst: number; beyondOne: number } {
	expect(seen.length).toBe(expected.length);
	let worst = 0;
	let beyondOne = 0;
	expected.forEach((value, index) => {
		const off = Math.abs(value - (seen[index] ?? 0));
		worst = Math.max(worst, off);
		beyondOne += off > 1 ? 1 : 0;
	});
	return { worst, beyondOne };
}

type Case = readonly [what: string, scan: string, change: Partial<Rendering>];

const CASES: readonly Case[] = [
	["log, the usual window", "ramp", {}],
	["linear", "ramp", { domain: "linear", centre: 0.4, width: 0.5 }],
	["gamma and inversion", "ramp", { gamma: 2.2, inverted: true }],
	["the strongest gamma", "ramp", { gamma: 5 }],
	["edges", "ramp", { edges: 1 }],
	["large means much material", "mirror", { centre: 2, width: 4 }],
	["made for display", "picture", { domain: "linear", centre: 0.5, width: 1 }],
	["signed samples", "signed", { domain: "linear", centre: 0.5, width: 1 }],
	["the high energy of two", "load", {}],
	["the low energy of two", "load", { energy: 1, gamma: 0.6 }],
	["material colours", "load", { material: true, centre: 2.5, width: 6 }],
	[
		"material colours with edges, inverted",
		"load",
		{ material: true, edges: 2, inverted: true, centre: 2.5, width: 6 },
	],
	["colours for every kind of sight", "load", { material: true, materialColours: "safe", centre: 2.5, width: 6 }],
	["organic only", "load", { material: true, strip: "organic", centre: 2.5, width: 6 }],
	["inorganic only, with edges", "load", { material: true, strip: "inorganic", edges: 1, centre: 2.5, width: 6 }],
	["metal only, inverted", "load", { material: true, strip: "metal", inverted: true, centre: 2.5, width: 6 }],
	["heavy only, in colour", "load", { material: true, strip: "heavy", heavyFrom: 3, centre: 2.5, width: 6 }],
	["heavy only, grey with edges", "ramp", { strip: "heavy", heavyFrom: 1, edges: 1 }],
	["the ratio of the energies", "load", { domain: "ratio", centre: 1.194, width: 0.104 }],
	["the ratio in colours", "load", { domain: "ratio", centre: 1.194, width: 0.104, palette: "cividis", edges: 1 }],
	["viridis", "ramp", { palette: "viridis" }],
	["cividis, inverted", "load", { palette: "cividis", inverted: true, centre: 2.5, width: 6 }],
	["local contrast", "load", { localContrast: 0.7, centre: 2.5, width: 3 }],
	["local contrast of transmissions", "ramp", { localContrast: 1, domain: "linear", centre: 0.4, width: 0.6 }],
	[
		"local contrast with edges and colours",
		"load",
		{ localContrast: 0.5, material: true, edges: 1, centre: 2.5, width: 4 },
	],
	["a difference of two scans", "difference", { width: 0.5 }],
];

/** The overview of a staged scan, as the twin wants it. */
function aroundOf(id: string) {
	const view = viewIn(id);
	const planes = pyramid(scans.get(id)?.planes(0, 0) ?? [], view.levels, view.signed).at(-1) ?? [];
	return { planes, step: 2 ** (view.levels - 1) };
}

describe("what the viewer draws", () => {
	it.each(CASES)("is the formula, within one step of 255: %s", async (_, id, change) => {
		await open(id);
		const rendering = { ...initialRendering(viewIn(id)), ...change };
		const seen = await shownAt(id, rendering);
		const around = rendering.localContrast > 0 ? aroundOf(id) : null;
		const plain = paintPlainly(viewIn(id), scans.get(id)?.planes(0, 0) ?? [], rendering, around);
		expect(difference(seen, plain)).toEqual({
			worst: expect.toSatisfy((worst: number) => worst <= 1),
			beyondOne: 0,
		});
	});

	it("is the formula on the means of a coarser level, too", async () => {
		await open("load");
		const rendering = { ...initialRendering(viewIn("load")), material: true, edges: 1 };
		const seen = await shownAt("load", rendering, 1);
		const means = pyramid(load, 2, false)[1] ?? [];
		expect(difference(seen, paintPlainly(viewIn("load"), means, rendering)).worst).toBeLessThanOrEqual(1);
	});

	it("marks pixels without signal only when asked", async () => {
		await open("load");
		const rendering = { ...initialRendering(viewIn("load")), starvedShown: true };
		const seen = await shownAt("load", rendering);
		const plain = paintPlainly(viewIn("load"), load, rendering);
		const differing = new Set<number>();
		seen.forEach((value, index) => {
			if (Math.abs(value - (plain[index] ?? 0)) > 1) {
				differing.add(load[0].samples[Math.floor(index / 3)] ?? -1);
			}
		});
		expect([...differing]).toEqual([0]);
	});
});

/** Runs in the page: moves about in small steps, then says how far what is shown is from the same drawn all anew. */
async function drift(steps: readonly (readonly [number, number])[]): Promise<number> {
	const { viewer } = window.hand;
	if (viewer === null) {
		throw new Error("no viewer");
	}
	for (const [right, down] of steps) {
		viewer.apply({ kind: "pan", right, down });
		viewer.drawMeasured();
	}
	await viewer.settled();
	const moved = viewer.screenshot().pixels;
	// Twice inverted is as before, but another rendering: nothing drawn before is used.
	viewer.apply({ kind: "invert" });
	viewer.apply({ kind: "invert" });
	await viewer.settled();
	const anew = viewer.screenshot().pixels;
	return moved.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (anew[at] ?? 0))), 0);
}

const WAYS = [
	[37, 0],
	[-211, 5],
	[0, 190],
	[613, -40],
	[-90, -301],
	[1, 1],
	[-1400, 700],
	[33, -12],
] as const;

describe("moving", () => {
	it.each([
		["grey", 2, []],
		["grey, squares", 5, []],
		["edges", 2, [{ kind: "toggle-edges" }]],
		["colour and edges", 3, [{ kind: "material" }, { kind: "toggle-edges" }]],
		["colour and local contrast", 2, [{ kind: "material" }, { kind: "toggle-local-contrast" }]],
	] as const)("draws only what comes into sight, and shows the same: %s", async (_, factor, commands) => {
		await open("load");
		await page.evaluate(
			async ([zoom, wanted]) => {
				const { viewer } = window.hand;
				for (const command of [{ kind: "one-to-one" } as const, { kind: "zoom", factor: zoom } as const, ...wanted]) {
					viewer?.apply(command);
				}
				await viewer?.settled();
			},
			[factor, commands] as const,
		);
		expect(await page.evaluate(drift, WAYS)).toBeLessThanOrEqual(1);
	});

	it("costs nothing while nothing moves: a hovering pointer draws no picture", async () => {
		await open("load");
		const drawn = await page.evaluate(async () => {
			const { viewer } = window.hand;
			const gl = viewer?.["surface"].gl;
			let calls = 0;
			if (gl !== null && gl !== undefined) {
				const draw = gl.drawArrays.bind(gl);
				gl.drawArrays = (...all) => {
					calls++;
					draw(...all);
				};
			}
			document
				.getElementById("viewer")
				?.dispatchEvent(new PointerEvent("pointermove", { clientX: 300, clientY: 200, bubbles: true }));
			await viewer?.settled();
			return calls;
		});
		expect(drawn).toBe(0);
	});
});

describe("a canvas kept from one scan to the next", () => {
	it("shows the next as a new one would", async () => {
		const pictures: string[] = [];
		for (const id of ["ramp", "load"]) {
			pictures.push(await page.evaluate(shownKept, description(id)));
		}
		await open("load");
		const plain = await page.evaluate(async () => {
			await window.hand.viewer?.settled();
			return String(
				window.hand.viewer?.screenshot().pixels.reduce((sum, value, at) => (sum + value * (at % 977)) % 1e9, 0),
			);
		});
		expect(pictures[1]).toBe(plain);
		expect(pictures[0]).not.toBe(plain);
	});
});

/** Runs in the page: a scan on a kept canvas, as a number that tells pictures apart. */
async function shownKept(scan: ScanDescription): Promise<string> {
	const viewer = window.hand.openKept(scan);
	await viewer.firstPicture;
	await viewer.settled();
	return String(viewer.screenshot().pixels.reduce((sum, value, at) => (sum + value * (at % 977)) % 1e9, 0));
}

describe("the samples on the graphics card", () => {
	it.each(["load", "ramp", "signed"])("are those of the server, every one: %s", async (id) => {
		await open(id);
		await page.evaluate(async () => {
			window.hand.viewer?.apply({ kind: "one-to-one" });
			await window.hand.viewer?.settled();
		});
		const tiles = await page.evaluate(() =>
			(window.hand.viewer?.readBack() ?? []).map(({ sent, held }) => ({
				compared: sent.length,
				wrong: sent.reduce((wrong, sample, at) => wrong + (held[at] === sample ? 0 : 1), 0),
			})),
		);
		const view = viewIn(id);
		const compared = tiles.reduce((sum, tile) => sum + tile.compared, 0);
		expect(compared).toBeGreaterThan(view.columns * view.rows * view.energies.length);
		expect(tiles.every((tile) => tile.wrong === 0)).toBe(true);
	});
});

describe("a reader at work", () => {
	it("windows without asking the server", async () => {
		await open("load");
		const before = stage.requests.length;
		expect(before).toBeGreaterThan(0);
		await page.mouse.move(600, 300);
		await page.mouse.down({ button: "right" });
		await page.mouse.move(700, 350, { steps: 5 });
		await page.mouse.up({ button: "right" });
		for (const key of ["l", "i", "g", "m", "e", "n", "s", "a", "r"]) {
			await page.keyboard.press(key);
		}
		await page.evaluate(() => window.hand.viewer?.settled());
		expect(stage.requests.length).toBe(before);
	});

	it("draws, moves, deletes a rectangle and takes it back", async () => {
		await open("load");
		await page.keyboard.press("z");
		await page.keyboard.press("b");
		await page.mouse.move(483, 284);
		await page.mouse.down();
		await page.mouse.move(683, 384, { steps: 4 });
		await page.mouse.up();
		expect(await marks()).toEqual([
			{
				kind: "rectangle",
				view: 0,
				points: [
					[202, 152],
					[402, 252],
				],
				label: null,
			},
		]);

		await page.mouse.move(683, 384);
		await page.mouse.down();
		await page.mouse.move(703, 404, { steps: 4 });
		await page.mouse.up();
		expect((await marks())[0]?.points).toEqual([
			[202, 152],
			[422, 272],
		]);

		await page.keyboard.press("Delete");
		expect(await marks()).toEqual([]);
		await page.keyboard.press("Control+z");
		await page.keyboard.press("Control+z");
		expect((await marks())[0]?.points).toEqual([
			[202, 152],
			[402, 252],
		]);
	});

	it("draws a polygon corner by corner", async () => {
		await open("load");
		await page.keyboard.press("z");
		await page.keyboard.press("p");
		for (const [x, y] of [
			[483, 284],
			[683, 284],
			[683, 384],
		] as const) {
			await page.mouse.click(x, y);
		}
		await page.keyboard.press("Enter");
		expect(await marks()).toEqual([
			{
				kind: "polygon",
				view: 0,
				points: [
					[202, 152],
					[402, 152],
					[402, 252],
				],
				label: null,
			},
		]);
	});

	it("zooms with two fingers", async () => {
		await open("load");
		const session = await page.context().newCDPSession(page);
		const touch = (
			type: "touchStart" | "touchMove" | "touchEnd",
			points: readonly { x: number; y: number; id: number }[],
		) => session.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
		const before = await scale();
		await touch("touchStart", [
			{ x: 600, y: 384, id: 1 },
			{ x: 700, y: 384, id: 2 },
		]);
		for (const spread of [20, 60, 100]) {
			await touch("touchMove", [
				{ x: 600 - spread, y: 384, id: 1 },
				{ x: 700 + spread, y: 384, id: 2 },
			]);
		}
		await touch("touchEnd", []);
		expect((await scale()) / before).toBeCloseTo(3, 1);
	});

	it("sees the picture again after the graphics card was lost", async () => {
		await open("ramp");
		const rendering = initialRendering(viewIn("ramp"));
		const before = await shownAt("ramp", rendering);
		await page.evaluate(async () => {
			const canvas = document.querySelector("canvas");
			const lost = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
			lost?.loseContext();
			await new Promise((resolve) => setTimeout(resolve, 100));
			lost?.restoreContext();
			await new Promise((resolve) => setTimeout(resolve, 100));
			await window.hand.viewer?.settled();
		});
		expect(difference(await shownAt("ramp", rendering), before).worst).toBe(0);
	});
});

function marks(): Promise<readonly Mark[]> {
	return page.evaluate(() => window.hand.viewer?.marks() ?? []);
}

function scale(): Promise<number> {
	return page.evaluate(() => window.hand.viewer?.state().views[0]?.camera.scale ?? 0);
}
