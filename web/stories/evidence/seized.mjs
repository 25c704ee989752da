/** An examining officer opens a seizure for a visit on a tablet, enters an exhibit and takes it into custody. */
import { expect } from "../teller.mjs";
import { TABLET } from "./tablet.mjs";

export async function seized(stage) {
	const { teller, found } = stage;
	const officer = await stage.enter(TABLET);
	await officer.signIn("aforador");
	const { page } = officer;
	await teller.step("an officer opens a seizure for a visit", async () => {
		await officer.show("/visits");
		await page.locator("table a").first().click();
		await page.getByRole("button", { name: "Abrir una incautación" }).waitFor();
		found.visit = new URL(page.url()).pathname;
		await page.getByRole("button", { name: "Abrir una incautación" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Lugar", { exact: true }).fill("Muelle inventado, puerta 3");
		await dialog.getByLabel(/Halló/).fill("Persona Inventada");
		await officer.shot("seizure-open-es");
		await dialog.getByRole("button", { name: "Abrir", exact: true }).click();
		await page.getByText("Todavía no hay indicios").waitFor();
		found.seizure = new URL(page.url()).pathname;
	});
	await teller.step("enters what was found, with what it weighs and the bag it lies in", async () => {
		await page.getByRole("button", { name: "Registrar indicio" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Sustancia").fill("clorhidrato de cocaína");
		await dialog.getByLabel("Bultos o ladrillos").fill("25");
		await dialog.getByLabel(/Marcas escritas/).fill("RR 7");
		await dialog.getByLabel(/Logotipos/).fill("corona");
		await dialog.getByLabel(/Masa bruta/).fill("27,50");
		await dialog.getByLabel(/Incertidumbre/).fill("0,05");
		await dialog.getByLabel("Balanza", { exact: true }).fill("B-1");
		await dialog.getByLabel("Bolsa", { exact: true }).fill("BOLSA-1");
		await dialog.getByLabel("Sello", { exact: true }).fill("P-0001");
		await officer.shot("exhibit-enter-es");
		await dialog.getByRole("button", { name: "Registrar indicio" }).click();
		await page.locator("table").getByText("27.5 ± 0.05 kg").waitFor();
	});
	await teller.step("takes it into custody by confirming", async () => {
		await page.getByRole("button", { name: /Tomar en custodia/ }).click();
		await page.getByRole("button", { name: "Continuar" }).click();
		await page.getByLabel("Su contraseña").fill("not the password");
		await page.getByRole("button", { name: "Confirmar" }).click();
		await page.getByText("no son de esta cuenta").waitFor();
		await page.getByLabel("Su contraseña").fill("puerto-inventado-7");
		await officer.shot("take-confirm-es");
		await page.getByRole("button", { name: "Confirmar" }).click();
		await page.locator("table").getByText("En custodia").waitFor();
		await officer.shot("seizure-es");
		await page.locator("table a").first().click();
		await page.locator(".chain-bar").waitFor();
		found.exhibit = new URL(page.url()).pathname;
		expect(found.exhibit.startsWith("/exhibits/"), `where: ${found.exhibit}`);
	});
	await teller.step("offers it to custody, and it stays until they receive it", async () => {
		await page.getByRole("button", { name: "Entregar", exact: true }).click();
		await page.getByLabel("Quién recibe").selectOption({ label: "Persona inventada (custodio) · aduana-demo" });
		await page.getByRole("button", { name: "Continuar" }).click();
		await page.getByLabel("Su contraseña").fill("puerto-inventado-7");
		await page.getByRole("button", { name: "Confirmar" }).click();
		await page.getByText("sigue aquí hasta que lo reciba").waitFor();
		await officer.shot("exhibit-offered-es");
	});
	await stage.leave(officer, "the officer");
}
