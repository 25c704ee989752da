import { useState } from "react";
import { type PolicySettings, simulatePolicy, type Trial } from "../../../api/policy";
import { Button, Failure, SelectField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { dayOf, fromLocalGuayaquil, toLocalGuayaquil } from "../../../shell/format";
import { useDoing, useNow } from "../../../shell/load";
import { TrialView } from "./TrialView";

const DAY_MS = 86_400_000;
const DAYS_BACK = 7;

interface TrialPaneProps {
	readonly settings: PolicySettings;
	readonly sound: boolean;
	/** Start of the day tried; null: the last 24 hours. */
	readonly from: string | null;
	readonly onFrom: (from: string | null) => void;
}

/** What the policy as it stands here would have done to a day that is over. */
export function TrialPane({ settings, sound, from, onFrom }: TrialPaneProps) {
	const { t, language } = useLanguage();
	const now = useNow(60_000);
	const [trial, setTrial] = useState<{ readonly of: string; readonly found: Trial } | null>(null);
	const asked = JSON.stringify([settings, from]);
	const trying = useDoing(async () => {
		setTrial({ of: asked, found: await simulatePolicy(settings, from) });
	});
	const days = Array.from({ length: DAYS_BACK }, (_, back) => {
		const day = toLocalGuayaquil(now - (back + 1) * DAY_MS).slice(0, 10);
		const start = fromLocalGuayaquil(`${day}T00:00`) ?? "";
		return { value: start, text: dayOf(start, language) };
	});
	return (
		<section className="panel policy-trial">
			<header>
				<h2>{t("policy.trial")}</h2>
				<p className="quiet small">{t("policy.trial.lead")}</p>
			</header>
			<div className="policy-trial-ask">
				<SelectField
					label={t("policy.trial.day")}
					value={from ?? ""}
					onChange={(value) => onFrom(value === "" ? null : value)}
					options={[{ value: "", text: t("policy.trial.last") }, ...days]}
				/>
				<Button onClick={trying.run} disabled={!sound || trying.busy}>
					{trying.busy ? t("policy.trial.running") : t("policy.trial.run")}
				</Button>
			</div>
			<Failure failure={trying.failure} />
			{/* what was found of other numbers would only mislead */}
			{trial !== null && trial.of === asked && <TrialView trial={trial.found} />}
		</section>
	);
}
