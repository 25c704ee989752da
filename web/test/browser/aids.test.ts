import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signal, transmission } from "../../src/viewer/rendering";
import { calibration } from "../../src/viewer/scan";
import { dualLoad } from "../scenes";
import { launchChromium, type Stage, setStage } from "../stage";
import { viewOf } from "../views";

/** What helps to look: loupe, small overview, window of a region, the whole screen, a profile. All by the keys and the mouse of a reader. */
const [COLUMNS, ROWS] = [804, 504];
const load = dualLoad(COLUMNS, ROWS, 7);
const view = viewOf("side", ["high", "low"], load);
const scan = { id: "load", views: [view] };
/** The middle of the window, where the middle of the image is. */
const [MIDDLE_X, MIDDLE_Y] = [683, 384];

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
	[stage, browser] = await Promise.all([
		setStage(new Map([["load", { description: scan, planes: () => load }]])),
		launchChromium(),
	]);
	page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
	await page.goto(stage.address);
});
afterAll(async () => {
	await browser.close();
	await stage.close();
});
/** Each begins at one screen pixel a sample. */
beforeEach(async () => {
	await page.mouse.move(2, 2);
	await page.evaluate(async (wanted) => {
		const viewer = window.hand.open(wanted);
		await viewer.firstPicture;
		viewer.apply({ kind: "one-to-one" });
		await viewer.settled();
	}, scan);
});

/** The canvas as drawn, RGBA from the top left. */
async function picture(): Promise<(x: number, y: number) => number> {
	const encoded = await page.evaluate(async () => {
		await window.hand.viewer?.settled();
		const { pixels } = window.hand.viewer?.screenshot() ?? { pixels: new Uint8Array() };
		let text = "";
		for (let from = 0; from < pixels.length; from += 32768) {
			text += String.fromCharCode(...pixels.subarray(from, from + 32768));
		}
		return btoa(text);
	});
	const pixels = Buffer.from(encoded, "base64");
	return (x, y) => pixels[4 * (y * 1366 + x)] ?? -1;
}

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
	await page.mouse.move(...from);
	await page.mouse.down();
	await page.mouse.move(...to, { steps: 4 });
	await page.mouse.up();
}

const camera = () => page.evaluate(() => window.hand.viewer?.state().views[0]?.camera);

describe("what helps to look", () => {
	it("the loupe shows what is under the pointer three times as large, and nothing else differently", async () => {
		const plain = await picture();
		await page.keyboard.press("j");
		await page.mouse.move(MIDDLE_X, MIDDLE_Y);
		const under = await picture();
		let worst = 0;
		for (let dx = -30; dx < 30; dx++) {
			for (let dy = -30; dy < 30; dy++) {
				const large = under(MIDDLE_X + 3 * dx + 1, MIDDLE_Y + 3 * dy + 1);
				worst = Math.max(worst, Math.abs(large - plain(MIDDLE_X + dx, MIDDLE_Y + dy)));
			}
		}
		expect(worst).toBeLessThanOrEqual(1);
		expect(under(300, 200)).toBe(plain(300, 200));
		await page.keyboard.press("j");
		expect((await picture())(MIDDLE_X + 90, MIDDLE_Y)).toBe(plain(MIDDLE_X + 90, MIDDLE_Y));
	});

	it("the small overview leads to the place touched in it, and its arrows move the image", async () => {
		await page.evaluate(() => window.hand.viewer?.apply({ kind: "zoom", factor: 4 }));
		await page.keyboard.press("Shift+N");
		const small = page.locator('[data-part="navigator"]');
		await small.waitFor();
		const box = await small.boundingBox();
		if (box === null) {
			throw new Error("no overview");
		}
		await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
		const there = await camera();
		expect(Math.abs((there?.centre.x ?? 0) - COLUMNS / 4)).toBeLessThan(5);
		expect(there?.scale).toBe(4);
		await page.keyboard.press("ArrowRight");
		expect((await camera())?.centre.x).toBeCloseTo((there?.centre.x ?? 0) + 20, 3);
		await page.keyboard.press("Shift+N");
		await small.waitFor({ state: "hidden" });
	});

	it("a region gives the window that tells what is in it, without asking the server", async () => {
		const asked = stage.requests.length;
		await page.keyboard.press("k");
		await drag([MIDDLE_X - 202, MIDDLE_Y - 52], [MIDDLE_X - 102, MIDDLE_Y + 48]);
		const rendering = await page.evaluate(() => window.hand.viewer?.state().views[0]?.rendering);
		const [low, high] = attenuationsOf(200, 300, 200, 300);
		const centre = rendering?.centre ?? 0;
		const width = rendering?.width ?? 0;
		expect(Math.abs(centre - width / 2 - low)).toBeLessThan(0.15);
		expect(Math.abs(centre + width / 2 - high)).toBeLessThan(0.15);
		expect(stage.requests.length).toBe(asked);
	});

	it("the image fills the screen by one key, and gives it back", async () => {
		const filled = () => page.evaluate(() => document.fullscreenElement?.id ?? null);
		await page.keyboard.press("Shift+F");
		await expect.poll(filled).toBe("viewer");
		await page.keyboard.press("Shift+F");
		await expect.poll(filled).toBeNull();
	});

	it("a ruler's profile is the samples along it, of both energies", async () => {
		await page.keyboard.press("Shift+R");
		await drag([MIDDLE_X - 200, MIDDLE_Y - 100], [MIDDLE_X, MIDDLE_Y - 100]);
		const measurement = await page.evaluate(() => window.hand.viewer?.measurement());
		const { points = [], level } = measurement?.profile ?? {};
		const [[left = 0, top = 0] = [], [right = 0] = []] = measurement?.shape?.points ?? [];
		expect(level).toBe(0);
		expect([left, top, right].map(Math.round)).toEqual([202, 152, 402]);
		expect(points.length).toBe(201);
		points.forEach((energies, at) => {
			const x = Math.floor(left + (at / 200) * (right - left));
			energies.forEach((value, energy) => {
				expect(value).toBeCloseTo(transmissionAt(energy, x, Math.floor(top)) ?? Number.NaN, 6);
			});
		});
	});
});

function transmissionAt(energy: number, x: number, y: number): number | null {
	const by = calibration(view, energy);
	const upright = signal(load[energy === 0 ? 0 : 1].samples[y * COLUMNS + x] ?? 0, false, by);
	return upright === null ? null : transmission(upright, by);
}

/** The least and the greatest attenuation of the high energy in a region. */
function attenuationsOf(left: number, right: number, top: number, bottom: number): readonly [number, number] {
	const all: number[] = [];
	for (let y = top; y < bottom; y++) {
		for (let x = left; x < right; x++) {
			all.push(-Math.log(transmissionAt(0, x, y) ?? 1));
		}
	}
	return [Math.min(...all), Math.max(...all)];
}
