import { useState } from "react";
import { exhibit as ask, labelsPath, type Way, type WeighIn, type WholeExhibit } from "../../api/evidence";
import { Await, Button, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber, number } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { ChainView } from "./ChainView";
import { FactList } from "./FactList";
import { Alerts, ExhibitTable, StateTag } from "./looks";
import { PackageDialog } from "./PackageDialog";
import { SampleDialog } from "./SampleDialog";
import { TransferDialog } from "./TransferDialog";
import "./evidence.css";

/** An exhibit: its custody drawn over time, and everything that was said of it. */
export function ExhibitPage({ id }: { readonly id: string }) {
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

function Whole({ whole, again }: { readonly whole: WholeExhibit; readonly again: () => void }) {
	const { t } = useLanguage();
	const { exhibit, seizure } = whole;
	const { summary } = exhibit;
	const pack = useMay("evidence-package");
	const [moving, setMoving] = useState<Way | null>(null);
	const [other, setOther] = useState<"package" | "sample" | null>(null);
	const done = () => {
		setMoving(null);
		setOther(null);
		again();
	};
	return (
		<>
			<PageHead
				title={`${t("evidence.exhibit")} ${summary.name}`}
				lead={`${t(`evidence.kind.${summary.kind}`)} · ${summary.description?.substance ?? ""}`}
			>
				<Link className="button" to={{ page: "seizure", id: seizure.id }}>
					{seizure.name} · {containerNumber(seizure.containerNumber)}
				</Link>
				<a className="button" href={labelsPath([summary.id], "label")} download>
					{t("evidence.label")}
				</a>
				{pack && <Button onClick={() => setOther("package")}>{t("evidence.package")}</Button>}
			</PageHead>
			<p className="evidence-tags">
				<StateTag exhibit={summary} /> <Alerts exhibit={summary} />
			</p>
			<section className="panel">
				<div className="panel-head">
					<h2>{t("evidence.custody")}</h2>
					<Moves whole={whole} move={setMoving} sample={() => setOther("sample")} />
				</div>
				<div className="panel-body">
					{summary.state === "offered" && summary.offeredTo !== null && (
						<Notice tone="plain">{t("evidence.offeredTo", { who: summary.offeredTo.name })}</Notice>
					)}
					<ChainView spans={exhibit.spans} steps={exhibit.steps} papers />
				</div>
			</section>
			{whole.samples.length > 0 && (
				<section className="panel">
					<div className="panel-head">
						<h2>{t("evidence.samples")}</h2>
					</div>
					<ExhibitTable exhibits={whole.samples} />
				</section>
			)}
			{exhibit.weighIns.length > 0 && <WeighIns all={exhibit.weighIns} />}
			<FactList what="exhibits" id={summary.id} facts={exhibit.facts} again={again} />
			{moving !== null && (
				<TransferDialog way={moving} exhibits={[summary]} onClose={() => setMoving(null)} onDone={done} />
			)}
			{other === "package" && (
				<PackageDialog of={{ exhibitId: summary.id }} name={summary.name} onClose={() => setOther(null)} />
			)}
			{other === "sample" && <SampleDialog exhibit={summary} onClose={() => setOther(null)} onDone={done} />}
		</>
	);
}

interface MovesProps {
	readonly whole: WholeExhibit;
	readonly move: (way: Way) => void;
	readonly sample: () => void;
}

/** Only what the machine would let through is offered; the server decides again. */
function Moves({ whole, move, sample }: MovesProps) {
	const { t } = useLanguage();
	const { summary } = whole.exhibit;
	const order = useMay("evidence-order");
	if (!useMay("custody-hold") || summary.state === "destroyed") {
		return null;
	}
	const mine = summary.state === "held" && summary.holder?.mine === true;
	const house = summary.state === "held" && summary.holder?.kind !== "officer";
	const ways: readonly (Way | false)[] = [
		summary.state === "untaken" && "take",
		mine && "hand-over",
		mine && "out",
		(house || summary.state === "missing") && "back",
		(house || summary.state === "missing") && "between",
		summary.state === "missing" && "found",
		(mine || house) && order && summary.deadline !== null && "destroyed",
		(summary.state === "held" || summary.state === "offered") && "missing",
	];
	return (
		<div className="page-actions">
			{mine && summary.kind === "goods" && <Button onClick={sample}>{t("evidence.sample")}</Button>}
			{ways
				.filter((way) => way !== false)
				.map((way, index) => (
					<Button key={way} look={index === 0 && way !== "missing" ? "primary" : "plain"} onClick={() => move(way)}>
						{t(`evidence.way.${way}`)}
					</Button>
				))}
		</div>
	);
}

function WeighIns({ all }: { readonly all: readonly WeighIn[] }) {
	const { t, language } = useLanguage();
	return (
		<section className="panel">
			<div className="panel-head">
				<h2>{t("evidence.weighIns")}</h2>
			</div>
			<div className="table-frame">
				<table className="table">
					<thead>
						<tr>
							<th>{t("evidence.weighIn.what")}</th>
							<th className="end">{t("evidence.weighIn.expected")}</th>
							<th className="end">{t("evidence.weighIn.read")}</th>
							<th className="end">{t("evidence.weighIn.difference")}</th>
							<th className="end">{t("evidence.weighIn.tolerance")}</th>
							<th />
						</tr>
					</thead>
					<tbody>
						{all.map((each) => (
							<tr key={each.later + each.what}>
								<td>{t(`evidence.${each.what}`)}</td>
								<td className="end mono">{number(each.expectedGrams, language)} g</td>
								<td className="end mono">{number(each.readGrams, language)} g</td>
								<td className="end mono">{number(each.differenceGrams, language)} g</td>
								<td className="end mono">± {number(Math.round(each.toleranceGrams * 10) / 10, language)} g</td>
								<td>
									<span className={each.agrees ? "badge" : "badge tone-bad"}>
										{t(each.agrees ? "evidence.weighIn.agrees" : "evidence.weighInApart")}
									</span>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
