/** What every reader of the story does at a desk. */
import { eventually, expect } from "../teller.mjs";

/** Asks for the next scan by key and waits until it is there. */
export async function ask(visitor) {
	await visitor.page.locator(".next-button:enabled").waitFor();
	await visitor.page.keyboard.press("n");
	await visitor.page.locator(".reading").waitFor();
	await visitor.pictureStands();
}

/** The container whose scan is in view. */
export async function inView(page) {
	return ((await page.locator(".strip-number").textContent()) ?? "").trim();
}

/** Presses keys one after the other, as a person does. */
export async function strokes(page, ...keys) {
	for (const key of keys) {
		await page.keyboard.press(key);
	}
}

/** Gathers the decisions this page sends and the answers they get. */
export function decisionsOf(page) {
	const sent = [];
	page.on("response", async (response) => {
		if (response.request().method() === "POST" && response.url().endsWith("/decision")) {
			const body = response.request().postDataJSON();
			sent.push({ status: response.status(), body, answer: await response.text().catch(() => "") });
		}
	});
	return sent;
}

export async function delivered(sent, count, message) {
	await eventually(async () => sent.length >= count, message ?? `${count} decisions must arrive: ${sent.length} did`);
	const last = sent[count - 1];
	expect(last.status === 201 || last.status === 200, `it must be recorded: ${last.status} ${last.answer}`);
	expect(last.answer === '{"recorded":true}', `the answer must be {"recorded":true}: ${last.answer}`);
	return last.body;
}
