import { eventually, expect } from "../teller.mjs";

const MACHINE = { viewport: { width: 1280, height: 800 }, hasTouch: true };
const SMALLER = { width: 1024, height: 768 };
const LEAST_TOUCH_PX = 48;

/** The tablet of an officer at the ramp, and what a gloved hand does with it. */
export class Tablet {
	static async enter(stage, name = "aforador") {
		const officer = await stage.enter(MACHINE);
		await officer.signIn(name);
		return new Tablet(officer);
	}

	constructor(officer) {
		this.officer = officer;
		this.page = officer.page;
		this.body = officer.page.locator(".ramp-body");
	}

	button(name) {
		return this.body.getByRole("button", { name, exact: true });
	}

	async press(name) {
		await this.button(name).tap();
	}

	async titled(title) {
		await this.page.locator("#ramp-title", { hasText: title }).waitFor();
	}

	/** To a step by the list beside it. */
	async stepTo(name) {
		await this.page.locator(".ramp-steps").getByRole("button", { name }).tap();
	}

	/** What stands here in both sizes of tablet, everything on it large enough for a glove, and what leads on in sight. */
	async shot(name) {
		const small = await this.page.evaluate(tooSmall, LEAST_TOUCH_PX);
		expect(small.length === 0, `too small for a glove on ${name}: ${small.join(", ")}`);
		await this.officer.shot(name);
		await this.page.setViewportSize(SMALLER);
		await this.officer.shot(`${name}-1024`);
		const cut = await this.page.evaluate(cutOff);
		expect(cut.length === 0, `cut off on ${name} at ${SMALLER.width}: ${cut.join(", ")}`);
		await this.page.setViewportSize(MACHINE.viewport);
	}

	/** A photo as a camera would make it: what is on the screen, as JPEG. */
	async takePhoto(name) {
		const before = await this.body.locator(".ramp-photos img").count();
		const buffer = await this.page.screenshot({ type: "jpeg", quality: 60 });
		const file = { name: `${name}.jpg`, mimeType: "image/jpeg", buffer };
		await this.body.locator('input[type="file"]').setInputFiles(file);
		await this.body.locator(".ramp-photos img").nth(before).waitFor();
		return buffer;
	}

	async allDelivered() {
		await eventually(
			async () => (await this.page.locator(".ramp-delivery").textContent())?.includes("Todo entregado"),
			"everything was expected to be delivered",
			40_000,
		);
	}

	async sheet(orderPath) {
		return (await this.officer.send("GET", `/api${orderPath}/sheet`)).json;
	}
}

/** Runs in the page. */
function tooSmall(least) {
	const touched = ".ramp button, .ramp a, .ramp input:not([type=file]), .ramp textarea";
	const small = [];
	for (const element of document.querySelectorAll(touched)) {
		// the picture's own tools are the viewer's
		if (element.closest(".scan-image, .since") !== null) {
			continue;
		}
		const box = element.getBoundingClientRect();
		if (box.width > 0 && (box.height < least || box.width < least)) {
			small.push(`${element.textContent?.trim()} ${Math.round(box.width)}x${Math.round(box.height)}`);
		}
	}
	return small;
}

/** Runs in the page: buttons whose words do not fit into them, and what leads on when it is out of sight. */
function cutOff() {
	const cut = [];
	for (const button of document.querySelectorAll(".ramp button")) {
		if (button.scrollWidth > button.clientWidth + 1) {
			cut.push(`${button.textContent?.trim()}`);
		}
	}
	for (const onward of document.querySelectorAll(".ramp-actions .ramp-go")) {
		const box = onward.getBoundingClientRect();
		if (box.bottom > window.innerHeight || box.top < 0) {
			cut.push(`${onward.textContent?.trim()} out of sight`);
		}
	}
	return cut;
}
