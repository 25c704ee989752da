import { type ReactNode, useMemo, useReducer, useRef, useState } from "react";
import type { DecisionRequest, Lease, Mark, Reason } from "../../api/types";
import { Button, Notice } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { countdown, span, timeOfDay } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useNow } from "../../shell/load";
import { useSession } from "../../shell/session";
import type { Compared, LaidOver, Surfaces, Viewer, ViewerState } from "../../viewer";
import { ScanImage } from "../scans/ScanImage";
import { Bench } from "./Bench";
import { Comparison } from "./Comparison";
import { DecideStrip } from "./DecideStrip";
import { type Deciding, type DecidingEvent, nextDeciding, OPEN } from "./deciding";
import type { Draft } from "./desk";
import { FindingLayers } from "./FindingLayers";
import { drawnOn } from "./findings";
import { PersonDialog } from "./PersonDialog";
import type { Stroke } from "./quietSign";
import { ReasonSheet } from "./ReasonSheet";
import { SkipDialog } from "./SkipDialog";
import { useBench } from "./useBench";
import { type LeaseStanding, useLease, useSecondsShown } from "./useLease";

/** A decision as the reading gives it; the desk adds its key. */
export type Given = Omit<DecisionRequest, "idempotencyKey">;

interface ReadingProps {
	readonly lease: Lease;
	readonly draft: Draft;
	readonly reasons: readonly Reason[];
	/** In hand; decided, and in view until the next is drawn; or set aside, and drawn out of sight. */
	readonly stands: "in-hand" | "done" | "ahead";
	readonly onDrawn: () => void;
	/** The first of the two strokes was done, or taken back. */
	readonly onChoosing: (choosing: boolean) => void;
	readonly pausing: boolean;
	readonly stroke: Stroke;
	readonly surfaces: Surfaces;
	/** Takes the decision; answers with what to call when its last stroke turns out to be held. */
	readonly onDecided: (draft: Draft, given: Given) => () => void;
	readonly onPause: () => void;
	/** The lease is gone, or the scan was passed on: ask for another, or rest. */
	readonly onNext: () => void;
	readonly onRest: () => void;
	/** The undo bar, when there is something to undo. */
	readonly children: ReactNode;
}

/** One reading: the image, what is known about the box beside it, and the decision below. */
export function Reading(props: ReadingProps) {
	const { lease, draft, reasons, stands, stroke } = props;
	const done = stands === "done";
	const { t } = useLanguage();
	const { ended } = useSession();
	const standing = useLease(lease, ended);
	const secondsShown = useSecondsShown(stands !== "ahead");
	const [marks, setMarks] = useState<readonly Mark[]>(draft.marks);
	const [note, setNote] = useState(draft.note);
	const [noting, setNoting] = useState(false);
	const [skipping, setSkipping] = useState(false);
	const [view, setView] = useState<ViewerState | null>(null);
	const image = useRef<HTMLDivElement>(null);
	const viewer = useRef<Viewer | null>(null);
	const quiet = useRef(false);
	const bench = useBench(lease);
	const [compared, setCompared] = useState<Compared | null>(null);
	const beside = stands === "in-hand" ? bench.beside : null;
	const covered = beside !== null;
	const findings = view !== null && drawnOn(bench.drawn, view.current).length > 0;
	const over: LaidOver = useMemo(() => ({ covered, compared, findings }), [covered, compared, findings]);
	const step = useMemo(() => (state: Deciding, event: DecidingEvent) => nextDeciding(state, event, reasons), [reasons]);
	const [deciding, dispatch] = useReducer((_: Deciding, next: Deciding) => next, OPEN);

	const decide = (verdict: DecisionRequest["verdict"], reasonCode: string): (() => void) => {
		const trimmed = note.trim();
		const seconds = draft.seconds + secondsShown();
		const shown = viewer.current?.shownRecord() ?? draft.shown;
		const given: Given = {
			verdict,
			reasonCode,
			note: trimmed === "" ? null : trimmed,
			marks,
			secondsShown: seconds,
			shown,
			signal: quiet.current,
		};
		quiet.current = false;
		return props.onDecided({ marks, note, seconds, shown }, given);
	};
	/** @param code of the key that did it, whose holding is watched; null by touch */
	const happen = (event: DecidingEvent, code: string | null = null): boolean => {
		const after = done ? deciding : step(deciding, event);
		if (after === deciding) {
			return false;
		}
		let held = () => {
			quiet.current = true;
		};
		if (code !== null) {
			quiet.current = false;
		}
		if (after.step === "decided") {
			dispatch(OPEN);
			setNoting(false);
			held = decide(after.verdict, after.reason);
		} else {
			dispatch(after);
			if ((after.step === "verdict") !== (deciding.step === "verdict")) {
				props.onChoosing(after.step === "verdict");
			}
		}
		if (code !== null && deciding.step === "verdict") {
			stroke.begin(code, held);
		}
		return true;
	};

	useKeys((event) => {
		if (stands === "ahead") {
			return false;
		}
		if (stroke.repeats(event)) {
			return true;
		}
		if (isTyping(event)) {
			if (event.key === "Escape" && event.target instanceof HTMLElement) {
				event.target.blur();
				setNoting(false);
				return true;
			}
			return false;
		}
		if (event.repeat) {
			return false;
		}
		if (happen({ type: "key", key: event.key }, event.code)) {
			return true;
		}
		if (deciding.step !== "open" || done) {
			return false;
		}
		if (event.key.toLowerCase() === "t") {
			setNoting(true);
			return true;
		}
		if (event.key === ".") {
			props.onPause();
			return true;
		}
		return bench.byKey(event.key);
	});

	return (
		<div className={`reading reading-${stands}`} inert={stands === "ahead"} data-fills-screen="">
			<div className="reading-image" ref={image}>
				<ScanImage
					scan={lease.scan}
					marks={marks}
					onMarks={setMarks}
					onState={setView}
					onDrawn={props.onDrawn}
					onViewer={(made) => {
						viewer.current = made;
					}}
					shownBefore={draft.shown}
					surfaces={props.surfaces}
					over={over}
				/>
				{view !== null && <FindingLayers place={image} state={view} findings={bench.drawn} />}
				{beside !== null && (
					<Comparison
						key={beside.id}
						lease={lease}
						other={beside}
						onCompared={setCompared}
						onClose={() => bench.layBeside(null)}
					/>
				)}
				<div className="reading-over">
					<LeaseNotice standing={standing} onNext={props.onNext} />
					<PaceNotice lease={lease} pausing={props.pausing} onPause={props.onPause} />
				</div>
				<div className="reading-foot">
					{props.children}
					<ReasonSheet
						deciding={deciding}
						reasons={reasons}
						noting={noting}
						note={note}
						onNote={setNote}
						onNoted={() => setNoting(false)}
						happen={(event, held) => {
							quiet.current = held;
							return happen(event);
						}}
					/>
				</div>
			</div>
			<Bench
				bench={bench}
				lease={lease}
				marks={marks}
				onMarks={setMarks}
				inSight={view?.current ?? null}
				onView={(wanted) => viewer.current?.apply({ kind: "show-view", view: wanted })}
			/>
			<DecideStrip
				lease={lease}
				deciding={deciding}
				done={done}
				noted={note.trim() !== ""}
				pausing={props.pausing}
				happen={happen}
				onNote={() => setNoting(!noting)}
				onPause={props.onPause}
				onSkip={() => setSkipping(true)}
			/>
			{deciding.step === "emergency" && (
				<PersonDialog onConfirm={() => happen({ type: "confirm-person" })} onBack={() => happen({ type: "back" })} />
			)}
			{skipping && (
				<SkipDialog
					leaseId={lease.leaseId}
					onClose={() => setSkipping(false)}
					onSkipped={(reason) => (reason === "end-of-shift" ? props.onRest() : props.onNext())}
				/>
			)}
			<h1 className="visually-hidden">{t("reading.title")}</h1>
		</div>
	);
}

interface LeaseNoticeProps {
	readonly standing: LeaseStanding;
	readonly onNext: () => void;
}

function LeaseNotice({ standing, onNext }: LeaseNoticeProps) {
	const { t, language } = useLanguage();
	const now = useNow(5000);
	const { expiresAt, silent, expired } = standing;
	const left = countdown(now, expiresAt);
	if (expired) {
		return (
			<Notice
				tone="warn"
				action={
					<Button small onClick={onNext}>
						{t("lease.expired.next")}
					</Button>
				}
			>
				<strong>{t("lease.expired")}</strong>
				<p>{t("lease.expired.hint")}</p>
			</Notice>
		);
	}
	if (silent) {
		return (
			<Notice tone="warn" icon="offline">
				{t("lease.silent", { time: timeOfDay(expiresAt, language) })}
			</Notice>
		);
	}
	return left.hours === 0 && left.days === 0 && left.minutes < 1 && left.urgency !== "past" ? (
		<Notice tone="warn">{t("lease.left", { span: span(left) })}</Notice>
	) : null;
}

/** Says gently that a break is due, or that it goes too fast, once a reading, and never in the way. */
function PaceNotice({ lease, pausing, onPause }: Pick<ReadingProps, "lease" | "pausing" | "onPause">) {
	const { t } = useLanguage();
	const [seen, setSeen] = useState(false);
	const { breakAdvised = false, slowerAdvised = false, readingsThisHour = 0, minutesSinceBreak = 0 } = lease.pace ?? {};
	if (!(breakAdvised || slowerAdvised) || seen || pausing) {
		return null;
	}
	return (
		<Notice
			tone="plain"
			icon="waiting"
			action={
				<span className="notice-actions">
					<Button small onClick={onPause}>
						{t("pace.pause")}
					</Button>
					<Button small look="quiet" onClick={() => setSeen(true)}>
						{t("pace.later")}
					</Button>
				</span>
			}
		>
			{breakAdvised
				? t("pace.advice", { minutes: minutesSinceBreak })
				: t("pace.slower", { readings: readingsThisHour })}
		</Notice>
	);
}
