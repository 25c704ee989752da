import { eventually, expect } from "../teller.mjs";

/** The finding is drawn on the scan, the result is a seizure, the box gets a new seal. */
export async function officerSealsTheBox(stage) {
	const { teller, tablet } = stage;
	const { officer, page, body } = tablet;
	await teller.step("the finding is drawn where it was on the scan, and the place is delivered", async () => {
		await tablet.stepTo(/Hallazgos/);
		await tablet.press("Marcar en la imagen");
		await officer.pictureStands();
		await officer.drag([0.3, 0.35], [0.5, 0.6]);
		await eventually(async () => tablet.button("Anotar el lugar").isEnabled(), "a box was expected to be drawn");
		await tablet.shot("ramp-on-scan-es");
		await tablet.press("Anotar el lugar");
		await tablet.button("Marcar de nuevo").waitFor();
		await tablet.allDelivered();
		await tablet.button("Marcar de nuevo").waitFor();
		const located = (await tablet.sheet(stage.orderPath)).facts.filter((fact) => fact.kind === "located");
		expect(located.length === 1 && located[0].said.w > 2, `one place was expected: ${JSON.stringify(located)}`);
		await tablet.press("Siguiente");
	});
	await teller.step("with a finding the result is not nothing; it is a seizure", async () => {
		await tablet.titled("Resultado");
		await tablet.press("Sin novedad");
		await body.locator(".ramp-warning").waitFor();
		expect(await tablet.button("Anotar").isDisabled(), "with a finding it is not nothing");
		await tablet.press("Incautación");
		await tablet.shot("ramp-result-es");
		await tablet.press("Anotar");
	});
	await teller.step("the box gets a new seal", async () => {
		await tablet.titled("Precinto nuevo");
		await body.getByLabel("Número del precinto nuevo").fill("zz9000017");
		await tablet.takePhoto("new-seal");
		await tablet.shot("ramp-reseal-es");
		await tablet.press("Anotar");
		await tablet.titled("Cerrar el aforo");
	});
	await teller.step("the examination does not end while the cargo is without cold; then it ends", async () => {
		if (stage.cold) {
			expect(await tablet.button("Cerrar el aforo").isDisabled(), "the cold was expected to be missing");
			await tablet.shot("ramp-end-cold-es");
			await tablet.button("Frío").tap();
			await tablet.press("Frío conectado ahora");
			await tablet.stepTo(/Cierre/);
		}
		await tablet.shot("ramp-end-es");
		await tablet.press("Cerrar el aforo");
		await body.getByText("Aforo cerrado y entregado.").waitFor();
		await officer.speak("en");
		await tablet.shot("ramp-over-en");
		await officer.speak("es");
		expect((await page.locator(".ramp-person").count()) === 0, "after the end nobody is asked for a person");
	});
	await stage.leave(officer, "the officer's tablet");
}
