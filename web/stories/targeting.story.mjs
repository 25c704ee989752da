/**
 * From a manifest to a box that is opened, in a browser, on a small invented day: a terminal delivers papers, an officer finds
 * the box and writes a rule for it, a second one approves, two custodians prove the draws, and the examination becomes a
 * result. Run by `tests/targeting`: `node stories/targeting.story.mjs --url BASE --shots DIR`
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import {
	booking,
	brokenManifest,
	containerNumber,
	DECLARED_SEAL,
	GATE_SEAL,
	gateReport,
	manifest,
	TERMINAL,
} from "./papers.mjs";
import { eventually, expect, options, Teller } from "./teller.mjs";
import { Visitor } from "./visitor.mjs";

const given = options(process.argv.slice(2));
const base = given.get("url") ?? "http://localhost:8080";
const shots = given.get("shots") ?? "build/shots";
mkdirSync(shots, { recursive: true });

const BOX = containerNumber(777100);
const OTHER_BOX = containerNumber(777200);
/** As pages show it. */
const BOX_SHOWN = `${BOX.slice(0, 4)} ${BOX.slice(4, 10)} ${BOX.slice(10)}`;
const RULE = "Peñaflor, la de la historia";
const REASON_EN = "Bananas of the shipper this story follows.";
const REASON_ES = "Banano del exportador que sigue esta historia.";
/** The rule that held when the box came and got its seat; one approved later takes no credit. */
const FIRST_RULE = "Seal differs on the way";
const WRONG_FIELD = "shipper.nam";

const teller = new Teller();
const browser = await openBrowser();
let visitPath = "";
try {
	await terminalDelivers();
	await officerFinds();
	await officerWritesARule();
	await secondPersonApproves();
	await rulesRank();
	await custodiansProveTheDraws();
	await examinationBecomesAResult();
	await othersSeeNothing();
} finally {
	await browser.close();
}
teller.end();

async function terminalDelivers() {
	const terminal = await Visitor.enter(browser, base, shots);
	const { page } = terminal;
	const paper = manifest(BOX);
	await teller.step("a terminal delivers a manifest and sees what became of it", async () => {
		await terminal.signIn("terminal");
		await terminal.show("/messages");
		await terminal.deliver(["manifiesto.edi", paper]);
		await page.locator(".sending .tone-good").waitFor();
		const tally = await page.locator(".sending-tally").textContent();
		expect(/nuevas: 1/.test(tally ?? ""), `one new visit was expected: ${tally}`);
	});
	await teller.step("the same file again is known", async () => {
		await terminal.deliver(["otra vez.edi", paper]);
		await page.locator(".sending", { hasText: "otra vez.edi" }).locator("text=Ya estaba").waitFor();
	});
	await teller.step("a broken file is kept, with remarks that name line and segment", async () => {
		await terminal.deliver(["roto.edi", brokenManifest(OTHER_BOX)]);
		const remarks = page.locator(".sending", { hasText: "roto.edi" }).locator(".remarks li");
		await remarks.first().waitFor();
		const places = (await remarks.locator(".remark-place").allTextContents()).join("\n");
		expect(/línea \d+/.test(places), `a line was expected: ${places}`);
		expect(/segmento \d+ [A-Z]{3}/.test(places), `a segment was expected: ${places}`);
		await terminal.shot("delivered-es");
		await terminal.speak("en");
		await terminal.shot("delivered-en");
	});
	await wellBehaved(terminal, "the terminal's page");
}

async function officerFinds() {
	const officer = await Visitor.enter(browser, base, shots);
	const { page } = officer;
	await officer.signIn("riesgo");
	await teller.step("an officer finds the visit by a misspelt shipper, words in another order", async () => {
		await officer.show("/visits");
		await page.locator("input[type=search]").fill("inbentada penaflór esportadora");
		const rows = page.locator("tr.row-link");
		await eventually(
			async () => (await rows.count()) < 3 && (await rows.first().textContent())?.includes(BOX_SHOWN) === true,
			"it must be the first of few",
		);
		await officer.shot("found-es");
		await rows.first().locator("a").click();
	});
	await teller.step("the visit shows its declaration and its time line", async () => {
		await page.locator(".timeline .step").first().waitFor();
		visitPath = new URL(page.url()).pathname;
		const declared = await page.locator(".bill").textContent();
		expect(declared?.includes("EXPORTADORA PEÑAFLOR INVENTADA") === true, `the shipper was expected: ${declared}`);
		expect(declared?.includes("080390") === true, `the commodity code was expected: ${declared}`);
		await officer.shot("visit-declared-es");
	});
	await teller.step("the gate's report with another seal shows as a difference with both values", async () => {
		await officer.show("/messages");
		await officer.deliver(["reserva.jsonl", booking(BOX)], ["puerta.edi", gateReport(BOX)]);
		await officer.shot("messages-es");
		await officer.show(visitPath);
		const seals = page.locator(".difference", { hasText: "Precinto" });
		await seals.waitFor();
		const said = (await seals.textContent()) ?? "";
		expect(said.includes(DECLARED_SEAL) && said.includes(GATE_SEAL), `both seals were expected: ${said}`);
		await officer.shot("visit-differs-es");
		await officer.speak("en");
		await officer.shot("visit-differs-en");
	});
	await wellBehaved(officer, "the officer's page");
}

async function officerWritesARule() {
	const officer = await Visitor.enter(browser, base, shots);
	const { page } = officer;
	await officer.signIn("riesgo");
	const editor = page.locator("textarea.editor-text");
	const expires = new Date().getUTCFullYear() + 1;
	await teller.step("a wrong field name is marked with its line, and a right one proposed", async () => {
		await officer.show("/targeting/rules");
		await editor.focus();
		await page.keyboard.press("Control+End");
		await write(page, [
			"",
			`rule "${RULE}"`,
			'  owner "historia"',
			`expires ${expires}-12-31`,
			`when ${WRONG_FIELD} contains "PEÑAFLOR"`,
			"then examine score 95",
			`because "${REASON_EN}"`,
			`/ es "${REASON_ES}"`,
		]);
		const remark = page.locator(".rule-remark-error");
		await remark.first().waitFor();
		const line = (await editor.inputValue()).split("\n").findIndex((text) => text.includes(WRONG_FIELD)) + 1;
		const told = (await remark.first().textContent()) ?? "";
		expect(told.includes(`${line}:`), `line ${line} was expected: ${told}`);
		expect(told.includes("shipper.name"), `the right field must be proposed: ${told}`);
		await page.locator(".editor-mark-error", { hasText: String(line) }).waitFor();
		const proposable = await page.locator(".page-actions .button-primary").isEnabled();
		expect(!proposable, "rules with an error must not be proposed");
		await officer.shot("rule-wrong-es");
	});
	await teller.step("a click on the error leads to its place, and there it is corrected", async () => {
		await page.locator(".rule-remark-error").first().click();
		for (let letter = 0; letter < WRONG_FIELD.length; letter++) {
			await page.keyboard.press("ArrowRight");
		}
		await page.keyboard.type("e");
		await page.locator(".rule-remark-error").first().waitFor({ state: "detached" });
		await page.locator(".check-line.tone-good").waitFor();
	});
	await teller.step("a test beside the rule is run while it is written", async () => {
		await page.keyboard.press("Control+End");
		await write(page, ["", ""]);
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.type('test "Peñaflor is opened"');
		await write(page, ['  given shipper.name = "EXPORTADORA PENAFLOR"', "expect release"]);
		await page.locator(".check-line.tone-bad").waitFor();
		await page.locator(".tests li:first-child", { hasText: "Peñaflor is opened" }).waitFor();
		await officer.shot("rule-test-fails-es");
		for (let letter = 0; letter < "release".length; letter++) {
			await page.keyboard.press("Backspace");
		}
		await page.keyboard.type(`examine and fires "${RULE}"`);
		await page.locator(".check-line.tone-good").waitFor();
		await page.locator(".tests li", { hasText: "Peñaflor is opened" }).waitFor();
		await officer.shot("rule-test-passes-es");
	});
	await teller.step("the back-test has the visit among the selected", async () => {
		await page.locator('[role="tab"][data-tab="past"]').click();
		const row = page.locator(".past tr", { hasText: RULE });
		await row.waitFor();
		const holds = await row.locator("td").nth(1).textContent();
		expect(holds === "1", `the rule must hold of one visit: ${holds}`);
		await officer.shot("rule-past-es");
		await officer.speak("en");
		await officer.shot("rule-past-en");
		await officer.speak("es");
	});
	await teller.step("it is proposed with a note, and who proposed cannot approve", async () => {
		await page.locator(".page-actions .button-primary").click();
		await page.locator("dialog textarea").fill("Sigue a un exportador inventado.");
		await officer.shot("rule-propose-es");
		await page.locator('dialog button[type="submit"]').click();
		await page.waitForURL(/\/targeting\/rules\/\d+$/);
		await page.locator(".diff-new").first().waitFor();
		const deciding = await page.locator(".page-actions .button").count();
		expect(deciding === 0, `no button to judge was expected: ${deciding}`);
		const number = page.url().split("/").at(-1);
		const { status, json } = await officer.send("POST", `/api/targeting/rules/${number}/approve`, { note: "yo misma" });
		expect(status === 403 || status === 409, `one's own rules must not be approved: ${status} ${JSON.stringify(json)}`);
		await officer.shot("rule-proposed-es");
	});
	await wellBehaved(officer, "the rule writer's page");
}

async function secondPersonApproves() {
	const second = await Visitor.enter(browser, base, shots);
	const { page } = second;
	await second.signIn("riesgo2");
	await teller.step("a second officer sees what changes and what it would have done", async () => {
		await second.show("/targeting/rules");
		await page.locator(".notice .button").click();
		await page.locator(".diff-new", { hasText: RULE }).first().waitFor();
		expect((await page.locator(".diff-gone").count()) === 0, "nothing was taken away");
		await page.locator(".past tr", { hasText: RULE }).waitFor();
		await second.shot("rule-review-es");
	});
	await teller.step("and approves it with a note", async () => {
		await page.locator(".page-actions .button-primary").click();
		await page.locator("dialog textarea").fill("La diferencia es solo esta regla.");
		await page.locator('dialog button[type="submit"]').click();
		await page.locator(".facts-row", { hasText: "Rige ahora" }).waitFor();
		await second.shot("rule-approved-es");
	});
	await wellBehaved(second, "the second officer's page");
}

async function rulesRank() {
	const officer = await Visitor.enter(browser, base, shots);
	const { page } = officer;
	await officer.signIn("riesgo");
	const row = page.locator(".ranked", { hasText: BOX_SHOWN });
	await teller.step("within seconds the visit stands ranked with the rule's reason in both languages", async () => {
		await eventually(async () => {
			await officer.show("/targeting");
			await page.locator(".ranked").first().waitFor();
			return (await row.locator(".why-rule", { hasText: REASON_ES }).count()) === 1;
		}, "the reason did not come");
		const first = await page.locator(".ranked").first().textContent();
		expect(first?.includes(BOX_SHOWN) === true, `it must be the first: ${first}`);
		await officer.shot("ranked-es");
		await officer.speak("en");
		await row.locator(".why-rule", { hasText: REASON_EN }).waitFor();
		await officer.shot("ranked-en");
		await officer.speak("es");
	});
	await teller.step("by keyboard alone: down, up, the whole assessment, and into the visit", async () => {
		await officer.show("/targeting");
		await page.locator(".ranked").first().waitFor();
		for (const key of ["j", "j", "k", "o"]) {
			await page.keyboard.press(key);
		}
		await page.locator(".ranked-here .ranked-detail .assessment-history").waitFor();
		const here = await page.locator(".ranked-here").getAttribute("data-visit");
		expect(visitPath === `/visits/${here}`, `the first row was expected: ${here}`);
		await officer.shot("ranked-open-es");
		await page.keyboard.press("Enter");
		await page.waitForURL(`${base}${visitPath}`);
		await page.locator(".timeline").waitFor();
	});
	await teller.step("Tab indents in the editor, and leaves it after Escape", async () => {
		await officer.show("/targeting/rules");
		const editor = page.locator("textarea.editor-text");
		await editor.focus();
		const before = await editor.inputValue();
		await page.keyboard.press("Tab");
		expect((await editor.inputValue()) !== before, "Tab must indent");
		await page.keyboard.press("Control+z");
		expect((await editor.inputValue()) === before, "and be undone by the browser's own undo");
		await page.keyboard.press("Escape");
		await page.keyboard.press("Tab");
		const left = await page.evaluate(() => document.activeElement?.matches("textarea") === false);
		expect(left, "Escape and Tab must leave the editor");
	});
	await wellBehaved(officer, "the page of ranked visits");
}

async function custodiansProveTheDraws() {
	const supervisor = await Visitor.enter(browser, base, shots);
	const auditor = await Visitor.enter(browser, base, shots);
	await supervisor.signIn("supervisor");
	await auditor.signIn("auditor");
	const shares = [];
	await teller.step("a supervisor changes a terminal's seats", async () => {
		const { page } = supervisor;
		await supervisor.show("/targeting/results");
		const row = page.locator("tr", { hasText: TERMINAL });
		await row.locator("button").click();
		await page.locator("dialog input").first().fill("4");
		await page.locator("dialog input").last().fill("50");
		await supervisor.shot("budget-es");
		await page.locator('dialog button[type="submit"]').click();
		await row.locator("td.right", { hasText: /^4$/ }).waitFor();
		await row.locator("td.right", { hasText: "50" }).waitFor();
	});
	for (const [who, name] of [
		[supervisor, "the supervisor"],
		[auditor, "a second custodian"],
	]) {
		await teller.step(`${name} takes a share of the seed, once`, async () => {
			const { page } = who;
			await who.show("/targeting/results");
			await page.locator(".period .button-primary").click();
			await page.locator("dialog .button-primary").click();
			await page.locator("dialog .share li").first().waitFor();
			shares.push((await page.locator("dialog .share li").allTextContents()).join(""));
			await page.locator('dialog input[type="checkbox"]').check();
			await page.locator("dialog .button-primary").click();
			await page.locator("dialog").waitFor({ state: "detached" });
			await page.locator(".period .button-primary").waitFor({ state: "detached" });
		});
	}
	await teller.step("one share told twice proves nothing; both repeat every draw and none differs", async () => {
		const { page } = auditor;
		await page.locator(".period .button", { hasText: "Mostrar la semilla" }).click();
		const reveal = async (one, two) => {
			await page.locator("dialog input").first().fill(one);
			await page.locator("dialog input").last().fill(two);
			await page.locator('dialog button[type="submit"]').click();
		};
		await reveal(shares[0], shares[0]);
		await page.locator("dialog .notice-bad").waitFor();
		await reveal(shares[0], shares[1]);
		await page.locator("dialog .notice-good").waitFor();
		const told = (await page.locator("dialog .notice-good").textContent()) ?? "";
		const [, repeated, draws] = /(\d+) de (\d+)/.exec(told) ?? [];
		expect(Number(draws) > 0 && repeated === draws, `every draw was expected to be repeated: ${told}`);
		await auditor.shot("revealed-es");
	});
	await wellBehaved(supervisor, "the supervisor's page");
	await wellBehaved(auditor, "the auditor's page");
}

async function examinationBecomesAResult() {
	const examiner = await Visitor.enter(browser, base, shots);
	await teller.step("what the examination showed is recorded, once", async () => {
		await examiner.signIn("aforador");
		const path = `/api/targeting${visitPath}/outcome`;
		const first = await examiner.send("POST", path, { result: "found" });
		expect(first.status === 201, `an outcome was expected to be recorded: ${JSON.stringify(first)}`);
		const second = await examiner.send("POST", path, { result: "clean" });
		expect(second.status === 409, `a second one must name the first: ${second.status}`);
	});
	await wellBehaved(examiner, "the examiner's page");

	const supervisor = await Visitor.enter(browser, base, shots);
	const { page } = supervisor;
	await supervisor.signIn("supervisor");
	await teller.step("a supervisor sees it in the results, under the rule by which it got its seat", async () => {
		await supervisor.show("/targeting/results");
		for (const name of [FIRST_RULE, TERMINAL, "Aforar"]) {
			const rate = page.locator(".rates li", { hasText: name });
			await rate.waitFor();
			const told = (await rate.textContent()) ?? "";
			expect(told.includes("1 de 1"), `one of one was expected: ${told}`);
		}
		const credited = await page.locator(".rates li", { hasText: RULE }).count();
		expect(credited === 0, "a rule approved after the box came must not be credited");
		await page.locator(".rates").last().scrollIntoViewIfNeeded();
		await supervisor.shot("results-es");
		await supervisor.speak("en");
		await supervisor.shot("results-en");
		await supervisor.speak("es");
		await supervisor.show("/targeting");
		await page.locator(".ranked", { hasText: BOX_SHOWN }).locator(".badge", { hasText: "Con hallazgo" }).waitFor();
		await supervisor.shot("ranked-found-es");
	});
	await wellBehaved(supervisor, "the page of results");
}

async function othersSeeNothing() {
	for (const name of ["analista", "terminal"]) {
		const other = await Visitor.enter(browser, base, shots);
		const { page } = other;
		await other.signIn(name);
		await teller.step(`${name} sees nothing of targeting, neither in the navigation nor by address`, async () => {
			const links = await page.locator('.rail a[href^="/targeting"]').count();
			expect(links === 0, `the navigation must not lead there: ${links} links`);
			for (const path of ["/targeting", "/targeting/rules", "/targeting/rules/2", "/targeting/results"]) {
				await other.show(path);
				await page.locator(".empty").waitFor();
				const shown = await page.locator(".ranking, .editor, .period, .diff").count();
				expect(shown === 0, `${path} must show nothing`);
			}
			await other.shot(`refused-${name}-es`);
			const one = visitPath.replace(/^\//, "");
			for (const path of ["visits", one, "rules", "rules/2", "budget", "results?days=90"]) {
				const status = await other.statusOf(`/api/targeting/${path}`);
				expect(status === 403, `/api/targeting/${path} must be refused: answered ${status}`);
			}
		});
		await wellBehaved(other, `the page of ${name}`);
	}
}

/** Each line typed on a line of its own; the editor carries the indentation of one on to the next. */
async function write(page, lines) {
	for (const line of lines) {
		await page.keyboard.press("Enter");
		await page.keyboard.type(line);
	}
}

async function wellBehaved(visitor, whose) {
	await teller.step(`${whose} asked nobody else and broke no rule`, async () => {
		expect(visitor.misdeeds.length === 0, visitor.misdeeds.join("\n"));
	});
	await visitor.leave();
}
