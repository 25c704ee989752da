import type { Accord } from "../../../api/figures";
import { useLanguage } from "../../../i18n/language";
import { Kappa, share } from "./kappaLooks";

interface PartsTableProps {
	readonly title: string;
	/** Without figures where they could be one person's. */
	readonly parts: readonly { readonly name: string; readonly figures: Accord | null }[];
	readonly nameOf: (code: string) => string;
}

export function PartsTable({ title, ...parts }: PartsTableProps) {
	return (
		<section className="panel panel-body">
			<h2>{title}</h2>
			<Parts {...parts} />
		</section>
	);
}

export function Parts({ parts, nameOf }: Omit<PartsTableProps, "title">) {
	const { t, language } = useLanguage();
	return (
		<table className="said-table">
			<thead>
				<tr>
					<td />
					<th scope="col" className="right">
						{t("agreement.agreed")}
					</th>
					<th scope="col">{t("agreement.kappa")}</th>
				</tr>
			</thead>
			<tbody>
				{parts.map(({ name, figures }) => (
					<tr key={name}>
						<th scope="row">{nameOf(name)}</th>
						{figures === null ? (
							<td colSpan={2} className="quiet small">
								{t("groups.suppressed")}
							</td>
						) : (
							<>
								<td className="right nowrap">{share(figures.agreed, figures.pairs, language)}</td>
								<td>
									<Kappa of={figures} />
								</td>
							</>
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}
