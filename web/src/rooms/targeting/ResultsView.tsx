import { LANES, type Results } from "../../api/targeting";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { PerDayPlot } from "./PerDayPlot";
import { RandomPanel } from "./RandomPanel";
import { RatesPlot } from "./RatesPlot";

/** What came of the seats. Every rate speaks of what was inspected: unknown is not clean. */
export function ResultsView({ results }: { readonly results: Results }) {
	const { t } = useLanguage();
	// From strict to lenient, as everywhere; the server sends them by name.
	const lanes = LANES.flatMap((lane) => results.lanes.filter((rate) => rate.name.toLowerCase() === lane));
	return (
		<>
			<PerDayPlot perDay={results.perDay} />
			<div className="results-parts">
				<RatesPlot
					title={t("results.lanes")}
					says={t("results.lanes.says")}
					rates={lanes}
					nameOf={(name) => textOr(t, `lane.${name.toLowerCase()}`, name)}
				/>
				<RatesPlot title={t("results.terminals")} says={t("results.terminals.says")} rates={results.terminals} />
				<RatesPlot title={t("results.rules")} says={t("results.rules.says")} rates={results.rules} />
				<RatesPlot title={t("results.officers")} says={t("results.officers.says")} rates={results.officers} />
			</div>
			<RandomPanel results={results} />
		</>
	);
}
