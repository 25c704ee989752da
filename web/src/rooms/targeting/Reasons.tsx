import type { Compared, Fired } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";

interface ReasonsProps {
	readonly reasons: readonly Fired[];
	/** Shows rule, version and points too. */
	readonly full?: boolean;
}

/** Why a visit stands where it stands: the sentences of the rules, and the values they compared. */
export function Reasons({ reasons, full = false }: ReasonsProps) {
	const { t, language } = useLanguage();
	const counted = reasons.filter((one) => !one.spared);
	const shown = full ? reasons : counted;
	if (shown.length === 0) {
		return <p className="quiet small">{t("targeting.noReason")}</p>;
	}
	return (
		<ul className="reasons">
			{shown.map((one) => (
				<li key={one.rule} className={one.spared ? "reason reason-spared" : "reason"}>
					<span>{one.text[language]}</span> <Values compared={one.compared} />
					{full && (
						<p className="quiet small">
							{one.rule} · <code>{one.ruleVersion.slice(0, 8)}</code> ·{" "}
							{one.spared ? t("targeting.spared") : t("targeting.points", { points: one.score })}
						</p>
					)}
				</li>
			))}
		</ul>
	);
}

/** Two values are shown as what differs; one or more than two, side by side. */
function Values({ compared }: { readonly compared: readonly Compared[] }) {
	const { t } = useLanguage();
	const [one, other] = compared;
	const told = (value: string | null) => value ?? t("app.unknown");
	const unlike =
		compared.length === 2 && one !== undefined && other !== undefined && told(one.value) !== told(other.value);
	return (
		<span className="chips">
			{compared.map((part, at) => (
				<span key={part.field} className="chip-pair">
					{unlike && at === 1 && <span className="chip-sign">≠</span>}
					<span className="chip">
						<span className="chip-field">{part.field}</span> <strong>{told(part.value)}</strong>
					</span>
				</span>
			))}
		</span>
	);
}
