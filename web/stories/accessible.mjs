import axe from "axe-core";

/** What WCAG 2.1 asks on the levels A and AA, as far as a program can tell (axe-core). */
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What stands on the page now and shuts somebody out: the rule, how many places, and the first of them. */
export async function barriers(page) {
	const known = await page.evaluate(() => "axe" in globalThis);
	if (!known) {
		await page.evaluate(axe.source);
	}
	const violations = await page.evaluate(async (standard) => {
		// A colour on its way to another is nobody's choice.
		const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < 2000);
		await Promise.allSettled(moving.map((one) => one.finished));
		const { violations } = await globalThis.axe.run(document, {
			runOnly: { type: "tag", values: standard },
			resultTypes: ["violations"],
		});
		return violations.map(({ id, help, nodes }) => ({
			id,
			help,
			places: nodes.length,
			first: nodes[0].target.join(" "),
		}));
	}, STANDARD);
	return violations.map(({ id, help, places, first }) => `${id}: ${help} (${places}, first ${first})`);
}
