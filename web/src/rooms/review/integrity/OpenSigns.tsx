import { openSigns } from "../../../api/figures";
import { useLanguage } from "../../../i18n/language";
import { useLive } from "../../../shell/live";
import { useLoad } from "../../../shell/load";

/** A number in the navigation. It is asked for now and then: no nudge tells of signs, for it would tell those of the reader's unit too. */
export function OpenSigns() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => openSigns(signal), "signs");
	useLive([], again);
	if (loaded.state !== "ready" || loaded.value.open === 0) {
		return null;
	}
	const count = loaded.value.open;
	const words = count === 1 ? t("duress.open.one") : t("duress.open.many", { count });
	return (
		<span className="rail-count" title={words}>
			<span aria-hidden="true">{count}</span>
			<span className="visually-hidden">{words}</span>
		</span>
	);
}
