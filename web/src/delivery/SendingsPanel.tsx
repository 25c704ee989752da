import type { ReactNode } from "react";
import type { Remark } from "../api/types";
import { Button } from "../design/parts";
import { explain } from "../i18n/catalog";
import { useLanguage } from "../i18n/language";
import { Remarks } from "../rooms/scans/Remarks";
import { bytes } from "../shell/format";
import type { Sending } from "./sendings";
import type { Sendings } from "./useSendings";

interface Delivered {
	readonly remarks: readonly Remark[];
}

interface SendingsPanelProps<R extends Delivered> {
	readonly sendings: Sendings<R>;
	/** What became of a file that arrived. */
	readonly result: (result: R) => ReactNode;
	/** What else there is to say of it, on a line of its own. */
	readonly detail?: (result: R) => ReactNode;
}

/** What became of each file; nothing before the first is chosen. */
export function SendingsPanel<R extends Delivered>({ sendings, result, detail }: SendingsPanelProps<R>) {
	const { t } = useLanguage();
	const { list, retry } = sendings;
	if (list.length === 0) {
		return null;
	}
	const done = list.filter((one) => one.standing.at === "done").length;
	return (
		<section className="panel">
			<div className="panel-head">
				<h2 role="status">{t("deliver.summary", { done, all: list.length })}</h2>
				{list.some((one) => one.standing.at === "failed") && (
					<Button small icon="rescan" onClick={retry}>
						{t("deliver.retry")}
					</Button>
				)}
			</div>
			<ul className="sendings">
				{list.map((one) => (
					<SendingRow key={one.id} sending={one} result={result} detail={detail} />
				))}
			</ul>
		</section>
	);
}

interface SendingRowProps<R extends Delivered> {
	readonly sending: Sending<R>;
	readonly result: (result: R) => ReactNode;
	readonly detail: ((result: R) => ReactNode) | undefined;
}

function SendingRow<R extends Delivered>({ sending, result, detail }: SendingRowProps<R>) {
	const { language } = useLanguage();
	const { standing, file } = sending;
	return (
		<li className="sending">
			<span className="sending-name">
				{file.name} <span className="quiet small">{bytes(file.size, language)}</span>
			</span>
			{standing.at === "done" ? result(standing.result) : <Underway standing={standing} />}
			{standing.at === "sending" && <progress className="bar-progress" value={standing.share} max={1} />}
			{standing.at === "done" && detail?.(standing.result)}
			{standing.at === "done" && standing.result.remarks.length > 0 && <Remarks remarks={standing.result.remarks} />}
		</li>
	);
}

function Underway({ standing }: { readonly standing: Exclude<Sending<unknown>["standing"], { at: "done" }> }) {
	const { t } = useLanguage();
	switch (standing.at) {
		case "waiting":
			return <span className="quiet">{t("deliver.waiting")}</span>;
		case "sending":
			return (
				<span className="soft">
					{standing.share >= 1 ? t("deliver.storing") : `${t("deliver.sending")} ${Math.floor(standing.share * 100)} %`}
				</span>
			);
		case "failed":
			return (
				<span className="tone-bad">
					{t("deliver.failed")}: {explain(t, standing.failure)}
				</span>
			);
	}
}
