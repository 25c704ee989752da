import { type FormEvent, useState } from "react";
import { type Sign, type SignStep, signs, stepSign } from "../../../api/figures";
import { Await, Button, Empty, Failure, Notice, PageHead, TextField } from "../../../design/parts";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, dateTime } from "../../../shell/format";
import { useDoing, useLoad } from "../../../shell/load";
import { Link } from "../../../shell/navigation";
import { useMay } from "../../../shell/session";
import { CutOff } from "../ScanFacts";
import { VerdictBadge } from "../Verdict";

/** Signs of duress for those who can help. Each look is a leaf, so the page loads once and again only after something was done. */
export function DuressPage() {
	const { t } = useLanguage();
	const mayUnseal = useMay("reader-unseal");
	const [loaded, again] = useLoad((signal) => signs(signal), "signs");
	return (
		<div className="page">
			<PageHead title={t("duress.title")} lead={t("duress.lead")}>
				{mayUnseal && (
					<Link className="button" to={{ page: "unsealed" }}>
						{t("duress.unsealed")}
					</Link>
				)}
			</PageHead>
			{!mayUnseal && <Notice tone="plain">{t("duress.own")}</Notice>}
			<Await loaded={loaded} again={again}>
				{({ items }) =>
					items.length === 0 ? (
						<Empty icon="duress" title={t("duress.none")} hint={mayUnseal ? "" : t("duress.none.hint")} />
					) : (
						<div className="signs">
							<Before />
							<ol className="sign-list">
								{items.map((sign) => (
									<SignCard key={sign.id} sign={sign} onDone={again} />
								))}
							</ol>
						</div>
					)
				}
			</Await>
		</div>
	);
}

function Before() {
	const { t } = useLanguage();
	return (
		<aside className="panel panel-body sign-before">
			<h2>{t("duress.before")}</h2>
			<ol>
				<li>{t("duress.before.call")}</li>
				<li>{t("duress.before.box")}</li>
				<li>{t("duress.before.people")}</li>
			</ol>
		</aside>
	);
}

const TONE = { open: "bad", "taken-up": "warn", resolved: "quiet" } as const;

function SignCard({ sign, onDone }: { readonly sign: Sign; readonly onDone: () => void }) {
	const { t, language } = useLanguage();
	const maySeeDecision = useMay("review-supervise");
	return (
		<li className="panel panel-body sign">
			<header className="sign-head">
				<h3>
					{sign.containerNumber === null ? t("reading.noNumber") : containerNumber(sign.containerNumber)}
					<span className="quiet small"> · {dateTime(sign.at, language)}</span>
				</h3>
				<span className={`badge tone-${TONE[sign.state]}`}>{t(`duress.state.${sign.state}`)}</span>
			</header>
			<dl className="facts">
				<dt>{t("duress.said")}</dt>
				<dd>
					<VerdictBadge verdict={sign.verdict} /> {textOr(t, `power.${sign.legalPower}`, sign.legalPower)}
				</dd>
				<dt>{t("duress.reader")}</dt>
				<dd>
					<span className="mono">{sign.reader}</span> · {t("duress.unit")} {sign.unit}
				</dd>
				<dt>{t("reading.cutOff")}</dt>
				<dd>{sign.cutOff === null ? t("reading.cutOff.none") : <CutOff at={sign.cutOff} />}</dd>
				<dt>{t("duress.again")}</dt>
				<dd>{t(`duress.again.${sign.again ?? "none"}`)}</dd>
			</dl>
			{sign.done.length > 0 && (
				<ol className="sign-done">
					{sign.done.map((one) => (
						<li key={`${one.at} ${one.step} ${one.by}`}>
							<p className="quiet small">
								{dateTime(one.at, language)} · <span className="mono">{one.by}</span> {t(`duress.done.${one.step}`)}
							</p>
							<p>{one.note}</p>
						</li>
					))}
				</ol>
			)}
			{sign.state !== "resolved" && <Steps sign={sign} onDone={onDone} />}
			{maySeeDecision && (
				<Link className="button button-small" to={{ page: "decision", id: sign.decisionId }}>
					{t("duress.decision")}
				</Link>
			)}
		</li>
	);
}

function Steps({ sign, onDone }: { readonly sign: Sign; readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [note, setNote] = useState("");
	const [step, setStep] = useState<SignStep | null>(null);
	const doing = useDoing(async () => {
		if (step !== null) {
			await stepSign(sign.id, step, note.trim());
			setStep(null);
			onDone();
		}
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		doing.run();
	};
	if (step === null) {
		return (
			<div className="form-actions">
				<Button look={sign.state === "open" ? "primary" : "plain"} onClick={() => setStep("taken-up")}>
					{t("duress.step.taken-up")}
				</Button>
				{sign.state === "taken-up" && <Button onClick={() => setStep("resolved")}>{t("duress.step.resolved")}</Button>}
			</div>
		);
	}
	return (
		<form className="form" onSubmit={submit}>
			<TextField
				label={t("duress.note")}
				hint={t("duress.note.hint")}
				value={note}
				onChange={setNote}
				multiline
				maxLength={4000}
			/>
			<Failure failure={doing.failure} />
			<div className="form-actions">
				<Button look="primary" type="submit" disabled={doing.busy}>
					{t(`duress.step.${step}`)}
				</Button>
				<Button onClick={() => setStep(null)}>{t("app.cancel")}</Button>
			</div>
		</form>
	);
}
