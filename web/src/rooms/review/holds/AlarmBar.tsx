import { useEffect, useId, useRef } from "react";
import { type Alarm, alarms as askAlarms, hearAlarm } from "../../../api/holds";
import { Icon } from "../../../design/Icon";
import { Failure } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, countdown, span } from "../../../shell/format";
import { useLive } from "../../../shell/live";
import { useDoing, useLoad, useNow } from "../../../shell/load";
import { Link, useNavigation } from "../../../shell/navigation";
import { useMay } from "../../../shell/session";
import { soundWanted, useBeep } from "./sound";

/** Over every page of who is to be told: somebody may be in a container. Stays until each has said that they heard. */
export function AlarmBar() {
	return useMay("alarm-receipt") ? <Listening /> : null;
}

function Listening() {
	const [loaded, again] = useLoad(askAlarms, "alarms");
	useLive(["alarms"], again);
	const all = loaded.state === "ready" ? loaded.value.items : [];
	const unheard = all.filter((alarm) => !alarm.heardByMe);
	useBeep(unheard.length > 0 && soundWanted());
	if (all.length === 0) {
		return null;
	}
	const [first] = unheard;
	return first === undefined ? <Quiet count={all.length} /> : <Loud key={first.id} alarm={first} again={again} />;
}

function Quiet({ count }: { readonly count: number }) {
	const { t } = useLanguage();
	const { route } = useNavigation();
	return route.page === "alarms" ? null : (
		<div className="alarm-bar alarm-bar-quiet">
			<Icon name="person-suspected" />
			<Link to={{ page: "alarms" }}>{t(count === 1 ? "alarm.open.one" : "alarm.open.many", { count })}</Link>
		</div>
	);
}

function Loud({ alarm, again }: { readonly alarm: Alarm; readonly again: () => void }) {
	const { t } = useLanguage();
	const { go } = useNavigation();
	const now = useNow(1_000);
	const title = useId();
	const button = useRef<HTMLButtonElement>(null);
	const doing = useDoing(async () => {
		await hearAlarm(alarm.id);
		again();
		go({ page: "alarms" });
	});
	useEffect(() => {
		// whoever writes is not interrupted in the middle of a word; the bar is in view, and read aloud
		const { activeElement } = document;
		const writes = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
		if (!writes && document.querySelector("dialog[open]") === null) {
			button.current?.focus();
		}
	}, []);
	const box = alarm.containerNumber === null ? t("alarm.noNumber") : containerNumber(alarm.containerNumber);
	return (
		<div className="alarm-bar" role="alertdialog" aria-labelledby={title} data-level={alarm.level}>
			<Icon name="person-suspected" />
			<div className="alarm-said" id={title}>
				<strong>{t("alarm.title", { container: box })}</strong>
				<span>
					{alarm.terminal ?? t("alarm.nowhere")}
					{alarm.scanner !== null && ` · ${t("alarm.scanner", { scanner: alarm.scanner })}`} · {t("alarm.do")}
				</span>
			</div>
			<span className="alarm-time">{t("waiting.ago", { span: span(countdown(now, alarm.raisedAt)) })}</span>
			{alarm.level > 1 && <span className="alarm-level">{t("alarm.unheard")}</span>}
			<button ref={button} type="button" className="button alarm-hear" disabled={doing.busy} onClick={doing.run}>
				{t("alarm.hear")}
			</button>
			{doing.failure !== null && <Failure failure={doing.failure} />}
		</div>
	);
}
