import { useState } from "react";
import { budget, results } from "../../api/targeting";
import { Await, PageHead, SelectField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { BudgetPanel } from "./BudgetPanel";
import { PeriodPanel } from "./PeriodPanel";
import { ResultsView } from "./ResultsView";

const SPANS = [30, 90, 180, 365] as const;

/** How many hands there are, who gets them, and what came of it. */
export function ResultsPage() {
	const { t } = useLanguage();
	const [days, setDays] = useState(90);
	const [budgets, budgetsAgain] = useLoad((signal) => budget(signal), "budget");
	const [found, foundAgain] = useLoad((signal) => results(days, signal), `results|${days}`);
	return (
		<div className="page">
			<PageHead title={t("results.title")} lead={t("results.lead")}>
				<SelectField
					label={t("past.days")}
					value={String(days)}
					onChange={(value) => setDays(Number(value))}
					options={SPANS.map((span) => ({ value: String(span), text: t("past.days.count", { days: span }) }))}
				/>
			</PageHead>
			<Await loaded={budgets} again={budgetsAgain}>
				{(state) => (
					<div className="budget-row">
						<BudgetPanel terminals={state.terminals} again={budgetsAgain} />
						<PeriodPanel period={state.period} again={budgetsAgain} />
					</div>
				)}
			</Await>
			<Await loaded={found} again={foundAgain}>
				{(value) => <ResultsView results={value} />}
			</Await>
		</div>
	);
}
