import { scans } from "../../api/scans";
import type { Scan, Visit } from "../../api/types";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, zoneOfPort } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { StateBadge } from "../scans/ScansPage";
import { Thumbnail } from "../scans/Thumbnail";

/** Scans linked with the visit; others of the same container are only counted, they may be of another visit. */
export function VisitScans({ visit }: { readonly visit: Visit }) {
	const { t } = useLanguage();
	const filter = { state: "", match: "", q: visit.containerNumber };
	const [loaded, again] = useLoad((signal) => scans(filter, null, signal), visit.id);
	return (
		<section className="panel" aria-labelledby="visit-scans">
			<div className="panel-head">
				<h2 id="visit-scans">{t("visit.scans")}</h2>
			</div>
			<Await loaded={loaded} again={again}>
				{({ items }) => {
					const own = items.filter((scan) => scan.visit?.id === visit.id);
					const loose = items.filter((scan) => scan.visit === null).length;
					return (
						<div className="panel-body">
							{own.length === 0 && <p className="quiet">{t("visit.scans.none")}</p>}
							<ul className="visit-scans">
								{own.map((scan) => (
									<ScanCard key={scan.id} scan={scan} port={visit.port} />
								))}
							</ul>
							{loose > 0 && <p className="quiet small">{t("visit.scans.notHers", { count: loose })}</p>}
						</div>
					);
				}}
			</Await>
		</section>
	);
}

function ScanCard({ scan, port }: { readonly scan: Scan; readonly port: string }) {
	const { language } = useLanguage();
	const device = [scan.device?.manufacturer, scan.device?.model].filter(Boolean).join(" ");
	return (
		<li>
			<Link to={{ page: "scan", id: scan.id }} className="scan-card">
				<Thumbnail scan={scan} large />
				<span>{dateTime(scan.acquiredAt ?? scan.receivedAt, language, zoneOfPort(port))}</span>
			</Link>
			{device !== "" && <p className="quiet small">{device}</p>}
			<StateBadge scan={scan} />
		</li>
	);
}
