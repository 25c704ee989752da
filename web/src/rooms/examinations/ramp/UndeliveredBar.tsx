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
	const waiting = outbox.attempts > 0 || route.page !== "ramp" ? outbox.pending.length : 0;
	const [refused] = outbox.refused;
	if (waiting === 0 && refused === undefined && kept && (photos.length === 0 || route.page === "ramp")) {
		return null;
	}
	return (
		<div className="undelivered" role="status">
			<Icon name={refused !== undefined || !kept ? "warning" : "offline"} />
			<span>
				{!kept
					? t("ramp.notKept")
					: refused !== undefined
						? t("ramp.refused.count", { count: outbox.refused.length })
						: t("ramp.undelivered", { facts: outbox.pending.length, photos: photos.length })}
			</span>
			{refused !== undefined && route.page !== "ramp" && (
				<Button onClick={() => go({ page: "ramp", id: refused.pending.examinationId })}>
					{t("ramp.refused.show")}
				</Button>
			)}
			{refused === undefined && <Button onClick={delivery.retryNow}>{t("outbox.retry")}</Button>}
		</div>
	);
}
