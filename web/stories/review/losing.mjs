/** The connection goes while somebody reads; the page is closed before it comes back. */
import { eventually, expect } from "../teller.mjs";
import { ask, decisionsOf, delivered, inView, strokes } from "./desk.mjs";

export async function connectionIsLost(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	await ana.signIn("analista");
	let container = "";
	await teller.step("without a connection the decision waits on this machine, and the page says so", async () => {
		const { page } = ana;
		await ask(ana);
		container = await inView(page);
		await ana.context.setOffline(true);
		await strokes(page, "1", "1");
		await page.locator(".undelivered li").waitFor();
		await ana.shot("undelivered-es");
		const said = (await page.locator(".undelivered").textContent()) ?? "";
		expect(said.includes(container), `the list must name the container: ${said}`);
		expect(await page.locator(".next-button").isDisabled(), "no next scan can be asked for");
	});
	await teller.step("closed and opened again it is delivered, once", async () => {
		await ana.page.close();
		await ana.context.setOffline(false);
		const page = await ana.context.newPage();
		const sent = decisionsOf(page);
		await page.goto(`${stage.base}/review`);
		const body = await delivered(sent, 1);
		expect(body.verdict === "clear", `the verdict was clear: ${body.verdict}`);
		await page.locator(".next-button:enabled").waitFor();
		await page.waitForTimeout(2500);
		expect(sent.length === 1, `it was sent ${sent.length} times`);
		expect((await page.locator(".undelivered").count()) === 0, "nothing is left to deliver");
		stage.recorded.push({ container, verdict: "clear" });
		const kept = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("aforo.outbox")));
		expect(kept.length === 0, `it was kept although it is recorded: ${kept.join(", ")}`);
	});
	await teller.step("a server that is away for a moment is asked again by itself", async () => {
		const page = ana.context.pages().at(-1);
		const sent = decisionsOf(page);
		await page.keyboard.press("n");
		await page.locator(".reading").waitFor();
		await page.route("**/decision", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
		await strokes(page, "1", "1");
		await eventually(async () => sent.length >= 2, "it must be sent again", 20_000);
		const statuses = sent.map((one) => one.status).join(", ");
		expect(/^503, 20[01]$/.test(statuses), `first refused, then recorded: ${statuses}`);
	});
	await stage.leave(ana, "the page that lost its connection");
}
