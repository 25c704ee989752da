import type { Bill, Goods, Party } from "../../api/dossier";
import { Empty } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, number } from "../../shell/format";
import { MayLink } from "../../shell/MayLink";
import { route } from "./facts";

const OTHERS_NAMED = 3;

interface DeclarationProps {
	readonly bills: readonly Bill[];
	readonly container: string;
}

/** What was declared: the bills in force, and folded away those that were replaced or cancelled. */
export function Declaration({ bills, container }: DeclarationProps) {
	const { t } = useLanguage();
	const current = bills.filter((bill) => bill.state === "current");
	const gone = bills.filter((bill) => bill.state !== "current");
	return (
		<section className="panel" aria-labelledby="declaration">
			<div className="panel-head">
				<h2 id="declaration">{t("visit.declaration")}</h2>
			</div>
			{current.length === 0 && (
				<Empty icon="manifest" title={t("visit.declaration.none")} hint={t("visit.declaration.none.hint")} />
			)}
			{current.map((bill) => (
				<BillView key={bill.id} bill={bill} container={container} />
			))}
			{gone.length > 0 && (
				<details className="bills-gone">
					<summary>{t("visit.history", { count: gone.length })}</summary>
					{gone.map((bill) => (
						<BillView key={bill.id} bill={bill} container={container} />
					))}
				</details>
			)}
		</section>
	);
}

function BillView({ bill, container }: { readonly bill: Bill; readonly container: string }) {
	const { t, language } = useLanguage();
	const gone = bill.state !== "current";
	const name = bill.number === null ? t("bill.noNumber") : t("bill.number", { number: bill.number });
	const about = [
		bill.master === null ? null : t("bill.master", { number: bill.master }),
		bill.nature === null ? null : textOr(t, `nature.${bill.nature}`, bill.nature),
		route(bill.loading, bill.discharge),
		bill.grossKg === null ? null : `${number(bill.grossKg, language)} kg`,
	].filter((part) => part !== null);
	return (
		<article className={gone ? "bill bill-gone" : "bill"}>
			<header className="bill-head">
				<h3>
					{gone ? <s>{name}</s> : name}
					{gone && <span className="tag">{t(`standing.${bill.state}`)}</span>}
				</h3>
				<p className="soft small">
					{about.join(" · ")}
					{about.length > 0 && " · "}
					<MayLink to={{ page: "message", id: bill.message.fileId }}>{bill.message.type}</MayLink>
				</p>
			</header>
			<div className="parties">
				<PartyView role={t("bill.shipper")} party={bill.shipper} />
				<PartyView role={t("bill.consignee")} party={bill.consignee} />
				<PartyView role={t("bill.notified")} party={bill.notified} />
			</div>
			<GoodsTable goods={bill.goods} />
			<Others containers={bill.containers.filter((one) => one !== container)} />
		</article>
	);
}

function PartyView({ role, party }: { readonly role: string; readonly party: Party | null }) {
	const { t } = useLanguage();
	const where = [party?.address, party?.country].filter(Boolean).join(", ");
	return (
		<div>
			<h4>{role}</h4>
			{party?.name == null ? <p className="quiet">{t("bill.notSaid")}</p> : <p className="party-name">{party.name}</p>}
			{where !== "" && <p className="quiet small">{where}</p>}
			{party?.taxId != null && <p className="quiet small">{t("bill.taxId", { id: party.taxId })}</p>}
		</div>
	);
}

function GoodsTable({ goods }: { readonly goods: readonly Goods[] }) {
	const { t, language } = useLanguage();
	if (goods.length === 0) {
		return <p className="quiet">{t("bill.goods.none")}</p>;
	}
	return (
		<div className="goods-frame">
			<table className="goods">
				<thead>
					<tr>
						<th>{t("bill.hs")}</th>
						<th>{t("bill.goods")}</th>
						<th className="right">{t("bill.packages")}</th>
						<th className="right">{t("bill.gross")}</th>
					</tr>
				</thead>
				<tbody>
					{goods.map((one) => (
						<tr key={JSON.stringify(one)}>
							<td className="number">{one.hs ?? "–"}</td>
							<td>
								{one.description ?? <span className="quiet">{t("bill.goods.none")}</span>}
								<More goods={one} />
							</td>
							<td className="right nowrap">
								{one.packages === null ? "–" : number(one.packages, language)}{" "}
								{one.packageType !== null && <span className="quiet">{one.packageType}</span>}
							</td>
							<td className="right nowrap">{one.grossKg === null ? "–" : `${number(one.grossKg, language)} kg`}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function More({ goods }: { readonly goods: Goods }) {
	const { t } = useLanguage();
	const said = [
		goods.marks === null ? null : `${t("bill.marks")}: ${goods.marks}`,
		goods.origin === null ? null : `${t("bill.origin")}: ${goods.origin}`,
	].filter((part) => part !== null);
	return said.length === 0 ? null : <p className="quiet small">{said.join(" · ")}</p>;
}

function Others({ containers }: { readonly containers: readonly string[] }) {
	const { t } = useLanguage();
	if (containers.length === 0) {
		return null;
	}
	return (
		<p className="soft small">
			{containers.length > OTHERS_NAMED
				? t("bill.othersMore", { count: containers.length })
				: t("bill.others", { containers: containers.map(containerNumber).join(", ") })}
		</p>
	);
}
