import { useMemo, useState } from "react";
import { policies as askPolicies, type PolicyList, type PolicySettings } from "../../../api/policy";
import { Await, Button, Notice, PageHead } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { dateTime } from "../../../shell/format";
import { useLoad } from "../../../shell/load";
import { PolicyText } from "./PolicyText";
import { ProposePolicy } from "./ProposePolicy";
import { differences, inRange, type NumberName, RANGES } from "./sentences";
import { TrialPane } from "./TrialPane";
import { Versions } from "./Versions";

/** Who reads which scan next, as sentences a supervisor defends: changed, tried on a past day, handed to a second person. */
export function PolicyPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => askPolicies(signal), "policies");
	return (
		<div className="page page-wide">
			<Await loaded={loaded} again={again}>
				{(list) => <Desk key={list.inForce} list={list} again={again} />}
			</Await>
			{loaded.state !== "ready" && <h1 className="visually-hidden">{t("policy.title")}</h1>}
		</div>
	);
}

function Desk({ list, again }: { readonly list: PolicyList; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const inForce = list.versions.find((version) => version.inForce);
	const [draft, setDraft] = useState<PolicySettings | null>(null);
	const [from, setFrom] = useState<string | null>(null);
	const [proposing, setProposing] = useState(false);
	const settings = draft ?? inForce?.settings;
	const changed = useMemo(
		() => (draft === null || inForce === undefined ? [] : differences(inForce.settings, draft)),
		[draft, inForce],
	);
	if (inForce === undefined || settings === undefined) {
		return null;
	}
	const sound = (Object.keys(RANGES) as NumberName[]).every((name) => inRange(name, settings[name]));
	const lead =
		changed.length > 0
			? t("policy.leadChanged", { number: inForce.number })
			: t("policy.lead", { number: inForce.number, date: dateTime(inForce.judgedAt, language) });
	const open = list.versions.filter((version) => version.state === "proposed");
	return (
		<>
			<PageHead title={t("policy.title")} lead={lead}>
				{changed.length > 0 && (
					<Button icon="undo" onClick={() => setDraft(null)}>
						{t("policy.discard")}
					</Button>
				)}
				{list.mayPropose && (
					<Button look="primary" onClick={() => setProposing(true)} disabled={changed.length === 0 || !sound}>
						{t("policy.propose")}
					</Button>
				)}
			</PageHead>
			{open.map((version) => (
				<Notice key={version.number} tone="warn">
					{t(version.mine ? "policy.waits.mine" : "policy.waits", {
						number: version.number,
						who: version.proposedBy,
					})}
				</Notice>
			))}
			<div className="policy-desk">
				<PolicyText settings={settings} inForce={inForce.settings} onChange={list.mayPropose ? setDraft : null} />
				<TrialPane settings={settings} sound={sound} from={from} onFrom={setFrom} />
			</div>
			<Versions list={list} onUse={list.mayPropose ? setDraft : null} again={again} />
			{proposing && (
				<ProposePolicy
					settings={settings}
					inForce={inForce.settings}
					from={from}
					onClose={() => setProposing(false)}
					onProposed={() => {
						setProposing(false);
						setDraft(null);
						again();
					}}
				/>
			)}
		</>
	);
}
