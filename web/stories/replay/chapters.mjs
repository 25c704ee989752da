/** The replay from form to confirmed, in Spanish, at a common screen and on a tablet. */
import { eventually, expect } from "../teller.mjs";

const KG = 436;
const HOUR_MS = 3_600_000;

const COLUMNS = 24;
const ROWS = 8;

/** As if the reader had looked at the whole for a while, and closely at the middle alone: the doors were in sight, and not close. */
function shown(scan) {
	const cells = Array.from({ length: COLUMNS * ROWS }, (_, cell) => cell % COLUMNS);
	return {
		version: 2,
		scan: scan.id,
		seconds: 21,
		hiddenSeconds: 0,
		renderings: [],
		otherSeconds: 21,
		tools: {},
		views: scan.views.map((view) => ({
			view: view.index,
			seconds: 21,
			columns: COLUMNS,
			rows: ROWS,
			inSight: cells.map((column) => (column > 6 ? 21 : 4.5)),
			close: cells.map((column) => (column > 8 && column < 18 ? 9 : 0)),
		})),
		compared: [],
		findings: null,
		truncated: false,
	};
}

/** Whether all of it can be seen without scrolling. */
async function wholly(locator) {
	return locator.evaluate((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		const around = element.closest("dialog").getBoundingClientRect();
		return top >= around.top && bottom <= Math.min(around.bottom, window.innerHeight);
	});
}

/** An analyst reads boxes and clears them until one of them leaves with goods: what is empty bears no seal, and nobody weighs it. */
export async function boxIsCleared(stage) {
	const { teller, told } = stage;
	const analyst = await stage.enter();
	await analyst.signIn("analista");
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	const sealed = async (visit) => {
		const { json } = await supervisor.send("GET", `/api/visits/${visit.id}/dossier`);
		return json.events.some((event) => event.kind === "sealed");
	};
	await teller.step("an analyst is given a box and clears it", async () => {
		await eventually(
			async () => {
				const next = await analyst.send("POST", "/api/review/next", {});
				if (next.status !== 200) {
					return false;
				}
				const { leaseId, scan } = next.json;
				const decided = await analyst.send("POST", `/api/review/leases/${leaseId}/decision`, {
					verdict: "clear",
					reasonCode: "as-declared",
					note: null,
					marks: [],
					secondsShown: 21,
					shown: shown(scan),
					signal: false,
					idempotencyKey: `replay-${leaseId}`,
				});
				expect(decided.status === 201, `the decision was refused: ${decided.status} ${JSON.stringify(decided.json)}`);
				const { visit } = scan;
				if (visit?.direction !== "export" || !(await sealed(visit))) {
					return false;
				}
				told.visit = visit;
				told.container = visit.containerNumber;
				return true;
			},
			"no scan of a sealed box was given",
			60_000,
		);
	});
	await stage.leave(analyst, "the analyst's page");
	await stage.leave(supervisor, "the supervisor's page before");
}

/**
 * The terminal's system reports what became of the box afterwards, by the road every terminal's does: moved on nobody's order, another seal at its
 * departure, heavier at the crane by what was put in. What the invented day itself told of the box stands before it.
 */
export async function terminalReports(stage) {
	const { teller, told } = stage;
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	const dossier = async () => (await supervisor.send("GET", `/api/visits/${told.visit.id}/dossier`)).json;
	await teller.step("the terminal reports what happened to the box after it was read", async () => {
		const { events } = await dossier();
		const last = Math.max(...events.map((event) => Date.parse(event.at)), Date.now());
		const weighed = events.find((event) => event.kind === "weighed");
		const { containerNumber: container, voyage } = told.visit;
		const after = (hours) => new Date(last + hours * HOUR_MS).toISOString();
		const crane = weighed === undefined ? {} : { craneKg: Number(weighed.detail.kg) + KG };
		const reports = [
			{ at: after(1), kind: "moved", order: null },
			{ at: after(5), kind: "sealed", stage: "departure", seal: "ZZ9900007" },
			{ at: after(6), kind: "loaded", ...crane },
		];
		const terminal = await stage.enter();
		await terminal.signIn("terminal");
		const lines = reports.map((report) => JSON.stringify({ container, voyage, ...report }));
		const status = await terminal.deliverText("/api/messages?name=events.jsonl", `${lines.join("\n")}\n`);
		expect(status === 201, `the reports were refused: ${status}`);
		await stage.leave(terminal, "the terminal's page");
		await eventually(
			async () => (await dossier()).events.length >= events.length + reports.length,
			"the reports do not hang on the visit",
			60_000,
		);
	});
	await stage.leave(supervisor, "the supervisor's page meanwhile");
}

export async function entered(stage) {
	const { teller, told } = stage;
	const supervisor = await stage.enter();
	told.supervisor = supervisor;
	await supervisor.signIn("supervisor");
	const { page } = supervisor;
	await supervisor.show("/replays");
	await page.getByRole("button", { name: "Ingresar incautación" }).click();
	const dialog = page.locator("dialog");
	await teller.step("a slip in the number is told before anything is kept", async () => {
		const wrong = told.container.slice(0, 10) + ((Number(told.container.slice(10)) + 1) % 10);
		await dialog.getByLabel("Contenedor").fill(wrong);
		await dialog.getByText("El dígito de control sería").waitFor();
		await supervisor.shot("replay-number-es");
	});
	await teller.step("the seizure is entered by keyboard, and the words of the place are understood", async () => {
		const began = Date.now();
		await dialog.getByLabel("Contenedor").fill(told.container);
		await page.keyboard.press("Tab");
		await dialog.locator('input[type="date"]').fill(new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10));
		await dialog.getByLabel("Puerto", { exact: true }).fill("BEANR");
		await dialog.getByLabel("Kilos brutos").fill(String(KG));
		await dialog.getByLabel("Paquetes").fill("390");
		await dialog.getByLabel("El lugar, con sus palabras").fill("bolsos detrás de las puertas");
		await page.keyboard.press("Tab");
		await dialog.locator('.place-room button[aria-pressed="true"]').first().waitFor();
		await dialog.getByLabel("Fuente").fill("Aduana de BE (informe inventado)");
		await dialog.getByLabel("Calificación").fill("B2");
		expect(await wholly(dialog.getByRole("button", { name: "Guardar y reconstruir" })), "the button is below the fold");
		await supervisor.shot("replay-form-es");
		await supervisor.tabletShot("replay-form-es");
		await dialog.getByRole("button", { name: "Guardar y reconstruir" }).focus();
		await page.keyboard.press("Enter");
		await page.locator(".moments-line").waitFor();
		expect(Date.now() - began < 120_000, "it must not take two minutes");
		told.address = page.url();
	});
}

export async function looked(stage) {
	const { teller, told } = stage;
	const { supervisor } = told;
	const { page } = supervisor;
	await teller.step("the picture, the proposal and the one line of time stand on one page", async () => {
		await page.locator(".weights li").first().waitFor();
		await supervisor.pictureStands();
		expect((await page.locator(".moment").count()) > 5, "the time line must tell what happened");
		expect(
			(await page.locator(".lane-port .moment-grave").count()) >= 2,
			"a move nobody ordered and another seal are grave",
		);
		expect(
			(await page.locator(".replay-picture .toolbar").boundingBox()).height < 60,
			"the tools take more than one row",
		);
		await page.locator("td .mono", { hasText: "reader-" }).first().waitFor();
		await supervisor.shot("replay-es");
		await page.locator(".moments").scrollIntoViewIfNeeded();
		await supervisor.shot("replay-line-es");
		await page.locator(".replay-around").scrollIntoViewIfNeeded();
		await supervisor.shot("replay-around-es");
		await page.evaluate(() => window.scrollTo(0, 0));
		await supervisor.tabletShot("replay-es");
	});
	await teller.step("what is proposed follows from what the terminal told, and says so", async () => {
		await page.locator(".proposal-says .hypothesis", { hasText: "Cargado después del escaneo" }).waitFor();
		await page.locator(".replay-reasons", { hasText: "ZZ9900007" }).waitFor();
	});
	await teller.step("no reader's name stands on it", async () => {
		const id = told.address.split("/").at(-1);
		const { json } = await supervisor.send("GET", `/api/examinations/seizures/${id}`);
		expect(
			json.rebuilt.read.every((read) => /^reader-/.test(read.reader) && read.readerName === undefined),
			"readers must be sealed",
		);
		expect(
			json.rebuilt.read.some((read) => read.inSight !== null),
			"how long the place was shown must be told",
		);
	});
}

export async function concluded(stage) {
	const { teller, told } = stage;
	const { supervisor } = told;
	const { page } = supervisor;
	await teller.step("a supervisor confirms what is proposed, with a reason and a lead", async () => {
		await page.getByRole("button", { name: "Concluir" }).click();
		const dialog = page.locator("dialog");
		expect(await dialog.locator('input[value="loaded-after"]').isChecked(), "what is proposed is chosen");
		await dialog.getByLabel("Por qué").fill("Otro precinto a la salida, y la grúa pesa lo incautado de más.");
		await dialog.getByLabel("Hay un indicio").check();
		await dialog.getByLabel("Sobre", { exact: true }).selectOption("yard");
		await dialog.getByLabel("Qué lo sostiene").fill("Movido sin orden antes de cambiar el precinto.");
		expect(await wholly(dialog.getByRole("button", { name: "Concluir" })), "the button is below the fold");
		await supervisor.shot("replay-conclude-es");
		await dialog.getByRole("button", { name: "Concluir" }).click();
		await page.getByText("etiqueta para el perfilamiento").waitFor();
		await supervisor.shot("replay-concluded-es");
		const id = told.address.split("/").at(-1);
		const { json } = await supervisor.send("GET", `/api/examinations/seizures/${id}`);
		expect(json.item.conclusion.concluded === "loaded-after", `concluded as ${JSON.stringify(json.item.conclusion)}`);
	});
	await teller.step("who raised a lead does not see it again", async () => {
		const status = await supervisor.statusOf("/api/examinations/integrity-leads");
		expect(status === 403, `a supervisor was answered ${status}`);
	});
}

export async function leadsAreOversights(stage) {
	const { teller } = stage;
	const auditor = await stage.enter();
	await auditor.signIn("auditor");
	await teller.step("oversight sees the lead", async () => {
		await auditor.show("/integrity/leads");
		await auditor.page.getByText("Movido sin orden antes").waitFor();
		await auditor.shot("replay-leads-es");
	});
	await stage.leave(auditor, "the auditor's page");
}

export async function monthIsTold(stage) {
	const { teller, told } = stage;
	const { supervisor } = told;
	const { page } = supervisor;
	await teller.step("the month tells what each link of the chain did", async () => {
		await supervisor.show("/replays/month");
		await page.locator('input[type="month"]').fill(new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 7));
		await page.locator(".chain-row").first().waitFor();
		await supervisor.shot("replay-month-es");
		await supervisor.speak("en");
		await page.getByText("What each link did").waitFor();
	});
	await stage.leave(supervisor, "the supervisor's page");
}
