import { useMemo, useReducer, useRef, useState } from "react";
import { giveBack } from "../../api/review";
import type { DecisionRequest, Lease, Mark, Reason } from "../../api/types";
import { Button, Dialog, Failure, Notice, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { countdown, span, timeOfDay } from "../../shell/format";
import { isTyping, useKeys } from "../../shell/keys";
import { useDoing, useNow } from "../../shell/load";
import { useSession } from "../../shell/session";
import { ScanImage } from "../scans/ScanImage";
import { DecidePanel } from "./DecidePanel";
import { type Deciding, type DecidingEvent, nextDeciding, OPEN } from "./deciding";
import { MarksList } from "./MarksList";
import { PersonDialog } from "./PersonDialog";
import { ScanFacts } from "./ScanFacts";
import { useLease, useSecondsShown } from "./useLease";

interface ReadingProps {
	readonly lease: Lease;
	readonly reasons: readonly Reason[];
	readonly onDecided: (decision: DecisionRequest) => void;
	/** The lease is gone: ask for another. */
	readonly onLost: () => void;
	readonly onGivenBack: () => void;
}

/** One reading: the image, what is known about the box, and the decision. */
export function Reading({ lease, reasons, onDecided, onLost, onGivenBack }: ReadingProps) {
	const { ended } = useSession();
	const standing = useLease(lease, ended);
	const secondsShown = useSecondsShown();
	const [marks, setMarks] = useState<readonly Mark[]>([]);
	const [note, setNote] = useState("");
	const [givingBack, setGivingBack] = useState(false);
	const drafting = useRef(false);
	const [idempotencyKey] = useState(() => crypto.randomUUID());
	const step = useMemo(() => (state: Deciding, event: DecidingEvent) => nextDeciding(state, event, reasons), [reasons]);
	const [deciding, dispatch] = useReducer(step, OPEN);

	const happen = (event: DecidingEvent): boolean => {
		const after = step(deciding, event);
		if (after === deciding || standing.expired) {
			return false;
		}
		if (after.step !== "confirmed") {
			dispatch(event);
			return true;
		}
		const trimmed = note.trim();
		onDecided({
			verdict: after.verdict,
			reasonCode: after.reason,
			note: trimmed === "" ? null : trimmed,
			marks,
			secondsShown: secondsShown(),
			idempotencyKey,
		});
		return true;
	};
	useKeys((event) => {
		if (isTyping(event)) {
			if (event.key === "Escape" && event.target instanceof HTMLElement) {
				event.target.blur();
				return true;
			}
			return false;
		}
		// Enter also presses a focused button and closes a polygon; a decision must not be confirmed by that.
		const meant = event.target instanceof HTMLButtonElement || drafting.current;
		if (event.key === "Enter" && meant) {
			return false;
		}
		return happen({ type: "key", key: event.key });
	});

	return (
		<div className="reading">
			<ScanImage
				scan={lease.scan}
				marks={marks}
				onMarks={setMarks}
				onState={(state) => {
					drafting.current = state.draft.length > 0;
				}}
			/>
			<aside className="reading-side">
				<div className="reading-facts">
					<LeaseNotice
						expiresAt={standing.expiresAt}
						silent={standing.silent}
						expired={standing.expired}
						onLost={onLost}
					/>
					<ScanFacts scan={lease.scan} legalPower={lease.legalPower} />
					<MarksList marks={marks} onMarks={setMarks} />
					<Button small look="quiet" onClick={() => setGivingBack(true)}>
						<GiveBackText />
					</Button>
				</div>
				<DecidePanel deciding={deciding} reasons={reasons} note={note} onNote={setNote} happen={happen} />
			</aside>
			{deciding.step === "emergency" && (
				<PersonDialog onConfirm={() => happen({ type: "confirm-person" })} onBack={() => happen({ type: "back" })} />
			)}
			{givingBack && (
				<GiveBack leaseId={lease.leaseId} onClose={() => setGivingBack(false)} onGivenBack={onGivenBack} />
			)}
		</div>
	);
}

function GiveBackText() {
	const { t } = useLanguage();
	return t("reading.giveBack");
}

interface LeaseNoticeProps {
	readonly expiresAt: string;
	readonly silent: boolean;
	readonly expired: boolean;
	readonly onLost: () => void;
}

function LeaseNotice({ expiresAt, silent, expired, onLost }: LeaseNoticeProps) {
	const { t, language } = useLanguage();
	const now = useNow(5000);
	const left = countdown(now, expiresAt);
	if (expired || left.urgency === "past") {
		return (
			<Notice
				tone="bad"
				action={
					<Button small onClick={onLost}>
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
	return left.hours === 0 && left.days === 0 && left.minutes < 1 ? (
		<Notice tone="warn">{t("lease.left", { span: span(left) })}</Notice>
	) : null;
}

interface GiveBackProps {
	readonly leaseId: string;
	readonly onClose: () => void;
	readonly onGivenBack: () => void;
}

function GiveBack({ leaseId, onClose, onGivenBack }: GiveBackProps) {
	const { t } = useLanguage();
	const [reason, setReason] = useState("");
	const giving = useDoing(async () => {
		await giveBack(leaseId, reason.trim());
		onGivenBack();
	});
	return (
		<Dialog title={t("reading.giveBack.title")} onClose={onClose}>
			<p className="soft">{t("reading.giveBack.lead")}</p>
			<TextField label={t("reading.giveBack.reason")} value={reason} onChange={setReason} multiline />
			<Failure failure={giving.failure} />
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.cancel")}</Button>
				<Button look="primary" onClick={giving.run} disabled={giving.busy || reason.trim() === ""}>
					{t("reading.giveBack.confirm")}
				</Button>
			</div>
		</Dialog>
	);
}
