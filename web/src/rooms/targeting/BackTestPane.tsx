import type { BackTest } from "../../api/targeting";
import { Failure } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { BackTestView } from "./BackTestView";
import type { Asked } from "./useAsked";

interface BackTestPaneProps {
	readonly past: Asked<BackTest>;
	readonly sound: boolean;
	readonly days: number;
	readonly onDays: (days: number) => void;
}

const SPANS = [30, 90, 180, 365] as const;

/** The text as it stands, run over the past; again by itself when the text has rested. */
export function BackTestPane({ past, sound, days, onDays }: BackTestPaneProps) {
	const { t } = useLanguage();
	return (
		<div className="pane" aria-busy={sound && !past.current}>
			<div className="pane-line">
				<label className="pane-label">
					{t("past.days")}
					<select className="input input-small" value={days} onChange={(event) => onDays(Number(event.target.value))}>
						{SPANS.map((span) => (
							<option key={span} value={span}>
								{t("past.days.count", { days: span })}
							</option>
						))}
					</select>
				</label>
				<span className="quiet small" role="status">
					{!sound ? t("past.notSound") : past.current ? "" : t("past.running")}
				</span>
			</div>
			<Failure failure={past.failure} />
			{past.answer !== null && (
				<div className={past.current && sound ? "" : "stale"}>
					<BackTestView test={past.answer} />
				</div>
			)}
		</div>
	);
}
