import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GATE_SEAL, TERMINAL as GATE_TERMINAL, gateReport } from "../targeting/papers.mjs";
import { eventually, expect } from "../teller.mjs";
import { TERMINAL } from "./ordering.mjs";

/** Messages of new seals that went out to the lines the story's house is told of: folder of the line, and text. */
function sealMessages() {
	const folder = process.env.AFORO_STORY_LINES;
	if (folder === undefined) {
		return null;
	}
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /-sealed\.\w+$/.test(entry.name))
		.map((entry) => ({ line: entry.parentPath, text: readFileSync(join(entry.parentPath, entry.name), "utf8") }));
}

/** What the gate read, in a message that names the carrier and says that the box has its own cold. */
function reeferAtTheGate({ visit, terminal }) {
	const text = gateReport(visit.containerNumber)
		.toString("latin1")
		.replaceAll("777N", visit.voyage)
		.replaceAll("ECGYE", visit.port)
		.replaceAll(GATE_TERMINAL, terminal)
		.replace(GATE_SEAL, "ZZ7000002");
	return Buffer.from(text, "latin1");
}

/** The terminal reports another seal after the scan: both states are shown, and somebody takes note. */
export async function changeSinceTheScan(stage) {
	const { teller } = stage;
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	await teller.step("a terminal reports another seal after the scan", async () => {
		const { containerNumber, voyage } = stage.visit;
		const line = (minutes, seal) =>
			JSON.stringify({
				at: new Date(Date.parse(stage.scannedAt) + minutes * 60_000).toISOString(),
				kind: "sealed",
				stage: "departure",
				terminal: "ESTERO",
				container: containerNumber,
				voyage,
				seal,
			});
		await terminal.show("/messages");
		await terminal.deliver(
			["seals.jsonl", Buffer.from(`${line(-1, "ZZ7000001")}\n${line(1, "ZZ7000002")}\n`)],
			["gate.edi", reeferAtTheGate(stage)],
		);
	});
	await stage.leave(terminal, "the terminal's page");

	const supervisor = await stage.enter();
	const { page } = supervisor;
	await supervisor.signIn("supervisor");
	await teller.step("the change stands on the order with both states, and is taken note of", async () => {
		await supervisor.show(stage.orderPath);
		const change = page.locator(".since-list li", { hasText: "ZZ7000002" });
		await change.waitFor();
		expect((await change.textContent())?.includes("ZZ7000001"), "both states were expected");
		await change.scrollIntoViewIfNeeded();
		await supervisor.shot("since-scan-es");
		await change.getByRole("button", { name: "Atender" }).click();
		await page.getByLabel("Qué se hace").fill("Se abre hoy en la rampa R2");
		await page.getByRole("button", { name: "Anotar" }).click();
		await change.getByText("Se abre hoy en la rampa R2").waitFor();
	});
	await stage.leave(supervisor, "the supervisor's page");
}

export async function terminalHearsAndSupervisorReleases(stage) {
	const { teller } = stage;
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	await teller.step("the terminal is told the number of the new seal, beside the hold", async () => {
		if (stage.terminal !== TERMINAL) {
			await eventually(
				() => sealMessages().some(({ line }) => line.endsWith(stage.terminal)),
				"a message was expected",
			);
			return;
		}
		await terminal.show("/orders");
		const card = terminal.page.locator(".order-sealed", { hasText: "ZZ9000017" });
		await card.waitFor();
		await terminal.shot("terminal-new-seal-es");
		await terminal.page.locator(".order-hold").first().waitFor();
	});
	await stage.leave(terminal, "the terminal's page");
	await teller.step("the carrier's message of the new seal has gone out, with the box and nothing of why", async () => {
		expect(sealMessages() !== null, "tests/examinations says where the lines' files are");
		const carriers = () => sealMessages().filter(({ line }) => /ZZ.L$/.test(line));
		await eventually(() => carriers().length > 0, "a message to the carrier was expected");
		for (const { line, text } of sealMessages()) {
			expect(text.includes("ZZ9000017") && text.includes(stage.visit.containerNumber), `${line}: ${text}`);
			expect(!/drog|incaut|decomis|seiz/i.test(text), `too much is told to ${line}: ${text}`);
		}
	});

	const supervisor = await stage.enter();
	const { page } = supervisor;
	await supervisor.signIn("supervisor");
	await teller.step("the supervisor sees the seizure with its photos, and releases the hold", async () => {
		await supervisor.show(stage.orderPath);
		await page.locator(".badge", { hasText: "Incautación" }).waitFor();
		await page.locator(".exam-record img").first().waitFor();
		await supervisor.shot("order-seizure-es");
		const onScan = page.locator('section[aria-labelledby="exam-on-scan"]');
		await onScan.scrollIntoViewIfNeeded();
		await supervisor.pictureStands();
		await supervisor.shot("order-on-scan-es");
		await supervisor.show(`/visits/${stage.visit.id}`);
		const hold = page.locator('section[aria-labelledby="visit-hold"]');
		await hold.getByRole("button", { name: /^Ver y (liberar|cerrar)$/ }).click();
		await page.getByLabel("Por qué se libera").fill("Aforo terminado, precinto nuevo puesto");
		await page.locator(".hold-release button").click();
		await eventually(async () => {
			const { json } = await supervisor.send("GET", `/api/holds?visit=${stage.visit.id}`);
			return json.items[0]?.endedAt !== null || json.items[0]?.state.startsWith("release");
		}, "the hold was expected to be released");
		await page.keyboard.press("Escape");
		await supervisor.shot("visit-released-es");
	});
	await stage.leave(supervisor, "the supervisor's page");
}
