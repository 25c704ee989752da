import { Icon } from "../../../design/Icon";
import { Button } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { useNavigation } from "../../../shell/navigation";
import { useRampDelivery } from "./useRampDelivery";

/** On every page of an officer: what was recorded at the ramp and is not with the server. */
export function UndeliveredBar() {
	const { t } = useLanguage();
	const { go, route } = useNavigation();
	const delivery = useRampDelivery();
	if (delivery === null) {
		return null;
	}
	const { outbox, photos, kept } = delivery;
	// The page of an examination tells of its own.
	const here = route.page === "ramp" ? route.id : null;
	const facts = outbox.pending.filter((one) => one.examinationId !== here).length;
	const pictures = photos.filter((one) => one.examinationId !== here).length;
	const refused = outbox.refused.filter((one) => one.pending.examinationId !== here);
	const [first] = refused;
	if (facts === 0 && pictures === 0 && first === undefined && kept) {
		return null;
	}
	return (
		<div className="undelivered" role="status">
			<Icon name={first !== undefined || !kept ? "warning" : "offline"} />
			<span>
				{!kept
					? t("ramp.notKept")
					: first !== undefined
						? t("ramp.refused.count", { count: refused.length })
						: t("ramp.undelivered", { facts, photos: pictures })}
			</span>
			{first !== undefined && (
				<Button onClick={() => go({ page: "ramp", id: first.pending.examinationId })}>{t("ramp.refused.show")}</Button>
			)}
			{first === undefined && <Button onClick={delivery.retryNow}>{t("outbox.retry")}</Button>}
		</div>
	);
}
