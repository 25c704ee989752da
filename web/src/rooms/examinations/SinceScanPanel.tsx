import { useState } from "react";
import { noteChange, type ScanState, type SinceScan, sinceScan } from "../../api/sinceScan";
import { Icon } from "../../design/Icon";
import { Await, Button, Dialog, Failure, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";
import { MayLink } from "../../shell/MayLink";
import { useMay } from "../../shell/session";
import { TwoScans } from "./TwoScans";

interface SinceScanPanelProps {
	/** Of one visit; null for all nobody has taken note of. */
	readonly visitId: string | null;
}

/** What changed at a box since it was scanned, both states side by side. */
export function SinceScanPanel({ visitId }: SinceScanPanelProps) {
	return useMay("examination-see") ? <Panel visitId={visitId} /> : null;
}

function Panel({ visitId }: SinceScanPanelProps) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => sinceScan(visitId, signal), visitId ?? "all");
	useLive(["examinations"], again);
	const none = loaded.state === "ready" && loaded.value.items.length === 0;
	if (visitId === null && none) {
		return null;
	}
	return (
		<section className="panel since" aria-labelledby="since-scan">
			<div className="panel-head">
				<h2 id="since-scan">{t(visitId === null ? "since.open" : "since.title")}</h2>
			</div>
			<div className="panel-body">
				<Await loaded={loaded} again={again}>
					{({ items }) =>
						items.length === 0 ? (
							<p className="quiet">{t("since.none")}</p>
						) : (
							<ul className="since-list">
								{items.map((change) => (
									<Row key={change.id} change={change} named={visitId === null} onNoted={again} />
								))}
							</ul>
						)
					}
				</Await>
			</div>
		</section>
	);
}

interface RowProps {
	readonly change: SinceScan;
	readonly named: boolean;
	readonly onNoted: () => void;
}

function Row({ change, named, onNoted }: RowProps) {
	const { t, language } = useLanguage();
	const mayPlan = useMay("examination-plan");
	const mayRecord = useMay("outcome-record");
	const [noting, setNoting] = useState(false);
	return (
		<li className={change.noted === null ? "since-open" : ""}>
			<div className="since-what">
				<Icon name="warning" small />
				<strong>{t(`since.kind.${change.kind}`)}</strong>
				{named && change.containerNumber !== null && (
					<MayLink to={{ page: "visit", id: change.visitId }}>
						<span className="number">{containerNumber(change.containerNumber)}</span>
					</MayLink>
				)}
			</div>
			<div className="since-states">
				<State label={t("since.before")} state={change.before} kind={change.kind} />
				<Icon name="next" />
				<State label={t("since.after")} state={change.after} kind={change.kind} />
			</div>
			{change.kind === "rescan" && <TwoScans change={change} />}
			{change.noted !== null ? (
				<p className="small quiet">
					{t("since.noted", { who: change.noted.who, when: dateTime(change.noted.at, language) })}: {change.noted.note}
				</p>
			) : (
				(mayPlan || mayRecord) && (
					<Button small onClick={() => setNoting(true)}>
						{t("since.note")}
					</Button>
				)
			)}
			{noting && (
				<NoteDialog
					change={change}
					onClose={() => setNoting(false)}
					onDone={() => {
						setNoting(false);
						onNoted();
					}}
				/>
			)}
		</li>
	);
}

interface StateProps {
	readonly label: string;
	readonly state: ScanState;
	readonly kind: SinceScan["kind"];
}

function State({ label, state, kind }: StateProps) {
	const { t, language } = useLanguage();
	const by = textOr(t, `since.by.${state.by}`, textOr(t, `ramp.by.${state.by}`, state.by));
	return (
		<div className="since-state">
			<span className="small quiet">{label}</span>
			<span className="since-value">{words(kind, state, t)}</span>
			<span className="small quiet">
				{by} · {dateTime(state.at, language)}
			</span>
		</div>
	);
}

/** A value as people say it: kilograms, degrees, a state in words; ids of scans are no words. */
function words(kind: SinceScan["kind"], state: ScanState, t: ReturnType<typeof useLanguage>["t"]): string {
	switch (kind) {
		case "weight":
			return `${state.value} kg`;
		case "door":
			return /^-?\d/.test(state.value) ? `${state.value} °C` : textOr(t, `since.value.${state.value}`, state.value);
		case "gate":
			return textOr(t, `since.value.${state.by}`, state.by);
		case "rescan":
			return textOr(t, `since.value.${state.by}`, state.by);
		case "number":
			return containerNumber(state.value);
		case "seal":
		case "seal-state":
		case "yard":
			return textOr(t, `since.value.${state.value}`, state.value === "" ? "–" : state.value);
	}
}

interface NoteDialogProps {
	readonly change: SinceScan;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function NoteDialog({ change, onClose, onDone }: NoteDialogProps) {
	const { t } = useLanguage();
	const [note, setNote] = useState("");
	const doing = useDoing(async () => {
		await noteChange(change.id, note);
		onDone();
	});
	return (
		<Dialog title={t("since.note")} onClose={onClose}>
			<form
				className="form"
				onSubmit={(event) => {
					event.preventDefault();
					doing.run();
				}}
			>
				<TextField label={t("since.note.what")} value={note} onChange={setNote} multiline firstFocus />
				<Failure failure={doing.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={doing.busy || note.trim() === ""}>
						{t("since.note.record")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
