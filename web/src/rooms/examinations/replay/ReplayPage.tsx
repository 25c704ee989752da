import { useState } from "react";
import { replay as ask, chooseVisit, type Rebuilt, type Replay } from "../../../api/replay";
import { Icon } from "../../../design/Icon";
import { Await, Button, Failure, Notice, PageHead } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, dateTime } from "../../../shell/format";
import { useDoing, useLoad } from "../../../shell/load";
import { Link, useNavigation } from "../../../shell/navigation";
import { useMay } from "../../../shell/session";
import { AroundPanel } from "./AroundPanel";
import { ConcludeDialog } from "./ConcludeDialog";
import { HypothesisMark } from "./HypothesisMark";
import { MomentLine } from "./MomentLine";
import { ProposalPanel } from "./ProposalPanel";
import { ReadingsPanel } from "./ReadingsPanel";
import { dayText, kilograms } from "./replayTexts";
import { ScanAtSpot } from "./ScanAtSpot";
import { SeizureDialog } from "./SeizureDialog";

/** A seizure made elsewhere, and everything we did with its container: the picture at that place, who read it, what happened since, and how it passed. */
export function ReplayPage({ id }: { readonly id: string }) {
	const [doors, setDoors] = useState<"left" | "right" | null>(null);
	const [loaded, again] = useLoad((signal) => ask(id, doors, signal), `${id} ${doors}`);
	return (
		<Await loaded={loaded} again={again}>
			{(replay) => <Shown replay={replay} again={again} doors={doors} onDoors={setDoors} />}
		</Await>
	);
}

interface ShownProps {
	readonly replay: Replay;
	readonly again: () => void;
	readonly doors: "left" | "right" | null;
	readonly onDoors: (doors: "left" | "right" | null) => void;
}

function Shown({ replay, again, doors, onDoors }: ShownProps) {
	const { t, language } = useLanguage();
	const { go } = useNavigation();
	const mayEnter = useMay("replay-enter");
	const mayConclude = useMay("replay-conclude");
	const [open, setOpen] = useState<"correct" | "conclude" | null>(null);
	const { report, conclusion } = replay.item;
	const { rebuilt } = replay;
	return (
		<div className="page replay">
			<PageHead
				title={t("replay.title", {
					place: report.port,
					day: dayText(report.seizedOn, language),
					what: [kilograms(report.kg, language), t(`found.${report.found}`)].filter((one) => one !== "").join(" · "),
				})}
			>
				{mayEnter && report.correctedBy === null && (
					<Button onClick={() => setOpen("correct")}>{t("replay.correct")}</Button>
				)}
				{mayConclude && rebuilt !== null && report.correctedBy === null && (
					<Button look="primary" icon="clear" onClick={() => setOpen("conclude")}>
						{t(conclusion === null ? "replay.conclude" : "replay.concludeAnew")}
					</Button>
				)}
			</PageHead>
			<Facts replay={replay} />
			{report.correctedBy !== null && (
				<Notice
					tone="warn"
					action={<Link to={{ page: "replay", id: report.correctedBy }}>{t("replay.corrected.open")}</Link>}
				>
					{t("replay.corrected")}
				</Notice>
			)}
			{conclusion !== null && (
				<Notice tone="good">
					<HypothesisMark hypothesis={conclusion.concluded} /> — {conclusion.why}{" "}
					<span className="quiet small">
						{t("replay.concludedBy", { by: conclusion.by, at: dateTime(conclusion.at, language) })}
						{conclusion.label && ` · ${t("replay.isLabel")}`}
						{conclusion.lesson && ` · ${t("replay.isLesson")}`}
					</span>
				</Notice>
			)}
			{rebuilt === null ? (
				<Choose replay={replay} again={again} />
			) : (
				<Parts rebuilt={rebuilt} replay={replay} onDoors={onDoors} />
			)}
			{open === "correct" && (
				<SeizureDialog
					corrected={report}
					onClose={() => setOpen(null)}
					onKept={(item) => go({ page: "replay", id: item.report.id }, "replace")}
				/>
			)}
			{open === "conclude" && rebuilt !== null && (
				<ConcludeDialog
					id={report.id}
					rebuilt={rebuilt}
					doors={doors}
					onClose={() => setOpen(null)}
					onDone={() => {
						setOpen(null);
						again();
					}}
				/>
			)}
		</div>
	);
}

function Parts({
	rebuilt,
	replay,
	onDoors,
}: {
	readonly rebuilt: Rebuilt;
	readonly replay: Replay;
	readonly onDoors: (doors: "left" | "right") => void;
}) {
	return (
		<>
			<div className="replay-top">
				<ScanAtSpot rebuilt={rebuilt} report={replay.item.report} onDoors={onDoors} />
				<ProposalPanel proposal={rebuilt.proposal} />
			</div>
			<MomentLine rebuilt={rebuilt} report={replay.item.report} />
			<ReadingsPanel rebuilt={rebuilt} />
			<AroundPanel around={rebuilt.around} />
		</>
	);
}

/** What was reported, in a line; what else it says, below. */
function Facts({ replay }: { readonly replay: Replay }) {
	const { t } = useLanguage();
	const { report, visit, how } = replay.item;
	const place = [
		report.part === "unknown" ? null : t(`part.${report.part}`),
		report.depth === "unknown" ? null : t(`depth.${report.depth}`),
		report.height === "unknown" ? null : t(`height.${report.height}`),
		report.side === "unknown" ? null : t(`side.${report.side}`),
	].filter((one) => one !== null);
	return (
		<dl className="replay-facts">
			<div>
				<dt>{t("replays.container")}</dt>
				<dd className="number">
					{containerNumber(report.containerNumber)}
					{!report.checkDigitValid && <span className="tone-warn small"> {t("replays.checkDigit")}</span>}
				</dd>
			</div>
			<div>
				<dt>{t("replays.place")}</dt>
				<dd>
					{place.length === 0 ? t("part.unknown") : place.join(", ")}
					{report.placeWords !== null && <span className="quiet small"> “{report.placeWords}”</span>}
				</dd>
			</div>
			<div>
				<dt>{t("replay.source")}</dt>
				<dd>
					{report.source} {report.grade !== null && <span className="tag">{report.grade}</span>}
					{report.document !== null && <span className="quiet small"> {report.document}</span>}
				</dd>
			</div>
			{visit !== null && (
				<div>
					<dt>{t("replays.visit")}</dt>
					<dd>
						<Link to={{ page: "visit", id: visit.id }}>{visit.voyage}</Link>{" "}
						<span className="soft">{[visit.vessel, visit.terminal].filter((one) => one !== null).join(" · ")}</span>
						<span className="quiet small"> {how !== null && t(`replay.how.${how}`)}</span>
					</dd>
				</div>
			)}
			{replay.history.length > 0 && (
				<div>
					<dt>{t("replay.history")}</dt>
					<dd>
						<Link to={{ page: "replay", id: replay.history[0]?.id ?? "" }}>
							{t("replay.history.of", { number: replay.history[0]?.number ?? 0 })}
						</Link>{" "}
						<span className="quiet small">{report.why}</span>
					</dd>
				</div>
			)}
		</dl>
	);
}

/** Which visit is meant: never guessed where more than one could be. */
function Choose({ replay, again }: { readonly replay: Replay; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const mayEnter = useMay("replay-enter");
	const { id } = replay.item.report;
	const [chosen, setChosen] = useState<string | null>(null);
	const choosing = useDoing(async () => {
		if (chosen !== null) {
			await chooseVisit(id, chosen);
			again();
		}
	});
	if (replay.candidates.length === 0) {
		return <Notice tone="warn">{t("replay.noCandidate")}</Notice>;
	}
	return (
		<section className="panel" aria-labelledby="candidates">
			<div className="panel-head">
				<h2 id="candidates">{t("replay.candidates")}</h2>
				<span className="quiet small">{t("replay.candidates.hint")}</span>
			</div>
			<div className="panel-body">
				<ul className="candidates">
					{replay.candidates.map((candidate) => (
						<li key={candidate.visit.id}>
							<label className={candidate.likely ? "candidate candidate-likely" : "candidate"}>
								<input
									type="radio"
									name="candidate"
									value={candidate.visit.id}
									checked={chosen === candidate.visit.id}
									onChange={() => setChosen(candidate.visit.id)}
									disabled={!mayEnter}
								/>
								<span>
									<span className="number">{containerNumber(candidate.visit.containerNumber)}</span>{" "}
									<strong>{candidate.visit.voyage}</strong>{" "}
									<span className="soft">
										{[candidate.visit.vessel, candidate.visit.port].filter((one) => one !== null).join(" · ")}
									</span>
									<span className="candidate-why small">
										<Says good={candidate.exact} text={t(candidate.exact ? "candidate.exact" : "candidate.slip")} />
										<Says
											good={candidate.inTime}
											text={t(candidate.loaded ? "candidate.loaded" : "candidate.cutOff", {
												day: dateTime(candidate.left, language),
												days: candidate.days,
											})}
										/>
										{candidate.port !== null && (
											<Says good={candidate.port} text={t(candidate.port ? "candidate.port" : "candidate.otherPort")} />
										)}
									</span>
								</span>
							</label>
						</li>
					))}
				</ul>
				<Failure failure={choosing.failure} />
				{mayEnter && (
					<div className="form-actions">
						<Button look="primary" disabled={chosen === null || choosing.busy} onClick={choosing.run}>
							{t("replay.choose")}
						</Button>
					</div>
				)}
			</div>
		</section>
	);
}

function Says({ good, text }: { readonly good: boolean; readonly text: string }) {
	return (
		<span className={good ? "badge tone-good" : "badge tone-warn"}>
			<Icon name={good ? "clear" : "warning"} small />
			{text}
		</span>
	);
}
