/** An auditor looks at what was logged, takes the list and a checkpoint along, and learns no name and no content. */
import { readFile } from "node:fs/promises";
import { expect } from "../teller.mjs";

export async function logIsAudited(stage) {
	const { teller } = stage;
	const auditor = await stage.enter();
	await auditor.signIn("auditor");
	const { page } = auditor;
	await teller.step("the auditor sees how much was logged by part and hour, and every leaf is counted", async () => {
		await page.locator('nav a[href="/oversight/log"]').click();
		await page.locator(".log-strip svg").first().waitFor();
		const counts = await page.locator(".log-kinds tbody td.right").allTextContents();
		const sum = counts.reduce((all, one) => all + Number(one.replace(/\D/g, "")), 0);
		const told = await page.locator(".figures dd").first().textContent();
		expect(sum > 0 && sum === Number((told ?? "").replace(/\D/g, "")), `the kinds add up to ${sum}, told are ${told}`);
		await auditor.shot("log-es");
	});
	await teller.step("the whole tree is recomputed when asked, and agrees with every checkpoint", async () => {
		await page.getByRole("button", { name: "Recalcular ahora" }).click();
		await page.locator(".log-audits tbody td.tone-good").first().waitFor();
		await page.locator(".log-audits").scrollIntoViewIfNeeded();
		await auditor.shot("log-audited-es");
	});
	await teller.step("keys and checkpoints are told, and a checkpoint can be taken along", async () => {
		await page.locator(".log-heads").scrollIntoViewIfNeeded();
		await auditor.shot("log-signed-es");
		const coming = page.waitForEvent("download");
		await page.locator(".log-heads button").first().click();
		const text = await readFile(await (await coming).path(), "utf8");
		expect(/^aforo\.local\/[0-9a-f]{16}\n\d+\n\S{44}\n\n— /.test(text), `no checkpoint: ${text.slice(0, 60)}`);
	});
	await teller.step(
		"the list holds numbers, times, kinds and hashes, and nothing else; taking it is logged",
		async () => {
			const coming = page.waitForEvent("download");
			await page.locator(".page-actions button").click();
			const lines = (await readFile(await (await coming).path(), "utf8")).trimEnd().split("\n");
			expect(lines[0] === "leaf,at,kind,hash" && lines.length > 10, `the list begins ${lines[0]}`);
			const odd = lines.slice(1).find((line) => !/^\d+,[0-9TZ:.-]+,[a-z-]+\.[a-z-]+,[0-9a-f]{64}$/.test(line));
			expect(odd === undefined, `a line says more: ${odd}`);
			await page.waitForTimeout(1_500);
			await page.reload();
			await page.locator(".log-kinds td", { hasText: "oversight.log-taken" }).waitFor();
		},
	);
	await teller.step("the same in English, over a month and on a tablet", async () => {
		await auditor.speak("en");
		await page.locator(".page-actions select").selectOption("31");
		await page.locator(".log-strip svg").first().waitFor();
		await auditor.shot("log-month-en");
		await auditor.tabletShot("log-month-en");
	});
	await teller.step("who may not see the journal is not offered it", async () => {
		const supervisor = await stage.enter();
		await supervisor.signIn("supervisor");
		expect((await supervisor.page.locator('nav a[href="/oversight/log"]').count()) === 0, "it must not be offered");
		const status = await supervisor.statusOf("/api/oversight/log?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z");
		expect(status === 403, `a supervisor was answered ${status}`);
		await supervisor.leave();
	});
	await stage.leave(auditor, "the auditor's page");
}
