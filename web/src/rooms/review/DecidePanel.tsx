import { useEffect, useRef } from "react";
import { type Reason, VERDICTS } from "../../api/types";
import { Icon } from "../../design/Icon";
import { Button, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { isTyping } from "../../shell/keys";
import { type Deciding, type DecidingEvent, keyedReasons, verdictOf } from "./deciding";

interface DecidePanelProps {
	readonly deciding: Deciding;
	readonly reasons: readonly Reason[];
	readonly note: string;
	readonly onNote: (note: string) => void;
	readonly happen: (event: DecidingEvent) => boolean;
}

/** The decision in two strokes and Enter; the same by touch. */
export function DecidePanel({ deciding, reasons, note, onNote, happen }: DecidePanelProps) {
	const { t, language } = useLanguage();
	const verdict = verdictOf(deciding);
	const chosen = deciding.step === "reason" ? deciding.reason : null;
	return (
		<section className="decide" aria-labelledby="decide-title">
			<h2 id="decide-title" className="visually-hidden">
				{t("decide.title")}
			</h2>
			<fieldset className="verdicts" aria-label={t("decide.prompt")}>
				{VERDICTS.map((one, at) => (
					<button
						key={one}
						type="button"
						className={`verdict tone-${one}`}
						aria-pressed={verdict === one}
						onClick={() => happen({ type: "verdict", verdict: one })}
					>
						<Icon name={one} />
						<span>{t(`verdict.${one}`)}</span>
						<Kbd>{at + 1}</Kbd>
					</button>
				))}
			</fieldset>
			{verdict !== null && (
				<fieldset className="reasons" aria-label={t("decide.reason")}>
					<legend>{t("decide.reason")}</legend>
					{keyedReasons(reasons, verdict).map((reason) => (
						<button
							key={reason.code}
							type="button"
							className="reason"
							aria-pressed={chosen === reason.code}
							onClick={() => happen({ type: "reason", reason: reason.code })}
						>
							<Kbd>{reason.key.toUpperCase()}</Kbd>
							<span>{reason.text[language]}</span>
						</button>
					))}
				</fieldset>
			)}
			<Note note={note} onNote={onNote} />
			{deciding.step === "reason" && (
				<div className="decide-confirm">
					<Button look="primary" onClick={() => happen({ type: "confirm" })}>
						{t("decide.confirm", { verdict: t(`verdict.${deciding.verdict}`) })} <Kbd>Enter</Kbd>
					</Button>
					<p className="quiet small">{t("decide.final")}</p>
				</div>
			)}
		</section>
	);
}

/** The note has the key T, unless a reason is being chosen by letter. */
function Note({ note, onNote }: Pick<DecidePanelProps, "note" | "onNote">) {
	const { t } = useLanguage();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
			if (plain && event.key.toLowerCase() === "t" && !isTyping(event) && !event.defaultPrevented) {
				event.preventDefault();
				field.current?.focus();
			}
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, []);
	return (
		<div className="field">
			<label className="field-label note-label" htmlFor="decision-note">
				<span>
					{t("decide.note")} <span className="field-optional">· {t("app.optional")}</span>
				</span>
				<Kbd>T</Kbd>
			</label>
			<textarea
				id="decision-note"
				ref={field}
				className="input"
				rows={1}
				maxLength={2000}
				value={note}
				placeholder={t("decide.note.hint")}
				onChange={(event) => onNote(event.target.value)}
			/>
		</div>
	);
}
