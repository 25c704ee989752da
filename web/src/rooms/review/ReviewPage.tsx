import { useEffect, useRef, useState } from "react";
import { reasons as askReasons } from "../../api/review";
import type { Lease, Reason } from "../../api/types";
import { Await } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useLoad } from "../../shell/load";
import { useSession } from "../../shell/session";
import { Surfaces } from "../../viewer";
import { ahead, BLANK, type Desk } from "./desk";
import { OutboxBar } from "./OutboxBar";
import { Stroke } from "./quietSign";
import { Reading } from "./Reading";
import { Resting } from "./Resting";
import { UndoBar } from "./UndoBar";
import { type DeskHands, useDesk } from "./useDesk";
import { type Delivering, useOutbox } from "./useOutbox";

/** An analyst's whole work: be given a scan, read it, decide, be given the next. No list, no choice, no count. */
export function ReviewPage() {
	const [known, again] = useLoad((signal) => askReasons(signal), "reasons");
	// Once there, reasons stay: a connection that goes while they are asked again must not take the scan away.
	const kept = useRef(known);
	if (known.state === "ready" || kept.current.state !== "ready") {
		kept.current = known;
	}
	return (
		<Await loaded={kept.current} again={again}>
			{({ items }) => <AtDesk reasons={items} askReasonsAgain={again} />}
		</Await>
	);
}

interface AtDeskProps {
	readonly reasons: readonly Reason[];
	readonly askReasonsAgain: () => void;
}

function AtDesk({ reasons, askReasonsAgain }: AtDeskProps) {
	const { session, ended } = useSession();
	const delivering = useOutbox(session.account.id, ended);
	const hands = useDesk(delivering, ended);
	const [stroke] = useState(() => new Stroke(window));
	const surfaces = useSurfaces();
	const { desk, undo, letGo } = hands;
	const inHand = desk.stage.at === "reading" ? desk.stage.lease.leaseId : null;
	useEffect(() => {
		if (inHand !== null) {
			askReasonsAgain();
		}
	}, [inHand, askReasonsAgain]);
	useKeys((event) => {
		if (desk.undoable === null || isTyping(event) || event.repeat) {
			return false;
		}
		if (event.key.toLowerCase() === "z") {
			undo();
			return true;
		}
		if (event.key === "Enter" && desk.stage.at === "decided" && !(event.target instanceof HTMLButtonElement)) {
			letGo();
			return true;
		}
		return false;
	});
	return (
		<>
			<Spoken desk={desk} delivering={delivering} />
			<AtStage hands={hands} reasons={reasons} delivering={delivering} stroke={stroke} surfaces={surfaces} />
		</>
	);
}

interface AtStageProps {
	readonly hands: DeskHands;
	readonly reasons: readonly Reason[];
	readonly delivering: Delivering;
	readonly stroke: Stroke;
	readonly surfaces: Surfaces;
}

function AtStage({ hands, reasons, delivering, stroke, surfaces }: AtStageProps) {
	const { language } = useLanguage();
	const { desk, ask, decide } = hands;
	const { stage, undoable } = desk;
	if (stage.at !== "reading" && stage.at !== "decided") {
		return <Resting hands={hands} delivering={delivering} />;
	}
	const next = ahead(desk);
	const undoing = undoable !== null && (
		<UndoBar
			key={undoable.key}
			undoable={undoable}
			reasonText={reasons.find((one) => one.code === undoable.reason)?.text[language] ?? undoable.reason}
			onUndo={hands.undo}
		/>
	);
	const reading = (lease: Lease, stands: "in-hand" | "done" | "ahead") => (
		<Reading
			key={lease.leaseId}
			lease={lease}
			draft={stage.at === "reading" ? stage.draft : BLANK}
			reasons={reasons}
			stands={stands}
			pausing={desk.pausing}
			stroke={stroke}
			surfaces={surfaces}
			onDrawn={() => hands.drawn(lease.leaseId)}
			onChoosing={(choosing) => hands.choose(lease.leaseId, choosing)}
			onDecided={(draft, given) => {
				const key = decide(lease, draft, given);
				return () => delivering.held(key);
			}}
			onPause={hands.pause}
			onNext={ask}
			onRest={hands.rest}
		>
			{stands !== "ahead" && <OutboxBar delivering={delivering} />}
			{stands !== "ahead" && undoing}
		</Reading>
	);
	return (
		<div className="readings">
			{[
				reading(stage.lease, stage.at === "decided" ? "done" : "in-hand"),
				...(next === null ? [] : [reading(next, "ahead")]),
			]}
		</div>
	);
}

/** What scans are drawn on, kept from one to the next, and made while nobody waits: before the first is asked for. */
function useSurfaces(): Surfaces {
	const [surfaces] = useState(() => new Surfaces(document));
	useEffect(() => {
		const warming = setTimeout(() => surfaces.warm(), 0);
		return () => {
			clearTimeout(warming);
			surfaces.dispose();
		};
	}, [surfaces]);
	return surfaces;
}

/** What changed, for those who hear the page instead of seeing it. */
function Spoken({ desk, delivering }: { readonly desk: Desk; readonly delivering: Delivering }) {
	const { t } = useLanguage();
	const { stage, undoable } = desk;
	const named = (lease: Lease) => {
		const number = lease.scan.visit?.containerNumber ?? lease.scan.containerNumber;
		return number === null ? t("reading.noNumber") : containerNumber(number);
	};
	const said = [
		undoable === null ? null : t("spoken.decided", { verdict: t(`verdict.${undoable.verdict}`) }),
		stage.at === "reading" ? t("spoken.reading", { container: named(stage.lease) }) : null,
		stage.at === "nothing" ? t("next.empty") : null,
		stage.at === "waiting" ? t("spoken.soon") : null,
		delivering.outbox.attempts > 0 ? t("spoken.undelivered") : null,
	].filter((one) => one !== null);
	return (
		<p className="visually-hidden" role="status">
			{said.join(". ")}
		</p>
	);
}
