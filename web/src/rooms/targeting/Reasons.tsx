import type { Compared, Fired } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { chipsOf, type Seen } from "./chips";

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
		<ul className="why">
			{shown.map((one) => (
				<li key={one.rule} className={one.spared ? "why-rule why-spared" : "why-rule"}>
					<span>{one.text[language] ?? one.text.en ?? one.rule}</span> <Values compared={one.compared} />
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

/** The values that made the condition hold; the condition itself is the title. */
function Values({ compared }: { readonly compared: readonly Compared[] }) {
	const { t } = useLanguage();
	// A history that has nothing says so in English; values of fields are shown as they came.
	const told = (seen: Seen) => (seen.field === null && seen.value === "never" ? t("targeting.never") : seen.value);
	return (
		<span className="chips">
			{compared.map((part) => {
				const { condition, seen, sign } = chipsOf(part);
				return (
					<span key={condition} className="chip-group" title={condition}>
						{seen.map((one, at) => (
							<span key={one.field ?? one.value} className="chip-pair">
								{sign !== null && at === 1 && <span className="chip-sign">{sign}</span>}
								<span className="chip">
									{one.field !== null && <span className="chip-field">{one.field} </span>}
									<strong>{one.value === "" ? condition : told(one)}</strong>
								</span>
							</span>
						))}
					</span>
				);
			})}
		</span>
	);
}
