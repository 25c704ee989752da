import type { Mark } from "../../api/types";
import { Icon } from "../../design/Icon";
import { IconButton } from "../../design/parts";
import { useLanguage } from "../../i18n/language";

interface MarksListProps {
	readonly marks: readonly Mark[];
	/** Absent where marks are only looked at. */
	readonly onMarks?: (marks: readonly Mark[]) => void;
}

export function MarksList({ marks, onMarks }: MarksListProps) {
	const { t } = useLanguage();
	const several = marks.some((mark) => mark.view !== 0);
	const relabel = (at: number, label: string) => {
		onMarks?.(marks.map((mark, i) => (i === at ? { ...mark, label: label === "" ? null : label } : mark)));
	};
	return (
		<section className="side-section">
			<h2>{t("reading.marks")}</h2>
			{marks.length === 0 && (
				<p className="quiet small">{onMarks === undefined ? "–" : t("reading.marks.none", { key: "B" })}</p>
			)}
			<ol className="marks">
				{marks.map((mark, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a mark is known by its number, and numbers close up when one goes
					<li key={at}>
						<span className="mark-number">{at + 1}</span>
						<Icon name={mark.kind} small />
						{onMarks === undefined ? (
							<span>{mark.label ?? t(`reading.mark.${mark.kind}`)}</span>
						) : (
							<input
								className="input"
								aria-label={`${t("reading.mark.label")} ${at + 1}`}
								placeholder={t("reading.mark.label")}
								maxLength={120}
								value={mark.label ?? ""}
								onChange={(event) => relabel(at, event.target.value)}
							/>
						)}
						{several && <span className="quiet small">{t("reading.view", { number: mark.view + 1 })}</span>}
						{onMarks !== undefined && (
							<IconButton
								icon="remove"
								label={t("reading.mark.remove", { number: at + 1 })}
								onClick={() => onMarks(marks.filter((_, i) => i !== at))}
							/>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}
