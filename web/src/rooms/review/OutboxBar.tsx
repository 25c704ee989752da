import { Icon } from "../../design/Icon";
import { Button, Notice } from "../../design/parts";
import { type Translate, textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { containerNumber, countdown, span } from "../../shell/format";
import { useNow } from "../../shell/load";
import { keyOf, MOST_PENDING, overdue, type Pending } from "./outbox";
import type { Delivering } from "./useOutbox";

/** While reading: one line that says how many decisions could not be delivered yet. */
export function OutboxBar({ delivering }: { readonly delivering: Delivering }) {
	const { t } = useLanguage();
	const now = useNow(1000);
	const count = delivering.outbox.attempts > 0 ? overdue(delivering.outbox, now).length : 0;
	const refused = delivering.outbox.refused.length;
	if (count === 0 && refused === 0 && delivering.kept) {
		return null;
	}
	return (
		<div className="offline" role="status">
			<Icon name={refused > 0 ? "warning" : "offline"} />
			<span>
				{!delivering.kept
					? t("outbox.notKept")
					: count > 0
						? t(count === 1 ? "outbox.waiting" : "outbox.waiting.many", { count })
						: t("outbox.refused.later")}
			</span>
			{count > 0 && (
				<Button small onClick={delivering.retryNow}>
					{t("outbox.retry")}
				</Button>
			)}
		</div>
	);
}

/** At rest: every decision that is not delivered, how long it waits, and those that were refused with what to do. */
export function OutboxList({ delivering }: { readonly delivering: Delivering }) {
	const { t } = useLanguage();
	const now = useNow(1000);
	const { outbox, kept } = delivering;
	const waiting = outbox.attempts > 0 ? overdue(outbox, now) : [];
	return (
		<div className="outbox">
			{!kept && <Notice tone="bad">{t("outbox.notKept")}</Notice>}
			{outbox.pending.length >= MOST_PENDING && <Notice tone="bad">{t("outbox.full", { count: MOST_PENDING })}</Notice>}
			{waiting.length > 0 && (
				<Notice
					tone="warn"
					icon="offline"
					action={
						<Button small onClick={delivering.retryNow}>
							{t("outbox.retry")}
						</Button>
					}
				>
					<strong>
						{t(waiting.length === 1 ? "outbox.waiting" : "outbox.waiting.many", { count: waiting.length })}
					</strong>
					<p>{t("outbox.waiting.hint")}</p>
					<ul className="undelivered">
						{waiting.map((one) => (
							<Undelivered key={keyOf(one)} pending={one} nowMs={now} />
						))}
					</ul>
				</Notice>
			)}
			{outbox.refused.map(({ pending, code, detail }) => (
				<Notice
					key={keyOf(pending)}
					tone="bad"
					action={
						<Button small onClick={() => delivering.dismiss(keyOf(pending))}>
							{t("outbox.refused.close")}
						</Button>
					}
				>
					<strong>{t("outbox.refused")}</strong>
					<p>
						{nameOf(t, pending)} · {t(`verdict.${pending.decision.verdict}`)}
					</p>
					<p>{textOr(t, `problem.${code}`, detail)}</p>
					<p>{t("outbox.refused.todo")}</p>
				</Notice>
			))}
		</div>
	);
}

function Undelivered({ pending, nowMs }: { readonly pending: Pending; readonly nowMs: number }) {
	const { t } = useLanguage();
	const age = countdown(nowMs, pending.takenAt);
	return (
		<li>
			<span className="number">{nameOf(t, pending)}</span>
			<span className={`tone-${pending.decision.verdict}`}>{t(`verdict.${pending.decision.verdict}`)}</span>
			<span className="quiet">
				{age.days + age.hours + age.minutes === 0 ? t("outbox.age.now") : t("waiting.ago", { span: span(age) })}
			</span>
		</li>
	);
}

function nameOf(t: Translate, pending: Pending): string {
	return pending.container === null ? t("reading.noNumber") : containerNumber(pending.container);
}
