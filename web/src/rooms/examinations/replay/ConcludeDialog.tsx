import { type FormEvent, useState } from "react";
import { conclude, HYPOTHESES, type Hypothesis, type Rebuilt } from "../../../api/replay";
import { Button, Dialog, Failure, SelectField, TextField } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { useDoing } from "../../../shell/load";
import { HypothesisMark } from "./HypothesisMark";
import { percent } from "./replayTexts";

const ABOUT = ["reading", "yard", "gate", "scanner", "seal", "other"] as const;

interface ConcludeDialogProps {
	readonly id: string;
	readonly rebuilt: Rebuilt;
	readonly doors: "left" | "right" | null;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** A person says how it passed: confirms what is proposed, or contradicts it, with a reason. */
export function ConcludeDialog({ id, rebuilt, doors, onClose, onDone }: ConcludeDialogProps) {
	const { t } = useLanguage();
	const { proposal } = rebuilt;
	const [concluded, setConcluded] = useState<Hypothesis | null>(
		proposal.proposed === "cannot-say" ? null : proposal.proposed,
	);
	const [why, setWhy] = useState("");
	const hasSpot = rebuilt.scans.some((one) => one.spots.length > 0);
	const [lesson, setLesson] = useState(hasSpot);
	const [lead, setLead] = useState(false);
	const [about, setAbout] = useState<string>("yard");
	const [words, setWords] = useState("");
	const concluding = useDoing(async () => {
		if (concluded !== null) {
			await conclude(id, {
				concluded,
				why: why.trim(),
				lesson: lesson && hasSpot && teaches(concluded),
				doors,
				lead: lead ? { about, words: words.trim() } : null,
			});
			onDone();
		}
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		concluding.run();
	};
	return (
		<Dialog title={t("conclude.title")} onClose={onClose} wide>
			<form className="form" onSubmit={submit}>
				<fieldset className="hypotheses">
					<legend className="field-label">{t("conclude.which")}</legend>
					{HYPOTHESES.map((hypothesis) => (
						<label key={hypothesis} className="hypothesis-choice">
							<input
								type="radio"
								name="concluded"
								value={hypothesis}
								data-first-focus={hypothesis === (concluded ?? HYPOTHESES[0]) ? "" : undefined}
								checked={concluded === hypothesis}
								onChange={() => setConcluded(hypothesis)}
							/>
							<span>
								<HypothesisMark hypothesis={hypothesis} />
								<span className="quiet small">{t(`hypothesis.${hypothesis}.means`)}</span>
							</span>
							<span className="number small">
								{proposal.weights[hypothesis] === undefined ? "" : percent(proposal.weights[hypothesis] ?? 0)}
							</span>
						</label>
					))}
				</fieldset>
				<TextField label={t("conclude.why")} value={why} onChange={setWhy} multiline maxLength={400} />
				{concluded !== null && (
					<p className="small soft">{t(concluded === "swapped" ? "conclude.noLabel" : "conclude.label")}</p>
				)}
				{hasSpot && concluded !== null && teaches(concluded) && (
					<label className="check">
						<input type="checkbox" checked={lesson} onChange={(event) => setLesson(event.target.checked)} />
						{t("conclude.lesson")}
					</label>
				)}
				<label className="check">
					<input type="checkbox" checked={lead} onChange={(event) => setLead(event.target.checked)} />
					{t("conclude.lead")}
				</label>
				{lead && (
					<div className="form-row">
						<SelectField
							label={t("conclude.about")}
							value={about}
							onChange={setAbout}
							options={ABOUT.map((value) => ({ value, text: t(`lead.${value}`) }))}
						/>
						<TextField label={t("conclude.words")} value={words} onChange={setWords} maxLength={400} />
					</div>
				)}
				<Failure failure={concluding.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look="primary"
						disabled={concluding.busy || concluded === null || why.trim().length < 5 || (lead && words.trim() === "")}
					>
						{t("conclude.submit")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** From what was put in afterwards, and from another box, a picture teaches nothing. */
function teaches(hypothesis: Hypothesis): boolean {
	return hypothesis !== "loaded-after" && hypothesis !== "swapped" && hypothesis !== "cannot-say";
}
