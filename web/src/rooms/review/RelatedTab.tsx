import { relatedScans } from "../../api/related";
import type { Scan } from "../../api/types";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { scanName } from "../scans/ScansPage";
import { Thumbnail } from "../scans/Thumbnail";

interface RelatedTabProps {
	readonly leaseId: string;
	readonly chosen: Scan | null;
	readonly onChoose: (other: Scan | null) => void;
}

/** Earlier scans of this container and cleared scans of like cargo; choosing one lays it on this one. */
export function RelatedTab({ leaseId, chosen, onChoose }: RelatedTabProps) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => relatedScans(leaseId, signal), leaseId);
	return (
		<Await loaded={loaded} again={again}>
			{({ earlier, similar }) => (
				<>
					<Group
						title={t("related.earlier")}
						none={t("related.earlier.none")}
						scans={earlier}
						{...{ chosen, onChoose }}
					/>
					<Group
						title={t("related.similar")}
						none={t("related.similar.none")}
						scans={similar}
						{...{ chosen, onChoose }}
					/>
					<p className="quiet small">{t("related.caution")}</p>
				</>
			)}
		</Await>
	);
}

interface GroupProps extends Pick<RelatedTabProps, "chosen" | "onChoose"> {
	readonly title: string;
	readonly none: string;
	readonly scans: readonly Scan[];
}

function Group({ title, none, scans, chosen, onChoose }: GroupProps) {
	const { t, language } = useLanguage();
	return (
		<section className="related">
			<h3>{title}</h3>
			{scans.length === 0 && <p className="quiet">{none}</p>}
			<ul className="plain-list">
				{scans.map((one) => {
					const pressed = chosen?.id === one.id;
					return (
						<li key={one.id}>
							<button
								type="button"
								className="related-scan"
								aria-pressed={pressed}
								onClick={() => onChoose(pressed ? null : one)}
							>
								<Thumbnail scan={one} />
								<span>
									<span className="number">{scanName(one) ?? t("reading.noNumber")}</span>
									<span className="quiet small">{dateTime(one.acquiredAt ?? one.receivedAt, language)}</span>
									<span className="quiet small">{one.visit?.voyage ?? ""}</span>
								</span>
							</button>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
