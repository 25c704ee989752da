/** Draws proved, an examination turned into a result, and those who may see none of it. */
import { seize } from "../examinations/byHand.mjs";
import { expect } from "../teller.mjs";
import { BOX_SHOWN, TERMINAL } from "./papers.mjs";
import { RULE } from "./writing.mjs";

/** The rule that held when the box came and got its seat; one approved later takes no credit. */
const FIRST_RULE = "Seal differs on the way";

export async function custodiansProveTheDraws(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	const auditor = await stage.enter();
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
	await stage.leave(supervisor, "the supervisor's page");
	await stage.leave(auditor, "the auditor's page");
}

export async function examinationBecomesAResult(stage) {
	const { teller } = stage;
	const examiner = await stage.enter();
	await teller.step("what the examination showed is recorded, once", async () => {
		await examiner.signIn("aforador");
		const visit = stage.visitPath.replace("/visits/", "");
		const id = await seize(examiner, visit);
		const order = await examiner.send("GET", `/api/examinations/${id}`);
		expect(order.json.order.result === "seizure", `a result was expected: ${JSON.stringify(order.json.order)}`);
	});
	await stage.leave(examiner, "the examiner's page");

	const supervisor = await stage.enter();
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
	await stage.leave(supervisor, "the page of results");
}

export async function othersSeeNothing(stage) {
	const { teller } = stage;
	for (const name of ["analista", "terminal"]) {
		const other = await stage.enter();
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
			const one = stage.visitPath.replace(/^\//, "");
			for (const path of ["visits", one, "rules", "rules/2", "budget", "results?days=90"]) {
				const status = await other.statusOf(`/api/targeting/${path}`);
				expect(status === 403, `/api/targeting/${path} must be refused: answered ${status}`);
			}
		});
		await stage.leave(other, `the page of ${name}`);
	}
}
