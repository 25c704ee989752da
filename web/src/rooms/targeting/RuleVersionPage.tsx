import { useState } from "react";
import { rules as askRules, type Rules, type RulesVersionWithText, rulesVersion } from "../../api/targeting";
import { Await, Button, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link, useNavigation } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { BackTestView } from "./BackTestView";
import { JudgeDialog } from "./JudgeDialog";
import { RuleEditor } from "./RuleEditor";
import { useRuleDraft } from "./ruleDraft";
import { VersionDiff } from "./VersionDiff";
import { VersionState } from "./Versions";

/** One version of the rules: what it changes, what it would have done, and a second person's yes or no. */
export function RuleVersionPage({ id }: { readonly id: string }) {
	const [loaded, again] = useLoad(
		async (signal) => ({ version: await rulesVersion(id, signal), rules: await askRules(signal) }),
		id,
	);
	return (
		<div className="page">
			<Await loaded={loaded} again={again}>
				{({ version, rules }) => <Version version={version} rules={rules} again={again} />}
			</Await>
		</div>
	);
}

interface VersionProps {
	readonly version: RulesVersionWithText;
	readonly rules: Rules;
	readonly again: () => void;
}

function Version({ version, rules, again }: VersionProps) {
	const { t } = useLanguage();
	const { go } = useNavigation();
	const { setDraft } = useRuleDraft();
	const mayApprove = useMay("rules-approve");
	const mayPropose = useMay("rules-propose");
	const [judging, setJudging] = useState<"approve" | "reject" | null>(null);
	const inForce = rules.inForce?.number === version.number;
	const proposed = version.state === "proposed";
	const proposeAgain = () => {
		setDraft({ text: version.text, revertTo: version.number });
		go({ page: "rules" });
	};
	return (
		<>
			<p>
				<Link to={{ page: "rules" }}>{t("rules.title")}</Link>
			</p>
			<PageHead title={t("rules.version.title", { number: version.number })} lead={version.note ?? ""}>
				{proposed && mayApprove && !version.mine && (
					<>
						<Button look="danger" icon="close" onClick={() => setJudging("reject")}>
							{t("rules.reject")}
						</Button>
						<Button look="primary" icon="clear" onClick={() => setJudging("approve")}>
							{t("rules.approve")}
						</Button>
					</>
				)}
				{!proposed && !inForce && mayPropose && (
					<Button icon="reset" onClick={proposeAgain}>
						{t("rules.proposeAgain")}
					</Button>
				)}
			</PageHead>
			{proposed && version.mine && <Notice tone="plain">{t("rules.approve.notYours")}</Notice>}
			<VersionFacts version={version} inForce={inForce} />
			<div className="version-parts">
				<section className="section">
					<h2>{inForce ? t("rules.text") : t("rules.diff", { number: rules.inForce?.number ?? "–" })}</h2>
					{inForce || rules.inForce === null ? (
						<ReadOnlyText text={version.text} rules={rules} />
					) : (
						<VersionDiff before={rules.inForce.text} after={version.text} />
					)}
				</section>
				<section className="section">
					<h2>{t("rules.past")}</h2>
					{version.backTest === null ? (
						<p className="quiet">{t("past.none")}</p>
					) : (
						<div className="panel panel-body">
							<BackTestView test={version.backTest} />
						</div>
					)}
				</section>
			</div>
			{judging !== null && (
				<JudgeDialog
					version={version}
					verdict={judging}
					onClose={() => setJudging(null)}
					onJudged={() => {
						setJudging(null);
						again();
					}}
				/>
			)}
		</>
	);
}

function ReadOnlyText({ text, rules }: { readonly text: string; readonly rules: Rules }) {
	return (
		<RuleEditor
			text={text}
			onText={() => undefined}
			remarks={[]}
			fields={new Set(rules.fields.map((field) => field.name))}
			hands={null}
			readOnly
		/>
	);
}

function VersionFacts({ version, inForce }: { readonly version: RulesVersionWithText; readonly inForce: boolean }) {
	const { t, language } = useLanguage();
	return (
		<dl className="facts facts-row">
			<dt>{t("rules.state")}</dt>
			<dd>
				<VersionState standing={inForce ? "in-force" : version.state} />
			</dd>
			<dt>{t("rules.proposed")}</dt>
			<dd>
				{version.proposedBy} <span className="quiet">· {dateTime(version.proposedAt, language)}</span>
			</dd>
			{version.approvedBy !== null && (
				<>
					<dt>{t("rules.judged")}</dt>
					<dd>
						{version.approvedBy} <span className="quiet">· {dateTime(version.approvedAt, language)}</span>
					</dd>
				</>
			)}
			{version.verdictNote !== null && (
				<>
					<dt>{t("rules.verdictNote")}</dt>
					<dd>{version.verdictNote}</dd>
				</>
			)}
			<dt>{t("rules.effectiveFrom")}</dt>
			<dd>
				{version.effectiveFrom === null ? t("rules.effectiveFrom.once") : dateTime(version.effectiveFrom, language)}
			</dd>
			{version.revertTo !== null && (
				<>
					<dt>{t("rules.origin")}</dt>
					<dd>{t("rules.revertTo", { number: version.revertTo })}</dd>
				</>
			)}
		</dl>
	);
}
