import { type FormEvent, useState } from "react";
import { judgePolicy, type PolicyList, type PolicySettings, type PolicyVersion } from "../../../api/policy";
import { Button, Dialog, Failure, TextField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useDoing } from "../../../shell/load";
import { Differences } from "./Differences";
import { TrialView } from "./TrialView";

interface VersionsProps {
	readonly list: PolicyList;
	readonly onUse: ((settings: PolicySettings) => void) | null;
	readonly again: () => void;
}

interface Judging {
	readonly version: PolicyVersion;
	readonly verdict: "approve" | "reject";
}

/** Every version there was, who proposed and who judged it, and what it changed. */
export function Versions({ list, onUse, again }: VersionsProps) {
	const { t } = useLanguage();
	const [judging, setJudging] = useState<Judging | null>(null);
	const inForce = list.versions.find((version) => version.inForce)?.settings;
	return (
		<section className="section">
			<h2>{t("policy.versions")}</h2>
			<ol className="policy-versions">
				{list.versions.map((version) => (
					<Version
						key={version.number}
						version={version}
						inForce={inForce}
						onUse={onUse}
						onJudge={list.mayApprove && !version.mine ? setJudging : null}
					/>
				))}
			</ol>
			{judging !== null && (
				<Judge
					judging={judging}
					inForce={inForce}
					onClose={() => setJudging(null)}
					onJudged={() => {
						setJudging(null);
						again();
					}}
				/>
			)}
		</section>
	);
}

interface VersionProps {
	readonly version: PolicyVersion;
	readonly inForce: PolicySettings | undefined;
	readonly onUse: ((settings: PolicySettings) => void) | null;
	readonly onJudge: ((judging: Judging) => void) | null;
}

function Version({ version, inForce, onUse, onJudge }: VersionProps) {
	const { t, language } = useLanguage();
	const state = version.inForce ? "inForce" : version.state;
	const who = version.proposedBy === "aforo" ? t("policy.house") : version.proposedBy;
	return (
		<li className="panel policy-version">
			<div>
				<h3>
					{t("policy.version", { number: version.number })}{" "}
					<span className={`badge policy-state-${state}`}>{t(`policy.state.${state}`)}</span>
				</h3>
				<p>{version.note}</p>
				<p className="quiet small">
					{t("policy.byAt", { who, at: dateTime(version.proposedAt, language) })}
					{version.judgedAt !== null &&
						version.judgedBy !== "aforo" &&
						` · ${t(`policy.state.${version.state}`)}: ${t("policy.byAt", {
							who: version.judgedBy ?? "",
							at: dateTime(version.judgedAt, language),
						})}`}
					{version.verdictNote !== null && version.verdictNote !== "" && ` · ${version.verdictNote}`}
				</p>
				{!version.inForce && inForce !== undefined && <Differences before={inForce} after={version.settings} />}
			</div>
			<div className="policy-version-actions">
				{version.state === "proposed" && onJudge !== null && (
					<>
						<Button small look="primary" onClick={() => onJudge({ version, verdict: "approve" })}>
							{t("policy.approve")}
						</Button>
						<Button small onClick={() => onJudge({ version, verdict: "reject" })}>
							{t("policy.reject")}
						</Button>
					</>
				)}
				{!version.inForce && version.state !== "proposed" && onUse !== null && (
					<Button small onClick={() => onUse(version.settings)}>
						{t("policy.use")}
					</Button>
				)}
			</div>
		</li>
	);
}

interface JudgeProps {
	readonly judging: Judging;
	readonly inForce: PolicySettings | undefined;
	readonly onClose: () => void;
	readonly onJudged: () => void;
}

/** The second person's yes or no, beside what the proposal changes and would have done. */
function Judge({ judging, inForce, onClose, onJudged }: JudgeProps) {
	const { t } = useLanguage();
	const { version, verdict } = judging;
	const [note, setNote] = useState("");
	const doing = useDoing(async () => {
		await judgePolicy(version.number, verdict, note.trim());
		onJudged();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		doing.run();
	};
	return (
		<Dialog title={t(`policy.${verdict}.title`, { number: version.number })} onClose={onClose} wide>
			<form className="form" onSubmit={submit}>
				<p className="soft">{t(`policy.${verdict}.lead`)}</p>
				{inForce !== undefined && <Differences before={inForce} after={version.settings} />}
				{version.trial !== null && <TrialView trial={version.trial} />}
				<TextField label={t("policy.note")} value={note} onChange={setNote} multiline maxLength={2000} />
				<Failure failure={doing.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look={verdict === "approve" ? "primary" : "danger"}
						disabled={doing.busy || note.trim() === ""}
					>
						{t(`policy.${verdict}`)}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
