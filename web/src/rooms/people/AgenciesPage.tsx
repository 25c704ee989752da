import { type ReactNode, useState } from "react";
import { agencies, dutyPosts, units } from "../../api/people";
import { Await, Button, Empty, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { AgencyDialog, PostDialog, UnitDialog } from "./OrganisationDialogs";

/** Agencies with their legal powers, units, duty posts: what accounts belong to. */
export function AgenciesPage() {
	const { t, language } = useLanguage();
	const [allAgencies, askAgencies] = useLoad((signal) => agencies(signal), "agencies");
	const [allUnits, askUnits] = useLoad((signal) => units(signal), "units");
	const [posts, askPosts] = useLoad((signal) => dutyPosts(signal), "posts");
	const [open, setOpen] = useState<"agency" | "unit" | "post" | null>(null);
	const close = () => setOpen(null);
	const added = (again: () => void) => () => {
		close();
		again();
	};
	return (
		<div className="page">
			<PageHead title={t("agencies.title")} lead={t("agencies.lead")} />
			<CodeTable
				title={t("agencies.agencies")}
				add={t("agencies.addAgency")}
				third={t("agencies.powers")}
				onAdd={() => setOpen("agency")}
			>
				<Await loaded={allAgencies} again={askAgencies}>
					{(page) => (
						<Rows
							third={t("agencies.powers")}
							rows={page.items.map((one) => ({
								...one,
								third: one.legalPowers.map((power) => power.name[language]).join(", "),
							}))}
						/>
					)}
				</Await>
			</CodeTable>
			<div className="columns">
				<CodeTable title={t("agencies.units")} add={t("agencies.addUnit")} onAdd={() => setOpen("unit")}>
					<Await loaded={allUnits} again={askUnits}>
						{(page) => (
							<Rows third={t("agencies.agency")} rows={page.items.map((one) => ({ ...one, third: one.agency }))} />
						)}
					</Await>
				</CodeTable>
				<CodeTable title={t("agencies.posts")} add={t("agencies.addPost")} onAdd={() => setOpen("post")}>
					<Await loaded={posts} again={askPosts}>
						{(page) => (
							<Rows third={t("agencies.port")} rows={page.items.map((one) => ({ ...one, third: one.port }))} />
						)}
					</Await>
				</CodeTable>
			</div>
			{open === "agency" && <AgencyDialog onClose={close} onAdded={added(askAgencies)} />}
			{open === "unit" && (
				<UnitDialog
					agencies={allAgencies.state === "ready" ? allAgencies.value.items : []}
					onClose={close}
					onAdded={added(askUnits)}
				/>
			)}
			{open === "post" && <PostDialog onClose={close} onAdded={added(askPosts)} />}
		</div>
	);
}

interface CodeTableProps {
	readonly title: string;
	readonly add: string;
	readonly third?: string;
	readonly onAdd: () => void;
	readonly children: ReactNode;
}

function CodeTable({ title, add, onAdd, children }: CodeTableProps) {
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{title}</h2>
				<Button small icon="add" onClick={onAdd}>
					{add}
				</Button>
			</div>
			{children}
		</section>
	);
}

interface RowsProps {
	readonly third: string;
	readonly rows: readonly { readonly code: string; readonly name: string; readonly third: string }[];
}

function Rows({ third, rows }: RowsProps) {
	const { t } = useLanguage();
	return rows.length === 0 ? (
		<Empty icon="agencies" title={t("agencies.none")} hint={t("agencies.none.hint")} />
	) : (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("agencies.code")}</th>
						<th>{t("agencies.name")}</th>
						<th>{third}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.code}>
							<td className="mono small nowrap">{row.code}</td>
							<td>{row.name}</td>
							<td className="soft">{row.third}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
