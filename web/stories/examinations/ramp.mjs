import { eventually, expect } from "../teller.mjs";

const TABLET = { viewport: { width: 1280, height: 800 }, hasTouch: true };
const LEAST_TOUCH_PX = 48;

/** A photo as a camera would make it: what is on the screen, as JPEG. */
async function photo(page, name) {
	return { name: `${name}.jpg`, mimeType: "image/jpeg", buffer: await page.screenshot({ type: "jpeg", quality: 60 }) };
}

/** Everything one can touch is large enough for a glove. */
async function fitsGloves(page) {
	return page.evaluate((least) => {
		const small = [];
		for (const element of document.querySelectorAll(
			".ramp button, .ramp a, .ramp input:not([type=file]), .ramp textarea",
		)) {
			// the picture's own tools are the viewer's
			if (element.closest(".scan-image, .since") !== null) {
				continue;
			}
			const box = element.getBoundingClientRect();
			if (box.width > 0 && (box.height < least || box.width < least)) {
				small.push(`${element.textContent?.trim()} ${Math.round(box.width)}x${Math.round(box.height)}`);
			}
		}
		return small;
	}, LEAST_TOUCH_PX);
}

export async function officerOpensTheBox(stage) {
	const { teller } = stage;
	const officer = await stage.enter(TABLET);
	const { page, context } = officer;
	const body = page.locator(".ramp-body");
	const press = async (name) => body.getByRole("button", { name, exact: true }).tap();
	const titled = (title) => page.locator("#ramp-title", { hasText: title }).waitFor();
	const tablet = async (name) => {
		const small = await fitsGloves(page);
		expect(small.length === 0, `too small for a glove on ${name}: ${small.join(", ")}`);
		await officer.shot(name);
		await page.setViewportSize({ width: 1024, height: 768 });
		await officer.shot(`${name}-1024`);
		await page.setViewportSize(TABLET.viewport);
	};
	const takePhoto = async (name) => {
		const before = await body.locator(".ramp-photos img").count();
		await body.locator('input[type="file"]').setInputFiles(await photo(page, name));
		await body.locator(".ramp-photos img").nth(before).waitFor();
	};

	await officer.signIn("aforador");
	await teller.step("an officer finds the order and opens it on the tablet", async () => {
		await officer.show("/examinations");
		await page.locator(".exam-mine").waitFor();
		await officer.show(stage.orderPath);
		await page.getByRole("link", { name: "Abrir en la tableta" }).tap();
		await titled("Por qué se abre");
		await tablet("ramp-begin-es");
		await press("Comenzar");
		await titled("Aire y personas");
	});
	await teller.step(
		"air that harms cannot be called safe; signs of a person bring the protection checklist",
		async () => {
			await press("No");
			await body.getByLabel("CO₂", { exact: true }).fill("9000");
			await body.locator(".ramp-warning").waitFor();
			const closed = await body.getByRole("button", { name: "Se puede abrir", exact: true }).isDisabled();
			expect(closed, "nobody may call this air safe");
			await body.getByLabel("CO₂", { exact: true }).fill("1200");
			await body.getByLabel("Oxígeno").fill("20,8");
			await press("Ruidos o voces");
			await tablet("ramp-air-es");
			await press("Se puede abrir");
			await titled("Puede haber alguien dentro");
			await tablet("ramp-protection-es");
			expect(await body.getByRole("button", { name: "Todo hecho" }).isDisabled(), "the checklist is not done yet");
			for (const tile of await body.locator(".ramp-checks .ramp-tile").all()) {
				await tile.tap();
			}
			await press("Todo hecho");
			await titled("Número y precinto");
		},
	);
	await teller.step(
		"the link goes; number, seal, weight, doors, search and a finding are recorded without it",
		async () => {
			await eventually(
				async () => (await page.locator(".ramp-delivery").textContent())?.includes("Todo entregado"),
				"what was recorded with a link was expected to be delivered",
			);
			await context.setOffline(true);
			await body.getByLabel("Número en la caja").fill(stage.visit.containerNumber);
			await body.locator(".ramp-agrees").first().waitFor();
			await press("Sí");
			await body.getByLabel("Número del precinto").fill("ZZ7000002");
			await press("Roto");
			await takePhoto("seal");
			await tablet("ramp-identity-es");
			await press("Anotar");
			await titled("Peso");
			await press("No hay báscula");
			if (await page.getByRole("button", { name: "Frío", exact: false }).first().isVisible()) {
				await titled("Reloj del frío");
				await press("Frío desconectado ahora");
				await body.locator(".ramp-clock-runs").waitFor();
				await tablet("ramp-cold-es");
				await press("Siguiente");
			}
			await titled("Abrir las puertas");
			await tablet("ramp-open-es");
			await press("Puertas abiertas");
			await titled("Dónde se ha mirado");
			const rows = body.locator(".ramp-places li");
			for (const row of await rows.all()) {
				await row.getByRole("button", { name: "Nada", exact: true }).tap();
			}
			await rows.first().getByRole("button", { name: "Algo", exact: true }).tap();
			await tablet("ramp-look-es");
			await press("Siguiente");
			await titled("Qué se ha hallado");
			await press("Posible droga");
			await press("Puertas");
			await body.getByLabel("Bultos").fill("24");
			await body.getByLabel("Peso aproximado").fill("610");
			await takePhoto("bags");
			await tablet("ramp-found-es");
			await press("Anotar hallazgo");
			await body.locator(".ramp-findings li").waitFor();
			await page.locator(".ramp-delivery-waits").waitFor();
			await tablet("ramp-offline-es");
		},
	);
	await teller.step("with the link everything is delivered, in its order and once, photos too", async () => {
		await context.setOffline(false);
		await page.locator(".ramp-retry").tap();
		await eventually(
			async () => (await page.locator(".ramp-delivery").textContent())?.includes("Todo entregado"),
			"everything was expected to be delivered",
			40_000,
		);
		const { json } = await officer.send("GET", `/api${stage.orderPath}/sheet`);
		const kinds = json.facts.map((fact) => fact.kind);
		expect(
			kinds.indexOf("identity") < kinds.indexOf("opened") && kinds.indexOf("opened") < kinds.indexOf("found"),
			`the order was expected to be kept: ${kinds}`,
		);
		expect(new Set(json.facts.map((fact) => fact.id)).size === json.facts.length, "each fact once");
		expect(json.photos.length === 2, `two photos were expected: ${json.photos.length}`);
	});
	await stage.leave(officer, "the officer's tablet");
}
