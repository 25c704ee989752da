import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import type { ShownComparison, ShownRecord } from "../../viewer";
import { secondsText } from "./shownFrom";

/** What lay over the picture while it was read: other scans instead of it, and findings of machines on it. */
export function LaidOver({ record }: { readonly record: ShownRecord }) {
	const { t } = useLanguage();
	const { compared, findings } = record;
	return (
		<>
			<div>
				<h3>{t("shown.compared")}</h3>
				{compared.length === 0 ? (
					<p className="quiet">{t("shown.compared.none")}</p>
				) : (
					<ul className="shown-list">
						{compared.map((each) => (
							<ComparedLine key={`${each.scan} ${each.view} ${each.mode}`} compared={each} />
						))}
					</ul>
				)}
			</div>
			<div>
				<h3>{t("shown.findings")}</h3>
				<p className={findings === null ? "quiet" : undefined}>
					{findings === null
						? t("shown.findings.none")
						: t("shown.findings.drawn", { after: secondsText(findings.after), time: secondsText(findings.seconds) })}
				</p>
			</div>
		</>
	);
}

function ComparedLine({ compared }: { readonly compared: ShownComparison }) {
	const { t } = useLanguage();
	const maySee = useMay("scan-see");
	const name = compared.scan.slice(-12);
	return (
		<li>
			<span className="number">{secondsText(compared.seconds)}</span>
			<span>
				{textOr(t, `compare.${compared.mode}`, compared.mode)} · {t("reading.view", { number: compared.view + 1 })} ·{" "}
				{maySee ? (
					<Link className="mono small" to={{ page: "scan", id: compared.scan }}>
						{name}
					</Link>
				) : (
					<span className="mono small">{name}</span>
				)}
			</span>
		</li>
	);
}
