import { useState } from "react";
import { seizure as ask, labelsPath, type WholeSeizure } from "../../api/evidence";
import { Await, Button, Empty, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { ExhibitDialog } from "./ExhibitDialog";
import { FactList } from "./FactList";
import { ExhibitTable } from "./looks";
import { PackageDialog } from "./PackageDialog";
import { TransferDialog } from "./TransferDialog";
import "./evidence.css";

/** A seizure with its exhibits. */
export function SeizurePage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad((signal) => ask(id, signal), id);
	useLive(["evidence"], again);
	return (
		<div className="page">
			<Await loaded={loaded} again={again}>
				{(whole) => <Whole whole={whole} again={again} />}
			</Await>
		</div>
	);
}

type Doing = "enter" | "take" | "package" | "hand-over";

function Whole({ whole, again }: { readonly whole: WholeSeizure; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const { seizure, exhibits } = whole;
	const record = useMay("evidence-record");
	const hold = useMay("custody-hold");
	const pack = useMay("evidence-package");
	const [doing, setDoing] = useState<Doing | null>(null);
	const untaken = exhibits.filter((exhibit) => exhibit.state === "untaken");
	const mine = exhibits.filter((exhibit) => exhibit.state === "held" && exhibit.holder?.mine);
	const done = () => {
		setDoing(null);
		again();
	};
	return (
		<>
			<PageHead
				title={`${t("evidence.seizure")} ${seizure.name}`}
				lead={`${containerNumber(seizure.containerNumber)} · ${seizure.voyage} · ${seizure.port} · ${t("evidence.foundAt", { at: dateTime(seizure.foundAt, language) })}`}
			>
				<Link className="button" to={{ page: "visit", id: seizure.visitId }}>
					{t("evidence.visit")}
				</Link>
				{exhibits.length > 0 && (
					<a
						className="button"
						href={labelsPath(
							exhibits.map((each) => each.id),
							"a4",
						)}
						download
					>
						{t("evidence.labels")}
					</a>
				)}
				{pack && <Button onClick={() => setDoing("package")}>{t("evidence.package")}</Button>}
				{hold && mine.length > 0 && <Button onClick={() => setDoing("hand-over")}>{t("evidence.handOver")}</Button>}
				{hold && untaken.length > 0 && (
					<Button look="primary" onClick={() => setDoing("take")}>
						{t("evidence.take", { count: untaken.length })}
					</Button>
				)}
			</PageHead>
			<section className="panel">
				<div className="panel-head">
					<h2>{t("evidence.exhibits")}</h2>
					{record && (
						<Button icon="add" onClick={() => setDoing("enter")}>
							{t("evidence.enter")}
						</Button>
					)}
				</div>
				{exhibits.length === 0 ? (
					<Empty icon="seizures" title={t("evidence.noExhibits")} />
				) : (
					<ExhibitTable exhibits={exhibits} />
				)}
			</section>
			<FactList what="seizures" id={seizure.id} facts={whole.facts} again={again} />
			{doing === "enter" && (
				<ExhibitDialog
					seizureId={seizure.id}
					found={whole.found[exhibits.filter((each) => each.parentId === null).length] ?? null}
					onClose={() => setDoing(null)}
					onDone={done}
				/>
			)}
			{doing === "take" && (
				<TransferDialog way="take" exhibits={untaken} onClose={() => setDoing(null)} onDone={done} />
			)}
			{doing === "hand-over" && (
				<TransferDialog way="hand-over" exhibits={mine} onClose={() => setDoing(null)} onDone={done} />
			)}
			{doing === "package" && (
				<PackageDialog of={{ seizureId: seizure.id }} name={seizure.name} onClose={() => setDoing(null)} />
			)}
		</>
	);
}
