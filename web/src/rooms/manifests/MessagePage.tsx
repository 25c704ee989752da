import { message as askMessage, type CargoMessage, type MessageFile, originalPath } from "../../api/messages";
import { Icon } from "../../design/Icon";
import { Await, Empty } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { bytes, dateTime, number, shortDigest } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { Remarks } from "../scans/Remarks";
import { ReadBadge, StandingText } from "./messageLooks";

/** One file of messages: what it holds, and what its reader had to remark. */
export function MessagePage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => askMessage(id, signal), id);
	return (
		<Await loaded={loaded} again={again}>
			{(file) => <Shown file={file} />}
		</Await>
	);
}

function Shown({ file }: { readonly file: MessageFile }) {
	const { t, language } = useLanguage();
	return (
		<div className="page">
			<header className="page-head">
				<div className="visit-name">
					<Link to={{ page: "messages" }} className="visit-back">
						<Icon name="back" small />
						{t("message.back")}
					</Link>
					<h1 className="file-name">{file.name}</h1>
					<p className="quiet small">
						{dateTime(file.receivedAt, language)} · {file.source} · {bytes(file.sizeBytes, language)} ·{" "}
						<span className="mono" title={file.digest}>
							{shortDigest(file.digest)}
						</span>
					</p>
				</div>
				<div className="page-actions">
					<ReadBadge status={file.status} />
					<a className="button" href={originalPath(file.id)} download={file.name}>
						<Icon name="download" />
						{t("message.original")}
					</a>
				</div>
			</header>
			<section className="panel" aria-labelledby="remarks">
				<div className="panel-head">
					<h2 id="remarks">
						{t("scan.remarks")} <span className="quiet">{file.remarks.length}</span>
					</h2>
				</div>
				<div className="panel-body">
					{file.remarks.length === 0 ? (
						<p className="quiet">{t("scan.remarks.none")}</p>
					) : (
						<Remarks remarks={file.remarks} />
					)}
				</div>
			</section>
			<Contents file={file} />
		</div>
	);
}

function Contents({ file }: { readonly file: MessageFile }) {
	const { t } = useLanguage();
	const { contents, messages } = file;
	return (
		<section className="panel" aria-labelledby="contents">
			<div className="panel-head">
				<h2 id="contents">
					{t("message.contents")} <span className="quiet">{messages}</span>
				</h2>
				{contents.length < messages && (
					<span className="quiet small">{t("message.contents.first", { shown: contents.length, all: messages })}</span>
				)}
			</div>
			{contents.length === 0 ? (
				<Empty icon="messages" title={t("message.contents.none")} hint={t("message.contents.none.hint")} />
			) : (
				<div className="table-frame">
					<table className="table">
						<thead>
							<tr>
								<th>{t("messages.type")}</th>
								<th>{t("message.reference")}</th>
								<th>{t("message.function")}</th>
								<th>{t("messages.voyage")}</th>
								<th>{t("messages.carrier")}</th>
								<th className="right">{t("messages.bills")}</th>
								<th className="right">{t("messages.containers")}</th>
								<th>{t("messages.standing")}</th>
							</tr>
						</thead>
						<tbody>
							{contents.map((message) => (
								<ContentRow key={message.id} message={message} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

function ContentRow({ message }: { readonly message: CargoMessage }) {
	const { t, language } = useLanguage();
	return (
		<tr>
			<td className="nowrap">
				{message.type} <span className="quiet small">{message.standard}</span>
			</td>
			<td className="mono small">{message.reference ?? "–"}</td>
			<td>{message.function === null ? "–" : textOr(t, `function.${message.function}`, message.function)}</td>
			<td className="nowrap">{message.voyage ?? "–"}</td>
			<td className="nowrap">{message.carrier ?? "–"}</td>
			<td className="right">{number(message.bills, language)}</td>
			<td className="right">{number(message.containers, language)}</td>
			<td>
				<StandingText state={message.state} />
			</td>
		</tr>
	);
}
