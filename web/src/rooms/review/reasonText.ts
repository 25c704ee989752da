import { reasons } from "../../api/review";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";

/** Words for reason codes; until they are here, and for codes of another version, the code itself. */
export function useReasonText(): (code: string) => string {
	const { language } = useLanguage();
	const [known] = useLoad((signal) => reasons(signal), "reasons");
	return (code) => {
		const found = known.state === "ready" ? known.value.items.find((reason) => reason.code === code) : undefined;
		return found?.text[language] ?? code;
	};
}
