import { allReasons } from "../../api/figures";
import { reasons } from "../../api/review";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { useMay } from "../../shell/session";

/** Words for reason codes, of retired ones too where others' decisions are seen; until they are here, the code itself. */
export function useReasonText(): (code: string) => string {
	const { language } = useLanguage();
	const maySeeAll = useMay("review-supervise");
	const [known] = useLoad((signal) => (maySeeAll ? allReasons(signal) : reasons(signal)), "reasons");
	return (code) => {
		const found = known.state === "ready" ? known.value.items.find((reason) => reason.code === code) : undefined;
		return found?.text[language] ?? code;
	};
}
