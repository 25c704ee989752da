/** Custody corrects a weighing by adding; both stay in view. Somebody finds the seizure by what is stamped on the bricks, in English. */
import { expect } from "../teller.mjs";
import { TABLET } from "./tablet.mjs";

export async function corrected(stage) {
	const { teller, found } = stage;
	const custody = await stage.enter(TABLET);
	await custody.signIn("custodio");
	const { page } = custody;
	await teller.step("a wrong weighing is corrected by another, and stays struck through", async () => {
		await custody.show(found.exhibit);
		const row = page.locator(".said", { hasText: "Pesaje" }).first();
		await row.getByRole("button", { name: "Corregir" }).click();
		await page.getByLabel(/Masa bruta/).fill("27,05");
		await page.getByLabel("Por qué estaba mal").fill("cifras cambiadas");
		await page.getByRole("button", { name: "Registrar", exact: true }).click();
		await page.locator(".said-gone s").waitFor();
		await page.getByText("Porque: cifras cambiadas").waitFor();
		await page.locator(".said-gone").scrollIntoViewIfNeeded();
		await custody.shot("exhibit-corrected-es");
	});
	await teller.step("correcting the circumstances keeps who found it, and an expert is named beside it", async () => {
		await custody.show(found.seizure);
		const row = page.locator(".said", { hasText: "Circunstancias" }).first();
		await row.getByRole("button", { name: "Corregir" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Lugar", { exact: true }).fill("Muelle inventado, puerta 4");
		const finder = await dialog.getByLabel(/Halló/).inputValue();
		expect(finder === "Persona Inventada", `the finder was lost: ${finder}`);
		await dialog.getByRole("button", { name: "Perito" }).click();
		await dialog.getByLabel(/^Perito/).fill("Perita Inventada");
		await dialog.getByLabel("Por qué estaba mal").fill("era la puerta 4");
		await custody.shot("circumstances-correct-es");
		await dialog.getByRole("button", { name: "Registrar", exact: true }).click();
		await page.getByText("Perita Inventada").waitFor();
		expect((await page.getByText("Persona Inventada").count()) >= 2, "the finder stands beside one of the two only");
		await custody.show(found.exhibit);
	});
	await teller.step("a second weighing that does not agree is watched", async () => {
		await page.getByRole("button", { name: "Añadir" }).click();
		await page.getByLabel("Ocasión").selectOption({ label: "Control" });
		await page.getByLabel(/Masa bruta/).fill("26,10");
		await page.getByLabel(/Incertidumbre/).fill("0,05");
		await page.getByLabel("Balanza", { exact: true }).fill("B-2");
		await page.getByRole("button", { name: "Registrar", exact: true }).click();
		await page.getByText("pesos no concuerdan").first().waitFor();
		await custody.show("/seizures");
		await page.getByText("Requieren atención").waitFor();
		await custody.shot("seizures-es");
		await custody.tabletShot("seizures-es");
	});
	await teller.step("a mark is found by what it shows, in either language", async () => {
		await page.getByLabel("Buscar").fill("crown");
		await page.locator("table a").first().waitFor();
		await page.getByLabel("Buscar").fill("horse");
		await page.getByText("Ninguna incautación").waitFor();
		expect((await page.locator("table").count()) === 0, "something else was found");
	});
	await teller.step("custody opens a matter and gives the court sight of it", async () => {
		await custody.show("/matters");
		await page.getByRole("button", { name: "Abrir causa" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Número de la causa").fill("INV-77-2026");
		await dialog.getByLabel("Juzgado o fiscalía").fill("Juzgado inventado");
		await dialog.getByLabel("Incautación").selectOption({ index: 1 });
		await dialog.getByRole("button", { name: "Abrir causa" }).click();
		await page.getByRole("button", { name: "Dar vista" }).click();
		await page.getByLabel("A quién").selectOption({ label: "Persona inventada (juzgado) · aduana-demo" });
		await page.getByRole("dialog").getByRole("button", { name: "Dar vista" }).click();
		await page.locator(".evidence-sights li").waitFor();
		await custody.shot("matters-es");
	});
	await stage.leave(custody, "custody");
}
