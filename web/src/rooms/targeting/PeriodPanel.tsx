import { useState } from "react";
import type { Period } from "../../api/targeting";
import { Icon } from "../../design/Icon";
import { Button } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useMay } from "../../shell/session";
import { OpenPeriod } from "./OpenPeriod";
import { RevealDialog } from "./RevealDialog";
import { ShareDialog } from "./ShareDialog";

interface PeriodPanelProps {
	readonly period: Period | null;
	readonly again: () => void;
}

/** The seed all draws of a period come from: promised before, shown after. */
export function PeriodPanel({ period, again }: PeriodPanelProps) {
	const { t, language } = useLanguage();
	const maySet = useMay("budget-set");
	const mayHold = useMay("seed-hold");
	const [doing, setDoing] = useState<"open" | "share" | "reveal" | null>(null);
	const sealed = period !== null && !period.revealed ? period : null;
	const done = () => {
		setDoing(null);
		again();
	};
	return (
		<section className="panel">
			<div className="panel-head">
				<div>
					<h2>{t("period.title")}</h2>
					<p className="quiet small">{t("period.lead")}</p>
				</div>
			</div>
			<div className="panel-body period">
				{period === null ? (
					<p className="tone-warn with-icon">
						<Icon name="warning" small />
						{t("period.none")}
					</p>
				) : (
					<dl className="facts">
						<dt>{t("period.from")}</dt>
						<dd>{dateTime(period.from, language)}</dd>
						<dt>{t("period.commitment")}</dt>
						<dd>
							<code className="small">{period.commitment}</code>
						</dd>
						<dt>{t("period.seed")}</dt>
						<dd>
							{period.revealed ? t("period.revealed") : t("period.held", { held: period.sharesHeld })}
							{period.holdsShare && !period.revealed && <p className="soft small">{t("period.held.mine")}</p>}
						</dd>
					</dl>
				)}
				<div className="form-actions">
					{mayHold && sealed !== null && sealed.sharesHeld < 2 && !sealed.holdsShare && (
						<Button look="primary" icon="key" onClick={() => setDoing("share")}>
							{t("period.share")}
						</Button>
					)}
					{mayHold && sealed !== null && sealed.sharesHeld === 2 && (
						<Button icon="key" onClick={() => setDoing("reveal")}>
							{t("period.reveal")}
						</Button>
					)}
					{maySet && (
						<Button icon="add" onClick={() => setDoing("open")}>
							{t("period.open")}
						</Button>
					)}
				</div>
			</div>
			{doing === "open" && <OpenPeriod onClose={() => setDoing(null)} onOpened={done} />}
			{doing === "share" && sealed !== null && <ShareDialog period={sealed} onDone={done} />}
			{doing === "reveal" && period !== null && <RevealDialog period={period} onDone={done} />}
		</section>
	);
}
