/** A verdict holds a box at its terminal, the terminal confirms, a supervisor releases, the terminal confirms that too. */
import { eventually, expect } from "../teller.mjs";
import { BOX, BOX_SHOWN, URGENT_BOX, URGENT_BOX_SHOWN } from "./boxes.mjs";

const TERMINAL = "ESTERO";
const MINUTE_MS = 60_000;

/** Enters a visit at the terminal of the story's operator; gives its id. */
async function enterVisit(who, box, minutesToCutOff) {
	const { status, json } = await who.send("POST", "/api/visits", {
		containerNumber: box,
		voyage: "880N",
		direction: "export",
		port: "ECGYE",
		vessel: "INVENTED HERON",
		terminal: TERMINAL,
		cutOff: new Date(Date.now() + minutesToCutOff * MINUTE_MS).toISOString(),
	});
	expect(status === 201, `the visit was not entered: ${status}`);
	return json.id;
}

export async function verdictHoldsItsBox(stage) {
	const { teller } = stage;
	const analyst = await stage.enter();
	await analyst.signIn("analista");
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	await teller.step("an analyst wants a box examined, and its visit is held", async () => {
		await eventually(async () => {
			const next = await analyst.send("POST", "/api/review/next", {});
			if (next.status !== 200 || next.json.scan.visit === null) {
				return false;
			}
			const decided = await analyst.send("POST", `/api/review/leases/${next.json.leaseId}/decision`, {
				verdict: "examine",
				reasonCode: "dense-mass",
				note: null,
				marks: [],
				secondsShown: 4,
				shown: null,
				signal: false,
				idempotencyKey: `holds-${next.json.leaseId}`,
			});
			expect(decided.status === 201, `the decision was refused: ${decided.status}`);
			const { json } = await supervisor.send("GET", `/api/holds?visit=${next.json.scan.visit.id}`);
			expect(json.items.length === 1, "the visit of the scan must be held");
			expect(
				json.items[0].causes.some((cause) => cause.kind === "decision"),
				"the decision must be a cause",
			);
			return true;
		}, "no scan with a visit was given");
	});
	await stage.leave(analyst, "the analyst's page");
	await stage.leave(supervisor, "the supervisor's page");
}

export async function terminalConfirmsAndReleases(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	await terminal.show("/orders");
	const card = terminal.page.locator(".order", { hasText: BOX_SHOWN });
	const row = supervisor.page.locator("tr", { hasText: BOX_SHOWN });
	await teller.step("a supervisor holds a box by hand, from its visit", async () => {
		stage.visit = await enterVisit(supervisor, BOX, 600);
		await supervisor.show(`/visits/${stage.visit}`);
		await supervisor.page.locator(".hold-order select").selectOption("seal");
		await supervisor.shot("visit-hold-es");
		await supervisor.page.locator('.hold-order button[type="submit"]').click();
		await supervisor.page.locator(".visit-hold .badge").waitFor();
	});
	await teller.step("the terminal's page shows the order by itself, and no reason", async () => {
		await card.waitFor();
		const said = (await card.textContent()) ?? "";
		expect(said.includes("NO EMBARCAR"), `the order must be plain: ${said}`);
		expect(!/precinto|seal/i.test(said), `the reason must not leave: ${said}`);
		await terminal.shot("orders-es");
		await terminal.tabletShot("orders-es");
		await terminal.speak("en");
		await terminal.shot("orders-en");
		await terminal.speak("es");
		const status = await terminal.statusOf("/api/holds");
		expect(status === 403, `a terminal must not see holds: ${status}`);
	});
	await teller.step("the terminal confirms by one key, and the board knows at once", async () => {
		await supervisor.show("/holds");
		await row.waitFor();
		await supervisor.shot("holds-es");
		await eventually(async () => {
			if ((await card.getAttribute("aria-current")) === "true") {
				return true;
			}
			await terminal.page.keyboard.press("j");
			return false;
		}, "the card was not reached by keyboard");
		await terminal.page.keyboard.press("c");
		await card.waitFor({ state: "detached" });
		await row.locator(".badge", { hasText: "Retenido, confirmado" }).waitFor();
	});
	await teller.step("a release asks why, and the terminal is told only that it may load", async () => {
		await row.locator("button").click();
		await supervisor.page.locator("dialog textarea").fill("Abierto: carga conforme");
		await supervisor.shot("hold-release-es");
		await supervisor.page.locator('dialog button[type="submit"]').click();
		await supervisor.page.locator("dialog .badge", { hasText: "Liberación enviada" }).waitFor();
		await supervisor.page.keyboard.press("Escape");
		await card.waitFor();
		expect(((await card.textContent()) ?? "").includes("PUEDE EMBARCARSE"), "the release must be plain");
		await terminal.shot("orders-release-es");
	});
	await teller.step("the terminal confirms the release, and the hold is over", async () => {
		await eventually(async () => {
			if ((await card.getAttribute("aria-current")) === "true") {
				return true;
			}
			await terminal.page.keyboard.press("j");
			return false;
		}, "the card was not reached by keyboard");
		await terminal.page.keyboard.press("c");
		await row.waitFor({ state: "detached" });
		await supervisor.page.locator(".switch button", { hasText: "Terminadas" }).click();
		await supervisor.page.locator("tr", { hasText: BOX_SHOWN }).locator(".badge", { hasText: "Liberado" }).waitFor();
	});
	await stage.leave(terminal, "the terminal's page");
	await stage.leave(supervisor, "the supervisor's page");
}

export async function silenceGetsLouder(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	const row = supervisor.page.locator("tr", { hasText: URGENT_BOX_SHOWN });
	await teller.step("a hold for a ship that leaves within the hour alarms the supervisor at once", async () => {
		const visit = await enterVisit(supervisor, URGENT_BOX, 40);
		await supervisor.show("/holds");
		const ordered = await supervisor.send("POST", "/api/holds", { visitId: visit, reasonCode: "tip" });
		expect(ordered.status === 201, `the hold was refused: ${ordered.status}`);
		await row.locator(".hold-level", { hasText: "Supervisor avisado" }).waitFor();
		await supervisor.shot("holds-overdue-es");
		await supervisor.tabletShot("holds-es");
		await supervisor.speak("en");
		await supervisor.shot("holds-overdue-en");
		await supervisor.speak("es");
	});
	await teller.step("the terminal has loaded it already: too late, and the board says so", async () => {
		const terminal = await stage.enter();
		await terminal.signIn("terminal");
		await terminal.show("/orders");
		const card = terminal.page.locator(".order", { hasText: URGENT_BOX_SHOWN });
		await card.locator(".badge", { hasText: "Recordatorio" }).waitFor();
		await card.locator("button", { hasText: "Ya está embarcado" }).click();
		await terminal.shot("already-loaded-es");
		await terminal.page.locator("dialog .button-danger").click();
		await card.waitFor({ state: "detached" });
		await row.locator(".badge", { hasText: "Demasiado tarde" }).waitFor();
		await stage.leave(terminal, "the terminal's page");
	});
	await stage.leave(supervisor, "the supervisor's page");
}
