import { Icon } from "../../design/Icon";
import { Button, Kbd, SelectField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { FINDINGS_SHOWN, type FindingsShown } from "./benchTabs";
import type { Finding } from "./findings";

interface FindingsTabProps {
	readonly findings: readonly Finding[];
	readonly reports: number;
	readonly visible: boolean;
	readonly off: ReadonlySet<string>;
	readonly onToggle: (id: string) => void;
	readonly onLooked: () => void;
	readonly setting: FindingsShown;
	readonly onSetting: (setting: FindingsShown) => void;
}

/** What machines point at. Hidden until the analyst has looked: who sees a frame first looks at nothing else. */
export function FindingsTab(props: FindingsTabProps) {
	const { t } = useLanguage();
	return (
		<>
			{props.visible ? <Visible {...props} /> : <Hidden onLooked={props.onLooked} />}
			<div className="bench-setting">
				<SelectField
					label={t("findings.setting")}
					value={props.setting}
					onChange={(value) => props.onSetting(FINDINGS_SHOWN.find((one) => one === value) ?? props.setting)}
					options={FINDINGS_SHOWN.map((one) => ({ value: one, text: t(`findings.setting.${one}`) }))}
				/>
			</div>
		</>
	);
}

function Hidden({ onLooked }: Pick<FindingsTabProps, "onLooked">) {
	const { t } = useLanguage();
	return (
		<div className="bench-hidden">
			<p>{t("findings.hidden")}</p>
			<Button onClick={onLooked}>
				{t("findings.looked")} <Kbd>9</Kbd>
			</Button>
		</div>
	);
}

function Visible({ findings, reports, off, onToggle }: FindingsTabProps) {
	const { t } = useLanguage();
	if (reports === 0) {
		return <p className="soft">{t("findings.noReport")}</p>;
	}
	return (
		<>
			{findings.length === 0 && <p className="soft">{t("findings.none")}</p>}
			<ol className="findings">
				{findings.map((finding, at) => (
					<li key={finding.id}>
						<label className="finding">
							<input
								type="checkbox"
								checked={!off.has(finding.id)}
								disabled={finding.corners.length === 0}
								onChange={() => onToggle(finding.id)}
							/>
							<span className="finding-number">{at + 1}</span>
							<FindingText finding={finding} />
						</label>
					</li>
				))}
			</ol>
			<p className="quiet small with-icon">
				<Icon name="info" small />
				{t("reading.report.caution")}
			</p>
		</>
	);
}

function FindingText({ finding }: { readonly finding: Finding }) {
	const { t } = useLanguage();
	const name = [finding.category, finding.description].filter((one) => one !== null).join(" · ");
	const more = [
		finding.source ?? t("reading.report.algorithm"),
		finding.flag,
		finding.probability === null ? null : t("findings.probability", { share: finding.probability.toFixed(2) }),
		finding.corners.length === 0 ? t("findings.noPlace") : null,
	].filter((one) => one !== null);
	return (
		<span>
			<span>{name === "" ? t("findings.unnamed") : name}</span>
			<span className="quiet small">{more.join(" · ")}</span>
		</span>
	);
}
