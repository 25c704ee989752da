/** A terminal tells that a scanner stands still; the supervisor sees it, and each sees what concerns it. */
import { expect } from "../teller.mjs";

export async function terminalTells(stage) {
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
	await teller.step("it sees no coverage", async () => {
		const day = "from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z";
		const status = await terminal.statusOf(`/api/oversight/coverage?${day}`);
		expect(status === 403, `a terminal was answered ${status}`);
		expect((await page.locator('nav a[href="/coverage"]').count()) === 0, "the page must not be offered either");
	});
	await teller.step("it tells that its scanner stands still, and why, by keyboard", async () => {
		await page.locator(".scanner .page-actions button").first().focus();
		await page.keyboard.press("Enter");
		await page.locator('.reason-choice input[type="radio"]').first().focus();
		await page.keyboard.press("Space");
		await terminal.shot("fleet-report-es");
		await page.locator('dialog button[type="submit"]').focus();
		await page.keyboard.press("Enter");
		await page.locator("td", { hasText: "Mantenimiento" }).first().waitFor();
		await page.locator(".scanner .badge", { hasText: "Mantenimiento" }).waitFor();
		await terminal.shot("fleet-reported-es");
	});
	await stage.leave(terminal, "the terminal's page");
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor", "en");
	await teller.step("the supervisor sees all scanners and what the terminal told", async () => {
		await supervisor.show("/fleet");
		await supervisor.page.locator("td", { hasText: "Maintenance" }).first().waitFor();
		const { json } = await supervisor.send("GET", "/api/oversight/fleet");
		expect(new Set(json.scanners.map((scanner) => scanner.terminal)).size > 1, "a supervisor sees every terminal's");
		await supervisor.shot("fleet-en");
	});
	await stage.leave(supervisor, "the supervisor's page");
}
