import { type DragEvent, useEffect, useReducer, useRef, useState } from "react";
import { deliver } from "../../api/scans";
import { Icon } from "../../design/Icon";
import { Button, PageHead } from "../../design/parts";
import { explain } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { bytes } from "../../shell/format";
import { dueSending, nextSendings, type Sending } from "./deliveries";
import { Remarks } from "./Remarks";

/** Where a terminal hands in scanner files. It tells what became of each file, and nothing of any decision. */
export function DeliverPage() {
	const { t } = useLanguage();
	const [list, happen] = useReducer(nextSendings, []);
	const due = dueSending(list);
	useEffect(() => {
		if (due === null) {
			return;
		}
		const { id } = due;
		happen({ type: "standing", id, standing: { at: "sending", share: 0 } });
		deliver(due.file, (share) => happen({ type: "standing", id, standing: { at: "sending", share } })).then(
			(delivery) => happen({ type: "standing", id, standing: { at: "done", delivery } }),
			(failure: unknown) => happen({ type: "standing", id, standing: { at: "failed", failure } }),
		);
	}, [due]);
	const done = list.filter((one) => one.standing.at === "done").length;
	const failed = list.some((one) => one.standing.at === "failed");
	return (
		<div className="page page-narrow">
			<PageHead title={t("deliver.title")} lead={t("deliver.lead")} />
			<DropZone onFiles={(files) => happen({ type: "chosen", files })} />
			<p className="quiet small">{t("deliver.limits")}</p>
			{list.length > 0 && (
				<section className="panel">
					<div className="panel-head">
						<h2>{t("deliver.summary", { done, all: list.length })}</h2>
						{failed && (
							<Button small icon="rescan" onClick={() => happen({ type: "retry" })}>
								{t("deliver.retry")}
							</Button>
						)}
					</div>
					<ul className="sendings">
						{list.map((one) => (
							<SendingRow key={one.id} sending={one} />
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
	const { t } = useLanguage();
	const [over, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		onFiles([...event.dataTransfer.files]);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the button inside
		<div
			className={over ? "drop drop-over" : "drop"}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<Icon name="deliver" />
			<p className="empty-title">{t("deliver.drop")}</p>
			<Button onClick={() => input.current?.click()}>{t("deliver.choose")}</Button>
			<input
				ref={input}
				type="file"
				multiple
				hidden
				aria-label={t("deliver.choose")}
				onChange={(event) => {
					onFiles([...(event.target.files ?? [])]);
					event.target.value = "";
				}}
			/>
		</div>
	);
}

const RESULT_LOOK = {
	accepted: { icon: "done", tone: "good" },
	known: { icon: "done", tone: "quiet" },
	quarantined: { icon: "quarantine", tone: "warn" },
} as const;

function SendingRow({ sending }: { readonly sending: Sending }) {
	const { language } = useLanguage();
	const { standing, file } = sending;
	return (
		<li className="sending">
			<span className="sending-name">
				{file.name} <span className="quiet small">{bytes(file.size, language)}</span>
			</span>
			<SendingResult standing={standing} />
			{standing.at === "sending" && <progress className="bar-progress" value={standing.share} max={1} />}
			{standing.at === "done" && standing.delivery.remarks.length > 0 && (
				<Remarks remarks={standing.delivery.remarks} />
			)}
		</li>
	);
}

function SendingResult({ standing }: Pick<Sending, "standing">) {
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
		case "done": {
			const { icon, tone } = RESULT_LOOK[standing.delivery.status];
			return (
				<span className={`badge tone-${tone}`}>
					<Icon name={icon} small />
					{t(`deliver.${standing.delivery.status}`)}
				</span>
			);
		}
		case "failed":
			return (
				<span className="tone-bad">
					{t("deliver.failed")}: {explain(t, standing.failure)}
				</span>
			);
	}
}
