/** The reading policy: read as sentences, tried on the day behind, proposed by one person and signed by another. */
import { expect } from "../teller.mjs";

const BEST_FEW = "Primeras entre las que asigna el azar";

export async function policyIsSignedByTwo(stage) {
	const { teller } = stage;
	const susana = await stage.enter();
	const { page } = susana;
	let number = 0;
	await teller.step("a supervisor reads by hour what these hands will leave unread", async () => {
		await susana.signIn("supervisor");
		await page.locator(".capacity-power").first().waitFor();
		await page.locator(".capacity-powers").scrollIntoViewIfNeeded();
		await susana.shot("capacity-es");
		await susana.speak("en");
		await susana.shot("capacity-en");
		await susana.speak("es");
	});
	await teller.step("the policy stands as sentences, in Spanish and in English", async () => {
		await susana.show("/review/policy");
		await page.locator(".policy-text").waitFor();
		await susana.shot("policy-es");
		await susana.speak("en");
		await susana.shot("policy-en");
		await susana.speak("es");
	});
	await teller.step("a number is changed where it stands and tried on the last day", async () => {
		await page.getByLabel(BEST_FEW).fill("15");
		await page.locator(".policy-trial-ask .button").click();
		await page.locator(".policy-trial table, .policy-trial .quiet:not(.small)").first().waitFor();
		await susana.shot("policy-tried-es");
	});
	await teller.step("it is proposed with a reason, and its own author cannot sign it", async () => {
		await page.locator(".page-head .button-primary").click();
		await page.locator("dialog textarea").fill("Dos analistas más de noche: entre quince nadie prevé.");
		await susana.shot("policy-propose-es");
		await page.locator('dialog button[type="submit"]').click();
		await page.locator("dialog").waitFor({ state: "detached" });
		const { json } = await susana.send("GET", "/api/review/policies");
		number = json.versions[0].number;
		expect(json.versions[0].state === "proposed" && json.inForce !== number, "nothing may be in force yet");
		const own = page.locator(".policy-version").first();
		expect((await own.locator(".button-primary").count()) === 0, "the author is offered no signature");
		const refused = await susana.send("POST", `/api/review/policies/${number}/approve`, { note: "yo misma" });
		expect(refused.status === 403 && refused.json.code === "review.policy-own", `own signature: ${refused.status}`);
		await susana.shot("policy-proposed-es");
	});
	const rita = await stage.enter();
	await teller.step("a second person sees what changes and what it would have done, and signs", async () => {
		await rita.signIn("riesgo");
		await rita.show("/review/policy");
		await rita.page.locator(".policy-version .button-primary").first().click();
		await rita.page.locator("dialog .policy-differences").waitFor();
		await rita.page.locator("dialog textarea").fill("Revisado con el turno.");
		await rita.shot("policy-sign-es");
		await rita.page.locator('dialog button[type="submit"]').click();
		await rita.page.locator("dialog").waitFor({ state: "detached" });
		const { json } = await rita.send("GET", "/api/review/policies");
		expect(json.inForce === number, `in force is ${json.inForce}, signed was ${number}`);
		await rita.shot("policy-signed-es");
	});
	await teller.step("it is in force for everybody at once", async () => {
		await susana.show("/review/policy");
		await page.locator(".policy-state-inForce").waitFor();
		expect((await page.getByLabel(BEST_FEW).inputValue()) === "15", "the sentence must say fifteen");
		await susana.shot("policy-in-force-es");
	});
	await stage.leave(rita, "the second signer's page");
	await stage.leave(susana, "the page of the policy");
}
