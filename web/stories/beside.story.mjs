/**
 * Earlier scans of a container and scans of like cargo beside the one that is read, in a browser: side by side, in turn, and what
 * differs. Run by `tests/beside`: `node stories/beside.story.mjs --url BASE --shots DIR`, with today's scan in $AFORO_STORY_TODAY.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
		await terminal.deliver(...readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
	});
	await stage.leave(terminal, "the terminal's page");
}

async function readerCompares(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	const { page } = ana;
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
		await strokes(page, ",");
		await page.locator(".comparison-difference").waitFor();
		await ana.pictureStands(".comparison");
		await ana.shot("beside-difference-es");
		await ana.speak("en");
		await ana.shot("beside-difference-en");
		await ana.speak("es");
		await strokes(page, "Escape");
		await page.locator(".comparison").waitFor({ state: "detached" });
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
	await stage.leave(ana, "the analyst's page");
}

await tell([papersSayTheSame, bothWereCleared, theBoxComesBack, readerCompares]);
