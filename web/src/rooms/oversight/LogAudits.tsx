import { auditTree, type TreeAudit } from "../../api/log";
import { Icon } from "../../design/Icon";
import { Button, Failure } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { useDoing } from "../../shell/load";
import { TableFrame } from "./TableFrame";

interface LogAuditsProps {
	readonly audits: readonly TreeAudit[];
	readonly onDone: () => void;
}

/** When the whole tree was last recomputed, what that showed, and the button to do it now. */
export function LogAudits({ audits, onDone }: LogAuditsProps) {
	const { t } = useLanguage();
	const doing = useDoing(async () => {
		await auditTree();
		onDone();
	});
	return (
		<section className="panel log-audits">
			<div className="panel-head">
				<div>
					<h2>{t("log.audit")}</h2>
					<p className="quiet small">{t("log.audit.says")}</p>
				</div>
				<Button small onClick={doing.run} disabled={doing.busy}>
					{t(doing.busy ? "log.audit.running" : "log.audit.run")}
				</Button>
			</div>
			{doing.failure !== null && <Failure failure={doing.failure} />}
			{audits.length === 0 ? <p className="quiet panel-body">{t("log.audit.none")}</p> : <Table audits={audits} />}
		</section>
	);
}

function Table({ audits }: { readonly audits: readonly TreeAudit[] }) {
	const { t } = useLanguage();
	return (
		<TableFrame label={t("log.audit")}>
			<table className="table">
				<thead>
					<tr>
						<th>{t("log.audit.at")}</th>
						<th>{t("log.audit.by")}</th>
						<th className="right">{t("log.leaves")}</th>
						<th>{t("log.head.root")}</th>
						<th>{t("log.audit.found")}</th>
					</tr>
				</thead>
				<tbody>
					{audits.map((audit) => (
						<Row key={audit.at} audit={audit} />
					))}
				</tbody>
			</table>
		</TableFrame>
	);
}

function Row({ audit }: { readonly audit: TreeAudit }) {
	const { t, language } = useLanguage();
	const good = audit.faults.length === 0;
	return (
		<tr>
			<td className="nowrap">
				{dateTime(audit.at, language)}{" "}
				<span className="quiet small">
					{t("log.audit.lasted", { seconds: number(Number(audit.seconds.toFixed(1)), language) })}
				</span>
			</td>
			<td>{audit.by === null ? t("log.audit.night") : <span className="mono">{audit.by}</span>}</td>
			<td className="right">{number(audit.size, language)}</td>
			<td className="mono small" title={audit.root}>
				{audit.root.slice(0, 16)}…
			</td>
			<td className={good ? "tone-good" : "tone-bad"}>
				<Icon name={good ? "done" : "warning"} small />{" "}
				{good
					? t("log.audit.good", { checkpoints: number(audit.checkpoints, language) })
					: t("log.audit.bad", { count: number(audit.faults.length, language) })}
				{!good && (
					<ul className="plain-list small" lang="en">
						{audit.faults.map((fault) => (
							<li key={fault}>{fault}</li>
						))}
					</ul>
				)}
			</td>
		</tr>
	);
}
