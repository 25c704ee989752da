import type { Repeat } from "../../api/repeats";
import { type Translate, textOr } from "../../i18n/catalog";

/** What the papers of both scans have in common or not, the gravest first. */
export function whyTexts(t: Translate, repeat: Repeat): readonly string[] {
	return repeat.why.map((code) => textOr(t, `repeat.why.${code}`, code));
}

/** What was done to the earlier picture, as far as the match shows it. */
export function changeTexts(t: Translate, repeat: Repeat): readonly string[] {
	const changes: string[] = [];
	if (repeat.sameSamples) {
		changes.push(t("repeat.change.sameSamples"));
	}
	if (repeat.orientation !== "same") {
		changes.push(t(`repeat.change.${repeat.orientation}`));
	}
	if (repeat.inverted) {
		changes.push(t("repeat.change.inverted"));
	}
	if (repeat.shiftX !== 0 || repeat.shiftY !== 0) {
		changes.push(t("repeat.change.shifted", { x: repeat.shiftX, y: repeat.shiftY }));
	}
	const [, , wide, high] = repeat.earlier.box;
	const view = repeat.earlier.scan.views.find((one) => one.index === repeat.earlier.view);
	if (view !== undefined && (wide < view.columns || high < view.rows)) {
		const share = Math.round((100 * wide * high) / (view.columns * view.rows));
		changes.push(t("repeat.change.part", { share }));
	}
	return changes.length === 0 ? [t("repeat.change.none")] : changes;
}
