/** The court looks at its matter on a logged request, takes out the package, and checks it without the server. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "../teller.mjs";
import { TABLET } from "./tablet.mjs";

const LAUNCHER = fileURLToPath(new URL("../../../aforo", import.meta.url));
const VERIFIER = new URL("../../public/verify.html", import.meta.url);

export async function packed(stage) {
	const { teller, found } = stage;
	const court = await stage.enter(TABLET);
	await court.signIn("juzgado");
	const { page } = court;
	let file = "";
	await teller.step("a court says what for, and sees its matter and nothing else", async () => {
		await court.show("/matters");
		await page.getByRole("link", { name: "Mirar" }).click();
		await page.getByLabel("Para qué").fill("preparar la audiencia");
		await court.shot("matter-look-es");
		await page.getByRole("button", { name: "Mirar" }).click();
		await page.locator(".chain-bar").first().waitFor();
		await court.shot("matter-es");
		expect((await court.statusOf(`/api/evidence${found.exhibit}`)) === 403, "the court saw an exhibit by itself");
		expect((await court.statusOf("/api/evidence/seizures")) === 403, "the court saw the list");
	});
	await teller.step("takes out the package", async () => {
		await page.getByRole("button", { name: "Paquete de evidencia" }).click();
		await page.getByLabel("Para qué").fill("preparar la audiencia");
		const download = page.waitForEvent("download");
		await page.getByRole("dialog").getByRole("button", { name: "Paquete de evidencia" }).click();
		file = await (await download).path();
		await page.getByText("está en sus descargas").waitFor();
		await court.shot("package-es");
	});
	await teller.step(
		"the verifier page accepts it from a file, without any request, and refuses it with one byte changed",
		async () => {
			const key = await page.evaluate(async () => (await fetch("/api/journal/key")).text());
			const alone = await court.context.newPage();
			const asked = [];
			alone.on("request", (request) => request.url().startsWith("file:") || asked.push(request.url()));
			await alone.goto(VERIFIER.href);
			await alone.locator("#key").fill(key);
			const verdict = async (path) => {
				await alone.locator("#file").setInputFiles(path);
				await alone.locator("#verdict.good, #verdict.bad").waitFor();
				return alone.locator("#verdict").getAttribute("class");
			};
			expect((await verdict(file)) === "good", await alone.locator("#verdict").innerText());
			await alone.screenshot({ path: `${court.shots}/verifier-good.png`, fullPage: true });
			const bytes = readFileSync(file);
			bytes[Math.floor(bytes.length / 2)] ^= 1;
			writeFileSync(`${file}.changed`, bytes);
			await alone.reload();
			await alone.locator("#key").fill(key);
			expect((await verdict(`${file}.changed`)) === "bad", "a changed byte was accepted");
			await alone.screenshot({ path: `${court.shots}/verifier-bad.png`, fullPage: true });
			expect(asked.length === 0, `asked for ${asked.join(", ")}`);
			expect(fileURLToPath(VERIFIER).endsWith("verify.html"), "the verifier is one file");
			await alone.close();
		},
	);
	await teller.step("the command line, without the server, says the same of both", async () => {
		writeFileSync(`${file}.key`, await page.evaluate(async () => (await fetch("/api/journal/key")).text()));
		const verify = (path) =>
			spawnSync(LAUNCHER, ["receipt", "verify", "--key", `${file}.key`, path], { encoding: "utf8" });
		const whole = verify(file);
		expect(whole.status === 0 && whole.stdout.includes("every byte of this package"), whole.stdout + whole.stderr);
		const changed = verify(`${file}.changed`);
		expect(
			changed.status === 1 && changed.stdout.includes("This package proves nothing"),
			changed.stdout + changed.stderr,
		);
	});
	await stage.leave(court, "the court");
}
