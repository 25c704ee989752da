import type { Accord } from "../../../api/figures";
import type { Language } from "../../../api/types";
import { useLanguage } from "../../../i18n/language";

const LOCALE: Readonly<Record<Language, string>> = { es: "es-EC", en: "en-GB" };

/** Two digits after the point: more would claim what so few pairs cannot give. */
export function decimals(value: number, language: Language): string {
	return new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

export function percent(value: number, language: Language): string {
	return new Intl.NumberFormat(LOCALE[language], { style: "percent", maximumFractionDigits: 1 }).format(value);
}

/** `95 / 100`: a share is never told without what it is of. */
export function share(part: number, whole: number, language: Language): string {
	const count = (value: number) => new Intl.NumberFormat(LOCALE[language]).format(value);
	return whole === 0 ? "–" : `${count(part)} / ${count(whole)}`;
}

/** Kappa with its interval, or why there is none. */
export function Kappa({ of }: { readonly of: Accord }) {
	const { t, language } = useLanguage();
	if (!of.enough) {
		return (
			<span className="quiet" title={t("agreement.few.says")}>
				{t("agreement.few")}
			</span>
		);
	}
	if (of.kappa === null || of.kappaLow === null || of.kappaHigh === null) {
		return <span className="quiet">{t("agreement.same")}</span>;
	}
	return (
		<span className="kappa">
			{decimals(of.kappa, language)}{" "}
			<span className="kappa-interval">
				{t("agreement.kappa.interval", {
					low: decimals(of.kappaLow, language),
					high: decimals(of.kappaHigh, language),
				})}
				{of.rough && ` · ${t("agreement.rough")}`}
			</span>
		</span>
	);
}
