/**
 * Earlier scans of a container and scans of like cargo beside the one that is read, in a browser: side by side, in turn, and what
 * differs. Run by `tests/beside`: `node stories/beside.story.mjs --url BASE --shots DIR`, with today's scan in $AFORO_STORY_TODAY.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { threatReport } from "./beside/threatReport.mjs";
import { ask, decisionsOf, delivered, inView, strokes } from "./review/desk.mjs";
import { BOX, BOX_SHOWN, manifest, OTHER_BOX } from "./targeting/papers.mjs";
import { eventually, expect } from "./teller.mjs";
import { tell } from "./telling.mjs";

const EARLIER = ".related:nth-of-type(1) .related-scan";
const SIMILAR = ".related:nth-of-type(2) .related-scan";
/** Two large scans are laid on one another by the server; on a busy machine that takes its time. */
const LAYING_MS = 90_000;

async function papersSayTheSame(stage) {
	const { teller } = stage;
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	await teller.step("a shipper declares the same for two boxes", async () => {
		await terminal.show("/messages");
		const other = Buffer.from(manifest(OTHER_BOX).toString("latin1").replaceAll("7770001", "7770003"), "latin1");
		await terminal.deliver(["uno.edi", manifest(BOX)], ["otro.edi", other]);
	});
	await stage.leave(terminal, "the terminal's page");
}

async function bothWereCleared(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	const { page } = ana;
	const sent = decisionsOf(page);
	await teller.step("both were read and cleared the last time", async () => {
		await ana.signIn("analista");
		await ask(ana);
		await strokes(page, "1", "1");
		await delivered(sent, 1);
		await page.locator(".reading-in-hand").waitFor();
		await ana.pictureStands();
		await strokes(page, ".", "1", "1");
		await delivered(sent, 2);
	});
	await stage.leave(ana, "the analyst's page");
}

async function theBoxComesBack(stage) {
	const { teller } = stage;
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	await teller.step("the box comes back and is scanned again", async () => {
		const folder = process.env.AFORO_STORY_TODAY ?? ".";
		await terminal.show("/deliver");
		const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
		await terminal.deliver(...files);
		const seen = files.filter(([name]) => /-high\.dcs$/.test(name)).map(([, file]) => file);
		expect(seen.length === 2, `two views were expected: ${files.map(([name]) => name)}`);
		await terminal.deliver(["detector.dcs", threatReport(seen)]);
	});
	await stage.leave(terminal, "the terminal's page");
}

async function readerCompares(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	const { page } = ana;
	const sent = decisionsOf(page);
	await teller.step("its reader sees the earlier scan and the like cargo by one key", async () => {
		await ana.signIn("analista");
		await eventually(async () => {
			await page.locator(".next-button:enabled, .empty, .reading").first().waitFor();
			await strokes(page, "n");
			return (await page.locator(".reading").count()) > 0;
		}, "today's scan must be given");
		await ana.pictureStands();
		expect((await inView(page)) === BOX_SHOWN, `the box of the story was expected: ${await inView(page)}`);
		await eventually(async () => {
			await strokes(page, "0");
			await page.locator(".bench-body .loading").waitFor({ state: "detached" });
			const both = (await page.locator(EARLIER).count()) === 1 && (await page.locator(SIMILAR).count()) === 1;
			if (!both) {
				await strokes(page, "0");
			}
			return both;
		}, "one earlier scan and one of like cargo were expected");
		await ana.shot("beside-list-es");
	});
	await teller.step("findings of machines stand on their own view, and on none before the first look", async () => {
		const drawn = async () => (await page.locator(".finding-layers text").allTextContents()).join();
		await strokes(page, "9");
		await page.locator(".bench-hidden").waitFor();
		expect((await drawn()) === "", "nothing may be drawn before the first look");
		await strokes(page, "9");
		await eventually(async () => (await drawn()) === "1", "the finding on the view in sight must be drawn, alone");
		expect((await page.locator(".finding-opinion").count()) === 4, "every opinion of both findings must be told");
		await ana.shot("findings-side-es");
		await page.locator(".finding-of .button", { hasText: "Vista 2" }).click();
		await eventually(async () => (await drawn()) === "2", "the finding chosen brings its view, which bears it alone");
		await ana.pictureStands();
		await ana.shot("findings-top-es");
		await strokes(page, "v");
		await eventually(async () => (await drawn()) === "1", "back on the first view its own finding is drawn");
		await strokes(page, "0");
		await page.locator(EARLIER).waitFor();
	});
	await teller.step("the earlier scan is laid on this one: beside it, in turn with it, and what differs", async () => {
		await page.locator(EARLIER).click();
		await page.locator(".comparison-beside .scan-canvas").nth(1).waitFor({ timeout: LAYING_MS });
		await page.locator(".comparison-foot").waitFor({ timeout: LAYING_MS });
		await ana.pictureStands(".comparison");
		await ana.shot("beside-both-es");
		const fit = (await page.locator(".comparison-foot").textContent()) ?? "";
		expect(/(1|0,[6-9]\d*);/.test(fit), `the two must fit: ${fit}`);
		await strokes(page, ",");
		await page.locator(".comparison-flicker").waitFor();
		await page.waitForTimeout(1200);
		await strokes(page, " ");
		const said = page.locator(".comparison-shown");
		const first = await said.textContent();
		await strokes(page, " ");
		await eventually(async () => (await said.textContent()) !== first, "the space bar must exchange the two pictures");
		await ana.shot("beside-flicker-es");
		await strokes(page, ",");
		await page.locator(".comparison-difference").waitFor();
		await ana.pictureStands(".comparison");
		await ana.shot("beside-difference-es");
		await ana.speak("en");
		await ana.shot("beside-difference-en");
		await ana.speak("es");
		await strokes(page, "v");
		await page.locator('.comparison-views [aria-pressed="true"]', { hasText: "Vista 2" }).waitFor();
		await page.locator(".comparison-foot, .comparison-not").first().waitFor();
		await ana.shot("beside-second-view-es");
		await strokes(page, "Escape");
		await page.locator(".comparison").waitFor({ state: "detached" });
	});
	await teller.step("who asked for less motion exchanges the two by hand", async () => {
		await page.emulateMedia({ reducedMotion: "reduce" });
		await page.locator(EARLIER).click();
		await page.locator(".comparison-foot").waitFor({ timeout: LAYING_MS });
		await strokes(page, ",");
		const said = page.locator(".comparison-shown");
		await said.filter({ hasText: "este escaneo" }).waitFor();
		await page.waitForTimeout(800);
		await said.filter({ hasText: "este escaneo" }).waitFor();
		await strokes(page, " ");
		await said.filter({ hasText: "el otro escaneo" }).waitFor();
		await strokes(page, "Escape");
		await page.emulateMedia({ reducedMotion: "no-preference" });
	});
	await teller.step("like cargo lies beside it too, or it is said why it cannot", async () => {
		await page.locator(EARLIER).click();
		await page.locator(".comparison-foot").waitFor({ timeout: LAYING_MS });
		await page.locator(SIMILAR).click();
		await page.locator(".comparison-foot").waitFor({ state: "detached" });
		await page.locator(".comparison-foot, .comparison-not").first().waitFor({ timeout: LAYING_MS });
		await ana.pictureStands(".comparison");
		await ana.shot("beside-like-es");
		await strokes(page, "Escape");
	});
	await teller.step(
		"what lay under a comparison was not shown; what was compared, and findings drawn, is told",
		async () => {
			await strokes(page, "2", "1");
			const { shown } = await delivered(sent, 1);
			const modes = new Set(shown.compared.map((one) => one.mode));
			const compared = shown.compared.reduce((sum, one) => sum + one.seconds, 0);
			const told = JSON.stringify({ ...shown, views: [] }).slice(0, 900);
			expect(
				["beside", "flicker", "difference"].every((mode) => modes.has(mode)),
				`every mode must be told: ${told}`,
			);
			expect(compared > 2 && shown.hiddenSeconds >= compared - 1, `covered seconds are not seen: ${told}`);
			expect(shown.findings.after > 0 && shown.findings.seconds > 0, `findings were drawn later: ${told}`);
		},
	);
	await stage.leave(ana, "the analyst's page");
}

await tell([papersSayTheSame, bothWereCleared, theBoxComesBack, readerCompares]);
