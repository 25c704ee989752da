import { useState } from "react";
import { type RelatedScan, type RelatedScans, relatedThumbnailPath } from "../../api/related";
import { Icon } from "../../design/Icon";
import { Await } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime } from "../../shell/format";
import type { Asked } from "./DossierTabs";

interface RelatedTabProps {
	readonly scanId: string;
	readonly related: Asked<RelatedScans>;
	readonly chosen: string | null;
	readonly onChoose: (other: RelatedScan) => void;
}

/** Earlier scans of this container and cleared scans of like cargo; choosing one lays it beside this one. */
export function RelatedTab({ scanId, related, chosen, onChoose }: RelatedTabProps) {
	const { t } = useLanguage();
	return (
		<Await loaded={related.loaded} again={related.again}>
			{({ earlier, similar }) => (
				<>
					<Group
						title={t("related.earlier")}
						none={t("related.earlier.none")}
						scans={earlier}
						{...{ scanId, chosen, onChoose }}
					/>
					<Group
						title={t("related.similar")}
						none={t("related.similar.none")}
						scans={similar}
						{...{ scanId, chosen, onChoose }}
					/>
					<p className="quiet small">{t("related.caution")}</p>
				</>
			)}
		</Await>
	);
}

interface GroupProps extends Pick<RelatedTabProps, "scanId" | "chosen" | "onChoose"> {
	readonly title: string;
	readonly none: string;
	readonly scans: readonly RelatedScan[];
}

function Group({ title, none, scans, scanId, chosen, onChoose }: GroupProps) {
	const { t, language } = useLanguage();
	return (
		<section className="related">
			<h3>{title}</h3>
			{scans.length === 0 && <p className="quiet">{none}</p>}
			<ul>
				{scans.map((one) => (
					<li key={one.scanId}>
						<button
							type="button"
							className="related-scan"
							aria-pressed={chosen === one.scanId}
							onClick={() => onChoose(one)}
						>
							<Picture path={relatedThumbnailPath(scanId, one.scanId)} />
							<span>
								<span className="number">
									{one.containerNumber === null ? t("reading.noNumber") : containerNumber(one.containerNumber)}
								</span>
								<span className="quiet small">
									{[dateTime(one.acquiredAt, language), one.port].filter((part) => part !== null).join(" · ")}
								</span>
								<span className="quiet small">
									{one.why.map((why) => textOr(t, `related.why.${why}`, why)).join(" · ")}
								</span>
							</span>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

function Picture({ path }: { readonly path: string }) {
	const [missing, setMissing] = useState(false);
	return (
		<span className="thumbnail">
			{missing ? <Icon name="image" /> : <img src={path} alt="" loading="lazy" onError={() => setMissing(true)} />}
		</span>
	);
}
