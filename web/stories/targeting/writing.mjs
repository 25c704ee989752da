/** A rule for the box: written, tried, proposed by one, approved by another, and then the box stands first. */
import { eventually, expect } from "../teller.mjs";
import { BOX_SHOWN } from "./papers.mjs";

export const RULE = "Peñaflor, la de la historia";
const REASON_EN = "Bananas of the shipper this story follows.";
const REASON_ES = "Banano del exportador que sigue esta historia.";
const WRONG_FIELD = "shipper.nam";

export async function officerWritesARule(stage) {
	const { teller } = stage;
	const officer = await stage.enter();
	const { page } = officer;
	await officer.signIn("riesgo");
	const editor = page.locator("textarea.editor-text");
	const expires = new Date().getUTCFullYear() + 1;
	await teller.step("a wrong field name is marked with its line, and a right one proposed", async () => {
		await officer.show("/targeting/rules");
		await editor.focus();
		await page.keyboard.press("Control+End");
		await write(page, [
			"",
			`rule "${RULE}"`,
			'  owner "historia"',
			`expires ${expires}-12-31`,
			`when ${WRONG_FIELD} contains "PEÑAFLOR"`,
			"then examine score 95",
			`because "${REASON_EN}"`,
			`/ es "${REASON_ES}"`,
		]);
		const remark = page.locator(".rule-remark-error");
		await remark.first().waitFor();
		const line = (await editor.inputValue()).split("\n").findIndex((text) => text.includes(WRONG_FIELD)) + 1;
		const told = (await remark.first().textContent()) ?? "";
		expect(told.includes(`${line}:`), `line ${line} was expected: ${told}`);
		expect(told.includes("shipper.name"), `the right field must be proposed: ${told}`);
		await page.locator(".editor-mark-error", { hasText: String(line) }).waitFor();
		const proposable = await page.locator(".page-actions .button-primary").isEnabled();
		expect(!proposable, "rules with an error must not be proposed");
		await officer.shot("rule-wrong-es");
	});
	await teller.step("a click on the error leads to its place, and there it is corrected", async () => {
		await page.locator(".rule-remark-error").first().click();
		for (let letter = 0; letter < WRONG_FIELD.length; letter++) {
			await page.keyboard.press("ArrowRight");
		}
		await page.keyboard.type("e");
		await page.locator(".rule-remark-error").first().waitFor({ state: "detached" });
		await page.locator(".check-line.tone-good").waitFor();
	});
	await teller.step("a test beside the rule is run while it is written", async () => {
		await page.keyboard.press("Control+End");
		await write(page, ["", ""]);
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.type('test "Peñaflor is opened"');
		await write(page, ['  given shipper.name = "EXPORTADORA PENAFLOR"', "expect release"]);
		await page.locator(".check-line.tone-bad").waitFor();
		await page.locator(".tests li:first-child", { hasText: "Peñaflor is opened" }).waitFor();
		await officer.shot("rule-test-fails-es");
		for (let letter = 0; letter < "release".length; letter++) {
			await page.keyboard.press("Backspace");
		}
		await page.keyboard.type(`examine and fires "${RULE}"`);
		await page.locator(".check-line.tone-good").waitFor();
		await page.locator(".tests li", { hasText: "Peñaflor is opened" }).waitFor();
		await officer.shot("rule-test-passes-es");
	});
	await teller.step("the back-test has the visit among the selected", async () => {
		await page.locator('[role="tab"][data-tab="past"]').click();
		const row = page.locator(".past tr", { hasText: RULE });
		await row.waitFor();
		const holds = await row.locator("td").nth(1).textContent();
		expect(holds === "1", `the rule must hold of one visit: ${holds}`);
		await officer.shot("rule-past-es");
		await officer.speak("en");
		await officer.shot("rule-past-en");
		await officer.speak("es");
	});
	await teller.step("it is proposed with a note, and who proposed cannot approve", async () => {
		await page.locator(".page-actions .button-primary").click();
		await page.locator("dialog textarea").fill("Sigue a un exportador inventado.");
		await officer.shot("rule-propose-es");
		await page.locator('dialog button[type="submit"]').click();
		await page.waitForURL(/\/targeting\/rules\/\d+$/);
		await page.locator(".diff-new").first().waitFor();
		const deciding = await page.locator(".page-actions .button").count();
		expect(deciding === 0, `no button to judge was expected: ${deciding}`);
		const number = page.url().split("/").at(-1);
		const { status, json } = await officer.send("POST", `/api/targeting/rules/${number}/approve`, { note: "yo misma" });
		expect(status === 403 || status === 409, `one's own rules must not be approved: ${status} ${JSON.stringify(json)}`);
		await officer.shot("rule-proposed-es");
	});
	await stage.leave(officer, "the rule writer's page");
}

export async function secondPersonApproves(stage) {
	const { teller } = stage;
	const second = await stage.enter();
	const { page } = second;
	await second.signIn("riesgo2");
	await teller.step("a second officer sees what changes and what it would have done", async () => {
		await second.show("/targeting/rules");
		await page.locator(".notice .button").click();
		await page.locator(".diff-new", { hasText: RULE }).first().waitFor();
		expect((await page.locator(".diff-gone").count()) === 0, "nothing was taken away");
		await page.locator(".past tr", { hasText: RULE }).waitFor();
		await second.shot("rule-review-es");
	});
	await teller.step("and approves it with a note", async () => {
		await page.locator(".page-actions .button-primary").click();
		await page.locator("dialog textarea").fill("La diferencia es solo esta regla.");
		await page.locator('dialog button[type="submit"]').click();
		await page.locator(".facts-row", { hasText: "Rige ahora" }).waitFor();
		await second.shot("rule-approved-es");
	});
	await stage.leave(second, "the second officer's page");
}

export async function rulesRank(stage) {
	const { teller } = stage;
	const officer = await stage.enter();
	const { page } = officer;
	await officer.signIn("riesgo");
	const row = page.locator(".ranked", { hasText: BOX_SHOWN });
	await teller.step("within seconds the visit stands ranked with the rule's reason in both languages", async () => {
		await eventually(async () => {
			await officer.show("/targeting");
			await page.locator(".ranked").first().waitFor();
			return (await row.locator(".why-rule", { hasText: REASON_ES }).count()) === 1;
		}, "the reason did not come");
		const first = await page.locator(".ranked").first().textContent();
		expect(first?.includes(BOX_SHOWN) === true, `it must be the first: ${first}`);
		await officer.shot("ranked-es");
		await officer.speak("en");
		await row.locator(".why-rule", { hasText: REASON_EN }).waitFor();
		await officer.shot("ranked-en");
		await officer.speak("es");
	});
	await teller.step("by keyboard alone: down, up, the whole assessment, and into the visit", async () => {
		await officer.show("/targeting");
		await page.locator(".ranked").first().waitFor();
		for (const key of ["j", "j", "k", "o"]) {
			await page.keyboard.press(key);
		}
		await page.locator(".ranked-here .ranked-detail .assessment-history").waitFor();
		const here = await page.locator(".ranked-here").getAttribute("data-visit");
		expect(stage.visitPath === `/visits/${here}`, `the first row was expected: ${here}`);
		await officer.shot("ranked-open-es");
		await page.keyboard.press("Enter");
		await page.waitForURL(`${stage.base}${stage.visitPath}`);
		await page.locator(".timeline").waitFor();
	});
	await teller.step("Tab indents in the editor, and leaves it after Escape", async () => {
		await officer.show("/targeting/rules");
		const editor = page.locator("textarea.editor-text");
		await editor.focus();
		const before = await editor.inputValue();
		await page.keyboard.press("Tab");
		expect((await editor.inputValue()) !== before, "Tab must indent");
		await page.keyboard.press("Control+z");
		expect((await editor.inputValue()) === before, "and be undone by the browser's own undo");
		await page.keyboard.press("Escape");
		await page.keyboard.press("Tab");
		const left = await page.evaluate(() => document.activeElement?.matches("textarea") === false);
		expect(left, "Escape and Tab must leave the editor");
	});
	await stage.leave(officer, "the page of ranked visits");
}

/** Each line typed on a line of its own; the editor carries the indentation of one on to the next. */
async function write(page, lines) {
	for (const line of lines) {
		await page.keyboard.press("Enter");
		await page.keyboard.type(line);
	}
}
