import type { LogHead, LogKey } from "../../api/log";
import { Button, Copyable } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { save } from "../../shell/save";
import { TableFrame } from "./TableFrame";

/** The keys the log has had, and how each came. */
export function LogKeys({ keys }: { readonly keys: readonly LogKey[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<div>
					<h2>{t("log.keys")}</h2>
					<p className="quiet small">{t("log.keys.says")}</p>
				</div>
			</div>
			<ol className="log-keys panel-body">
				{keys.map((key) => (
					<li key={key.ordinal}>
						<p className="small">
							<strong className="mono">{key.keyId}</strong>{" "}
							{key.announcement === null
								? t("log.key.first", { at: dateTime(key.at, language) })
								: t("log.key.announced", {
										at: dateTime(key.at, language),
										leaf: number(key.announcement, language),
										size: number(key.since, language),
									})}
						</p>
						<Copyable text={key.vkey} />
					</li>
				))}
			</ol>
		</section>
	);
}

/** The last checkpoint of every hour, to be kept outside: what was signed cannot be unsigned. */
export function LogHeads({ heads }: { readonly heads: readonly LogHead[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<div>
					<h2>{t("log.heads")}</h2>
					<p className="quiet small">{t("log.heads.says")}</p>
				</div>
			</div>
			<TableFrame label={t("log.heads")} className="log-heads">
				<table className="table">
					<thead>
						<tr>
							<th>{t("log.head.at")}</th>
							<th className="right">{t("log.head.size")}</th>
							<th>{t("log.head.root")}</th>
							<th className="shrink" />
						</tr>
					</thead>
					<tbody>
						{[...heads].reverse().map((head) => (
							<tr key={head.size}>
								<td className="nowrap">{dateTime(head.at, language)}</td>
								<td className="right">{number(head.size, language)}</td>
								<td className="mono small" title={head.root}>
									{head.root.slice(0, 24)}…
								</td>
								<td className="shrink">
									<Button
										small
										icon="download"
										aria-label={t("log.head.save", { size: head.size })}
										onClick={() => save(new Blob([head.note], { type: "text/plain" }), `checkpoint-${head.size}.txt`)}
									>
										{t("app.download")}
									</Button>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</TableFrame>
		</section>
	);
}
