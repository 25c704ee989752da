import { useEffect } from "react";
import { scan as askScan, filePath } from "../../api/scans";
import type { Scan } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Await, Empty, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { bytes, dateTime, shortDigest } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { ScanFacts } from "../review/ScanFacts";
import { ScanImage } from "./ScanImage";
import { MatchBadge, StateBadge, scanName } from "./ScansPage";

const LOOK_AGAIN_MS = 2000;

/** One scan, to look at only. */
export function ScanPage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => askScan(id, signal), id);
	const unfinished =
		loaded.state === "ready" && (loaded.value.state === "receiving" || loaded.value.state === "preparing");
	useEffect(() => {
		if (!unfinished) {
			return;
		}
		const looking = setInterval(again, LOOK_AGAIN_MS);
		return () => clearInterval(looking);
	}, [unfinished, again]);
	return (
		<Await loaded={loaded} again={again}>
			{(scan) => <Shown scan={scan} />}
		</Await>
	);
}

function Shown({ scan }: { readonly scan: Scan }) {
	const { t } = useLanguage();
	return (
		<div className="page">
			<PageHead title={t("scan.title", { container: scanName(scan) ?? t("reading.noNumber") })}>
				<StateBadge scan={scan} />
				<MatchBadge state={scan.match.state} />
			</PageHead>
			<div className="decision-layout">
				<div className="image-panel">
					{scan.state === "readable" && scan.views.length > 0 ? (
						<ScanImage scan={scan} marks={[]} />
					) : (
						<NoImage scan={scan} />
					)}
				</div>
				<aside className="panel panel-body decision-facts">
					<ScanFacts scan={scan} />
				</aside>
			</div>
			<Files scan={scan} />
		</div>
	);
}

function NoImage({ scan }: { readonly scan: Scan }) {
	const { t } = useLanguage();
	return scan.state === "unreadable" ? (
		<Empty icon="warning" title={t("state.unreadable")} hint={t("scan.unreadable.hint")} />
	) : (
		<Empty icon="pending" title={t("scan.notReadable")} hint={t("scan.notReadable.hint")} />
	);
}

function Files({ scan }: { readonly scan: Scan }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("scan.files")}</h2>
				<span className="quiet small">{dateTime(scan.receivedAt, language)}</span>
			</div>
			<div className="table-frame">
				<table className="table">
					<thead>
						<tr>
							<th>{t("scan.file.name")}</th>
							<th>{t("scan.file.format")}</th>
							<th className="right">{t("scan.file.size")}</th>
							<th>{t("scan.file.digest")}</th>
							<th />
						</tr>
					</thead>
					<tbody>
						{scan.files.map((file) => (
							<tr key={file.digest}>
								<td>{file.name}</td>
								<td>{[file.format, file.version].filter(Boolean).join(" ")}</td>
								<td className="right nowrap">{bytes(file.sizeBytes, language)}</td>
								<td className="mono small" title={file.digest}>
									{shortDigest(file.digest)}
								</td>
								<td className="shrink">
									<a
										className="button button-small button-quiet"
										href={filePath(scan.id, file.digest)}
										download={file.name}
									>
										<Icon name="download" small />
										{t("app.download")}
									</a>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
