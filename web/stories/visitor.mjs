import { join } from "node:path";
import { barriers } from "./accessible.mjs";

const WIDTH = 1366;
const HEIGHT = 768;

/** Somebody at a browser of their own: signs in, looks, and is watched for what the page should never do. */
export class Visitor {
	/** @param machine what the browser runs on, where it is not the common screen: `{ viewport, hasTouch }` */
	static async enter(browser, base, shots, machine = {}) {
		const context = await browser.newContext({
			viewport: { width: WIDTH, height: HEIGHT },
			locale: "es-EC",
			acceptDownloads: true,
			...machine,
		});
		return new Visitor(context, await context.newPage(), base, shots);
	}

	constructor(context, page, base, shots) {
		this.context = context;
		this.page = page;
		page.setDefaultTimeout(20_000);
		this.base = base;
		this.shots = shots;
		/** Requests to anywhere but our server, errors of the page, refusals by the content policy. */
		this.misdeeds = [];
		this.requests = [];
		/** Choices of language on their way to the server. */
		this.chosen = [];
		page.on("request", (request) => {
			const address = request.url();
			this.requests.push(`${request.method()} ${address}`);
			if (address.endsWith("/api/session/language")) {
				this.chosen.push(request.response().catch(() => null));
			}
			if (!address.startsWith(base) && !address.startsWith("blob:")) {
				this.misdeeds.push(`request to ${address}`);
			}
		});
		page.on("pageerror", (error) => this.misdeeds.push(`error: ${error.message}`));
		page.on("console", (message) => {
			if (message.type() === "error" && /Content Security Policy|Refused to/.test(message.text())) {
				this.misdeeds.push(message.text());
			}
		});
	}

	async signIn(name, language = "es") {
		await this.page.goto(this.base);
		await this.page.locator("form").waitFor();
		await this.speak(language);
		await this.page.locator('input[autocomplete="username"]').fill(name);
		await this.page.locator('input[type="password"]').fill("puerto-inventado-7");
		await this.page.keyboard.press("Enter");
		await this.page.locator(".frame").waitFor();
		await this.speak(language);
	}

	async speak(language) {
		await this.page.locator(`.language button[lang="${language}"]`).click();
		await this.page.locator(`html[lang="${language}"]`).waitFor({ state: "attached" });
		await Promise.all(this.chosen);
	}

	async show(path) {
		await this.page.goto(this.base + path);
		await this.page.locator(".frame").waitFor();
	}

	/** What stands here, to be looked at; and nothing on it may shut somebody out. */
	async shot(name) {
		this.misdeeds.push(...(await barriers(this.page)).map((barrier) => `on ${name}, ${barrier}`));
		await this.page.screenshot({ path: join(this.shots, `${name}.png`) });
	}

	/** The same page as a tablet shows it. */
	async tabletShot(name) {
		await this.page.setViewportSize({ width: 1024, height: 768 });
		await this.shot(`${name}-tablet`);
		await this.page.setViewportSize({ width: WIDTH, height: HEIGHT });
	}

	/** What is drawn where the scan is, or elsewhere, as bytes to compare. */
	async picture(where = ".scan-canvas") {
		return this.page.locator(where).first().screenshot();
	}

	/** Waits until the picture has stopped changing and is more than one colour; a plain area compresses to nearly nothing. */
	async pictureStands(where = ".scan-canvas") {
		let before = await this.picture(where);
		for (let tries = 0; tries < 60; tries++) {
			await this.page.waitForTimeout(250);
			const after = await this.picture(where);
			if (after.equals(before) && after.length > 8000) {
				return after;
			}
			before = after;
		}
		throw new Error(`the picture did not come to rest: ${before.length} bytes`);
	}

	async drag(from, to) {
		const box = await this.page.locator(".scan-canvas").first().boundingBox();
		const point = ([x, y]) => [box.x + box.width * x, box.y + box.height * y];
		const [startX, startY] = point(from);
		const [endX, endY] = point(to);
		await this.page.mouse.move(startX, startY);
		await this.page.mouse.down();
		await this.page.mouse.move((startX + endX) / 2, (startY + endY) / 2, { steps: 4 });
		await this.page.mouse.move(endX, endY, { steps: 4 });
		await this.page.mouse.up();
		await this.page.mouse.move(box.x + 2, box.y + 2);
	}

	/** The status of a request made with this person's session. */
	async statusOf(path) {
		return this.page.evaluate(async (address) => (await fetch(address)).status, path);
	}

	/** What a request made with this person's session answers: status and JSON. */
	async send(method, path, json) {
		return this.page.evaluate(
			async ([how, address, body]) => {
				const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
				const response = await fetch(address, {
					method: how,
					headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": decodeURIComponent(token) },
					...(body === undefined ? {} : { body: JSON.stringify(body) }),
				});
				const text = await response.text();
				return { status: response.status, json: text === "" ? null : JSON.parse(text) };
			},
			[method, path, json],
		);
	}

	/** Posts text as it is, as a system of a terminal would, with this person's session; the status. */
	async deliverText(path, text) {
		return this.page.evaluate(
			async ([address, body]) => {
				const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
				const headers = { "Content-Type": "application/octet-stream", "X-XSRF-TOKEN": decodeURIComponent(token) };
				return (await fetch(address, { method: "POST", headers, body })).status;
			},
			[path, text],
		);
	}

	/** Hands files in where files are dropped or chosen, and waits until each has a result. */
	async deliver(...files) {
		const before = await this.page.locator(".sending .badge").count();
		await this.page
			.locator('input[type="file"]')
			.setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: "application/octet-stream" })));
		await this.page
			.locator(".sending .badge")
			.nth(before + files.length - 1)
			.waitFor();
	}

	async leave() {
		await this.context.close();
	}
}
