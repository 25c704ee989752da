/** Somebody may be in a container: gate, examining officer and supervisor are told at once, and each says that they heard. */
import { eventually, expect } from "../teller.mjs";

export async function personSuspected(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	const gate = await stage.enter();
	const officer = await stage.enter();
	await supervisor.signIn("supervisor");
	await gate.signIn("terminal");
	await officer.signIn("aforador");
	await gate.show("/orders");
	await supervisor.show("/waiting");
	await officer.show("/visits");
	await teller.step("an analyst suspects a person, and three pages ring without being asked", async () => {
		const analyst = await stage.enter();
		await analyst.signIn("analista");
		await eventually(async () => {
			const next = await analyst.send("POST", "/api/review/next", {});
			if (next.status !== 200) {
				return false;
			}
			const decided = await analyst.send("POST", `/api/review/leases/${next.json.leaseId}/decision`, {
				verdict: "person-suspected",
				reasonCode: await reasonFor(analyst, "person-suspected"),
				note: null,
				marks: [],
				secondsShown: 4,
				shown: null,
				signal: false,
				idempotencyKey: `person-${next.json.leaseId}`,
			});
			expect(decided.status === 201, `the decision was refused: ${decided.status}`);
			return true;
		}, "no scan was given");
		await stage.leave(analyst, "the analyst's page");
		const began = Date.now();
		for (const who of [supervisor, officer]) {
			await who.page.locator('.alarm-bar[role="alertdialog"]').waitFor({ timeout: 5_000 });
		}
		expect(Date.now() - began < 5_000, "the alarm must come at once");
		await supervisor.shot("alarm-bar-es");
		await supervisor.tabletShot("alarm-bar-es");
	});
	const { json } = await supervisor.send("GET", "/api/alarms");
	const [alarm] = json.items;
	const atOurGate = alarm.terminal === null || alarm.terminal === "ESTERO";
	await teller.step(
		"the gate of the box's terminal is told which box, where and what to do; no other gate is",
		async () => {
			const told = await gate.send("GET", "/api/alarms");
			expect(told.json.items.length === (atOurGate ? 1 : 0), "only the box's own gate is told");
			if (atOurGate) {
				await gate.page.locator('.alarm-bar[role="alertdialog"]').waitFor();
				const said = JSON.stringify(told.json);
				expect(!/verdict|scanId|person|visitId":"/.test(said), `too much is told: ${said}`);
				await gate.page.locator(".alarm-hear").click();
				await gate.page.locator(".alarm").waitFor();
				await gate.shot("alarm-gate-es");
			}
		},
	);
	await teller.step("the supervisor hears by keyboard, and the steps are ticked", async () => {
		await supervisor.page.locator(".alarm-hear").focus();
		await supervisor.page.keyboard.press("Enter");
		await supervisor.page.locator(".alarm-step button").first().waitFor();
		for (const step of [0, 1, 2]) {
			await supervisor.page.locator(".alarm-step button").nth(step).click();
			await supervisor.page.locator(".alarm-step").nth(step).locator('[aria-pressed="true"]').waitFor();
		}
		await officer.page.locator(".alarm-hear").click();
		await supervisor.page.locator(".alarm-heard li", { hasText: "Aforador" }).waitFor();
		await supervisor.shot("alarm-es");
		await supervisor.tabletShot("alarm-es");
		await supervisor.speak("en");
		await supervisor.shot("alarm-en");
		await supervisor.speak("es");
	});
	await teller.step("only a supervisor closes it", async () => {
		const refused = await officer.send("POST", `/api/alarms/${alarm.id}/close`, { outcome: "nobody" });
		expect(refused.status === 403, `an examining officer must not close it: ${refused.status}`);
		await supervisor.page.locator(".alarm-head button").click();
		await supervisor.page.locator("dialog .button-danger").click();
		await supervisor.page.locator(".alarm").waitFor({ state: "detached" });
		await officer.page.locator(".alarm").waitFor({ state: "detached" });
	});
	for (const [who, whose] of [
		[supervisor, "the supervisor's page"],
		[gate, "the gate's page"],
		[officer, "the officer's page"],
	]) {
		await stage.leave(who, whose);
	}
}

async function reasonFor(who, verdict) {
	const { json } = await who.send("GET", "/api/review/reasons");
	return json.items.find((reason) => reason.verdict === verdict).code;
}
