/** One analyst, keyboard only; then one with fingers only. */
import { eventually, expect } from "../teller.mjs";
import { ask, decisionsOf, delivered, inView, strokes } from "./desk.mjs";

/** In another order than on the rail: the one that is open at first comes last. */
const TABS = [
	["6", "differences"],
	["7", "events"],
	["8", "reasons"],
	["5", "declaration"],
];

export async function analystReadsByKeyboard(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	const { page } = ana;
	const sent = decisionsOf(page);
	await teller.step("an analyst is shown one button, no list and no count", async () => {
		await ana.signIn("analista");
		await page.locator(".next-button:enabled").waitFor();
		await ana.shot("rest-es");
	});
	await teller.step("the next scan comes by key, in Spanish and in English", async () => {
		await ask(ana);
		await ana.shot("bench-es");
		await ana.speak("en");
		await ana.shot("bench-en");
		await ana.speak("es");
		const bar = await page.locator(".toolbar").boundingBox();
		expect(bar.height < 60, `the tools must stand in one row on a common screen: ${bar.height}`);
	});
	await teller.step("every paper is one key away, and its key again gives the image the room", async () => {
		for (const [key, name] of TABS) {
			await strokes(page, key);
			await page.locator(`[data-tab="${name}"][aria-selected="true"]`).waitFor();
			await page.locator(".bench-body .loading").waitFor({ state: "detached" });
			await ana.shot(`bench-${name}-es`);
		}
		const width = async () => (await page.locator(".scan-canvas").first().boundingBox()).width;
		const beside = await width();
		await strokes(page, "5");
		await page.locator(".bench-panel").waitFor({ state: "detached" });
		expect((await width()) > beside + 300, "the image must get the room of the panel");
		await ana.shot("bench-closed-es");
	});
	await teller.step("findings of machines are hidden until the analyst has looked", async () => {
		await strokes(page, "9");
		await page.locator(".bench-hidden").waitFor();
		expect((await page.locator(".finding-layers").count()) === 0, "nothing may be drawn before the first look");
		await ana.shot("findings-hidden-es");
		await strokes(page, "9");
		await page.locator(".bench-hidden").waitFor({ state: "detached" });
		await ana.shot("findings-es");
		await strokes(page, "5");
	});
	await teller.step("a rectangle is marked and named", async () => {
		await strokes(page, "b");
		await ana.drag([0.35, 0.42], [0.52, 0.6]);
		await page.locator(".marks input").fill("bulto");
		await strokes(page, "Escape");
	});
	await teller.step("the image is looked through by key: materials, one class of them, the dense end", async () => {
		await strokes(page, "m", "x");
		await page.locator(".image-legend-said", { hasText: "Solo orgánico" }).waitFor();
		await ana.pictureStands();
		await ana.shot("organic-only-es");
		await strokes(page, "r", "d");
		await ana.pictureStands();
		await ana.shot("dense-es");
		await strokes(page, "r");
		await page.locator(".image-legend-said").first().waitFor({ state: "detached" });
	});
	await teller.step("a length is measured, with what it may be off, and kept as a mark", async () => {
		await strokes(page, "Shift+R");
		await ana.drag([0.2, 0.7], [0.8, 0.7]);
		await page.locator(".measure-value").waitFor();
		const length = async () => page.locator(".measure-value").innerText();
		expect(/± .*m$/.test(await length()), `the file says how large a pixel is: ${await length()}`);
		const byFile = await length();
		await page.locator(".measure-hold select").selectOption("length-40");
		await eventually(async () => (await length()) !== byFile, "held against a container it must measure by that");
		await ana.shot("measured-es");
		await strokes(page, "Shift+K", "Shift+M", "h");
		await eventually(async () => (await page.locator(".marks li").count()) === 2, "the line must be a mark");
	});
	await teller.step("the note is written by key", async () => {
		await strokes(page, "t");
		await page.keyboard.type("Costado izquierdo");
		await strokes(page, "Escape");
	});
	await teller.step("a possible person is confirmed apart, never by two strokes", async () => {
		await strokes(page, "4", "1");
		await page.locator(".person-dialog").waitFor();
		await ana.shot("person-es");
		await strokes(page, "Enter");
		await page.locator(".person-dialog").waitFor();
		await strokes(page, "Escape");
		await page.locator(".person-dialog").waitFor({ state: "detached" });
		await strokes(page, "Escape");
	});
	const first = await inView(page);
	await teller.step("two strokes decide; nothing is delivered while it can be undone", async () => {
		await strokes(page, "2");
		await page.locator(".reason").first().waitFor();
		await ana.shot("second-stroke-es");
		await strokes(page, "1");
		await page.locator(".undo").waitFor();
		await ana.shot("undo-es");
		expect(sent.length === 0, "it was delivered at once");
	});
	await teller.step("Z takes it back, with mark and note", async () => {
		await strokes(page, "z");
		await page.locator(".undo").waitFor({ state: "detached" });
		await eventually(async () => (await inView(page)) === first, "the scan must come back");
		expect((await page.locator(".marks li").count()) === 2, "the marks must come back");
		await ana.shot("undone-es");
	});
	await teller.step(
		"decided again it is delivered once, with what was marked and noted, and says only: recorded",
		async () => {
			await strokes(page, "2", "1");
			const body = await delivered(sent, 1);
			expect(body.verdict === "examine" && body.marks.length === 2, `marks were expected: ${JSON.stringify(body)}`);
			expect(body.note === "Costado izquierdo" && body.signal === false, `note and no sign: ${JSON.stringify(body)}`);
			const { shown } = body;
			expect(
				shown.seconds > 1 && shown.tools.material >= 1 && shown.renderings.some((one) => one.strip === "organic"),
				`what was shown must go along: ${JSON.stringify(shown).slice(0, 400)}`,
			);
			stage.recorded.push({ container: first, verdict: body.verdict });
		},
	);
	await teller.step("the next scan is in view without being asked for", async () => {
		await page.locator(".reading:not(.reading-done)").waitFor();
		await page.locator(".undo").waitFor({ state: "detached" });
		await ana.pictureStands();
		expect((await inView(page)) !== first, "it must be another one");
		expect((await page.locator(".reason").count()) === 0, "a stroke meant for the last scan must not reach this one");
		await ana.shot("next-scan-es");
	});
	await teller.step("a held last stroke goes with the decision and shows nowhere", async () => {
		await strokes(page, ".");
		await strokes(page, "1");
		await page.locator(".reason").first().waitFor();
		await page.keyboard.down("1");
		await page.locator(".undo").waitFor();
		await page.waitForTimeout(1800);
		await page.keyboard.up("1");
		await ana.shot("held-es");
		const body = await delivered(sent, 2);
		expect(body.signal === true, `the sign must go along: ${JSON.stringify(body)}`);
	});
	await teller.step("a break asked for comes after the scan in hand", async () => {
		await page.locator(".next-recorded .icon").waitFor();
		await ana.shot("break-es");
	});
	await teller.step("a scan is passed on for a reason from the list, and does not come back", async () => {
		await ask(ana);
		const passed = await inView(page);
		await page.locator(".strip-button").last().focus();
		await strokes(page, "Enter");
		await page.locator(".skip-reasons").waitFor();
		await strokes(page, "3");
		await ana.shot("skip-es");
		const answered = page.waitForResponse((answer) => answer.request().method() === "DELETE");
		await page.locator("dialog .button-primary").focus();
		await strokes(page, "Enter");
		expect((await answered).status() === 204, "passing on was refused");
		await page.locator("dialog").waitFor({ state: "detached" });
		const another = async () => (await page.locator(".reading").count()) === 0 || (await inView(page)) !== passed;
		await eventually(another, "the same scan came back");
	});
	await teller.step("every key is listed under ?", async () => {
		await strokes(page, "?");
		await page.locator(".keys").waitFor();
		await ana.shot("keys-es");
		await strokes(page, "Escape");
	});
	await teller.step("the effect of rare targets is explained, and own figures are shown to nobody else", async () => {
		await ana.show("/review/about");
		await page.locator(".about-missed").waitFor();
		await ana.shot("about-es");
		await ana.show("/me/readings");
		await page.locator(".figures, .empty").first().waitFor();
		await ana.shot("readings-es");
	});
	await stage.leave(ana, "the analyst's page");
}

const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };
const LEAST_TARGET_PX = 44;

export async function tabletReadsByTouch(stage) {
	const { teller } = stage;
	const ana = await stage.enter(TABLET);
	const { page } = ana;
	const sent = decisionsOf(page);
	await teller.step("on a tablet everything is done by touch, and nothing is too small for a finger", async () => {
		await ana.signIn("analista");
		await page.locator(".next-button:enabled").tap();
		await page.locator(".reading").waitFor();
		await ana.pictureStands();
		await ana.shot("tablet-es");
		await page.locator(".verdict").first().tap();
		await page.locator(".reason").first().waitFor();
		await ana.shot("tablet-reasons-es");
		for (const target of await page.locator(".verdict, .reason, .bench-tab, .strip-button").all()) {
			const box = await target.boundingBox();
			const large = box.width >= LEAST_TARGET_PX && box.height >= LEAST_TARGET_PX;
			expect(large, `a target is ${Math.round(box.width)} x ${Math.round(box.height)}: ${await target.textContent()}`);
		}
	});
	await teller.step("the panel lies over the image and leaves it its width", async () => {
		const width = async () => (await page.locator(".scan-canvas").first().boundingBox()).width;
		const before = await width();
		await page.locator('.reading-in-hand [data-tab="events"]').tap();
		await page.locator(".reading-in-hand .bench-panel").waitFor();
		expect(Math.abs((await width()) - before) < 1, "the image must keep its width");
		await ana.shot("tablet-panel-es");
		await page.locator('.reading-in-hand [data-tab="events"]').tap();
	});
	await teller.step("two touches decide", async () => {
		await page.locator(".reason").first().tap();
		await page.locator(".undo").waitFor();
		await delivered(sent, 1);
	});
	await stage.leave(ana, "the page on a tablet");
}
