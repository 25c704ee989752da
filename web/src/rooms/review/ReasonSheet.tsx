import { useEffect, useRef } from "react";
import type { Reason } from "../../api/types";
import { Button, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { type Deciding, type DecidingEvent, keyedReasons } from "./deciding";
import { HELD_MS } from "./quietSign";

interface ReasonSheetProps {
	readonly deciding: Deciding;
	readonly reasons: readonly Reason[];
	readonly noting: boolean;
	readonly note: string;
	readonly onNote: (note: string) => void;
	readonly onNoted: () => void;
	/** @param held whether the touch was a long one */
	readonly happen: (event: DecidingEvent, held: boolean) => boolean;
}

/** Over the foot of the image: the second stroke, or the note. */
export function ReasonSheet({ deciding, reasons, noting, note, onNote, onNoted, happen }: ReasonSheetProps) {
	const { t, language } = useLanguage();
	const downAt = useRef<number | null>(null);
	if (deciding.step !== "verdict") {
		return noting ? <NoteSheet note={note} onNote={onNote} onNoted={onNoted} /> : null;
	}
	const keyed = keyedReasons(reasons, deciding.verdict);
	return (
		<fieldset className="sheet reasons" aria-label={t("decide.reason")}>
			<legend className="sheet-head">
				<span className={`tone-${deciding.verdict}`}>{t(`verdict.${deciding.verdict}`)}</span>
				<span className="quiet small">
					{t("decide.second")} · <Kbd>Esc</Kbd> {t("app.back").toLowerCase()}
				</span>
			</legend>
			{keyed.map((reason) => (
				<button
					key={reason.code}
					type="button"
					className="reason"
					onPointerDown={() => {
						downAt.current = performance.now();
					}}
					onContextMenu={(event) => event.preventDefault()}
					onClick={() => {
						const pressedMs = downAt.current === null ? 0 : performance.now() - downAt.current;
						downAt.current = null;
						happen({ type: "reason", reason: reason.code }, pressedMs >= HELD_MS);
					}}
				>
					<Kbd>{reason.key.toUpperCase()}</Kbd>
					<span>{reason.text[language]}</span>
				</button>
			))}
		</fieldset>
	);
}

function NoteSheet({ note, onNote, onNoted }: Pick<ReasonSheetProps, "note" | "onNote" | "onNoted">) {
	const { t } = useLanguage();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		field.current?.focus();
	}, []);
	return (
		<div className="sheet sheet-note">
			<label className="field-label" htmlFor="decision-note">
				{t("decide.note")} <span className="field-optional">· {t("decide.note.hint")}</span>
			</label>
			<textarea
				id="decision-note"
				ref={field}
				className="input"
				rows={2}
				maxLength={2000}
				value={note}
				onChange={(event) => onNote(event.target.value)}
			/>
			<Button small onClick={onNoted}>
				{t("decide.note.done")} <Kbd>Esc</Kbd>
			</Button>
		</div>
	);
}
