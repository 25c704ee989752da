import { Icon } from "../../design/Icon";
import { Button, Kbd, SelectField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { FINDINGS_SHOWN, type FindingsShown } from "./benchTabs";
import type { Assessment, Finding } from "./findings";

interface FindingsTabProps {
	readonly findings: readonly Finding[];
	readonly reports: number;
	/** Names of the scan's views. */
	readonly views: readonly string[];
	/** The view in sight; `null` before there is one. */
	readonly inSight: number | null;
	readonly onView: (view: number) => void;
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

function Visible({ findings, reports, views, inSight, onView, off, onToggle }: FindingsTabProps) {
	const { t } = useLanguage();
	if (reports === 0) {
		return <p className="soft">{t("findings.noReport")}</p>;
	}
	return (
		<>
			{findings.length === 0 && <p className="soft">{t("findings.none")}</p>}
			<ol className="findings">
				{findings.map((finding, at) => (
					<li key={finding.id} className="finding-of">
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
						{views.length > 1 && finding.corners.length > 0 && (
							<FindingView view={finding.view} views={views} inSight={inSight} onView={onView} />
						)}
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

interface FindingViewProps extends Pick<FindingsTabProps, "views" | "inSight" | "onView"> {
	readonly view: number | null;
}

/** On which view a finding stands, and the way there. */
function FindingView({ view, views, inSight, onView }: FindingViewProps) {
	const { t } = useLanguage();
	if (view === null) {
		return <span className="finding-view quiet small">{t("findings.noView")}</span>;
	}
	return (
		<Button small look="quiet" aria-pressed={view === inSight} onClick={() => onView(view)}>
			{t("findings.view", { number: view + 1, name: views[view] ?? "" })}
		</Button>
	);
}

function FindingText({ finding }: { readonly finding: Finding }) {
	const { t } = useLanguage();
	const { assessments, source, corners } = finding;
	const more = [source ?? t("reading.report.algorithm"), corners.length === 0 ? t("findings.noPlace") : null].filter(
		(one) => one !== null,
	);
	return (
		<span>
			{assessments.length === 0 && <span>{t("findings.unnamed")}</span>}
			{assessments.map((assessment, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: opinions have no identity and never move
				<Opinion key={at} assessment={assessment} />
			))}
			<span className="quiet small">{more.join(" · ")}</span>
		</span>
	);
}

/** One opinion with its own class and probability. */
function Opinion({ assessment }: { readonly assessment: Assessment }) {
	const { t } = useLanguage();
	const { category, description, flag, probability } = assessment;
	const name = [category, description].filter((one) => one !== null).join(" · ");
	const how = [flag, probability === null ? null : t("findings.probability", { share: probability.toFixed(2) })]
		.filter((one) => one !== null)
		.join(" · ");
	return (
		<span className="finding-opinion">
			{name === "" ? t("findings.unnamed") : name}
			{how !== "" && <span className="quiet small"> {how}</span>}
		</span>
	);
}
