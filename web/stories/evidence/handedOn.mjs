/** Custody receives by its own confirmation, and hands on to a police depot from a signed paper; the way there is a gap. */
import { expect } from "../teller.mjs";
import { TABLET } from "./tablet.mjs";

const HOUR_MS = 3_600_000;

/** A time as the page's fields take it, in the port's zone (five hours behind UTC). */
function local(ms) {
	return new Date(ms - 5 * HOUR_MS).toISOString().slice(0, 16);
}

export async function handedOn(stage) {
	const { teller, found } = stage;
	const custody = await stage.enter(TABLET);
	await custody.signIn("custodio");
	const { page } = custody;
	await teller.step("custody sees what waits for its signature and receives it", async () => {
		await custody.show("/handovers");
		await page.locator(".evidence-offer").waitFor();
		await custody.shot("handovers-es");
		await page.getByRole("button", { name: "Recibir" }).click();
		await page.getByLabel("Su contraseña").fill("puerto-inventado-7");
		await page.getByRole("button", { name: "Confirmar" }).click();
		await page.getByText("recibida").waitFor();
	});
	await teller.step("a hand-over to a depot needs the paper, and the way there is drawn as a gap", async () => {
		// what was received this minute cannot have left before it
		await page.waitForTimeout(61_000);
		await custody.show(found.exhibit);
		await page.getByRole("button", { name: "Entregar a una casa" }).click();
		await page.getByLabel("Nombre de la casa").fill("Bodega inventada 2");
		const now = Date.now();
		await page.getByLabel("Entregado, según el acta").fill(local(now));
		await page.getByLabel("Recibido, según el acta").fill(local(now));
		expect(await page.getByRole("button", { name: "Continuar" }).isDisabled(), "a paper was not asked for");
		await page.getByLabel(/Fotos y papeles/).setInputFiles({
			name: "acta.pdf",
			mimeType: "application/pdf",
			buffer: Buffer.from("%PDF-1.4\nacta inventada"),
		});
		await custody.shot("paper-handover-es");
		await page.getByRole("button", { name: "Continuar" }).click();
		await page.getByLabel("Su contraseña").fill("puerto-inventado-7");
		await page.getByRole("button", { name: "Confirmar" }).click();
		await page.locator(".chain-spans").getByText("Bodega inventada 2").waitFor();
		expect((await page.locator(".chain-gap-row").count()) >= 1, "no gap is drawn");
		await page.locator(".chain-steps summary").click();
		await custody.shot("exhibit-chain-es");
		await custody.tabletShot("exhibit-chain-es");
		await custody.speak("en");
		await custody.shot("exhibit-chain-en");
		await custody.speak("es");
	});
	await teller.step("the visit's page lists its seizure and orders the visit's package", async () => {
		await custody.show(found.visit);
		await page.locator(".evidence-chip").first().waitFor();
		await page.getByRole("button", { name: "Paquete de evidencia" }).click();
		await page.getByRole("dialog").getByText("Paquete de evidencia de esta visita").waitFor();
		await custody.shot("visit-package-es");
		await page.getByRole("dialog").getByRole("button", { name: "Cancelar" }).click();
	});
	await stage.leave(custody, "custody");
}
