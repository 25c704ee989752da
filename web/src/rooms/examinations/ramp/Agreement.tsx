import { Icon } from "../../../design/Icon";
import { useLanguage } from "../../../i18n/language";

/** Whether what was typed agrees with what was said before; silent where there is nothing to compare. */
export function Agreement({ agrees, other }: { readonly agrees: boolean | null; readonly other: string }) {
	const { t } = useLanguage();
	if (agrees === null || other === "") {
		return null;
	}
	return (
		<p className={agrees ? "ramp-agrees" : "ramp-differs"} role="status">
			<Icon name={agrees ? "clear" : "warning"} />
			{agrees ? t("ramp.agrees") : t("ramp.differs", { other })}
		</p>
	);
}
