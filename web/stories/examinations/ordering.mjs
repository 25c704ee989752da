import { eventually, expect } from "../teller.mjs";

/** Its people have the page; the others are told by files. */
export const TERMINAL = "ESTERO";
const HOUR_MS = 3_600_000;

/** Whether nobody has ordered a visit's box to be opened: the rules of the invented day may have. */
async function isFree(supervisor, visit) {
	const { items } = (await supervisor.send("GET", `/api/examinations?visit=${visit}`)).json;
	return items.every((order) => order.overAt !== null);
}

/** The first for which the question is answered with yes. */
async function firstOf(all, asks) {
	for (const one of all) {
		if (await asks(one)) {
			return one;
		}
	}
	return undefined;
}

/** A scan that can be looked at and hangs on a visit nobody opens yet, at the terminal whose people the story knows if there is one, once the day's scans are read. */
async function scanOfAVisit(supervisor) {
	let found = null;
	await eventually(
		async () => {
			const { items } = (await supervisor.send("GET", "/api/scans?limit=50")).json;
			const scans = items.filter((each) => each.state === "readable" && each.visit !== null);
			const visits = (await supervisor.send("GET", "/api/visits?limit=50")).json.items;
			const visitOf = (scan) => visits.find((visit) => visit.id === scan.visit.id);
			const terminalOf = (scan) => visitOf(scan)?.terminal;
			// A box whose ship has left can be held no more, and its hold is closed rather than released.
			const leavesLater = (visit) => Date.parse(visit?.cutOff ?? "") > Date.now() + HOUR_MS;
			const later = scans.filter((each) => leavesLater(visitOf(each)));
			const allRead = items.every((each) => each.state === "readable" || each.state === "unreadable");
			const inTime = later.length === 0 && allRead ? scans : later;
			const known = inTime.filter((each) => terminalOf(each) === TERMINAL);
			const scan = await firstOf([...known, ...inTime], (each) => isFree(supervisor, each.visit.id));
			found = scan === undefined ? null : { ...scan, terminal: terminalOf(scan) };
			return found !== null;
		},
		"a scan that hangs on a visit was expected",
		120_000,
	);
	return found;
}

export async function supervisorOrdersAndPlans(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	const { page } = supervisor;
	await supervisor.signIn("supervisor");
	await teller.step(
		"a supervisor orders a box to be opened, from the page of its visit, and the box is held",
		async () => {
			const scan = await scanOfAVisit(supervisor);
			stage.visit = scan.visit;
			stage.terminal = scan.terminal;
			stage.scannedAt = scan.acquiredAt ?? scan.receivedAt;
			await supervisor.show(`/visits/${stage.visit.id}`);
			const panel = page.locator('section[aria-labelledby="visit-examinations"]');
			await panel.getByLabel("Motivo").selectOption("partner");
			await panel.getByRole("button", { name: "Ordenar aforo" }).click();
			await panel.getByRole("link", { name: /Aforo \d+/ }).waitFor();
			await page.locator('section[aria-labelledby="visit-hold"] .badge').waitFor();
			await panel.scrollIntoViewIfNeeded();
			await supervisor.shot("visit-ordered-es");
			await panel.getByRole("link", { name: /Aforo \d+/ }).click();
			await page.locator("#exam-plan").waitFor();
			stage.orderPath = new URL(page.url()).pathname;
		},
	);
	await teller.step("plans bay and team, and a second plan for the bay at that time is refused", async () => {
		await page.getByRole("button", { name: "Planificar" }).click();
		await page.getByLabel("Rampa").fill("R2");
		await page.locator(".plan-team input").first().check();
		await supervisor.shot("plan-form-es");
		await page.getByRole("button", { name: "Guardar el plan" }).click();
		await page.locator(".facts dd", { hasText: "R2" }).waitFor();
		await supervisor.shot("order-planned-es");
		await supervisor.speak("en");
		await supervisor.shot("order-planned-en");
		await supervisor.speak("es");
		const { json } = await supervisor.send("GET", "/api/visits?limit=20");
		const other = await firstOf(json.items, (each) => each.id !== stage.visit.id && isFree(supervisor, each.id));
		const second = await supervisor.send("POST", "/api/examinations", { visitId: other.id, reasonCode: "tip" });
		const order = (await supervisor.send("GET", `/api${stage.orderPath}`)).json.order;
		const plan = { ...order.plan, team: order.plan.team.map((member) => member.accountId) };
		const taken = await supervisor.send("PUT", `/api/examinations/${second.json.order.id}/plan`, plan);
		expect(taken.status === 409, `the bay is taken: ${taken.status}`);
	});
	await teller.step("the list shows what is to be opened, and the hours of the bays", async () => {
		await supervisor.show("/examinations");
		await page.locator(".bays-slot").waitFor();
		await page.locator(".exams-table tbody tr").nth(1).waitFor();
		await supervisor.shot("examinations-es");
		await supervisor.tabletShot("examinations-es");
	});
	await stage.leave(supervisor, "the supervisor's page");
}
