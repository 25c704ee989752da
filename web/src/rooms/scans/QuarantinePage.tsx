import { quarantine, quarantinePath } from "../../api/scans";
import type { Quarantined } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Await, Empty, MoreButton, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { bytes, dateTime, shortDigest } from "../../shell/format";
import { useLive } from "../../shell/live";
import { usePaged } from "../../shell/load";
import { Remarks } from "./Remarks";

export function QuarantinePage() {
	const { t } = useLanguage();
	const { first, more, loadingMore, again, refresh } = usePaged(quarantine, "quarantine");
	useLive(["scans"], refresh);
	return (
		<div className="page">
			<PageHead title={t("quarantine.title")} lead={t("quarantine.lead")} />
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="done" title={t("quarantine.none")} hint={t("quarantine.none.hint")} />
					) : (
						<ul className="desk">
							{items.map((item) => (
								<QuarantineCard key={item.digest} item={item} />
							))}
						</ul>
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
		</div>
	);
}

function QuarantineCard({ item }: { readonly item: Quarantined }) {
	const { t, language } = useLanguage();
	return (
		<li className="panel">
			<div className="panel-head">
				<div>
					<h3>{item.name}</h3>
					<p className="quiet small">
						{bytes(item.sizeBytes, language)} · {dateTime(item.receivedAt, language)} · {item.source} ·{" "}
						<span className="mono" title={item.digest}>
							{shortDigest(item.digest)}
						</span>
					</p>
				</div>
				<a className="button button-small" href={quarantinePath(item.digest)} download={item.name}>
					<Icon name="download" small />
					{t("app.download")}
				</a>
			</div>
			<div className="panel-body">
				<Remarks remarks={item.remarks} />
			</div>
		</li>
	);
}
