import { useState } from "react";
import { thumbnailPath } from "../../api/scans";
import type { Scan } from "../../api/types";
import { Icon } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";

/** The first view, small, in a place of fixed size so that lists do not jump. */
export function Thumbnail({ scan, large = false }: { readonly scan: Scan; readonly large?: boolean }) {
	const { t } = useLanguage();
	const [missing, setMissing] = useState(false);
	const [view] = scan.views;
	return (
		<span className={large ? "thumbnail thumbnail-large" : "thumbnail"}>
			{view === undefined || missing || scan.state !== "readable" ? (
				<span className="quiet" title={t("scans.image.none")}>
					<Icon name="image" />
				</span>
			) : (
				<img src={thumbnailPath(scan.id, view.index)} alt="" loading="lazy" onError={() => setMissing(true)} />
			)}
		</span>
	);
}
