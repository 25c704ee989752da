import { createHash } from "node:crypto";
import { eventually, expect } from "../teller.mjs";
import { Tablet } from "./tablet.mjs";

export async function officerOpensTheBox(stage) {
	const { teller } = stage;
	const tablet = await Tablet.enter(stage);
	stage.tablet = tablet;
	const { officer, page, body } = tablet;
	await teller.step("an officer finds the order and opens it on the tablet", async () => {
		await officer.show("/examinations");
		await page.locator(".exam-mine").waitFor();
		await officer.show(stage.orderPath);
		await page.getByRole("link", { name: "Abrir en la tableta" }).tap();
		await tablet.titled("Por qué se abre");
		await body.getByText("ZZ7000002").waitFor();
		await tablet.shot("ramp-begin-es");
		await tablet.press("Comenzar");
		await tablet.titled("Aire y personas");
	});
	await teller.step(
		"air that harms cannot be called safe; signs of a person bring the protection checklist",
		async () => {
			await tablet.press("No");
			await body.getByLabel("CO₂", { exact: true }).fill("9000");
			await body.locator(".ramp-warning").waitFor();
			expect(await tablet.button("Se puede abrir").isDisabled(), "nobody may call this air safe");
			await body.getByLabel("CO₂", { exact: true }).fill("1200");
			await body.getByLabel("Oxígeno").fill("20,8");
			await tablet.press("Ruidos o voces");
			await tablet.shot("ramp-air-es");
			await tablet.press("Se puede abrir");
			await tablet.titled("Puede haber alguien dentro");
			await tablet.shot("ramp-protection-es");
			expect(await tablet.button("Todo hecho").isDisabled(), "the checklist is not done yet");
			for (const tile of await body.locator(".ramp-checks .ramp-tile").all()) {
				await tile.tap();
			}
			await tablet.press("Todo hecho");
			await tablet.titled("Número y precinto");
		},
	);
	await withoutALink(stage);
	await delivered(stage);
}

async function withoutALink(stage) {
	const { teller, tablet } = stage;
	const { officer, page, body } = tablet;
	await teller.step("the link goes; number, seal and weight are recorded beside what was said of them", async () => {
		await tablet.allDelivered();
		await officer.context.setOffline(true);
		await body.getByLabel("Número en la caja").fill(stage.visit.containerNumber);
		await body.locator(".ramp-agrees").first().waitFor();
		await tablet.press("Sí");
		await body.getByLabel("Número del precinto").fill("ZZ7000001");
		await body.locator(".ramp-differs").waitFor();
		await body.getByLabel("Número del precinto").fill("ZZ7000002");
		await body.locator(".ramp-differs").waitFor({ state: "detached" });
		await tablet.press("Roto");
		stage.photos = [await tablet.takePhoto("seal")];
		await tablet.shot("ramp-identity-es");
		await tablet.press("Anotar");
		await tablet.titled("Peso");
		await body.getByLabel("Peso bruto").fill("24150");
		await tablet.shot("ramp-weight-es");
		await tablet.press("Anotar");
	});
	await teller.step("the cold is taken away and its clock runs, where the box has a machine", async () => {
		if (await page.locator(".ramp-steps").getByRole("button", { name: /Frío/ }).isVisible()) {
			stage.cold = true;
			await tablet.titled("Reloj del frío");
			await body.getByLabel("Aire de retorno").fill("13,4");
			await tablet.press("Frío desconectado ahora");
			await body.locator(".ramp-clock-runs").waitFor();
			await tablet.shot("ramp-cold-es");
			await tablet.press("Siguiente");
		}
		await tablet.titled("Abrir las puertas");
	});
	await teller.step("the doors are opened, and every place where things are hidden is told of", async () => {
		await tablet.shot("ramp-open-es");
		await tablet.press("Puertas abiertas");
		await tablet.titled("Dónde se ha mirado");
		const rows = body.locator(".ramp-places li");
		for (const row of await rows.all()) {
			const nothing = row.getByRole("button", { name: "Nada", exact: true });
			await nothing.tap();
			await row.locator('button[aria-pressed="true"]', { hasText: "Nada" }).waitFor();
		}
		await rows.first().getByRole("button", { name: "Algo", exact: true }).tap();
		await rows.nth(4).getByRole("button", { name: "No se miró", exact: true }).tap();
		await body.getByLabel("Por qué no").fill("No hay escalera");
		await rows.nth(4).getByRole("button", { name: "Anotar", exact: true }).tap();
		await rows.nth(4).getByText("No hay escalera").waitFor();
		await tablet.shot("ramp-look-es");
		await tablet.press("Siguiente");
	});
	await teller.step("what was found is recorded with its photo, still without a link", async () => {
		await tablet.titled("Qué se ha hallado");
		await tablet.press("Posible droga");
		await tablet.press("Puertas");
		await body.getByLabel("Bultos").fill("24");
		await body.getByLabel("Peso aproximado").fill("610");
		stage.photos.push(await tablet.takePhoto("bags"));
		await tablet.shot("ramp-found-es");
		await tablet.press("Anotar hallazgo");
		await body.locator(".ramp-findings li").waitFor();
		await page.locator(".ramp-delivery-waits").waitFor();
		await tablet.shot("ramp-offline-es");
	});
}

async function delivered(stage) {
	const { teller, tablet } = stage;
	const { officer, page } = tablet;
	await teller.step(
		"the tablet is switched off without a link, and on again with one: everything is there",
		async () => {
			const waiting = await page.locator(".ramp-delivery").textContent();
			await page.goto("about:blank");
			await officer.context.setOffline(false);
			await page.goto(`${officer.base}${stage.orderPath.replace("/examinations/", "/ramp/")}`);
			await page.locator(".ramp-findings li, #ramp-title").first().waitFor();
			expect(/\d+ sin entregar/.test(waiting ?? ""), `something was expected to wait: ${waiting}`);
			await tablet.allDelivered();
		},
	);
	await teller.step("it was delivered in its order and once, the photos as the camera made them", async () => {
		const { facts, photos } = await tablet.sheet(stage.orderPath);
		const kinds = facts.map((fact) => fact.kind);
		expect(
			kinds.indexOf("identity") < kinds.indexOf("opened") && kinds.indexOf("opened") < kinds.indexOf("found"),
			`the order was expected to be kept: ${kinds}`,
		);
		expect(new Set(facts.map((fact) => fact.id)).size === facts.length, "each fact once");
		const once = ["begun", "air", "protection", "identity", "weight", "opened", "found"];
		expect(
			once.every((kind) => kinds.filter((each) => each === kind).length === 1),
			`each step once: ${kinds}`,
		);
		const taken = stage.photos.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
		await eventually(async () => {
			const known = (await tablet.sheet(stage.orderPath)).photos;
			return known.length === 2 && taken.every((digest) => known.includes(digest));
		}, `the two photos were expected under their digests: ${photos}`);
	});
}
