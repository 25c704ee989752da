import type { AgreementFigures, Word } from "../../../api/figures";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, dateTime } from "../../../shell/format";
import { Link } from "../../../shell/navigation";
import { VerdictBadge } from "../Verdict";

/** The scans on which two readers came to different ends, each word a way to its decision. */
export function Disagreements({ figures }: { readonly figures: AgreementFigures }) {
	const { t, language } = useLanguage();
	const { disagreements, disagreed } = figures;
	return (
		<section className="agreement-differed">
			<h2>{t("agreement.differed")}</h2>
			{disagreed === 0 ? (
				<p className="quiet">{t("agreement.differed.none")}</p>
			) : (
				<div className="table-frame">
					<table className="table">
						<thead>
							<tr>
								<th>{t("reading.container")}</th>
								<th>{t("reading.power")}</th>
								<th>{t("agreement.first")}</th>
								<th>{t("agreement.second")}</th>
								<th>{t("agreement.third")}</th>
								<th>{t("agreement.when")}</th>
							</tr>
						</thead>
						<tbody>
							{disagreements.map((one) => (
								<tr key={one.second.decisionId}>
									<td className="number nowrap">
										{one.containerNumber === null ? t("reading.noNumber") : containerNumber(one.containerNumber)}
									</td>
									<td>{textOr(t, `power.${one.legalPower}`, one.legalPower)}</td>
									<WordCell word={one.first} />
									<WordCell word={one.second} />
									<WordCell word={one.third} />
									<td className="nowrap">{dateTime(one.at, language)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{disagreed > disagreements.length && (
				<p className="quiet small">{t("agreement.differed.more", { shown: disagreements.length, count: disagreed })}</p>
			)}
		</section>
	);
}

function WordCell({ word }: { readonly word: Word | null }) {
	const { t } = useLanguage();
	return (
		<td className="nowrap">
			{word === null ? (
				<span className="quiet small">{t("agreement.third.none")}</span>
			) : (
				<Link to={{ page: "decision", id: word.decisionId }}>
					<VerdictBadge verdict={word.verdict} />
				</Link>
			)}
		</td>
	);
}
