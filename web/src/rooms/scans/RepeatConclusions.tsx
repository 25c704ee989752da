import { type FormEvent, useState } from "react";
import { concludeRepeat, REPEAT_SAYS, type Repeat, type RepeatSays } from "../../api/repeats";
import { Button, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useDoing } from "../../shell/load";
import { useMay } from "../../shell/session";

const TONES = { resent: "quiet", substituted: "bad", undecided: "warn" } as const;

/** How a repeat stands: open until somebody says what it is. */
export function RepeatStands({ repeat }: { readonly repeat: Repeat }) {
	const { t } = useLanguage();
	const says = repeat.conclusions[0]?.says ?? "undecided";
	return <span className={`badge tone-${TONES[says]}`}>{t(`repeat.says.${says}`)}</span>;
}

/** What was made of a repeat so far, all of it, and the place to say more. */
export function RepeatConclusions({ repeat, onSaid }: { readonly repeat: Repeat; readonly onSaid: () => void }) {
	const { t, language } = useLanguage();
	const may = useMay("repeat-conclude");
	return (
		<section aria-labelledby="repeat-concluded">
			<h3 id="repeat-concluded">{t("repeat.concluded")}</h3>
			{repeat.conclusions.length === 0 && <p className="quiet">{t("repeat.concluded.none")}</p>}
			<ol className="handovers">
				{repeat.conclusions.map((one, at) => (
					<li key={one.at + one.by} className={at === 0 ? undefined : "quiet"}>
						<p className="quiet small">
							{dateTime(one.at, language)} · <span className="mono">{one.by}</span>
						</p>
						<p>
							<strong>{t(`repeat.says.${one.says}`)}.</strong> {one.words}
						</p>
					</li>
				))}
			</ol>
			{may && <Conclude id={repeat.id} onSaid={onSaid} />}
		</section>
	);
}

function Conclude({ id, onSaid }: { readonly id: string; readonly onSaid: () => void }) {
	const { t } = useLanguage();
	const [says, setSays] = useState<RepeatSays | null>(null);
	const [words, setWords] = useState("");
	const doing = useDoing(async () => {
		if (says !== null) {
			await concludeRepeat(id, says, words);
			setSays(null);
			setWords("");
			onSaid();
		}
	});
	const send = (event: FormEvent) => {
		event.preventDefault();
		doing.run();
	};
	return (
		<form className="form repeat-conclude" onSubmit={send}>
			<fieldset className="repeat-says">
				<legend className="field-label">{t("repeat.conclude")}</legend>
				{REPEAT_SAYS.map((one) => (
					<label key={one} className="check">
						<input type="radio" name="says" checked={says === one} onChange={() => setSays(one)} />
						<span>
							{t(`repeat.says.${one}`)}
							<span className="quiet small"> {t(`repeat.says.${one}.hint`)}</span>
						</span>
					</label>
				))}
			</fieldset>
			<TextField label={t("repeat.why")} value={words} onChange={setWords} multiline optional={false} />
			<Failure failure={doing.failure} />
			<div className="form-actions">
				<Button look="primary" type="submit" disabled={says === null || words.trim() === "" || doing.busy}>
					{t("repeat.conclude.do")}
				</Button>
			</div>
		</form>
	);
}
