import { useState } from "react";
import { hold as askHold, type HoldCause, type HoldDetail, releaseHold } from "../../../api/holds";
import { Await, Button, Dialog, Failure, TextField } from "../../../design/parts";
import { isTextKey } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, dateTime } from "../../../shell/format";
import { useLive } from "../../../shell/live";
import { useDoing, useLoad } from "../../../shell/load";
import { HoldBadge } from "./holdLooks";

interface HoldDialogProps {
	readonly id: string;
	readonly onClose: () => void;
	readonly onChanged: () => void;
}

/** What happened to a hold, why it is there, and its release. */
export function HoldDialog({ id, onClose, onChanged }: HoldDialogProps) {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => askHold(id, signal), id);
	useLive(["holds"], again);
	const title =
		loaded.state === "ready"
			? t("hold.title", {
					number: loaded.value.hold.number,
					container: containerNumber(loaded.value.hold.containerNumber),
				})
			: t("holds.title");
	const changed = () => {
		again();
		onChanged();
	};
	return (
		<Dialog title={title} onClose={onClose} wide>
			<Await loaded={loaded} again={again}>
				{(detail) => <Detail detail={detail} onChanged={changed} />}
			</Await>
		</Dialog>
	);
}

function Detail({ detail, onChanged }: { readonly detail: HoldDetail; readonly onChanged: () => void }) {
	const { t, language } = useLanguage();
	const { hold, events } = detail;
	return (
		<div className="hold-detail">
			<section>
				<h3>{t("hold.course")}</h3>
				<ol className="hold-events">
					{events.map((event) => (
						<li key={`${event.event} ${event.at} ${event.level}`}>
							<span className="mono small quiet">{dateTime(event.at, language)}</span>
							<span>{event.event === "escalated" ? levelText(t, event.level) : t(`hold.state.${event.state}`)}</span>
						</li>
					))}
				</ol>
			</section>
			<section>
				<h3>{t("hold.now")}</h3>
				<p>
					<HoldBadge hold={hold} />
				</p>
				{hold.causes !== null && <CauseList causes={hold.causes} />}
				{hold.mayRelease && <Release id={hold.id} tooLate={hold.state === "too-late"} onDone={onChanged} />}
				{!hold.mayRelease && hold.causes?.some((cause) => cause.kind === "person" && cause.settledAt === null) && (
					<p className="small tone-bad">{t("hold.personOpen")}</p>
				)}
			</section>
		</div>
	);
}

function levelText(t: ReturnType<typeof useLanguage>["t"], level: number): string {
	const key = `hold.level.${level}`;
	return isTextKey(key) ? t(key) : String(level);
}

function CauseList({ causes }: { readonly causes: readonly HoldCause[] }) {
	const { t, language } = useLanguage();
	return (
		<ul className="hold-cause-list">
			{causes.map((cause) => (
				<li key={`${cause.kind} ${cause.at}`}>
					<strong>{t(`hold.cause.${cause.kind}`)}</strong>
					<span className="quiet small">
						{dateTime(cause.at, language)}
						{cause.orderedBy !== null && ` · ${cause.orderedBy}`}
					</span>
					{cause.settledAt !== null && (
						<span className="small">
							{t("hold.cause.settledAt", { when: dateTime(cause.settledAt, language) })}
							{cause.why !== null && `: ${cause.why}`}
						</span>
					)}
				</li>
			))}
		</ul>
	);
}

interface ReleaseProps {
	readonly id: string;
	readonly tooLate: boolean;
	readonly onDone: () => void;
}

/** Releasing is a decision of its own: it asks why, and the answer stays inside. */
function Release({ id, tooLate, onDone }: ReleaseProps) {
	const { t } = useLanguage();
	const [why, setWhy] = useState("");
	const doing = useDoing(async () => {
		await releaseHold(id, why);
		setWhy("");
		onDone();
	});
	return (
		<form
			className="hold-release"
			onSubmit={(event) => {
				event.preventDefault();
				doing.run();
			}}
		>
			<TextField
				label={t("hold.release.why")}
				hint={t(tooLate ? "hold.release.close.hint" : "hold.release.hint")}
				value={why}
				onChange={setWhy}
				multiline
				maxLength={2000}
			/>
			{doing.failure !== null && <Failure failure={doing.failure} />}
			<div className="form-actions">
				<Button type="submit" look="danger" disabled={doing.busy || why.trim() === ""}>
					{t(tooLate ? "hold.release.close" : "hold.release")}
				</Button>
			</div>
		</form>
	);
}
