import { useState } from "react";
import { type LogSpan, logList, logSpan } from "../../api/log";
import { Await, Button, Empty, Failure, Notice, PageHead, SelectField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { useDoing, useLoad, useNow } from "../../shell/load";
import { save } from "../../shell/save";
import { daysAround } from "./heat";
import { KindName } from "./KindName";
import { LogAudits } from "./LogAudits";
import { LogHeads, LogKeys } from "./LogSigned";
import { LogStrips } from "./LogStrips";
import { LogOutOfTime, LogSilences } from "./LogTimes";
import { kindsOf } from "./logged";
import { TableFrame } from "./TableFrame";

const SPANS = { "1": 0, "7": 6, "31": 30 } as const;
type SpanName = keyof typeof SPANS;
const SPAN_NAMES = Object.keys(SPANS) as readonly SpanName[];

/** The log as an auditor looks at it: how much of what and when, where it was silent, who signed. No names and no contents. */
export function LogPage() {
	const { t } = useLanguage();
	const now = useNow(60_000);
	const [named, setNamed] = useState<SpanName>("1");
	const { from, to } = daysAround(now, SPANS[named], 0);
	const [loaded, again] = useLoad((signal) => logSpan(from, to, signal), `log|${from}|${to}`);
	const taking = useDoing(async () => save(await logList(from, to), `log-${from.slice(0, 10)}-${to.slice(0, 10)}.csv`));
	return (
		<div className="page">
			<PageHead title={t("log.title")} lead={t("log.lead")}>
				<SelectField
					label={t("log.span")}
					value={named}
					onChange={(value) => setNamed(SPAN_NAMES.find((one) => one === value) ?? named)}
					options={SPAN_NAMES.map((value) => ({ value, text: t(`log.span.${value}`) }))}
				/>
				<Button className="log-take" icon="download" onClick={taking.run} disabled={taking.busy}>
					{t("log.take")}
				</Button>
			</PageHead>
			{taking.failure !== null && <Failure failure={taking.failure} />}
			<Await loaded={loaded} again={again}>
				{(value) => (
					<>
						{value.leaves === 0 ? <Silent value={value} /> : <LogParts value={value} />}
						<LogAudits audits={value.audits} onDone={again} />
						<LogKeys keys={value.keys} />
						<LogHeads heads={value.heads} />
					</>
				)}
			</Await>
		</div>
	);
}

function LogParts({ value }: { readonly value: LogSpan }) {
	const { t } = useLanguage();
	return (
		<>
			<Figures value={value} />
			{value.outOfTime.length > 0 && <Notice tone="warn">{t("log.outOfTime.warning")}</Notice>}
			<LogStrips value={value} />
			<div className="log-parts">
				<Kinds value={value} />
				<div className="log-times">
					<LogSilences silences={value.silences} />
					<LogOutOfTime leaves={value.outOfTime} />
				</div>
			</div>
		</>
	);
}

/** Nothing was logged: since when is what matters. */
function Silent({ value }: { readonly value: LogSpan }) {
	const { t } = useLanguage();
	return (
		<>
			<Empty icon="journal" title={t("log.none")} hint={t("log.none.hint")} />
			<LogSilences silences={value.silences} />
		</>
	);
}

function Figures({ value }: { readonly value: LogSpan }) {
	const { t, language } = useLanguage();
	const figures = [
		[t("log.leaves"), value.leaves, t("log.leaves.hint", { first: number(value.firstLeaf, language) })],
		[t("log.silences"), value.silences.length, t("log.silences.hint")],
		[t("log.outOfTime"), value.outOfTime.length, t("log.outOfTime.hint")],
		[t("log.waiting"), value.waiting, t("log.waiting.hint")],
	] as const;
	return (
		<dl className="figures">
			{figures.map(([name, count, hint]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{number(count, language)}</dd>
					<dd className="figure-hint small soft">{hint}</dd>
				</div>
			))}
		</dl>
	);
}

function Kinds({ value }: { readonly value: LogSpan }) {
	const { t, language } = useLanguage();
	const kinds = kindsOf(value.tallies);
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("log.kinds")}</h2>
			</div>
			<TableFrame label={t("log.kinds")} className="log-kinds">
				<table className="table">
					<thead>
						<tr>
							<th>{t("journal.kind")}</th>
							<th className="right">{t("log.leaves")}</th>
						</tr>
					</thead>
					<tbody>
						{kinds.map(({ kind, leaves }) => (
							<tr key={kind}>
								<td>
									<KindName kind={kind} />
								</td>
								<td className="right">{number(leaves, language)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</TableFrame>
		</section>
	);
}
