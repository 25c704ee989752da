import { useState } from "react";
import { accounts, dutyPosts, units } from "../../api/people";
import type { Account } from "../../api/types";
import { Await, Button, Empty, MoreButton, Notice, PageHead } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad, usePaged } from "../../shell/load";
import { useMay } from "../../shell/session";
import { AccountDialog } from "./AccountDialog";
import { NewAccountDialog } from "./NewAccountDialog";

/** Accounts, for the administrator to change and for supervision and audit to see. */
export function AccountsPage() {
	const { t } = useLanguage();
	const mayChange = useMay("people-administer");
	const { first, more, loadingMore, again } = usePaged(accounts, "accounts");
	const [allUnits] = useLoad((signal) => units(signal), "units");
	const [posts] = useLoad((signal) => dutyPosts(signal), "posts");
	const [open, setOpen] = useState<{ readonly account: Account | null } | null>(null);
	const [said, setSaid] = useState<string | null>(null);
	return (
		<div className="page">
			<PageHead title={t("accounts.title")} lead={t("accounts.lead")}>
				{mayChange && (
					<Button look="primary" icon="add" onClick={() => setOpen({ account: null })}>
						{t("accounts.new")}
					</Button>
				)}
			</PageHead>
			{said !== null && <Notice tone="good">{said}</Notice>}
			<Await loaded={first} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="accounts" title={t("accounts.none")} hint={t("accounts.none.hint")} />
					) : (
						<AccountsTable items={items} onOpen={mayChange ? (account) => setOpen({ account }) : null} />
					)
				}
			</Await>
			<MoreButton more={more} busy={loadingMore} />
			{open?.account === null && (
				<NewAccountDialog
					units={allUnits.state === "ready" ? allUnits.value.items : []}
					onClose={() => setOpen(null)}
					onCreated={(name) => {
						setSaid(t("accounts.created", { name }));
						setOpen(null);
						again();
					}}
				/>
			)}
			{open !== null && open.account !== null && (
				<AccountDialog
					account={open.account}
					posts={posts.state === "ready" ? posts.value.items : []}
					onClose={() => setOpen(null)}
					onSaved={() => {
						setSaid(t("accounts.saved"));
						setOpen(null);
						again();
					}}
				/>
			)}
		</div>
	);
}

interface AccountsTableProps {
	readonly items: readonly Account[];
	readonly onOpen: ((account: Account) => void) | null;
}

function AccountsTable({ items, onOpen }: AccountsTableProps) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("accounts.name")}</th>
						<th>{t("accounts.agency")}</th>
						<th>{t("accounts.roles")}</th>
						<th>{t("accounts.vetting")}</th>
						<th>{t("accounts.duty")}</th>
						<th>{t("accounts.state")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((one) => (
						<tr key={one.id} className={onOpen === null ? "" : "row-link"} onClick={() => onOpen?.(one)}>
							<td>
								{onOpen === null ? (
									<strong>{one.name ?? one.pseudonym ?? "–"}</strong>
								) : (
									<button type="button" className="plain-link" onClick={() => onOpen(one)}>
										{one.name}
									</button>
								)}
								<p className="quiet small">{one.displayName}</p>
							</td>
							<td>
								{one.agency}
								<p className="quiet small">{one.unit}</p>
							</td>
							<td className="small">{one.roles.map((role) => textOr(t, `role.${role}`, role)).join(", ")}</td>
							<td>
								<span className={one.vetting.status === "current" ? "" : "tone-warn"}>
									{t(`vetting.${one.vetting.status}`)}
								</span>
								{one.vetting.until !== null && (
									<p className="quiet small nowrap">
										{t("vetting.until", { until: dateTime(one.vetting.until, language) })}
									</p>
								)}
							</td>
							<td>
								{one.duty === null ? <span className="quiet">{t("accounts.duty.none")}</span> : one.duty.post}
								{one.duty !== null && (
									<p className="quiet small nowrap">
										{t("vetting.until", { until: dateTime(one.duty.until, language) })}
									</p>
								)}
							</td>
							<td className={one.suspended ? "tone-bad" : ""}>
								{t(one.suspended ? "accounts.suspended" : "accounts.active")}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
