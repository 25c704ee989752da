import { type ReactNode, useState } from "react";
import { openPeriod } from "../../api/targeting";
import { Button, Copyable, Dialog, Failure, Notice } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";

/** The way to a new period. A share is in one step only, and gone from the page with it. */
type Step =
	| { readonly at: "asking" }
	| { readonly at: "first"; readonly shareOne: string; readonly shareTwo: string; readonly commitment: string }
	| { readonly at: "handing"; readonly shareTwo: string; readonly commitment: string }
	| { readonly at: "second"; readonly shareTwo: string; readonly commitment: string }
	| { readonly at: "done"; readonly commitment: string };

/**
 * Opens a period and shows its two shares, one to each custodian and never both at once. They are shown only now, so that
 * Escape does not close the dialog while one is still unwritten: it comes back where it was.
 */
export function OpenPeriod({ onDone }: { readonly onDone: () => void }) {
	const { t } = useLanguage();
	const [step, setStep] = useState<Step>({ at: "asking" });
	const [round, setRound] = useState(0);
	const opening = useDoing(async () => {
		const { shareOne, shareTwo, commitment } = await openPeriod();
		setStep({ at: "first", shareOne, shareTwo, commitment });
	});
	const between = step.at === "first" || step.at === "handing" || step.at === "second";
	const close = between ? () => setRound((before) => before + 1) : onDone;
	return (
		<Dialog key={round} title={t(`period.step.${step.at}`)} onClose={close}>
			{step.at === "asking" && (
				<>
					<p>{t("period.open.lead")}</p>
					<p className="soft">{t("period.open.both")}</p>
					<Failure failure={opening.failure} />
					<div className="form-actions">
						<Button onClick={onDone}>{t("app.cancel")}</Button>
						<Button look="primary" onClick={opening.run} disabled={opening.busy}>
							{t("period.open.start")}
						</Button>
					</div>
				</>
			)}
			{step.at === "first" && (
				<Share key="first" share={step.shareOne}>
					{(written) => (
						<Button
							look="primary"
							disabled={!written}
							onClick={() => setStep({ at: "handing", shareTwo: step.shareTwo, commitment: step.commitment })}
						>
							{t("period.hide")}
						</Button>
					)}
				</Share>
			)}
			{step.at === "handing" && (
				<>
					<p>{t("period.handing")}</p>
					<div className="form-actions">
						<Button
							look="primary"
							onClick={() => setStep({ at: "second", shareTwo: step.shareTwo, commitment: step.commitment })}
						>
							{t("period.iAmSecond")}
						</Button>
					</div>
				</>
			)}
			{step.at === "second" && (
				<Share key="second" share={step.shareTwo}>
					{(written) => (
						<Button
							look="primary"
							disabled={!written}
							onClick={() => setStep({ at: "done", commitment: step.commitment })}
						>
							{t("period.finish")}
						</Button>
					)}
				</Share>
			)}
			{step.at === "done" && (
				<>
					<Notice tone="good">{t("period.done")}</Notice>
					<Copyable text={step.commitment} />
					<div className="form-actions">
						<Button look="primary" onClick={onDone}>
							{t("app.close")}
						</Button>
					</div>
				</>
			)}
		</Dialog>
	);
}

interface ShareProps {
	readonly share: string;
	readonly children: (written: boolean) => ReactNode;
}

/** A share in groups of four, to be written on paper; there is no button to copy, or it would lie in the clipboard for the next. */
function Share({ share, children }: ShareProps) {
	const { t } = useLanguage();
	const [written, setWritten] = useState(false);
	return (
		<>
			<p>{t("period.write")}</p>
			<ol className="share">
				{(share.match(/.{1,4}/g) ?? []).map((group, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
					<li key={at}>{group}</li>
				))}
			</ol>
			<label className="check">
				<input type="checkbox" checked={written} onChange={(event) => setWritten(event.target.checked)} />
				{t("period.written")}
			</label>
			<div className="form-actions">{children(written)}</div>
		</>
	);
}
