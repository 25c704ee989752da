/** Papers come in, and an officer finds the box and what does not fit. */
import { eventually, expect } from "../teller.mjs";
import {
	BOX,
	BOX_SHOWN,
	booking,
	brokenManifest,
	DECLARED_SEAL,
	GATE_SEAL,
	gateReport,
	manifest,
	OTHER_BOX,
} from "./papers.mjs";

export async function terminalDelivers(stage) {
	const { teller } = stage;
	const terminal = await stage.enter();
	const { page } = terminal;
	const paper = manifest(BOX);
	await teller.step("a terminal delivers a manifest and sees what became of it", async () => {
		await terminal.signIn("terminal");
		await terminal.show("/messages");
		await terminal.deliver(["manifiesto.edi", paper]);
		await page.locator(".sending .tone-good").waitFor();
		const tally = await page.locator(".sending-tally").textContent();
		expect(/nuevas: 1/.test(tally ?? ""), `one new visit was expected: ${tally}`);
	});
	await teller.step("the same file again is known", async () => {
		await terminal.deliver(["otra vez.edi", paper]);
		await page.locator(".sending", { hasText: "otra vez.edi" }).locator("text=Ya estaba").waitFor();
	});
	await teller.step("a broken file is kept, with remarks that name line and segment", async () => {
		await terminal.deliver(["roto.edi", brokenManifest(OTHER_BOX)]);
		const remarks = page.locator(".sending", { hasText: "roto.edi" }).locator(".remarks li");
		await remarks.first().waitFor();
		const places = (await remarks.locator(".remark-place").allTextContents()).join("\n");
		expect(/línea \d+/.test(places), `a line was expected: ${places}`);
		expect(/segmento \d+ [A-Z]{3}/.test(places), `a segment was expected: ${places}`);
		await terminal.shot("delivered-es");
		await terminal.speak("en");
		await terminal.shot("delivered-en");
	});
	await stage.leave(terminal, "the terminal's page");
}

export async function officerFinds(stage) {
	const { teller } = stage;
	const officer = await stage.enter();
	const { page } = officer;
	await officer.signIn("riesgo");
	await teller.step("an officer finds the visit by a misspelt shipper, words in another order", async () => {
		await officer.show("/visits");
		await page.locator("input[type=search]").fill("inbentada penaflór esportadora");
		const rows = page.locator("tr.row-link");
		await eventually(
			async () => (await rows.count()) < 3 && (await rows.first().textContent())?.includes(BOX_SHOWN) === true,
			"it must be the first of few",
		);
		await officer.shot("found-es");
		await rows.first().locator("a").click();
	});
	await teller.step("the visit shows its declaration and its time line", async () => {
		await page.locator(".timeline .step").first().waitFor();
		stage.visitPath = new URL(page.url()).pathname;
		const declared = await page.locator(".bill").textContent();
		expect(declared?.includes("EXPORTADORA PEÑAFLOR INVENTADA") === true, `the shipper was expected: ${declared}`);
		expect(declared?.includes("080390") === true, `the commodity code was expected: ${declared}`);
		await officer.shot("visit-declared-es");
	});
	await teller.step("the gate's report with another seal shows as a difference with both values", async () => {
		await officer.show("/messages");
		await officer.deliver(["reserva.jsonl", booking(BOX)], ["puerta.edi", gateReport(BOX)]);
		await officer.shot("messages-es");
		await officer.show(stage.visitPath);
		const seals = page.locator(".difference", { hasText: "Precinto" });
		await seals.waitFor();
		const said = (await seals.textContent()) ?? "";
		expect(said.includes(DECLARED_SEAL) && said.includes(GATE_SEAL), `both seals were expected: ${said}`);
		await officer.shot("visit-differs-es");
		await officer.speak("en");
		await officer.shot("visit-differs-en");
	});
	await stage.leave(officer, "the officer's page");
}
