import { Icon } from "../../design/Icon";
import { Button, Empty, Failure, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { isTyping, useKeys } from "../../shell/keys";
import { useNow } from "../../shell/load";
import { Link } from "../../shell/navigation";
import type { Stage } from "./desk";
import { HandoverPanel } from "./HandoverPanel";
import { OutboxList } from "./OutboxBar";
import { PersonSteps } from "./PersonDialog";
import { type DeskHands, POLL_SECONDS } from "./useDesk";
import type { Delivering } from "./useOutbox";

interface RestingProps {
	readonly hands: DeskHands;
	readonly delivering: Delivering;
}

/** Between two scans: what was not delivered, the way to the next one, and what the shift before left word of. */
export function Resting({ hands, delivering }: RestingProps) {
	const { stage } = hands.desk;
	const undelivered = delivering.outbox.pending.length > 0;
	if (stage.at === "person") {
		return (
			<div className="resting">
				<OutboxList delivering={delivering} />
				<PersonDone delivered={!undelivered} onTold={hands.told} />
			</div>
		);
	}
	return (
		<div className="resting">
			<OutboxList delivering={delivering} />
			<Next stage={stage} undelivered={undelivered} ask={hands.ask} rest={hands.rest} />
			<RestingFoot />
		</div>
	);
}

interface NextProps {
	readonly stage: Stage;
	readonly undelivered: boolean;
	readonly ask: () => void;
	readonly rest: () => void;
}

function Next({ stage, undelivered, ask, rest }: NextProps) {
	const { t } = useLanguage();
	const may = !undelivered && stage.at !== "asking" && stage.at !== "waiting";
	useKeys((event) => {
		const meant = event.key === "Enter" || event.key.toLowerCase() === "n";
		const elsewhere = event.key === "Enter" && event.target instanceof HTMLElement && event.target.matches("a, button");
		if (may && meant && !elsewhere && !isTyping(event) && !event.repeat) {
			ask();
			return true;
		}
		return false;
	});
	if (stage.at === "nothing") {
		return <Empty icon="done" title={t("next.empty")} hint={t("next.empty.hint", { seconds: POLL_SECONDS })} />;
	}
	if (stage.at === "waiting") {
		return <SoonNext stage={stage} rest={rest} />;
	}
	const recorded = stage.at === "resting" && stage.recorded;
	return (
		<section className="next">
			<p className="next-recorded" role="status">
				{recorded && !undelivered && (
					<>
						<Icon name="done" />
						{t("next.recorded")}
					</>
				)}
			</p>
			<button type="button" className="next-button" onClick={ask} disabled={!may}>
				{stage.at === "asking" ? t("next.asking") : t("next.button")}
				<Icon name="next" />
			</button>
			<p className="quiet">
				<Kbd>Enter</Kbd> · <Kbd>N</Kbd>
			</p>
			<p className="next-lead">{undelivered ? t("next.undelivered") : t("next.lead")}</p>
			<Failure failure={stage.at === "failed" ? stage.failure : null} />
		</section>
	);
}

/** The next scan comes by itself in a moment; until then the eyes rest. */
function SoonNext({ stage, rest }: { readonly stage: Extract<Stage, { at: "waiting" }>; readonly rest: () => void }) {
	const { t } = useLanguage();
	const now = useNow(250);
	const seconds = Math.max(0, Math.ceil((stage.until - now) / 1000));
	return (
		<section className="next">
			<p className="next-recorded">
				{stage.recorded && (
					<>
						<Icon name="done" />
						{t("next.recorded")}
					</>
				)}
			</p>
			<p className="next-soon">{t("next.soon", { seconds })}</p>
			<p className="next-lead">{t(`next.soon.${stage.because}`)}</p>
			<Button look="quiet" onClick={rest}>
				{t("next.soon.rest")}
			</Button>
		</section>
	);
}

function RestingFoot() {
	const { t } = useLanguage();
	return (
		<footer className="resting-foot">
			<HandoverPanel />
			<nav className="resting-links" aria-label={t("next.more")}>
				<Link to={{ page: "readings" }}>{t("readings.title")}</Link>
				<Link to={{ page: "aboutReading" }}>{t("about.title")}</Link>
			</nav>
		</footer>
	);
}

function PersonDone({ delivered, onTold }: { readonly delivered: boolean; readonly onTold: () => void }) {
	const { t } = useLanguage();
	return (
		<section className="person-done" role="alert">
			<Icon name="person-suspected" />
			<h1>{delivered ? t("person.done") : t("person.title")}</h1>
			<p>{t("person.done.lead")}</p>
			<PersonSteps />
			<Button look="primary" onClick={onTold}>
				{t("person.done.continue")}
			</Button>
		</section>
	);
}
