/**
 * The whole road once, in a browser, on the demo: a scan is given, read and decided; a supervisor sees it and obtains the
 * receipt; a passkey is made and used. Run by `tests/road`:
 * `node stories/road.story.mjs --url BASE --shots DIR --receipt FILE --key FILE`
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { eventually, expect, options, Teller } from "./teller.mjs";
import { Visitor } from "./visitor.mjs";

const given = options(process.argv.slice(2));
const base = given.get("url") ?? "http://localhost:8080";
const shots = given.get("shots") ?? "build/shots";
mkdirSync(shots, { recursive: true });

const teller = new Teller();
const browser = await openBrowser();
try {
	await analystReads();
	await supervisorObtainsReceipt();
	await terminalDelivers();
	await othersLook();
	await passkeyOpensTheDoor();
} finally {
	await browser.close();
}
teller.end();

async function analystReads() {
	const ana = await Visitor.enter(browser, base, shots);
	const { page } = ana;
	await teller.step("the door opens in Spanish and in English", async () => {
		await page.goto(base);
		await page.locator("form").waitFor();
		await ana.speak("en");
		await ana.shot("sign-in-en");
		await ana.speak("es");
		await ana.shot("sign-in-es");
	});
	await teller.step("a wrong password is refused with words that help", async () => {
		await page.locator('input[autocomplete="username"]').fill("analista");
		await page.locator('input[type="password"]').fill("no es esta");
		await page.keyboard.press("Enter");
		await page.getByRole("alert").waitFor();
		await ana.shot("sign-in-refused-es");
	});
	await teller.step("an analyst sees the next scan to ask for, no list and no count", async () => {
		await ana.signIn("analista");
		await ana.shot("next-es");
		const pages = await page.locator(".rail a").count();
		expect(pages === 2, `an analyst's navigation must have 2 pages: has ${pages}`);
		for (const path of ["/api/scans", "/api/review/decisions", "/api/review/waiting", "/api/journal/entries"]) {
			const status = await ana.statusOf(path);
			expect(status === 403, `${path} must be refused to an analyst: answered ${status}`);
		}
	});
	await teller.step("the next scan is given by one key and fills the screen", async () => {
		await page.keyboard.press("n");
		await page.locator(".reading").waitFor();
		await ana.pictureStands();
		await ana.shot("reading-es");
		await ana.speak("en");
		await ana.shot("reading-en");
		await ana.speak("es");
	});
	await teller.step("dragging changes window and level without a request", async () => {
		const before = await ana.pictureStands();
		await page.keyboard.press("w");
		const asked = ana.requests.length;
		await ana.drag([0.5, 0.5], [0.62, 0.35]);
		await eventually(async () => !(await ana.picture()).equals(before), "the picture did not change");
		const during = ana.requests.slice(asked).filter((request) => !request.endsWith("/heartbeat"));
		expect(during.length === 0, `requests were made: ${during.join(", ")}`);
		await ana.shot("reading-windowed-es");
		await page.keyboard.press("r");
	});
	await teller.step("a rectangle is marked and named", async () => {
		await page.keyboard.press("b");
		await ana.drag([0.35, 0.42], [0.52, 0.6]);
		await page.locator(".marks li").first().waitFor();
		await page.locator(".marks input").fill("bulto");
		await page.keyboard.press("Escape");
		await ana.shot("marked-es");
	});
	await teller.step("a possible person is confirmed apart, never by Enter", async () => {
		await page.keyboard.press("4");
		await page.keyboard.press("1");
		await page.locator(".person-dialog").waitFor();
		await ana.shot("person-es");
		await page.keyboard.press("Escape");
		await page.locator(".person-dialog").waitFor({ state: "detached" });
		await page.keyboard.press("Escape");
	});
	await teller.step("a decision takes two strokes, and answers only: recorded", async () => {
		// rest after this one, so that the next is asked for below
		await page.keyboard.press(".");
		await page.keyboard.press("2");
		await page.locator(".reason").first().waitFor();
		await ana.shot("deciding-es");
		const answered = page.waitForResponse((response) => response.url().endsWith("/decision"));
		await page.keyboard.press("1");
		await page.locator(".undo").waitFor();
		await ana.shot("undo-es");
		const answer = JSON.stringify(await (await answered).json());
		expect(answer === '{"recorded":true}', `the answer must be {"recorded":true}: ${answer}`);
		await page.locator(".next-recorded .icon").waitFor();
		await ana.shot("recorded-es");
	});
	await teller.step("a decision taken without a connection is kept and delivered later", async () => {
		await page.keyboard.press("Enter");
		await page.locator(".reading").waitFor();
		await ana.pictureStands();
		await ana.context.setOffline(true);
		for (const key of ["1", "1"]) {
			await page.keyboard.press(key);
		}
		await page.locator(".undelivered li").waitFor();
		await ana.shot("undelivered-es");
		const answered = page.waitForResponse((response) => response.url().endsWith("/decision"));
		await ana.context.setOffline(false);
		const status = (await answered).status();
		expect(status === 201 || status === 200, `the decision must be recorded: ${status}`);
		await page.locator(".next-recorded .icon").waitFor();
	});
	await teller.step("every key is listed under ?", async () => {
		await page.keyboard.press("?");
		await page.locator(".keys").waitFor();
		await ana.shot("keys-es");
		await page.keyboard.press("Escape");
	});
	await wellBehaved(ana, "the analyst's page");
}

async function supervisorObtainsReceipt() {
	const susana = await Visitor.enter(browser, base, shots);
	const { page } = susana;
	await teller.step("a supervisor sees what waits, and the decision", async () => {
		await susana.signIn("supervisor");
		await page.locator(".figures").waitFor();
		await susana.shot("waiting-es");
		await susana.show("/decisions");
		await page.locator(".tone-examine").first().waitFor();
		await susana.shot("decisions-es");
		await susana.speak("en");
		await susana.shot("decisions-en");
		await susana.speak("es");
	});
	await teller.step("the decision shows its mark on the scan", async () => {
		await page
			.locator("tr", { has: page.locator(".tone-examine") })
			.first()
			.locator("a")
			.click();
		await page.locator(".decision-facts .marks li").first().waitFor();
		await susana.pictureStands();
		await susana.shot("decision-es");
	});
	await teller.step("the receipt is handed out for a stated purpose", async () => {
		await page.locator(".page-actions .button-primary").click();
		await page.locator("dialog input").fill("Prueba del recorrido");
		await susana.shot("receipt-es");
		const downloading = page.waitForEvent("download");
		await page.locator('dialog button[type="submit"]').click();
		const download = await downloading;
		const file = given.get("receipt") ?? `${shots}/receipt.tlog-proof`;
		await download.saveAs(file);
		await page.locator("dialog .copyable").waitFor();
		await susana.shot("receipt-done-es");
		await page.keyboard.press("Escape");
	});
	await teller.step("a correction names the decision and stands beside it", async () => {
		await page.locator(".page-actions .button").first().click();
		await page.locator("dialog select").first().selectOption("clear");
		await page.locator("dialog textarea").first().fill("El bulto es el repuesto declarado.");
		await susana.shot("correct-es");
		await page.locator('dialog button[type="submit"]').click();
		await page.locator(".notice-good").waitFor();
		await susana.show("/decisions");
		await eventually(async () => (await page.locator(".tag").count()) >= 2, "both decisions must say so");
		await susana.shot("corrected-es");
	});
	await teller.step("scans, desk, quarantine and visits are laid out", async () => {
		for (const path of ["scans", "desk", "quarantine", "visits"]) {
			await susana.show(`/${path}`);
			await page.locator(".frame .table, .frame .desk, .frame .empty").first().waitFor();
			await page.waitForTimeout(600);
			expect((await page.locator(".frame").count()) === 1, `the page /${path} broke`);
			await susana.shot(`${path}-es`);
		}
		await susana.show("/scans");
		await page
			.locator("tr", { has: page.locator(".tone-good") })
			.first()
			.locator("a")
			.click();
		await susana.pictureStands();
		await susana.shot("scan-es");
	});
	await wellBehaved(susana, "the supervisor's page");
}

async function terminalDelivers() {
	const terminal = await Visitor.enter(browser, base, shots);
	const { page } = terminal;
	await teller.step("a terminal hands in files and hears what became of each", async () => {
		await terminal.signIn("terminal");
		await terminal.show("/deliver");
		await page.locator('input[type="file"]').setInputFiles([
			{ name: "informe.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 no es un escaneo") },
			{ name: "vacio.dcs", mimeType: "application/octet-stream", buffer: Buffer.alloc(3) },
		]);
		await eventually(
			async () => (await page.locator(".sending .badge").count()) === 2,
			"both files must have a result",
		);
		await terminal.shot("deliver-es");
		const status = await terminal.statusOf("/api/review/decisions");
		expect(status === 403, `a terminal must see no decision: ${status}`);
	});
	await wellBehaved(terminal, "the terminal's page");
}

async function othersLook() {
	const auditor = await Visitor.enter(browser, base, shots);
	await teller.step("an auditor reads the journal and takes the key", async () => {
		await auditor.signIn("auditor");
		await auditor.show("/journal");
		await auditor.page.locator(".table tbody tr").first().waitFor();
		await auditor.shot("journal-es");
		await auditor.show("/journal/key");
		const key = (await auditor.page.locator(".copyable code", { hasText: "+" }).first().textContent()) ?? "";
		expect(/^\S+\+[0-9a-f]{8}\+\S+$/.test(key), `a verification key was expected: ${key}`);
		writeFileSync(given.get("key") ?? `${shots}/journal.vkey`, `${key}\n`);
		await auditor.shot("key-es");
	});
	await wellBehaved(auditor, "the auditor's page");

	const officer = await Visitor.enter(browser, base, shots);
	await teller.step("a targeting officer finds a visit and opens it by keyboard", async () => {
		await officer.signIn("riesgo");
		await officer.show("/visits");
		await officer.page.locator(".table tbody tr").first().waitFor();
		await officer.page.locator("input[type=search]").focus();
		await officer.page.keyboard.press("ArrowDown");
		await officer.page.keyboard.press("Enter");
		await officer.page.locator(".timeline").waitFor();
		await officer.shot("visit-es");
		await officer.page.goBack();
		await officer.page.locator("input[type=search]").waitFor();
	});
	await wellBehaved(officer, "the officer's page");

	const court = await Visitor.enter(browser, base, shots);
	await teller.step("a court asks for a receipt by number and browses nothing", async () => {
		await court.signIn("juzgado");
		await court.shot("receipts-es");
		const status = await court.statusOf("/api/review/decisions");
		expect(status === 403, `a court must not browse decisions: ${status}`);
	});
	await wellBehaved(court, "the court's page");

	const admin = await Visitor.enter(browser, base, shots);
	await teller.step("an administrator sees accounts and no scan", async () => {
		await admin.signIn("administrador");
		await admin.page.locator(".table tbody tr").first().waitFor();
		await admin.shot("accounts-es");
		await admin.show("/agencies");
		await admin.page.locator(".table tbody tr").first().waitFor();
		await admin.shot("agencies-es");
		const status = await admin.statusOf("/api/scans");
		expect(status === 403, `an administrator must not see scans: ${status}`);
	});
	await wellBehaved(admin, "the administrator's page");
}

async function passkeyOpensTheDoor() {
	const ana = await Visitor.enter(browser, base, shots);
	const { page } = ana;
	const devices = await ana.context.newCDPSession(page);
	await devices.send("WebAuthn.enable");
	await devices.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	await teller.step("a passkey is registered", async () => {
		await ana.signIn("analista2");
		await ana.show("/me");
		await page.locator(".inline-form input").fill("llave de prueba");
		await page.locator('.inline-form button[type="submit"]').click();
		await page.locator("td", { hasText: "llave de prueba" }).waitFor();
		await ana.shot("passkey-es");
	});
	await teller.step("the passkey opens the door without a password", async () => {
		await page.locator(".frame-bar > .button-icon").last().click();
		await page.locator('input[autocomplete^="username"]').waitFor();
		await page.locator(".button-wide").click();
		await page.locator(".frame").waitFor();
		await ana.shot("passkey-signed-in-es");
	});
	await wellBehaved(ana, "the page with a passkey");
}

async function wellBehaved(visitor, whose) {
	await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
		expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
	});
	await visitor.leave();
}
