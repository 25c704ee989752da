import { useState } from "react";
import type { TerminalBudget } from "../../api/targeting";
import { Icon } from "../../design/Icon";
import { Button, Empty } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useMay } from "../../shell/session";
import { BudgetDialog } from "./BudgetDialog";
import { share } from "./numbers";

interface BudgetPanelProps {
	readonly terminals: readonly TerminalBudget[];
	readonly again: () => void;
}

/** Seats a day and the part chance has, by terminal, with today's use. */
export function BudgetPanel({ terminals, again }: BudgetPanelProps) {
	const { t } = useLanguage();
	const [editing, setEditing] = useState<TerminalBudget | null>(null);
	return (
		<section className="panel">
			<div className="panel-head">
				<div>
					<h2>{t("budget.title")}</h2>
					<p className="quiet small">{t("budget.lead")}</p>
				</div>
			</div>
			{terminals.length === 0 ? (
				<Empty icon="results" title={t("budget.none")} hint={t("budget.none.hint")} />
			) : (
				<div className="table-frame">
					<table className="table">
						<thead>
							<tr>
								<th>{t("visits.terminal")}</th>
								<th className="right">{t("budget.perDay")}</th>
								<th className="right">{t("budget.randomShare")}</th>
								<th>{t("budget.today")}</th>
								<th />
							</tr>
						</thead>
						<tbody>
							{terminals.map((one) => (
								<TerminalRow key={one.terminal} budget={one} onEdit={() => setEditing(one)} />
							))}
						</tbody>
					</table>
				</div>
			)}
			{editing !== null && (
				<BudgetDialog
					budget={editing}
					onClose={() => setEditing(null)}
					onSet={() => {
						setEditing(null);
						again();
					}}
				/>
			)}
		</section>
	);
}

function TerminalRow({ budget, onEdit }: { readonly budget: TerminalBudget; readonly onEdit: () => void }) {
	const { t, language } = useLanguage();
	const maySet = useMay("budget-set");
	return (
		<tr>
			<td>
				<strong>{budget.terminal}</strong>
				{budget.setAt !== null && (
					<p className="quiet small">
						{budget.setBy} · {dateTime(budget.setAt, language)}
					</p>
				)}
			</td>
			<td className="right">{budget.perDay}</td>
			<td className="right">{share(budget.randomShare, language)}</td>
			<td>
				{budget.today === null ? <span className="quiet">–</span> : <Today budget={budget} today={budget.today} />}
			</td>
			<td className="shrink">
				{maySet && (
					<Button small onClick={onEdit} aria-label={t("budget.change.of", { terminal: budget.terminal })}>
						{t("budget.change")}
					</Button>
				)}
			</td>
		</tr>
	);
}

interface TodayProps {
	readonly budget: TerminalBudget;
	readonly today: NonNullable<TerminalBudget["today"]>;
}

/** Today's seats. How many of them chance took is for those who set budgets; others see what is taken. */
function Today({ budget, today }: TodayProps) {
	const { t, language } = useLanguage();
	const maySeeDraws = useMay("budget-set");
	const random = today.givenRandom ?? 0;
	const noSeat = today.noSeat ?? 0;
	const given = today.givenRules + random;
	const percent = (count: number) => `${(100 * count) / Math.max(budget.perDay, given, 1)}%`;
	return (
		<div className="seats">
			<svg className="seats-bar" aria-hidden="true">
				<rect className="plot-rest" width="100%" height="100%" />
				<rect className="plot-bar" width={percent(maySeeDraws ? today.givenRules : given)} height="100%" />
				{maySeeDraws && (
					<rect className="plot-random" x={percent(today.givenRules)} width={percent(random)} height="100%" />
				)}
			</svg>
			<p className="small">
				<strong>{t("budget.given", { given, seats: budget.perDay })}</strong>{" "}
				<span className="soft">
					{maySeeDraws && t("budget.givenParts", { rules: today.givenRules, random }).concat(" · ")}
					{t("budget.visits", { visits: today.visits })}
				</span>
			</p>
			{maySeeDraws && (
				<p className="quiet small">{t("budget.inclusion", { share: share(today.inclusion, language) })}</p>
			)}
			{noSeat > 0 && (
				<p className="small tone-warn with-icon">
					<Icon name="warning" small />
					{t("budget.noSeat", { count: noSeat })}
				</p>
			)}
		</div>
	);
}
