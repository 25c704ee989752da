import { useMemo, useState } from "react";
import { useLanguage } from "../../i18n/language";
import { type DiffLine, diffLines, hunks } from "./lineDiff";

const AROUND = 3;
const SIGN = { same: " ", gone: "−", new: "+" } as const;

/** Two texts of rules, line by line; what is the same and far from a change opens on request. */
export function DiffView({ before, after }: { readonly before: string; readonly after: string }) {
	const { t } = useLanguage();
	const parts = useMemo(() => hunks(diffLines(before, after), AROUND), [before, after]);
	const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
	if (before === after) {
		return <p className="quiet">{t("rules.diff.none")}</p>;
	}
	return (
		<div className="diff">
			{parts.map((part, at) =>
				part.kind === "lines" || opened.has(at) ? (
					part.lines.map((line) => <Line key={`${line.before}:${line.after}`} line={line} />)
				) : (
					<button
						type="button"
						key={`skipped:${part.lines[0]?.before}`}
						className="diff-skipped"
						onClick={() => setOpened(new Set([...opened, at]))}
					>
						{t("rules.diff.skipped", { count: part.lines.length })}
					</button>
				),
			)}
		</div>
	);
}

function Line({ line }: { readonly line: DiffLine }) {
	const { t } = useLanguage();
	return (
		<div className={`diff-line diff-${line.change}`}>
			<span className="diff-number">{line.before}</span>
			<span className="diff-number">{line.after}</span>
			<span className="diff-sign" aria-hidden="true">
				{SIGN[line.change]}
			</span>
			<code>
				{line.change !== "same" && <span className="visually-hidden">{t(`rules.diff.${line.change}`)} </span>}
				{line.text}
			</code>
		</div>
	);
}
