import type { RuleRemark, RulesCheck } from "../../api/targeting";
import { Icon } from "../../design/Icon";
import { Failure } from "../../design/parts";
import { RULES } from "../../i18n/es/readers";
import { useLanguage } from "../../i18n/language";
import { Said } from "../../i18n/Said";
import { LaneMark } from "./Lane";
import type { Place } from "./ruleEditing";
import type { Asked } from "./useAsked";

interface CheckPaneProps {
	readonly check: Asked<RulesCheck>;
	readonly onJump: (place: Place) => void;
}

/** What the server says of the text: messages to jump to, the tests beside the rules, the rules it read. */
export function CheckPane({ check, onJump }: CheckPaneProps) {
	const { t } = useLanguage();
	const { answer } = check;
	return (
		<div className="pane" aria-live="polite">
			<Failure failure={check.failure} />
			{answer === null ? (
				<p className="quiet">{t("rules.checking")}</p>
			) : (
				<>
					<CheckLine check={answer} current={check.current} />
					{answer.remarks.length > 0 && <RemarkList remarks={answer.remarks} onJump={onJump} />}
					<h3>{t("rules.tests")}</h3>
					{answer.tests.length === 0 ? (
						<p className="quiet small">{t(answer.sound ? "rules.tests.none" : "rules.tests.notRun")}</p>
					) : (
						<ul className="tests">
							{failedFirst(answer.tests).map((one) => (
								<li key={one.name}>
									<Icon name={one.passed ? "done" : "warning"} small />
									<span className={one.passed ? "" : "tone-bad"}>
										{one.name}
										<span className="visually-hidden">
											{" "}
											{t(one.passed ? "rules.test.passed" : "rules.test.failed")}
										</span>
										{!one.passed && one.what !== null && one.what !== "" && (
											<span className="soft small test-what">{one.what}</span>
										)}
									</span>
								</li>
							))}
						</ul>
					)}
					<h3>{t("rules.read", { count: answer.rules.length })}</h3>
					<RulesRead check={answer} />
				</>
			)}
		</div>
	);
}

/** What fails is what somebody is working on; it must not stand below what the pane shows. */
function failedFirst(tests: RulesCheck["tests"]): RulesCheck["tests"] {
	return [...tests.filter((one) => !one.passed), ...tests.filter((one) => one.passed)];
}

function CheckLine({ check, current }: { readonly check: RulesCheck; readonly current: boolean }) {
	const { t } = useLanguage();
	const errors = check.remarks.filter((one) => one.severity === "error").length;
	const failed = check.tests.filter((one) => !one.passed).length;
	if (!current) {
		return (
			<p className="check-line quiet">
				<Icon name="pending" small />
				{t("rules.checking")}
			</p>
		);
	}
	if (errors > 0) {
		return (
			<p className="check-line tone-bad">
				<Icon name="warning" small />
				{t("rules.errors", { count: errors })}
			</p>
		);
	}
	return failed > 0 ? (
		<p className="check-line tone-bad">
			<Icon name="warning" small />
			{t("rules.testsFail", { count: failed })}
		</p>
	) : (
		<p className="check-line tone-good">
			<Icon name="done" small />
			{t("rules.sound")}
		</p>
	);
}

interface RemarkListProps {
	readonly remarks: readonly RuleRemark[];
	readonly onJump: (place: Place) => void;
}

function RemarkList({ remarks, onJump }: RemarkListProps) {
	const { t } = useLanguage();
	return (
		<ul className="rule-remarks" id="rule-remarks">
			{remarks.map((one) => (
				<li key={`${one.line}:${one.column}:${one.code}`}>
					<button type="button" className={`rule-remark rule-remark-${one.severity}`} onClick={() => onJump(one)}>
						<span className="rule-remark-at">
							{one.line}:{one.column}
						</span>
						<span>
							<Said inSpanish={RULES[one.code]} original={one.what} />
							{one.expected != null && <span className="soft"> {t("rules.expected", { what: one.expected })}</span>}
							{one.maybe != null && <strong> {t("rules.maybe", { what: one.maybe })}</strong>}
						</span>
					</button>
				</li>
			))}
		</ul>
	);
}

function RulesRead({ check }: { readonly check: RulesCheck }) {
	const { t } = useLanguage();
	return (
		<ul className="rules-read">
			{check.rules.map((rule) => (
				<li key={rule.name}>
					<span>
						{rule.name}
						<span className="quiet small rule-facts">
							<code>{rule.version.slice(0, 8)}</code>
							{rule.owner === null ? "" : ` · ${rule.owner}`}
							{rule.expires === null ? "" : ` · ${t("rules.until", { day: rule.expires })}`}
						</span>
					</span>
					<span className="rule-then">
						<LaneMark lane={rule.lane} />
						<span className="small soft">
							{rule.percent === null || rule.percent === 100 ? "" : `${rule.percent} % `}
							{rule.score === null ? "" : `+${rule.score}`}
						</span>
					</span>
				</li>
			))}
		</ul>
	);
}
