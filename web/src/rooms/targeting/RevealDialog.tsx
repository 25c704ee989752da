import { type FormEvent, useState } from "react";
import { type Period, type Revealed, revealPeriod } from "../../api/targeting";
import { Button, Dialog, Failure, Notice, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { number } from "../../shell/format";
import { useDoing } from "../../shell/load";

interface RevealDialogProps {
	readonly period: Period;
	readonly onDone: () => void;
}

/** Lays both shares together: they fit the promise or they do not, and then every draw is done again. */
export function RevealDialog({ period, onDone }: RevealDialogProps) {
	const { t, language } = useLanguage();
	const [one, setOne] = useState("");
	const [two, setTwo] = useState("");
	const [revealed, setRevealed] = useState<Revealed | null>(null);
	const bare = (share: string) => share.replace(/\s/g, "");
	const revealing = useDoing(async () => setRevealed(await revealPeriod(period.id, bare(one), bare(two))));
	const submit = (event: FormEvent) => {
		event.preventDefault();
		revealing.run();
	};
	const told = (count: number) => number(count, language);
	return (
		<Dialog title={t("period.reveal")} onClose={onDone}>
			<form className="form" onSubmit={submit}>
				<p className="soft">{t("period.reveal.lead")}</p>
				<TextField label={t("period.shareOne")} value={one} onChange={setOne} mono autoFocus maxLength={200} />
				<TextField label={t("period.shareTwo")} value={two} onChange={setTwo} mono maxLength={200} />
				<Failure failure={revealing.failure} />
				{revealed !== null && !revealed.fits && <Notice tone="bad">{t("period.doesNotFit")}</Notice>}
				{revealed?.fits === true && (
					<Notice tone={revealed.differing === 0 ? "good" : "bad"}>
						{t(revealed.differing === 0 ? "period.fits" : "period.differs", {
							draws: told(revealed.draws),
							repeated: told(revealed.repeated),
							differing: told(revealed.differing),
						})}
					</Notice>
				)}
				<div className="form-actions">
					<Button onClick={onDone}>{t(revealed === null ? "app.cancel" : "app.close")}</Button>
					<Button type="submit" look="primary" disabled={revealing.busy || revealed?.fits === true}>
						{t("period.reveal")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
