import { useState } from "react";
import { type SeizureItem, seizures } from "../../../api/replay";
import { Icon } from "../../../design/Icon";
import { Await, Button, Empty, PageHead } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { Link, useNavigation, useRowClick } from "../../../shell/navigation";
import { useMay } from "../../../shell/session";
import { FileDialog } from "./FileDialog";
import { HypothesisMark } from "./HypothesisMark";
import { dayText, kilograms } from "./replayTexts";
import { SeizureDialog } from "./SeizureDialog";

/** Seizures made elsewhere, and how far each has been followed back. */
export function ReplaysPage() {
	const { t } = useLanguage();
	const { go } = useNavigation();
	const mayEnter = useMay("replay-enter");
	const [loaded, again] = useLoad((signal) => seizures(signal), "seizures");
	const [open, setOpen] = useState<"form" | "file" | null>(null);
	return (
		<div className="page">
			<PageHead title={t("replays.title")} lead={t("replays.lead")}>
				{mayEnter && (
					<>
						<Button icon="deliver" onClick={() => setOpen("file")}>
							{t("replays.file")}
						</Button>
						<Button look="primary" icon="add" onClick={() => setOpen("form")}>
							{t("replays.enter")}
						</Button>
					</>
				)}
			</PageHead>
			<Await loaded={loaded} again={again}>
				{(items) =>
					items.length === 0 ? (
						<Empty icon="replays" title={t("replays.none")} hint={t("replays.none.hint")} />
					) : (
						<Table items={items} />
					)
				}
			</Await>
			{open === "form" && (
				<SeizureDialog onClose={() => setOpen(null)} onKept={(item) => go({ page: "replay", id: item.report.id })} />
			)}
			{open === "file" && <FileDialog onClose={() => setOpen(null)} onKept={again} />}
		</div>
	);
}

function Table({ items }: { readonly items: readonly SeizureItem[] }) {
	const { t } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th>{t("replays.seized")}</th>
						<th>{t("replays.container")}</th>
						<th>{t("replays.what")}</th>
						<th>{t("replays.place")}</th>
						<th>{t("replays.visit")}</th>
						<th>{t("replays.concluded")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((item) => (
						<Row key={item.report.id} item={item} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function Row({ item }: { readonly item: SeizureItem }) {
	const { t, language } = useLanguage();
	const { report, visit, conclusion } = item;
	const click = useRowClick({ page: "replay", id: report.id });
	return (
		<tr className="row-link" onClick={click}>
			<td className="nowrap">
				<Link to={{ page: "replay", id: report.id }}>{dayText(report.seizedOn, language)}</Link>
				<span className="quiet small"> · {report.port}</span>
			</td>
			<td className="number">
				{containerNumber(report.containerNumber)}
				{!report.checkDigitValid && (
					<span className="tone-warn" title={t("replays.checkDigit")}>
						{" "}
						<Icon name="warning" small />
					</span>
				)}
			</td>
			<td className="nowrap">
				{t(`found.${report.found}`)} <span className="quiet">{kilograms(report.kg, language)}</span>
			</td>
			<td>{t(`part.${report.part}`)}</td>
			<td>
				{visit === null ? (
					<span className="badge tone-warn">
						<Icon name="warning" small />
						{t("replays.choose")}
					</span>
				) : (
					<span className="small">
						{visit.voyage} <span className="quiet">{visit.vessel}</span>
					</span>
				)}
			</td>
			<td>
				{conclusion === null ? (
					<span className="quiet">{textOr(t, "replays.open", "")}</span>
				) : (
					<HypothesisMark hypothesis={conclusion.concluded} />
				)}
			</td>
		</tr>
	);
}
