/** A terminal is asked why a scanner is silent, and answers; the supervisor sees the answer. */
import { eventually, expect } from "../teller.mjs";

export async function terminalAnswers(stage) {
	const { teller } = stage;
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	const { page } = terminal;
	await terminal.show("/fleet");
	await page.locator(".scanner").first().waitFor();
	await teller.step("a terminal sees its own scanners alone", async () => {
		const { json } = await terminal.send("GET", "/api/oversight/fleet");
		const others = json.scanners.filter((scanner) => scanner.terminal.toUpperCase() !== "ESTERO");
		expect(others.length === 0, `scanners of others: ${others.map((one) => one.name)}`);
		await terminal.shot("fleet-terminal-es");
	});
	await teller.step("it says why a scanner is silent", async () => {
		await eventually(async () => (await page.locator(".questions .notice").count()) > 0, "nobody asked");
		await page.locator(".questions button").first().click();
		await page.locator('.reason-choice input[type="radio"]').first().check();
		await terminal.shot("fleet-answer-es");
		await page.locator('dialog button[type="submit"]').click();
		await page.locator("td", { hasText: "Mantenimiento" }).first().waitFor();
	});
	await stage.leave(terminal, "the terminal's page");
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor", "en");
	await teller.step("the supervisor sees all scanners and the answer", async () => {
		await supervisor.show("/fleet");
		await supervisor.page.locator("td", { hasText: "Maintenance" }).first().waitFor();
		await supervisor.shot("fleet-en");
	});
	await stage.leave(supervisor, "the supervisor's page");
}
