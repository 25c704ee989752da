import type { Rules, RulesVersion } from "../../api/targeting";
import { Icon, type IconName } from "../../design/Icon";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { Link } from "../../shell/navigation";

type Standing = RulesVersion["state"] | "in-force";

const LOOK: Readonly<Record<Standing, { icon: IconName; tone: string }>> = {
	proposed: { icon: "pending", tone: "warn" },
	approved: { icon: "clear", tone: "quiet" },
	rejected: { icon: "close", tone: "bad" },
	"in-force": { icon: "done", tone: "good" },
};

export function VersionState({ standing }: { readonly standing: Standing }) {
	const { t } = useLanguage();
	return (
		<span className={`badge tone-${LOOK[standing].tone}`}>
			<Icon name={LOOK[standing].icon} small />
			{t(`rules.state.${standing}`)}
		</span>
	);
}

/** Every version there was, the newest first. None is ever changed; to go back is to propose an old one again. */
export function Versions({ rules }: { readonly rules: Rules }) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("rules.version")}</th>
						<th>{t("rules.state")}</th>
						<th>{t("rules.note")}</th>
						<th>{t("rules.proposed")}</th>
						<th>{t("rules.judged")}</th>
					</tr>
				</thead>
				<tbody>
					{[...rules.versions]
						.sort((one, other) => other.number - one.number)
						.map((version) => (
							<tr key={version.number}>
								<td className="shrink">
									<Link to={{ page: "ruleVersion", id: String(version.number) }} className="number">
										{version.number}
									</Link>
								</td>
								<td className="nowrap">
									<VersionState standing={rules.inForce?.number === version.number ? "in-force" : version.state} />
								</td>
								<td>
									{version.note}
									{version.revertTo !== null && (
										<span className="quiet"> · {t("rules.revertTo", { number: version.revertTo })}</span>
									)}
								</td>
								<td className="small">
									{version.proposedBy}
									{version.mine && <span className="quiet"> · {t("rules.mine")}</span>}
									<p className="quiet">{dateTime(version.proposedAt, language)}</p>
								</td>
								<td className="small">
									{version.approvedBy ?? "–"}
									{version.approvedAt !== null && <p className="quiet">{dateTime(version.approvedAt, language)}</p>}
								</td>
							</tr>
						))}
				</tbody>
			</table>
		</div>
	);
}
