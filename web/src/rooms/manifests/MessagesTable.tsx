import type { CargoMessage, MessageFile } from "../../api/messages";
import { useLanguage } from "../../i18n/language";
import { dateTime, number } from "../../shell/format";
import { Link, useRowClick } from "../../shell/navigation";
import { few, ReadBadge, StandingText } from "./messageLooks";

export function MessagesTable({ items }: { readonly items: readonly MessageFile[] }) {
	const { t } = useLanguage();
	const fileOf = new Map(items.flatMap((file) => file.contents.map((message) => [message.id, file] as const)));
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("messages.file")}</th>
						<th>{t("messages.type")}</th>
						<th>{t("messages.voyage")}</th>
						<th>{t("messages.carrier")}</th>
						<th className="right">{t("messages.bills")}</th>
						<th className="right">{t("messages.containers")}</th>
						<th>{t("messages.status")}</th>
						<th>{t("messages.standing")}</th>
						<th>{t("messages.at")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((file) => (
						<FileRow key={file.id} file={file} fileOf={fileOf} />
					))}
				</tbody>
			</table>
		</div>
	);
}

interface FileRowProps {
	readonly file: MessageFile;
	readonly fileOf: ReadonlyMap<string, MessageFile>;
}

function FileRow({ file, fileOf }: FileRowProps) {
	const { t, language } = useLanguage();
	const to = { page: "message", id: file.id } as const;
	const follow = useRowClick(to);
	const total = (of: (message: CargoMessage) => number) => {
		const sum = file.contents.reduce((before, message) => before + of(message), 0);
		return file.contents.length === 0 ? "–" : number(sum, language);
	};
	return (
		<tr className="row-link" onClick={follow}>
			<td className="file-name">
				<Link to={to} className="row-to">
					{file.name}
				</Link>
			</td>
			<td className="nowrap">
				{file.contents.length === 0 && file.status !== "refused" ? (
					<span className="soft">{t("messages.events")}</span>
				) : (
					few(file.contents, (message) => message.type)
				)}
				{file.messages > 1 && <span className="quiet"> ×{file.messages}</span>}
			</td>
			<td className="nowrap">{few(file.contents, (message) => message.voyage)}</td>
			<td className="nowrap">{few(file.contents, (message) => message.carrier)}</td>
			<td className="right">{total((message) => message.bills)}</td>
			<td className="right">{total((message) => message.containers)}</td>
			<td className="nowrap">
				<ReadBadge status={file.status} />
				{file.remarks.length > 0 && (
					<p className="quiet small">
						{file.remarks.length === 1
							? t("messages.remarks.one")
							: t("messages.remarks", { count: file.remarks.length })}
					</p>
				)}
			</td>
			<td className="nowrap">
				<FileStanding file={file} fileOf={fileOf} />
			</td>
			<td className="nowrap">{dateTime(file.receivedAt, language)}</td>
		</tr>
	);
}

function FileStanding({ file, fileOf }: FileRowProps) {
	const { t } = useLanguage();
	const [message] = file.contents;
	const gone = file.contents.filter((one) => one.state !== "current");
	if (message === undefined) {
		return "–";
	}
	if (gone.length > 0 && gone.length < file.contents.length) {
		return (
			<span className="tone-warn">
				{t("messages.standing.some", { count: gone.length, all: file.contents.length })}
			</span>
		);
	}
	const replacing = message.replacedBy === null ? undefined : fileOf.get(message.replacedBy);
	return (
		<>
			<StandingText state={message.state} />
			{replacing !== undefined && <p className="quiet small">{t("messages.replacedBy", { name: replacing.name })}</p>}
		</>
	);
}
