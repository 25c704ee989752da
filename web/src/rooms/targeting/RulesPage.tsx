import { useEffect, useMemo, useRef, useState } from "react";
import { rules as askRules, backTest, checkRules, type Rules } from "../../api/targeting";
import { Await, Button, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { Link, useNavigation } from "../../shell/navigation";
import { useMay } from "../../shell/session";
import { BackTestPane } from "./BackTestPane";
import { CheckPane } from "./CheckPane";
import { FieldsPane } from "./FieldsPane";
import { KeywordSwitch } from "./KeywordSwitch";
import { ProposeDialog } from "./ProposeDialog";
import { type EditorHands, RuleEditor } from "./RuleEditor";
import { useRuleDraft } from "./ruleDraft";
import { Tabs } from "./Tabs";
import { useAsked } from "./useAsked";
import { Versions } from "./Versions";

const CHECK_REST_MS = 350;
const BACK_TEST_REST_MS = 1200;

export function RulesPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => askRules(signal), "rules");
	return (
		<div className="page page-wide">
			<Await loaded={loaded} again={again}>
				{(rules) => <Desk rules={rules} again={again} />}
			</Await>
			{loaded.state !== "ready" && <h1 className="visually-hidden">{t("rules.title")}</h1>}
		</div>
	);
}

type Pane = "check" | "past" | "fields";

/** Where rules are written: the text, and beside it what the server, the past and the list of fields say. */
function Desk({ rules, again }: { readonly rules: Rules; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const { go } = useNavigation();
	const mayPropose = useMay("rules-propose");
	const { draft, setDraft } = useRuleDraft();
	const [pane, setPane] = useState<Pane>("check");
	const [days, setDays] = useState(90);
	const [proposing, setProposing] = useState(false);
	const hands = useRef<EditorHands>(null);
	const fields = useMemo(() => new Set(rules.fields.map((field) => field.name)), [rules.fields]);
	const inForce = rules.inForce?.text ?? "";
	const text = draft?.text ?? inForce;
	const changed = text !== inForce;
	const write = (now: string) => setDraft(now === inForce ? null : { text: now, revertTo: null });

	const check = useAsked(text, CHECK_REST_MS, (about) => checkRules(about, language));
	const sound = check.current && check.answer?.sound === true && check.answer.tests.every((one) => one.passed);
	const past = useAsked(pane === "past" && sound ? `${days}|${text}` : null, BACK_TEST_REST_MS, () =>
		backTest(text, days),
	);
	const errors = check.answer?.remarks.filter((one) => one.severity === "error").length ?? 0;

	useEffect(() => {
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		if (changed) {
			window.addEventListener("beforeunload", ask);
		}
		return () => window.removeEventListener("beforeunload", ask);
	}, [changed]);

	return (
		<>
			<PageHead title={t("rules.title")} lead={standing(t, rules, changed)}>
				<KeywordSwitch text={text} onText={write} enabled={mayPropose && errors === 0} />
				{changed && (
					<Button icon="undo" onClick={() => setDraft(null)}>
						{t("rules.discard")}
					</Button>
				)}
				{mayPropose && (
					<Button look="primary" onClick={() => setProposing(true)} disabled={!changed || !sound}>
						{t("rules.propose")}
					</Button>
				)}
			</PageHead>
			<Waiting rules={rules} />
			<div className="rules-desk">
				<div className="rules-written">
					<RuleEditor
						text={text}
						onText={write}
						remarks={check.answer?.remarks ?? []}
						fields={fields}
						hands={hands}
						readOnly={!mayPropose}
						describedBy="editor-hint"
					/>
					<p className="quiet small" id="editor-hint">
						{t("rules.editor.hint")}
					</p>
				</div>
				<Tabs
					label={t("rules.panes")}
					tabs={[
						{
							id: "check",
							text: t("rules.check"),
							badge: errors > 0 ? <span className="count count-bad">{errors}</span> : null,
						},
						{ id: "past", text: t("rules.past") },
						{ id: "fields", text: t("rules.fields") },
					]}
					chosen={pane}
					onChoose={setPane}
				>
					{pane === "check" && <CheckPane check={check} onJump={(place) => hands.current?.jump(place)} />}
					{pane === "past" && <BackTestPane past={past} sound={sound} days={days} onDays={setDays} />}
					{pane === "fields" && (
						<FieldsPane fields={rules.fields} onInsert={(name) => mayPropose && hands.current?.insert(name)} />
					)}
				</Tabs>
			</div>
			<section className="section">
				<h2>{t("rules.versions")}</h2>
				<Versions rules={rules} />
			</section>
			{proposing && (
				<ProposeDialog
					draft={draft ?? { text, revertTo: null }}
					onClose={() => setProposing(false)}
					onProposed={(version) => {
						setDraft(null);
						again();
						go({ page: "ruleVersion", id: String(version.number) });
					}}
				/>
			)}
		</>
	);
}

function standing(t: ReturnType<typeof useLanguage>["t"], rules: Rules, changed: boolean): string {
	if (rules.inForce === null) {
		return t("rules.lead.none");
	}
	return t(changed ? "rules.lead.changed" : "rules.lead", { number: rules.inForce.number });
}

function Waiting({ rules }: { readonly rules: Rules }) {
	const { t } = useLanguage();
	const waiting = rules.versions.filter((version) => version.state === "proposed");
	return waiting.map((version) => (
		<Notice
			key={version.number}
			tone="warn"
			icon="pending"
			action={
				<Link to={{ page: "ruleVersion", id: String(version.number) }} className="button button-small">
					{t("rules.look")}
				</Link>
			}
		>
			{t(version.mine ? "rules.waiting.mine" : "rules.waiting", { number: version.number, who: version.proposedBy })}{" "}
			<span className="soft">{version.note}</span>
		</Notice>
	));
}
