/** A box is scanned three times: the second scan shows what the first did, the third shows more; only that is an alert, with both pictures. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, expect } from "../teller.mjs";
import { RESCANNED_BOX } from "./boxes.mjs";

/** Two large scans are laid on one another by the server; on a busy machine that takes its time. */
const LAYING_MS = 120_000;

export async function boxIsScannedAgain(stage) {
	const { teller } = stage;
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	const terminal = await stage.enter();
	await terminal.signIn("terminal");
	const { page } = supervisor;
	let visit = "";
	const rescans = async () =>
		(await supervisor.send("GET", `/api/since-scan?visit=${visit}`)).json.items.filter((one) => one.kind === "rescan");
	const deliver = async (name) => {
		const folder = process.env.AFORO_STORY_RESCANS ?? ".";
		const files = readdirSync(folder).filter((file) => file.startsWith(name) && file.endsWith(".dcs"));
		await terminal.show("/deliver");
		await terminal.deliver(...files.map((file) => [file, readFileSync(join(folder, file))]));
		return async () => {
			const { json } = await supervisor.send("GET", "/api/scans?limit=50");
			return json.items.filter((scan) => scan.visit?.id === visit && scan.state === "readable").length;
		};
	};
	await teller.step("a second scan of the same load is no alert", async () => {
		const entered = await supervisor.send("POST", "/api/visits", {
			containerNumber: RESCANNED_BOX,
			voyage: "881N",
			direction: "export",
			port: "ECGYE",
			vessel: "INVENTED PELICAN",
			terminal: "ESTERO",
			cutOff: new Date(Date.now() + 36_000_000).toISOString(),
		});
		expect(entered.status === 201, `the visit was not entered: ${entered.status}`);
		visit = entered.json.id;
		await deliver("first");
		const count = await deliver("again");
		await eventually(async () => (await count()) === 2, "two scans were expected to hang on the visit", 60_000);
	});
	await teller.step("a third one with bricks among the boxes is one, and shows both pictures and where", async () => {
		const count = await deliver("changed");
		await eventually(async () => (await count()) === 3, "three scans were expected to hang on the visit", 60_000);
		await eventually(async () => (await rescans()).length > 0, "an alert was expected", LAYING_MS);
		const all = await rescans();
		expect(all.length === 1, `the second scan was expected to agree: ${JSON.stringify(all)}`);
		expect(all[0].after.by === "part-differs" && all[0].where !== null, `where was expected: ${JSON.stringify(all)}`);
		const ordered = await supervisor.send("POST", "/api/examinations", { visitId: visit, reasonCode: "since-scan" });
		await supervisor.show(`/examinations/${ordered.json.order.id}`);
		const change = page.locator(".since-list li", { hasText: "Otra imagen" });
		await change.getByText("Una parte cambió").waitFor();
		await change.getByRole("button", { name: "Ver las dos imágenes" }).click();
		await change.locator(".scan-canvas").nth(1).waitFor();
		await change.scrollIntoViewIfNeeded();
		await supervisor.pictureStands(".since-images");
		await supervisor.shot("since-two-scans-es");
		await supervisor.tabletShot("since-two-scans-es");
	});
	await stage.leave(terminal, "the terminal's page");
	await stage.leave(supervisor, "the supervisor's page");
}
