/** A second reader of the same agency, and the supervisor who sees what both said. */
import { expect } from "../teller.mjs";
import { ask, decisionsOf, delivered, inView, strokes } from "./desk.mjs";

/** Words that would tell a reader that somebody has read before. */
const TELLING = /segunda lectura|primera lectura|second reading|"ordinal"|"because"|readingOrdinal/i;

export async function secondReaderKnowsNothing(stage) {
	const { teller } = stage;
	const other = await stage.enter();
	const { page } = other;
	const sent = decisionsOf(page);
	const given = [];
	page.on("response", async (response) => {
		if (response.url().endsWith("/api/review/next") && response.status() === 200) {
			given.push(await response.text());
		}
	});
	await teller.step("another reader is given scans, and nothing tells whether somebody read them before", async () => {
		await other.signIn("analista2");
		await ask(other);
		await other.shot("second-reader-es");
		const seen = `${given.join("")}${await page.locator(".reading").innerText()}`;
		expect(!TELLING.test(seen), `something tells: ${TELLING.exec(seen)?.[0]}`);
		const container = await inView(page);
		await strokes(page, ".", "1", "2");
		const body = await delivered(sent, 1);
		stage.recorded.push({ container, verdict: body.verdict });
	});
	await stage.leave(other, "the second reader's page");
}

export async function supervisorSeesReadings(stage) {
	const { teller } = stage;
	const susana = await stage.enter();
	const { page } = susana;
	await teller.step("a supervisor sees what waits and leaves word for the next shift", async () => {
		await susana.signIn("supervisor");
		await page.locator(".figures").waitFor();
		await page.locator(".handover .button").first().click();
		await page.locator(".handover textarea").fill("Pórtico 2: imágenes cortadas por la derecha desde las 5.");
		await page.locator('.handover button[type="submit"]').click();
		await page.locator(".handover-text", { hasText: "Pórtico 2" }).waitFor();
		await susana.shot("waiting-es");
	});
	await teller.step("every decision of the story is recorded once", async () => {
		await susana.show("/decisions");
		await page.locator(".table tbody tr").first().waitFor();
		for (const { container, verdict } of stage.recorded) {
			const rows = page.locator("tr", { hasText: container }).filter({ has: page.locator(`.tone-${verdict}`) });
			const count = await rows.count();
			expect(count >= 1, `${container} ${verdict} is recorded ${count} times`);
		}
		await susana.shot("decisions-es");
	});
	await teller.step("a decision stands beside the other readings of its scan", async () => {
		await page
			.locator("tr", { hasText: stage.recorded.find(({ verdict }) => verdict === "examine").container })
			.filter({ has: page.locator(".tone-examine") })
			.first()
			.locator("a")
			.click();
		await page.locator(".other-here").waitFor();
		await susana.pictureStands();
		await susana.shot("decision-es");
		await page.locator(".shown-picture svg").first().waitFor();
		const told = await page.locator(".shown").innerText();
		expect(/Solo orgánico/.test(told) && /Regla/.test(told), `what was shown must be told in words: ${told}`);
		await page.locator(".shown").scrollIntoViewIfNeeded();
		await susana.shot("decision-shown-es");
		await page.locator("#other-readings").scrollIntoViewIfNeeded();
		await susana.shot("decision-readings-es");
	});
	await stage.leave(susana, "the supervisor's page");
}
