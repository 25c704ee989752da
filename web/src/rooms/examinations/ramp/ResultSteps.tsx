import { useState } from "react";
import { type RampResult, RESULTS } from "../../../api/ramp";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { PhotoRow, RampText, Tile, Tiles } from "./controls";
import { Warning } from "./DoorSteps";
import { has, latest } from "./progress";
import type { StepProps } from "./RampPage";

const TONES = { "nothing-found": "good", irregularity: "warn", seizure: "bad" } as const;

/** What opening the box showed. */
export function ResultStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "result")?.said;
	const [result, setResult] = useState<RampResult | null>(before?.result ?? null);
	const [note, setNote] = useState(before?.note ?? "");
	const text = note.trim() === "" ? null : note.trim();
	const fact = result === null ? null : ({ kind: "result", said: { result, note: text } } as const);
	const why = fact === null ? null : ramp.why(fact);
	return (
		<>
			<Tiles label={t("ramp.result.which")}>
				{RESULTS.map((one) => (
					<Tile key={one} chosen={result === one} tone={TONES[one]} onChoose={() => setResult(one)}>
						{t(`exam.result.${one}`)}
					</Tile>
				))}
			</Tiles>
			{result !== null && <p className="ramp-lead">{t(`ramp.result.${result}.hint`)}</p>}
			<RampText
				label={t(result === "irregularity" ? "ramp.result.what" : "ramp.result.note")}
				value={note}
				onChange={setNote}
				many
			/>
			{why !== null && <Warning text={textOr(t, `problem.examinations.${why}`, why)} />}
			<div className="ramp-actions">
				<button
					type="button"
					className="ramp-go"
					disabled={fact === null || why !== null || (result === "irregularity" && text === null)}
					onClick={() => {
						if (fact !== null) {
							ramp.take(fact);
							onward();
						}
					}}
				>
					{t("ramp.record")}
				</button>
			</div>
		</>
	);
}

/** The new seal; its number goes to the terminal and the carrier. */
export function ResealStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "resealed")?.said;
	const [seal, setSeal] = useState(before?.seal ?? "");
	const [photos, setPhotos] = useState<readonly string[]>(before?.photos ?? []);
	const fact = { kind: "resealed", said: { seal: seal.trim(), photos } } as const;
	const why = ramp.why(fact);
	return (
		<>
			<p className="ramp-lead">{t("ramp.reseal.lead")}</p>
			{why !== null && !has(ramp.facts, "ended") && <Warning text={textOr(t, `problem.examinations.${why}`, why)} />}
			<RampText label={t("ramp.reseal.number")} value={seal} onChange={setSeal} mono maxLength={35} />
			<PhotoRow ramp={ramp} label={t("ramp.reseal.photo")} photos={photos} onPhotos={setPhotos} />
			<div className="ramp-actions">
				<button
					type="button"
					className="ramp-go"
					disabled={why !== null || photos.length === 0 || !/^[A-Z0-9][A-Z0-9 /.-]{0,34}$/.test(seal.trim())}
					onClick={() => {
						ramp.take(fact);
						onward();
					}}
				>
					{t("ramp.record")}
				</button>
			</div>
		</>
	);
}
