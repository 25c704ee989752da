/** Reasons a port keeps itself, the quiet sign as it is received, a name unsealed, and how far readers agree. */
import { expect } from "../teller.mjs";
import { ask, decisionsOf, delivered, inView, strokes } from "./desk.mjs";

const REASON = { code: "bulto-en-techo", key: "9", es: "Bulto sobre el techo", en: "Package on the roof" };
const RETIRED = { code: "weapon-shape", es: "Forma de arma o munición" };

export async function reasonsAreKept(stage) {
	const { teller } = stage;
	const susana = await stage.enter();
	const { page } = susana;
	await teller.step("a supervisor adds a reason in both languages, by keyboard", async () => {
		await susana.signIn("supervisor");
		await susana.show("/review/reasons");
		await page.locator(".reasons-table .kbd").first().waitFor();
		await page.locator(".page-head .button-primary").focus();
		await strokes(page, "Enter");
		await page.locator("dialog[open]").waitFor();
		await page.keyboard.type(REASON.code);
		for (const text of [REASON.es, REASON.en]) {
			await strokes(page, "Tab");
			await page.keyboard.type(text);
		}
		await strokes(page, "Tab");
		await page.keyboard.type(REASON.key);
		await susana.shot("reason-dialog-es");
		await strokes(page, "Tab", "Enter");
		await page.locator("dialog").waitFor({ state: "detached" });
		await page.locator("tr", { hasText: REASON.code }).waitFor();
	});
	await teller.step("and retires another, which stays on the page to be read", async () => {
		await page.locator("tr", { hasText: RETIRED.code }).locator("button").click();
		await page.locator(".reason-retire button").click();
		await page.locator(".reason-retire .button-danger").click();
		await page.locator("dialog").waitFor({ state: "detached" });
		await page.locator(".retired-reasons", { hasText: RETIRED.es }).waitFor();
		await susana.shot("reasons-es");
		await susana.speak("en");
		await susana.shot("reasons-en");
		await susana.speak("es");
	});
	await stage.leave(susana, "the page of reasons");
	const ana = await stage.enter();
	await teller.step(
		"an analyst gives the new reason by its key, in English, and is not offered the retired one",
		async () => {
			const sent = decisionsOf(ana.page);
			await ana.signIn("analista");
			await ask(ana);
			await ana.speak("en");
			const container = await inView(ana.page);
			await strokes(ana.page, "2");
			const offered = await ana.page.locator(".reasons").innerText();
			expect(offered.includes(REASON.en), `the new reason must be there in English: ${offered}`);
			expect(!/weapon/i.test(offered), `the retired reason must not be offered: ${offered}`);
			await ana.shot("new-reason-en");
			await strokes(ana.page, REASON.key);
			const body = await delivered(sent, 1);
			expect(body.reasonCode === REASON.code, `another reason went out: ${body.reasonCode}`);
			stage.recorded.push({ container, verdict: "examine" });
			await ana.speak("es");
		},
	);
	await stage.leave(ana, "the page with the new reason");
}

export async function signIsSeen(stage) {
	const { teller } = stage;
	const ana = await stage.enter();
	await teller.step(
		"the reader who gave the quiet sign is shown nothing of it, and refused where it stands",
		async () => {
			await ana.signIn("analista");
			expect((await ana.statusOf("/api/review/duress")) === 403, "an analyst must be refused");
			await ana.show("/integrity/duress");
			expect((await ana.page.locator(".sign, .rail-count").count()) === 0, "nothing of it may be drawn");
			await ana.shot("duress-refused-es");
		},
	);
	await stage.leave(ana, "the page of the reader under duress");
	const susana = await stage.enter();
	await teller.step("the supervisor of the reader's own unit sees no sign, no number and no word of it", async () => {
		await susana.signIn("supervisor");
		await susana.show("/integrity/duress");
		await susana.page.locator(".empty").waitFor();
		expect((await susana.page.locator(".rail-count").count()) === 0, "the navigation must not count it");
		for (const path of ["/api/review/decisions?limit=200", "/api/review/agreement", "/api/review/waiting"]) {
			const { json } = await susana.send("GET", path);
			const text = JSON.stringify(json);
			expect(!/duress|"signal"/.test(text), `${path} tells: ${/.{40}(duress|"signal").{40}/.exec(text)?.[0]}`);
		}
		await susana.shot("duress-own-unit-es");
	});
	await stage.leave(susana, "the page of the own unit's supervisor");
	await supervisorElsewhereTakesItUp(stage);
	await somebodyElseReads(stage);
}

async function supervisorElsewhereTakesItUp(stage) {
	const { teller } = stage;
	const pablo = await stage.enter();
	const { page } = pablo;
	await teller.step("a supervisor of another unit sees it, takes it up and says what is done", async () => {
		await pablo.signIn("supervisor2");
		await page.locator(".rail-count").waitFor();
		await page.locator(".rail-count").click();
		await page.locator(".sign").waitFor();
		stage.sign = {
			container: ((await page.locator(".sign h3").first().textContent()) ?? "").split("·")[0].trim(),
			reader: ((await page.locator(".sign dd .mono").first().textContent()) ?? "").trim(),
		};
		await pablo.shot("duress-open-es");
		await page.locator(".sign .button-primary").click();
		await page.locator(".sign textarea").fill("Inventado: avisada la guardia exterior, sin radio.");
		await page.locator('.sign button[type="submit"]').click();
		await page.locator(".sign-done li").waitFor();
		await page.locator(".rail-count").waitFor({ state: "detached", timeout: 70_000 });
		await pablo.shot("duress-taken-up-es");
	});
	await stage.leave(pablo, "the page of signs");
}

async function somebodyElseReads(stage) {
	const { teller } = stage;
	const other = await stage.enter();
	await teller.step("its scan is the first that a second reader of the agency is given", async () => {
		const sent = decisionsOf(other.page);
		await other.signIn("analista3");
		const drawn = [];
		for (let reading = 0; reading < 5 && !drawn.includes(stage.sign.container); reading++) {
			await ask(other);
			drawn.push(await inView(other.page));
			await strokes(other.page, ".", "1", "1");
			await delivered(sent, reading + 1);
		}
		expect(drawn.includes(stage.sign.container), `${stage.sign.container} is not among the first five: ${drawn}`);
	});
	await stage.leave(other, "the page of the other reader");
}

/** Every entry of the journal, a page at a time. */
async function journalOf(auditor) {
	const entries = [];
	for (let from = "0"; from !== null; ) {
		const { json } = await auditor.send("GET", `/api/journal/entries?from=${from}&limit=200`);
		entries.push(...json.items);
		from = json.next;
	}
	return entries;
}

const PURPOSE = "Expediente inventado 7: quién leyó bajo amenaza";

export async function nameIsUnsealed(stage) {
	const { teller } = stage;
	const alba = await stage.enter();
	const { page } = alba;
	await teller.step("an auditor sees the sign and what was done, and resolves it", async () => {
		await alba.signIn("auditor");
		await alba.show("/integrity/duress");
		await page.locator(".sign-done li").waitFor();
		await page.locator(".sign .form-actions button").last().click();
		await page.locator(".sign textarea").fill("Inventado: la persona está a salvo.");
		await page.locator('.sign button[type="submit"]').click();
		await page.locator(".sign .badge.tone-quiet").waitFor();
		await alba.shot("duress-resolved-es");
	});
	await teller.step("a pseudonym is unsealed for a purpose, and without one it is not", async () => {
		await alba.show("/integrity/unsealed");
		await page.locator(".unsealed .empty").waitFor();
		await alba.shot("unsealed-empty-es");
		await page.locator(".unsealed input").fill(stage.sign.reader);
		await page.locator(".unsealed textarea").fill("porque sí");
		await page.locator('.unsealed button[type="submit"]').click();
		await page.locator(".unsealed .notice-bad").waitFor();
		await page.locator(".unsealed textarea").fill(PURPOSE);
		await page.locator('.unsealed button[type="submit"]').click();
		await page.locator(".unsealed .notice-good", { hasText: "Persona inventada (analista)" }).waitFor();
		await alba.shot("unsealed-es");
	});
	await teller.step("the log shows who asked, of whom and what for, and never the name", async () => {
		await page.locator(".table tbody tr", { hasText: PURPOSE }).waitFor();
		await alba.show("/integrity/unsealed");
		await page.locator(".table tbody tr", { hasText: stage.sign.reader }).waitFor();
		const shown = await page.locator("#content").innerText();
		expect(!shown.includes("Persona inventada"), "the name must be gone once the page is left");
		const leaf = (await journalOf(alba)).find((one) => one.kind === "people.reader-unsealed");
		expect(leaf !== undefined, "the journal must have a leaf of it");
		expect(!JSON.stringify(leaf).includes(stage.sign.reader), "the leaf must not name the reader in the open");
	});
	await stage.leave(alba, "the auditor's page");
}

export async function agreementIsTold(stage) {
	const { teller } = stage;
	const susana = await stage.enter();
	const { page } = susana;
	await teller.step("agreement is told with how many pairs it rests on, and no kappa of too few", async () => {
		await susana.signIn("supervisor");
		await susana.show("/review/agreement");
		await page.locator(".figures").waitFor();
		const told = await page.locator(".figures").innerText();
		expect(/muy pocos/.test(told), `with so few pairs no kappa may stand: ${told}`);
		const { json } = await susana.send("GET", "/api/review/agreement");
		expect(json.all.pairs >= 1 && json.all.kappa === null, `pairs and no kappa: ${JSON.stringify(json.all)}`);
		const people = /Persona inventada|reader-/.exec(await page.locator("#content").innerText());
		expect(people === null, `nobody may be named: ${people?.[0]}`);
		await susana.shot("agreement-es");
		await susana.speak("en");
		await susana.shot("agreement-en");
		await susana.tabletShot("agreement-en");
	});
	await stage.leave(susana, "the page of agreement");
}
