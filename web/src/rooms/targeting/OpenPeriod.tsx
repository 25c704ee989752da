import { openPeriod } from "../../api/targeting";
import { Button, Dialog, Failure } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

interface OpenPeriodProps {
	readonly onClose: () => void;
	readonly onOpened: () => void;
}

/** A new seed for the draws to come; the draws so far stay with the one before. */
export function OpenPeriod({ onClose, onOpened }: OpenPeriodProps) {
	const { t } = useLanguage();
	const opening = useDoing(async () => {
		await openPeriod();
		onOpened();
	});
	return (
		<Dialog title={t("period.open")} onClose={onClose}>
			<p>{t("period.open.lead")}</p>
			<p className="soft">{t("period.open.both")}</p>
			<Failure failure={opening.failure} />
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.cancel")}</Button>
				<Button look="primary" onClick={opening.run} disabled={opening.busy}>
					{t("period.open")}
				</Button>
			</div>
		</Dialog>
	);
}
