import type { AroundLine, Rebuilt } from "../../../api/replay";
import { Icon } from "../../../design/Icon";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, dateTime, number } from "../../../shell/format";
import { Link } from "../../../shell/navigation";

/** What can still be reached comes first; then what passed that week through the same hands. */
export function AroundPanel({ around }: Pick<Rebuilt, "around">) {
	const { t, language } = useLanguage();
	return (
		<section className="replay-around" aria-label={t("around.title")}>
			<div className={around.reachable.length > 0 ? "panel around-reachable" : "panel"}>
				<div className="panel-head">
					<h2>{t("around.reachable")}</h2>
					<span className="number">{number(around.reachable.length, language)}</span>
				</div>
				<Lines lines={around.reachable} none={t("around.reachable.none")} />
			</div>
			{around.groups.map((group) => (
				<div key={group.tie} className="panel">
					<div className="panel-head">
						<div>
							<h2>{t(`around.${group.tie}`)}</h2>
							<span className="quiet small">{group.name ?? t("around.unknown")}</span>
						</div>
						<span className="number">{number(group.count, language)}</span>
					</div>
					<Lines lines={group.nearest} none={t("around.none")} />
				</div>
			))}
		</section>
	);
}

function Lines({ lines, none }: { readonly lines: readonly AroundLine[]; readonly none: string }) {
	const { t, language } = useLanguage();
	if (lines.length === 0) {
		return <p className="panel-body quiet small">{none}</p>;
	}
	return (
		<ul className="around-lines">
			{lines.map((line) => (
				<li key={line.visitId}>
					<Link to={{ page: "visit", id: line.visitId }}>
						<span className="number small">{containerNumber(line.containerNumber)}</span>
					</Link>
					<span className={`small where-${line.where}`}>
						{t(`where.${line.where}`)}
						{line.left !== null && <span className="quiet"> {dateTime(line.left, language).slice(0, 6)}</span>}
					</span>
					<span className="small">
						{line.found === true ? (
							<span className="badge tone-bad">
								<Icon name="warning" small />
								{t("around.found")}
							</span>
						) : (
							<span className={line.read === "read" ? "quiet" : "tone-warn"}>{t(`around.${line.read}`)}</span>
						)}
					</span>
				</li>
			))}
		</ul>
	);
}
