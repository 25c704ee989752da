import { expect } from "../teller.mjs";
import { Tablet } from "./tablet.mjs";

/** The seizure the examination announced is opened in evidence on the tablet, and an exhibit entered. */
export async function officerOpensTheSeizure(stage) {
	const { teller } = stage;
	const { officer, page } = await Tablet.enter(stage);
	await page.setViewportSize({ width: 1024, height: 768 });
	const { containerNumber } = stage.visit;
	await teller.step("what the examination found waits in evidence, and the officer opens the seizure", async () => {
		await officer.show("/seizures");
		const waiting = page.locator(".evidence-awaited li", { hasText: containerNumber.slice(4, 10) });
		await waiting.waitFor();
		await officer.shot("seizures-awaited-es");
		await waiting.getByRole("button", { name: "Abrir", exact: true }).tap();
		const dialog = page.getByRole("dialog");
		const foundAt = await dialog.getByLabel("Hallado").inputValue();
		expect(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(foundAt), `when it was found was expected to be filled in: ${foundAt}`);
		await dialog.getByLabel("Lugar", { exact: true }).fill("Rampa R2, muelle inventado");
		await officer.shot("seizure-from-examination-es");
		await dialog.getByRole("button", { name: "Abrir", exact: true }).tap();
		await page.getByText("Todavía no hay indicios").waitFor();
		await officer.shot("seizure-empty-es");
	});
	await teller.step("an exhibit is entered, with what it weighs and the bag it lies in", async () => {
		await page.getByRole("button", { name: "Registrar indicio" }).tap();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Sustancia").fill("clorhidrato de cocaína");
		await dialog.getByLabel("Bultos o ladrillos").fill("24");
		await dialog.getByLabel(/Logotipos/).fill("ancla");
		await dialog.getByLabel(/Masa bruta/).fill("610,20");
		await dialog.getByLabel(/Incertidumbre/).fill("0,10");
		await dialog.getByLabel("Balanza", { exact: true }).fill("B-1");
		await dialog.getByLabel("Bolsa", { exact: true }).fill("BOLSA-7");
		await dialog.getByLabel("Sello", { exact: true }).fill("P-0007");
		await officer.shot("exhibit-from-examination-es");
		await dialog.getByRole("button", { name: "Registrar indicio" }).tap();
		await page
			.locator("table")
			.getByText(/610[.,]2/)
			.waitFor();
		await officer.shot("seizure-with-exhibit-es");
	});
	await teller.step("the seizure does not wait a second time", async () => {
		await officer.show("/seizures");
		await page.locator("table a").first().waitFor();
		expect((await page.locator(".evidence-awaited").count()) === 0, "nothing was expected to wait");
	});
	await stage.leave(officer, "the officer's tablet");
}
