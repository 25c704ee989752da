import type { CSSProperties } from "react";
import { Icon } from "../../design/Icon";
import { Button, Kbd } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { containerNumber } from "../../shell/format";
import { useNow } from "../../shell/load";
import type { Undoable } from "./desk";

interface UndoBarProps {
	readonly undoable: Undoable;
	readonly reasonText: string;
	readonly onUndo: () => void;
}

/** The decision just taken and the seconds in which it can still be undone. */
export function UndoBar({ undoable, reasonText, onUndo }: UndoBarProps) {
	const { t } = useLanguage();
	const now = useNow(250);
	const leftMs = Math.max(0, undoable.dueAt - now);
	const { scan } = undoable.lease;
	const number = scan.visit?.containerNumber ?? scan.containerNumber;
	const style = { "--undo-left": leftMs / (undoable.dueAt - undoable.takenAt) } as CSSProperties;
	return (
		<div className="undo" style={style}>
			<span className={`undo-verdict tone-${undoable.verdict}`}>
				<Icon name={undoable.verdict} />
				<strong>{t(`verdict.${undoable.verdict}`)}</strong>
			</span>
			<span className="undo-said">
				{reasonText}
				<span className="quiet"> · {number === null ? t("reading.noNumber") : containerNumber(number)}</span>
			</span>
			<span className="undo-left quiet" aria-hidden="true">
				{t("undo.left", { seconds: Math.ceil(leftMs / 1000) })}
			</span>
			<Button onClick={onUndo}>
				{t("undo.button")} <Kbd>Z</Kbd>
			</Button>
			<span className="undo-bar" aria-hidden="true" />
		</div>
	);
}
