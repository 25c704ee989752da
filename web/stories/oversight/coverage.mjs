/** The duty supervisor looks at what left unread, goes down to an hour, and the ladder adds up. */
import { expect } from "../teller.mjs";

export async function coverageIsSeen(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	const { page } = supervisor;
	await teller.step("the supervisor sees every container in exactly one place", async () => {
		await supervisor.show("/coverage");
		await page.locator(".ladder").first().waitFor();
		const parts = await page.locator(".coverage-parts .ladder li strong").allTextContents();
		const sum = parts.reduce((all, one) => all + Number(one.replace(/\D/g, "")), 0);
		const declared = await page.locator(".funnel li strong").first().textContent();
		expect(sum === Number((declared ?? "").replace(/\D/g, "")), `the rungs add up to ${sum}, declared are ${declared}`);
		await supervisor.shot("coverage-es");
	});
	await teller.step("no word of the page says that an unread container is cleared", async () => {
		const said = (await page.locator("main").textContent()) ?? "";
		expect(!/despachad|liberad|aprobad/i.test(said), "unread must not read as cleared");
	});
	await teller.step("a cell leads to its hour and vessels, by keyboard too", async () => {
		await page.locator(".heat-cell:not(.heat-none)").first().click();
		await page.locator(".hour-panel .ladder").waitFor();
		await page.locator(".hour-panel tbody tr").first().waitFor();
		await page.keyboard.press("ArrowRight");
		const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-cell") ?? "");
		expect(focused !== "", "the arrow must go to the next cell");
		await supervisor.shot("coverage-hour-es");
	});
	await teller.step("the same in English, and at a week", async () => {
		await supervisor.speak("en");
		await page.locator(".page-actions select").selectOption("31");
		await page.locator(".heat-dense").waitFor();
		await supervisor.shot("coverage-month-en");
	});
	await teller.step("an analyst sees nothing of it", async () => {
		const analyst = await stage.enter();
		await analyst.signIn("analista");
		const status = await analyst.statusOf("/api/oversight/coverage?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z");
		expect(status === 403, `an analyst was answered ${status}`);
		await analyst.leave();
	});
	await stage.leave(supervisor, "the supervisor's page");
}
