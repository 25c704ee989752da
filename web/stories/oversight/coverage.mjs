/** The duty supervisor looks at what left unread, goes down to an hour, and the ladder adds up. */
import { eventually, expect } from "../teller.mjs";

/** Containers read in time and after departure, as the page shows them. */
async function readOn(page) {
	await page.locator(".coverage-figures dd:not(.figure-hint)").nth(3).waitFor();
	const [, after, , inTime] = await page.locator(".coverage-figures dd:not(.figure-hint)").allTextContents();
	return Number(after.replace(/\D/g, "")) + Number(inTime.replace(/\D/g, ""));
}

/** Reads whatever is given; answers with how many export containers are read by it for the first time. */
async function readsOne(analyst) {
	const { status, json: lease } = await analyst.send("POST", "/api/review/next", {});
	expect(status === 200, `no scan was given: ${status}`);
	const decision = { verdict: "clear", reasonCode: "as-declared", note: null, marks: [], secondsShown: 9 };
	const path = `/api/review/leases/${lease.leaseId}/decision`;
	const answered = await analyst.send("POST", path, { ...decision, idempotencyKey: crypto.randomUUID() });
	expect(answered.status === 201, `the decision was answered ${answered.status}`);
	return lease.scan.visit?.direction === "export" ? 1 : 0;
}

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
		await page.locator(".page-actions select").selectOption("7");
		await page.waitForFunction(() => document.querySelectorAll(".heat-grid thead th").length === 7);
		await supervisor.shot("coverage-week-en");
		// In the afternoon all that is still to leave leaves tomorrow, which no week up to today has.
		await page.locator(".page-actions select").selectOption("3");
		await page.waitForFunction(() => document.querySelectorAll(".heat-grid thead th").length === 3);
	});
	await teller.step("a reading appears on the open page by itself, and the analyst sees nothing of it", async () => {
		const before = await readOn(page);
		const analyst = await stage.enter();
		await analyst.signIn("analista");
		const more = await readsOne(analyst);
		await eventually(async () => (await readOn(page)) === before + more, "the page does not show the reading");
		const status = await analyst.statusOf("/api/oversight/coverage?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z");
		expect(status === 403, `an analyst was answered ${status}`);
		await analyst.leave();
	});
	await teller.step("the audit has the looks in its journal", async () => {
		const auditor = await stage.enter();
		await auditor.signIn("auditor");
		const { json } = await auditor.send("GET", "/api/journal/audit");
		const from = Math.max(0, json.size - 150);
		const { json: entries } = await auditor.send("GET", `/api/journal/entries?limit=200&from=${from}`);
		const looks = entries.items.filter((entry) => entry.kind === "oversight.coverage-seen");
		expect(looks.length >= 3, `${looks.length} looks are in the journal`);
		await auditor.leave();
	});
	await stage.leave(supervisor, "the supervisor's page");
}
