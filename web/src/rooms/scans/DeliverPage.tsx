import { deliver } from "../../api/scans";
import type { Delivery } from "../../api/types";
import { DropZone } from "../../delivery/DropZone";
import { SendingsPanel } from "../../delivery/SendingsPanel";
import { useSendings } from "../../delivery/useSendings";
import { Icon } from "../../design/Icon";
import { PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";

/** Where a terminal hands in scanner files. It tells what became of each file, and nothing of any decision. */
export function DeliverPage() {
	const { t } = useLanguage();
	const sendings = useSendings(deliver);
	return (
		<div className="page page-narrow">
			<PageHead title={t("deliver.title")} lead={t("deliver.lead")} />
			<DropZone onFiles={sendings.add} />
			<p className="quiet small">{t("deliver.limits")}</p>
			<SendingsPanel sendings={sendings} result={(delivery) => <Result delivery={delivery} />} />
		</div>
	);
}

const RESULT_LOOK = {
	accepted: { icon: "done", tone: "good" },
	known: { icon: "done", tone: "quiet" },
	quarantined: { icon: "quarantine", tone: "warn" },
} as const;

function Result({ delivery }: { readonly delivery: Delivery }) {
	const { t } = useLanguage();
	const { icon, tone } = RESULT_LOOK[delivery.status];
	return (
		<span className={`badge tone-${tone}`}>
			<Icon name={icon} small />
			{t(`deliver.${delivery.status}`)}
		</span>
	);
}
