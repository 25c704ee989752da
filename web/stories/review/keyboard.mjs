/** No mouse and no finger from signing in to signing out: for hands that cannot, and for those who are faster so. */
import { eventually, expect } from "../teller.mjs";
import { decisionsOf, delivered, inView, strokes } from "./desk.mjs";

const MOST_TABS = 60;

/** Counts every press that is not a key's. */
async function watchPointers(visitor) {
	await visitor.page.addInitScript(() => {
		window.pointersDown = 0;
		addEventListener("pointerdown", () => window.pointersDown++, { capture: true });
	});
}

async function signInByKeys(visitor, name) {
	const { page } = visitor;
	await page.goto(visitor.base);
	await tabTo(page, 'input[autocomplete^="username"]');
	await page.keyboard.type(name);
	await strokes(page, "Tab");
	await page.keyboard.type("puerto-inventado-7");
	await strokes(page, "Enter");
	await page.locator(".frame").waitFor();
}

/** Tab by Tab until the focus is there; each stop on the way must be seen. */
async function tabTo(page, selector) {
	await page.locator(selector).first().waitFor();
	for (let presses = 0; presses < MOST_TABS; presses++) {
		const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
		if (there) {
			return;
		}
		await page.keyboard.press("Tab");
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			const style = getComputedStyle(element);
			const box = element.getBoundingClientRect();
			const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
			const shown = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
			return {
				marked: element === document.body || marked,
				shown: element === document.body || shown,
				text: element.outerHTML,
			};
		});
		expect(stop.marked, `the focus is not marked on ${stop.text.slice(0, 120)}`);
		expect(stop.shown, `the focus is out of view on ${stop.text.slice(0, 120)}`);
	}
	throw new Error(`${selector} was not reached in ${MOST_TABS} steps of Tab`);
}

async function pressed(page) {
	return page.evaluate(() => window.pointersDown);
}

export async function keyboardIsEnough(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	const { page } = ana;
	const sent = decisionsOf(page);
	await watchPointers(ana);
	await teller.step("an analyst signs in, reads, decides, takes it back and decides anew without a mouse", async () => {
		await signInByKeys(ana, "analista");
		await page.locator(".next-button:enabled").waitFor();
		await strokes(page, "n");
		await page.locator(".reading").waitFor();
		await ana.pictureStands();
		const container = await inView(page);
		await ana.shot("bench-by-keys-es");
		await strokes(page, "b", "Enter", ...Array(8).fill("ArrowRight"), ...Array(5).fill("ArrowDown"));
		await ana.shot("mark-by-keys-es");
		await strokes(page, "Enter");
		await eventually(async () => (await page.locator(".marks li").count()) === 1, "a mark must be drawn by keys");
		await strokes(page, "Escape", "h");
		await strokes(page, "6", "7", "5", "2");
		await page.locator(".reason").first().waitFor();
		await strokes(page, "Escape", "1", "1");
		await page.locator(".undo").waitFor();
		await strokes(page, "z");
		await page.locator(".undo").waitFor({ state: "detached" });
		await eventually(async () => (await inView(page)) === container, "the scan must come back");
		await strokes(page, ".");
		await page.locator('.strip-button[aria-pressed="true"]').waitFor();
		await strokes(page, "1", "2");
		const body = await delivered(sent, 1);
		stage.recorded.push({ container, verdict: body.verdict });
		expect((await pressed(page)) === 0, "a pointer was pressed");
	});
	await teller.step("and signs out by key", async () => {
		await page.locator(".next-recorded .icon").waitFor();
		await tabTo(page, ".frame-bar > .button-icon:last-child");
		await strokes(page, "Enter");
		await page.locator('input[autocomplete^="username"]').waitFor();
	});
	await stage.leave(ana, "the page without a mouse");
	await supervisorTabsToADecision(stage);
}

async function supervisorTabsToADecision(stage) {
	const { teller } = stage;
	const susana = await stage.enter();
	const { page } = susana;
	await watchPointers(susana);
	await teller.step(
		"a supervisor comes to a decision by Tab alone, and sees where the focus is at every step",
		async () => {
			await signInByKeys(susana, "supervisor");
			await tabTo(page, '.rail a[href="/decisions"]');
			await strokes(page, "Enter");
			await page.locator(".table tbody tr").first().waitFor();
			await strokes(page, "Tab");
			await tabTo(page, ".table tbody a");
			await strokes(page, "Enter");
			await page.locator(".other-here").waitFor();
			await susana.pictureStands();
			expect((await pressed(page)) === 0, "a pointer was pressed");
			await susana.shot("decision-by-keys-es");
		},
	);
	await stage.leave(susana, "the supervisor's page without a mouse");
}
