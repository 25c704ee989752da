/** Somebody may be in a box, and is: help comes before everything, and nobody hears of it but who helps. */
import { eventually, expect } from "../teller.mjs";
import { Tablet } from "./tablet.mjs";

/** An analyst suspects a person in the next scan that hangs on a visit; gives that visit. */
async function suspected(stage) {
	const analyst = await stage.enter();
	await analyst.signIn("analista");
	let visit = null;
	await eventually(async () => {
		const next = await analyst.send("POST", "/api/review/next", {});
		if (next.status !== 200) {
			return false;
		}
		const { leaseId, scan } = next.json;
		const hangs = scan.visit !== null && scan.visit.id !== stage.visit.id;
		const verdict = hangs ? "person-suspected" : "clear";
		const decided = await analyst.send("POST", `/api/review/leases/${leaseId}/decision`, {
			verdict,
			reasonCode: await reasonFor(analyst, verdict),
			note: null,
			marks: [],
			secondsShown: 4,
			shown: null,
			signal: false,
			idempotencyKey: `person-${leaseId}`,
		});
		expect(decided.status === 201, `the decision was refused: ${JSON.stringify(decided)}`);
		visit = hangs ? scan.visit : null;
		return hangs;
	}, "no other scan with a visit was given");
	await stage.leave(analyst, "the analyst's page");
	return visit;
}

async function reasonFor(who, verdict) {
	const { json } = await who.send("GET", "/api/review/reasons");
	return json.items.find((reason) => reason.verdict === verdict).code;
}

export async function personMayBeInside(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	stage.supervisor = supervisor;
	await teller.step("an analyst suspects a person; the supervisor hears, and has the box opened", async () => {
		stage.suspect = await suspected(stage);
		await supervisor.show(`/visits/${stage.suspect.id}`);
		await supervisor.page.locator(".alarm-hear").click();
		await supervisor.page.locator(".alarm").waitFor();
		const of = await supervisor.send("GET", `/api/examinations?visit=${stage.suspect.id}`);
		const open = of.json.items.find((order) => order.overAt === null);
		const ordered =
			open === undefined
				? (await supervisor.send("POST", "/api/examinations", { visitId: stage.suspect.id, reasonCode: "tip" })).json
						.order
				: open;
		stage.suspectOrder = ordered.id;
	});
	const tablet = await Tablet.enter(stage);
	stage.tablet = tablet;
	const { officer, page, body } = tablet;
	await teller.step("on the tablet the alarm stands over everything, and the first page says so", async () => {
		await officer.show(`/ramp/${stage.suspectOrder}`);
		await page.locator(".alarm-hear").tap();
		await page.locator(".alarm").waitFor();
		await officer.show(`/ramp/${stage.suspectOrder}`);
		await tablet.titled("Por qué se abre");
		await body.locator(".ramp-warning", { hasText: "Puede haber alguien dentro" }).waitFor();
		await tablet.shot("person-begin-es");
		await tablet.press("Comenzar");
	});
	await teller.step(
		"the doors do not open before the protection checklist is done, on the tablet or the server",
		async () => {
			await tablet.titled("Aire y personas");
			await tablet.press("No");
			await body.getByLabel("Oxígeno").fill("20,4");
			await tablet.press("Se puede abrir");
			await tablet.titled("Puede haber alguien dentro");
			await tablet.stepTo(/Número y precinto/);
			await body.getByLabel("Número en la caja").fill(stage.suspect.containerNumber);
			await tablet.press("Sin precinto");
			await tablet.takePhoto("doors");
			await tablet.press("Anotar");
			await tablet.stepTo(/Puertas/);
			await body.locator(".ramp-way").waitFor();
			expect(await tablet.button("Puertas abiertas").isDisabled(), "the doors must stay shut");
			await tablet.shot("person-doors-shut-es");
			await tablet.allDelivered();
			const { facts } = await tablet.sheet(`/examinations/${stage.suspectOrder}`);
			const opened = { nr: facts.length + 1, kind: "opened", said: { photos: [] }, takenAt: new Date().toISOString() };
			const refused = await officer.send(
				"PUT",
				`/api/examinations/${stage.suspectOrder}/facts/${crypto.randomUUID()}`,
				opened,
			);
			expect(
				refused.status === 409 && refused.json.code === "examinations.protection-first",
				`the server was expected to refuse: ${JSON.stringify(refused)}`,
			);
			await body.locator(".ramp-way button").tap();
			for (const tile of await body.locator(".ramp-checks .ramp-tile").all()) {
				await tile.tap();
			}
			await tablet.press("Todo hecho");
			await tablet.stepTo(/Puertas/);
			await tablet.press("Puertas abiertas");
			await tablet.titled("Dónde se ha mirado");
		},
	);
	await somebodyIsInside(stage);
}

async function somebodyIsInside(stage) {
	const { teller, tablet, supervisor } = stage;
	const { officer, page, body } = tablet;
	await teller.step("somebody is inside: the examination stops, whatever else there was to record", async () => {
		await page.locator(".ramp-person").tap();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Personas", { exact: true }).fill("2");
		await dialog.getByLabel("De ellas, menores").fill("1");
		await dialog.getByRole("button", { name: "Ayuda médica avisada" }).tap();
		await dialog.getByRole("button", { name: "Agua y aire" }).tap();
		await dialog.getByLabel(/Qué más importa/).fill("débiles, con sed");
		await officer.shot("person-found-es");
		await page.setViewportSize({ width: 1024, height: 768 });
		await officer.shot("person-found-es-1024");
		await page.setViewportSize({ width: 1280, height: 800 });
		await dialog.getByRole("button", { name: "Detener el aforo y pedir ayuda" }).tap();
		await dialog.waitFor({ state: "detached" });
		await tablet.allDelivered();
		await tablet.titled("El aforo se detuvo");
		await tablet.shot("person-stopped-es");
		const { order } = (await officer.send("GET", `/api/examinations/${stage.suspectOrder}`)).json;
		expect(order.result === null && order.overAt !== null, `no result was expected: ${JSON.stringify(order)}`);
		expect((await body.getByText("débiles").count()) === 0, "what was said stands in the record alone");
		const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
		expect(!kept.includes("débiles"), "the tablet was expected to forget what it delivered");
	});
	await teller.step(
		"the record is opened by a supervisor, who adds what is known, and each look is written down",
		async () => {
			await supervisor.show("/protection");
			await supervisor.page.getByRole("button", { name: "Abrir y dejar constancia" }).first().click();
			await supervisor.page.getByText("débiles, con sed").waitFor();
			await supervisor.page.getByLabel("Ayuda médica presente").check();
			await supervisor.page.getByRole("button", { name: "Añadir", exact: true }).click();
			await supervisor.page.locator(".protection-said li").nth(1).waitFor();
			await supervisor.shot("protection-record-es");
			await supervisor.tabletShot("protection-record-es");
		},
	);
	await teller.step("nobody else sees it: no label, no result, no word on other pages", async () => {
		const { json } = await supervisor.send("GET", "/api/protection");
		const [record] = json.items;
		for (const name of ["analista", "riesgo", "auditor", "terminal", "administrador", "juzgado"]) {
			const other = await stage.enter();
			await other.signIn(name);
			expect((await other.statusOf("/api/protection")) === 403, `${name} must see no records`);
			expect((await other.statusOf(`/api/protection/${record.id}`)) === 403, `${name} must not open one`);
			const alarms = JSON.stringify((await other.send("GET", "/api/alarms")).json);
			expect(!/débiles|minors|persons":/.test(alarms), `${name} is told too much: ${alarms}`);
			await other.leave();
		}
		await supervisor.show(`/visits/${stage.suspect.id}`);
		const panel = supervisor.page.locator('section[aria-labelledby="visit-examinations"]');
		await panel.getByText("Terminado sin resultado").waitFor();
		await panel.scrollIntoViewIfNeeded();
		await supervisor.shot("visit-stopped-es");
		const said = (await supervisor.page.locator("main").textContent()) ?? "";
		expect(!/débiles|2 personas/.test(said), "the visit's page must not tell of people");
	});
	await teller.step(
		"the box stays held while the alarm is open; the supervisor closes it when they are safe",
		async () => {
			const held = await supervisor.send("GET", `/api/holds?visit=${stage.suspect.id}`);
			expect(held.json.items[0]?.mayRelease === false, `held was expected: ${JSON.stringify(held.json)}`);
			await supervisor.show("/alarms");
			await supervisor.page.locator(".alarm").waitFor();
			await supervisor.shot("alarm-person-found-es");
			await supervisor.page.locator(".alarm-head button").first().click();
			await supervisor.page.getByLabel(/a salvo/).check();
			await supervisor.page.locator("dialog .button-danger").click();
			await supervisor.page.locator(".alarm").waitFor({ state: "detached" });
		},
	);
	await stage.leave(officer, "the officer's tablet");
	await stage.leave(supervisor, "the supervisor's page");
}
