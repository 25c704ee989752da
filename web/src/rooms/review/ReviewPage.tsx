import { useCallback, useEffect, useRef, useState } from "react";
import { nextScan, reasons } from "../../api/review";
import type { DecisionRequest, Lease } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Button, Empty, Failure, Kbd, Notice } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useLoad } from "../../shell/load";
import { meansSignedOut, useSession } from "../../shell/session";
import type { Outbox } from "./outbox";
import { Reading } from "./Reading";
import { type Delivering, useOutbox } from "./useOutbox";

const POLL_SECONDS = 10;

type Stage =
	| { readonly at: "resting" }
	| { readonly at: "asking" }
	| { readonly at: "reading"; readonly lease: Lease }
	| { readonly at: "delivering"; readonly person: boolean }
	| { readonly at: "recorded"; readonly person: boolean }
	| { readonly at: "nothing" }
	| { readonly at: "failed"; readonly failure: unknown };

/** An analyst's whole work: be given a scan, read it, decide, be given the next. No list, no choice, no count. */
export function ReviewPage() {
	const { session, ended } = useSession();
	const [stage, setStage] = useState<Stage>({ at: "resting" });
	const [known, askReasons] = useLoad((signal) => reasons(signal), "reasons");
	const delivering = useOutbox(session.account.id, ended);
	const undelivered = delivering.outbox.pending.length > 0;

	const ask = useCallback(() => {
		setStage((before) => (before.at === "nothing" ? before : { at: "asking" }));
		nextScan().then(
			(lease) => setStage(lease === null ? { at: "nothing" } : { at: "reading", lease }),
			(failure: unknown) => (meansSignedOut(failure) ? ended() : setStage({ at: "failed", failure })),
		);
	}, [ended]);

	const { refused } = delivering.outbox;
	useEffect(() => {
		if (stage.at === "delivering" && !undelivered) {
			setStage(refused.length > 0 ? { at: "resting" } : { at: "recorded", person: stage.person });
		}
	}, [stage, undelivered, refused.length]);
	useEffect(() => {
		if (stage.at !== "nothing") {
			return;
		}
		const polling = setInterval(ask, POLL_SECONDS * 1000);
		return () => clearInterval(polling);
	}, [stage.at, ask]);

	const ready = known.state === "ready" && !undelivered;
	if (stage.at === "reading" && known.state === "ready") {
		const { lease } = stage;
		const decided = (decision: DecisionRequest) => {
			delivering.add({ leaseId: lease.leaseId, container: lease.scan.containerNumber, decision });
			setStage({ at: "delivering", person: decision.verdict === "person-suspected" });
		};
		return (
			<Reading
				key={lease.leaseId}
				lease={lease}
				reasons={known.value.items}
				onDecided={decided}
				onLost={ask}
				onGivenBack={() => setStage({ at: "resting" })}
			/>
		);
	}
	return (
		<div className="resting">
			<OutboxNotice delivering={delivering} />
			<Failure failure={known.state === "failed" ? known.failure : null} />
			{known.state === "failed" && <Button onClick={askReasons}>{"↻"}</Button>}
			<Resting stage={stage} ready={ready} ask={ask} />
		</div>
	);
}

/** What stands between two scans. */
function Resting({ stage, ready, ask }: { readonly stage: Stage; readonly ready: boolean; readonly ask: () => void }) {
	const { t } = useLanguage();
	const person = (stage.at === "recorded" || stage.at === "delivering") && stage.person;
	const [told, setTold] = useState(false);
	const may = ready && stage.at !== "asking" && stage.at !== "delivering" && (!person || told);
	const button = useRef<HTMLButtonElement>(null);
	useKeys((event) => {
		if (may && !isTyping(event) && (event.key === "Enter" || event.key.toLowerCase() === "n")) {
			ask();
			return true;
		}
		return false;
	});
	if (person && !told) {
		return (
			<section className="person-done" role="alert">
				<Icon name="person-suspected" />
				<h1>{stage.at === "recorded" ? t("person.done") : t("person.title")}</h1>
				<p>{t("person.done.lead")}</p>
				<PersonSteps />
				<Button look="primary" onClick={() => setTold(true)}>
					{t("person.done.continue")}
				</Button>
			</section>
		);
	}
	if (stage.at === "nothing") {
		return <Empty icon="done" title={t("next.empty")} hint={t("next.empty.hint", { seconds: POLL_SECONDS })} />;
	}
	return (
		<section className="next">
			<p className="next-recorded" role="status">
				{stage.at === "recorded" && (
					<>
						<Icon name="done" />
						{t("next.recorded")}
					</>
				)}
			</p>
			<button ref={button} type="button" className="next-button" onClick={ask} disabled={!may}>
				{stage.at === "asking" ? t("next.asking") : t("next.button")}
				<Icon name="next" />
			</button>
			<p className="quiet">
				<Kbd>Enter</Kbd> · <Kbd>N</Kbd>
			</p>
			<p className="next-lead">{t("next.lead")}</p>
			<Failure failure={stage.at === "failed" ? stage.failure : null} />
		</section>
	);
}

export function PersonSteps() {
	const { t } = useLanguage();
	return (
		<ol className="person-steps">
			<li>{t("person.step.open")}</li>
			<li>{t("person.step.noRescan")}</li>
			<li>{t("person.step.medical")}</li>
			<li>{t("person.step.protect")}</li>
		</ol>
	);
}

function OutboxNotice({ delivering }: { readonly delivering: Delivering }) {
	const { t } = useLanguage();
	const { outbox } = delivering;
	const waiting = outbox.attempts > 0 ? outbox.pending.length : 0;
	return (
		<div className="outbox">
			{waiting > 0 && (
				<Notice
					tone="warn"
					icon="offline"
					action={
						<Button small onClick={delivering.retryNow}>
							{t("outbox.retry")}
						</Button>
					}
				>
					<strong>{t(waiting === 1 ? "outbox.waiting" : "outbox.waiting.many", { count: waiting })}</strong>
					<p>{t("outbox.waiting.hint")}</p>
				</Notice>
			)}
			{outbox.refused.map((one) => (
				<Notice
					key={one.pending.decision.idempotencyKey}
					tone="bad"
					action={
						<Button small onClick={delivering.dismissRefusals}>
							{t("outbox.refused.close")}
						</Button>
					}
				>
					<strong>{t("outbox.refused")}</strong>
					<p>
						{t("outbox.refused.hint", { container: nameOf(one), why: textOr(t, `problem.${one.code}`, one.detail) })}
					</p>
				</Notice>
			))}
		</div>
	);
}

function nameOf(refused: Outbox["refused"][number]): string {
	return refused.pending.container === null ? "–" : containerNumber(refused.pending.container);
}
