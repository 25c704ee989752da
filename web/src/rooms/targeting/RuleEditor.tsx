import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RuleRemark } from "../../api/targeting";
import { useLanguage } from "../../i18n/language";
import { colourLine, type Piece } from "./colouring";
import { type Edit, indent, insertWord, newLine, offsetOf, type Place } from "./ruleEditing";

/** What the panes beside the editor do to it. */
export interface EditorHands {
	readonly jump: (place: Place) => void;
	readonly insert: (word: string) => void;
}

interface RuleEditorProps {
	readonly text: string;
	readonly onText: (text: string) => void;
	readonly remarks: readonly RuleRemark[];
	readonly fields: ReadonlySet<string>;
	readonly hands: Ref<EditorHands>;
	readonly readOnly?: boolean;
	readonly describedBy?: string;
}

/** Height of a line in CSS pixels; the style sheet says the same. */
const LINE = 20;
const SPARE_LINES = 4;

/**
 * A text area with its own letters made transparent, over the same text in colour. Only the lines in view are painted, so
 * that a text of thousands of lines types as quickly as a short one. Escape lets Tab leave the editor.
 */
export function RuleEditor({ text, onText, remarks, fields, hands, readOnly = false, describedBy }: RuleEditorProps) {
	const { t } = useLanguage();
	const area = useRef<HTMLTextAreaElement>(null);
	const [view, setView] = useState({ top: 0, left: 0, height: 600 });
	const [tabLeaves, setTabLeaves] = useState(false);
	const lines = useMemo(() => text.split("\n"), [text]);

	const look = () => {
		const { current } = area;
		if (current !== null) {
			setView({ top: current.scrollTop, left: current.scrollLeft, height: current.clientHeight });
		}
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: measures once; scrolling and sizing call it again
	useLayoutEffect(() => {
		look();
		const watching = new ResizeObserver(look);
		if (area.current !== null) {
			watching.observe(area.current);
		}
		return () => watching.disconnect();
	}, []);

	useImperativeHandle(hands, () => ({
		jump: (place) => {
			const { current } = area;
			if (current !== null) {
				const at = offsetOf(current.value, place);
				current.focus();
				current.setSelectionRange(at, at);
				current.scrollTop = Math.max(0, (place.line - 1) * LINE - current.clientHeight / 3);
				look();
			}
		},
		insert: (word) => {
			const { current } = area;
			if (current !== null) {
				apply(current, insertWord(current.value, current.selectionStart, current.selectionEnd, word), onText);
			}
		},
	}));

	const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		const { currentTarget: target } = event;
		if (event.key === "Escape") {
			setTabLeaves(true);
			return;
		}
		if (readOnly || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) {
			return;
		}
		if (event.key === "Tab" && !tabLeaves) {
			event.preventDefault();
			apply(target, indent(target.value, target.selectionStart, target.selectionEnd, event.shiftKey), onText);
		} else if (event.key === "Enter") {
			event.preventDefault();
			apply(target, newLine(target.value, target.selectionStart, target.selectionEnd), onText);
		} else if (event.key !== "Shift") {
			setTabLeaves(false);
		}
	};

	const firstLine = Math.max(0, Math.floor(view.top / LINE) - SPARE_LINES);
	const shown = lines.slice(firstLine, Math.ceil((view.top + view.height) / LINE) + SPARE_LINES);
	return (
		<div className="editor">
			<div className="editor-gutter" aria-hidden="true">
				<div style={{ transform: `translateY(${firstLine * LINE - view.top}px)` }}>
					{shown.map((_, at) => {
						const line = firstLine + at + 1;
						const worst = worstOf(remarks, line);
						return (
							<div
								key={line}
								className={worst === null ? "editor-number" : `editor-number editor-mark editor-mark-${worst}`}
							>
								{line}
							</div>
						);
					})}
				</div>
			</div>
			<div className="editor-field">
				<div className="editor-paint" aria-hidden="true">
					<div style={{ transform: `translate(${-view.left}px, ${firstLine * LINE - view.top}px)` }}>
						{shown.map((line, at) => (
							<PaintedLine
								// biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
								key={firstLine + at}
								text={line}
								fields={fields}
								remarks={remarks.filter((remark) => remark.line === firstLine + at + 1)}
							/>
						))}
					</div>
				</div>
				<textarea
					ref={area}
					className="editor-text"
					aria-label={t("rules.text")}
					aria-describedby={describedBy}
					aria-invalid={remarks.some((remark) => remark.severity === "error")}
					value={text}
					readOnly={readOnly}
					wrap="off"
					spellCheck={false}
					autoCapitalize="off"
					autoComplete="off"
					onChange={(event) => onText(event.target.value)}
					onKeyDown={press}
					onBlur={() => setTabLeaves(false)}
					onScroll={look}
				/>
			</div>
		</div>
	);
}

interface PaintedLineProps {
	readonly text: string;
	readonly fields: ReadonlySet<string>;
	readonly remarks: readonly RuleRemark[];
}

function PaintedLine({ text, fields, remarks }: PaintedLineProps) {
	const pieces = useMemo(() => colourLine(text, fields), [text, fields]);
	return (
		<div className="editor-line">
			{pieces.map((piece) => (
				<span key={piece.at} className={`ink-${piece.colour}${underline(piece, remarks)}`}>
					{piece.text}
				</span>
			))}
			{remarks.some((remark) => remark.column > text.length) && <span className="underline-error"> </span>}
		</div>
	);
}

function underline(piece: Piece, remarks: readonly RuleRemark[]): string {
	const here = remarks.filter(
		(remark) => remark.column - 1 >= piece.at && remark.column - 1 < piece.at + piece.text.length,
	);
	const worst = here.find((remark) => remark.severity === "error") ?? here[0];
	return worst === undefined ? "" : ` underline-${worst.severity}`;
}

function worstOf(remarks: readonly RuleRemark[], line: number): RuleRemark["severity"] | null {
	const here = remarks.filter((remark) => remark.line === line);
	return (here.find((remark) => remark.severity === "error") ?? here[0])?.severity ?? null;
}

/** Changes the text the way typing does, so that the browser's undo knows of it. */
function apply(target: HTMLTextAreaElement, edit: Edit, onText: (text: string) => void): void {
	target.focus();
	target.setSelectionRange(edit.from, edit.to);
	const typed =
		edit.insert === "" ? document.execCommand("delete") : document.execCommand("insertText", false, edit.insert);
	if (!typed) {
		target.setRangeText(edit.insert, edit.from, edit.to);
		onText(target.value);
	}
	target.setSelectionRange(edit.selectFrom, edit.selectTo);
}
