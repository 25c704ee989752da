import { useState } from "react";
import type { Period } from "../../api/targeting";
import { Icon } from "../../design/Icon";
import { Button } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useMay } from "../../shell/session";
import { OpenPeriod } from "./OpenPeriod";
import { RevealDialog } from "./RevealDialog";

interface PeriodPanelProps {
	readonly period: Period | null;
	readonly again: () => void;
}

/** The seed all draws of a period come from: promised before, shown after. */
export function PeriodPanel({ period, again }: PeriodPanelProps) {
	const { t, language } = useLanguage();
	const maySet = useMay("budget-set");
	const [doing, setDoing] = useState<"open" | "reveal" | null>(null);
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
						<dd>{t(period.revealed ? "period.revealed" : "period.sealed")}</dd>
					</dl>
				)}
				{maySet && (
					<div className="form-actions">
						{period !== null && !period.revealed && (
							<Button icon="key" onClick={() => setDoing("reveal")}>
								{t("period.reveal")}
							</Button>
						)}
						<Button icon="add" onClick={() => setDoing("open")}>
							{t("period.open")}
						</Button>
					</div>
				)}
			</div>
			{doing === "open" && <OpenPeriod onDone={done} />}
			{doing === "reveal" && period !== null && <RevealDialog period={period} onDone={done} />}
		</section>
	);
}
