/** A month gone by is drafted by a supervisor, released by an auditor, and read by somebody without an account. */
import { expect } from "../teller.mjs";

const DAY_MS = 86_400_000;
const VALUES = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";

/** An invented number with its ISO 6346 check digit. */
function numbered(serial) {
	const body = `ZZYU${String(serial).padStart(6, "0")}`;
	const sum = [...body].reduce((all, one, at) => all + VALUES.indexOf(one) * 2 ** at, 0);
	return `${body}${(sum % 11) % 10}`;
}

/** The first day of the month three months before this one. */
function ripeMonth() {
	const now = new Date();
	return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 3, 1));
}

/** Visits of a month nobody read anything of. */
function visits(first) {
	const lines = ["container,voyage,direction,port,cutoff,vessel,terminal"];
	for (let at = 0; at < 130; at++) {
		const cutOff = new Date(first.getTime() + (at % 27) * DAY_MS + 15 * 3_600_000).toISOString();
		lines.push(`${numbered(at)},770N,export,ECGYE,${cutOff},INVENTED STORK,${at < 70 ? "ESTERO" : "ISLA"}`);
	}
	return lines.join("\n");
}

export async function twoPublish(stage) {
	const { teller } = stage;
	const first = ripeMonth();
	const day = first.toISOString().slice(0, 10);
	const supervisor = await stage.enter();
	await supervisor.signIn("supervisor");
	await teller.step("a supervisor drafts a month that is long over", async () => {
		const status = await supervisor.page.evaluate(async (csv) => {
			const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
			const headers = { "Content-Type": "text/csv", "X-XSRF-TOKEN": decodeURIComponent(token) };
			return (await fetch("/api/visits/import", { method: "POST", headers, body: csv })).status;
		}, visits(first));
		expect(status === 200, `the visits were not entered: ${status}`);
		await supervisor.show("/editions");
		const row = supervisor.page.locator("tr", { hasText: "Se puede preparar" }).filter({
			hasText: new Intl.DateTimeFormat("es-EC", { timeZone: "UTC", month: "long", year: "numeric" }).format(first),
		});
		await row.locator("button").click();
		await row.locator("button").click();
		await supervisor.page.locator(".edition-draft .edition-table").waitFor();
		await supervisor.shot("edition-draft-es");
	});
	await teller.step("the one who drafted cannot release", async () => {
		const { json } = await supervisor.send("GET", "/api/oversight/editions");
		const draft = json.editions.find((edition) => edition.first === day);
		const refused = await supervisor.send("POST", `/api/oversight/editions/${draft.id}/release`, {
			digest: draft.digest,
		});
		expect(refused.status === 409, `released alone: ${refused.status}`);
	});
	await stage.leave(supervisor, "the supervisor's page");
	const auditor = await stage.enter();
	await auditor.signIn("auditor");
	await teller.step("an auditor reads the draft and releases it", async () => {
		await auditor.show("/editions");
		await auditor.page.locator(".edition-draft .button-primary").click();
		await auditor.page.locator("tr", { hasText: "publicada" }).waitFor();
		await auditor.shot("edition-released-es");
	});
	await stage.leave(auditor, "the auditor's page");
	await anybodyReads(stage, day);
}

async function anybodyReads(stage, day) {
	const { teller } = stage;
	const anybody = await stage.enter();
	await teller.step("anybody reads it without an account, and the browser checks its digest", async () => {
		await anybody.page.goto(`${stage.base}/published`);
		await anybody.page.locator(".edition-table").waitFor();
		await anybody.page.locator(".edition-digest", { hasText: "sha256:" }).waitFor();
		const said = (await anybody.page.locator("main").textContent()) ?? "";
		expect(!said.includes("STORK"), "no vessel may be published");
		await anybody.shot("published-es");
	});
	await teller.step("its receipt is there for whoever asks", async () => {
		const answered = await anybody.page.evaluate(async (first) => {
			const { editions } = await (await fetch("/api/published/coverage")).json();
			const one = editions.find((edition) => edition.first === first);
			return (await (await fetch(`/api/published/coverage/${one.id}/receipt`)).text()).includes("tlog-proof");
		}, day);
		expect(answered, "the receipt must be a proof of the journal");
	});
	await stage.leave(anybody, "the public page");
}
