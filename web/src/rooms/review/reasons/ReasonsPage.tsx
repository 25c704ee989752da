import { useState } from "react";
import { allReasons, type KeptReason } from "../../../api/figures";
import { VERDICTS } from "../../../api/types";
import { Await, Button, Kbd, Notice, PageHead } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { useMay } from "../../../shell/session";
import { VerdictBadge } from "../Verdict";
import { ReasonDialog } from "./ReasonDialog";

/** The reasons of every verdict, for supervisors to keep and auditors to see. */
export function ReasonsPage() {
	const { t } = useLanguage();
	const maySet = useMay("reasons-set");
	const [loaded, again] = useLoad((signal) => allReasons(signal), "all reasons");
	const [open, setOpen] = useState<{ readonly reason: KeptReason | null } | null>(null);
	const [said, setSaid] = useState<"reasons.saved" | "reasons.gone" | null>(null);
	return (
		<div className="page">
			<PageHead title={t("reasons.title")} lead={t("reasons.lead")}>
				{maySet && (
					<Button look="primary" icon="add" onClick={() => setOpen({ reason: null })}>
						{t("reasons.add")}
					</Button>
				)}
			</PageHead>
			{said !== null && <Notice tone="good">{t(said)}</Notice>}
			<Await loaded={loaded} again={again}>
				{({ items }) => (
					<>
						<Table reasons={items} onOpen={maySet ? (reason) => setOpen({ reason }) : null} />
						<Retired reasons={items.filter((one) => one.retiredAt !== null)} />
						{open !== null && (
							<ReasonDialog
								reason={open.reason}
								others={items}
								onClose={() => setOpen(null)}
								onDone={(what) => {
									setSaid(what);
									setOpen(null);
									again();
								}}
							/>
						)}
					</>
				)}
			</Await>
		</div>
	);
}

interface TableProps {
	readonly reasons: readonly KeptReason[];
	readonly onOpen: ((reason: KeptReason) => void) | null;
}

function Table({ reasons, onOpen }: TableProps) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table reasons-table">
				<thead>
					<tr>
						<th className="shrink">{t("reasons.key")}</th>
						<th>{t("reasons.es")}</th>
						<th>{t("reasons.en")}</th>
						<th>{t("reasons.code")}</th>
						<th>{t("reasons.since")}</th>
						{onOpen !== null && <th className="shrink" />}
					</tr>
				</thead>
				{VERDICTS.map((verdict, at) => (
					<tbody key={verdict}>
						<tr className="reasons-verdict">
							<th colSpan={onOpen === null ? 5 : 6} scope="rowgroup">
								<Kbd>{at + 1}</Kbd> <VerdictBadge verdict={verdict} />
							</th>
						</tr>
						{reasons
							.filter((one) => one.verdict === verdict && one.retiredAt === null)
							.map((one) => (
								<Row key={one.code} reason={one} onOpen={onOpen} />
							))}
					</tbody>
				))}
			</table>
		</div>
	);
}

function Row({ reason, onOpen }: { readonly reason: KeptReason; readonly onOpen: TableProps["onOpen"] }) {
	const { t, language } = useLanguage();
	const since = reason.earlier.length === 0 ? reason.since : null;
	return (
		<tr>
			<td>
				<Kbd>{reason.key.toUpperCase()}</Kbd>
			</td>
			<td lang="es">{reason.text.es}</td>
			<td lang="en">{reason.text.en}</td>
			<td className="mono small nowrap">{reason.code}</td>
			<td className="quiet small">
				{since === null ? (
					<span title={reason.earlier.map((one) => one.text[language]).join("\n")}>
						{t("reasons.earlier", { count: reason.earlier.length })}
					</span>
				) : since.startsWith("1970") ? (
					t("reasons.always")
				) : (
					dateTime(since, language)
				)}
			</td>
			{onOpen !== null && (
				<td>
					<Button
						small
						look="quiet"
						aria-label={t("reasons.reword.of", { code: reason.code })}
						onClick={() => onOpen(reason)}
					>
						{t("reasons.reword")}
					</Button>
				</td>
			)}
		</tr>
	);
}

function Retired({ reasons }: { readonly reasons: readonly KeptReason[] }) {
	const { t, language } = useLanguage();
	return reasons.length === 0 ? null : (
		<section className="panel panel-body">
			<h2>{t("reasons.retired")}</h2>
			<ul className="retired-reasons">
				{reasons.map((one) => (
					<li key={one.code}>
						<VerdictBadge verdict={one.verdict} /> {one.text[language]}{" "}
						<span className="mono small quiet">{one.code}</span>{" "}
						<span className="quiet small">{t("reasons.retired.at", { when: dateTime(one.retiredAt, language) })}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
