import { type ReactNode, useState } from "react";
import { type PlaceInBox, THINGS } from "../../../api/ramp";
import { useLanguage } from "../../../i18n/language";
import { NumberField, numberOf, Photo, PhotoRow, RampText, Tile, Tiles } from "./controls";
import { Warning } from "./DoorSteps";
import { OnScan } from "./OnScan";
import { all, placesOf } from "./progress";
import type { StepProps } from "./RampPage";
import type { Ramp } from "./useRamp";

/** What was found, and where on the scan. */
export function FoundStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const found = ramp.facts.filter((fact) => fact.kind === "found");
	const [adding, setAdding] = useState(found.length === 0);
	const [drawing, setDrawing] = useState<string | null>(null);
	if (drawing !== null) {
		return <OnScan ramp={ramp} finding={drawing} onClose={() => setDrawing(null)} />;
	}
	const drawn = new Set(all(ramp.facts, "located").map((fact) => fact.said.finding));
	return (
		<>
			<ul className="ramp-findings">
				{found.map((fact) => (
					<li key={fact.id}>
						<span>
							<strong>{t(`ramp.what.${fact.said.what}`)}</strong>
							<span>{t(`ramp.place.${fact.said.place}`)}</span>
							<span className="quiet">
								{[
									fact.said.packages === null ? null : t("ramp.packages", { count: fact.said.packages }),
									fact.said.kg === null ? null : `${fact.said.kg} kg`,
									fact.said.note,
								]
									.filter((one) => one !== null)
									.join(" · ")}
							</span>
						</span>
						{fact.said.photos.map((digest) => (
							<Photo key={digest} ramp={ramp} digest={digest} />
						))}
						{ramp.sheet.known.scans.length > 0 && (
							<button type="button" className="ramp-button" onClick={() => setDrawing(fact.id)}>
								{t(drawn.has(fact.id) ? "ramp.onScan.again" : "ramp.onScan")}
							</button>
						)}
					</li>
				))}
			</ul>
			{adding ? (
				<FindingForm ramp={ramp} onDone={() => setAdding(false)}>
					<button type="button" className="ramp-button" onClick={found.length === 0 ? onward : () => setAdding(false)}>
						{t(found.length === 0 ? "ramp.found.none" : "app.cancel")}
					</button>
				</FindingForm>
			) : (
				<div className="ramp-actions">
					<button type="button" className="ramp-button" onClick={() => setAdding(true)}>
						{t("ramp.found.another")}
					</button>
					<button type="button" className="ramp-go" onClick={onward}>
						{t("ramp.onward")}
					</button>
				</div>
			)}
		</>
	);
}

interface FindingFormProps {
	readonly ramp: Ramp;
	readonly onDone: () => void;
	/** The way past it. */
	readonly children: ReactNode;
}

function FindingForm({ ramp, onDone, children }: FindingFormProps) {
	const { t } = useLanguage();
	const [what, setWhat] = useState<(typeof THINGS)[number] | null>(null);
	const [place, setPlace] = useState<PlaceInBox | null>(null);
	const [packages, setPackages] = useState("");
	const [kg, setKg] = useState("");
	const [note, setNote] = useState("");
	const [photos, setPhotos] = useState<readonly string[]>([]);
	const count = numberOf(packages);
	const fact =
		what === null || place === null
			? null
			: ({
					kind: "found",
					said: {
						place,
						what,
						packages: count === null ? null : Math.max(1, Math.round(count)),
						kg: numberOf(kg),
						note: note.trim() === "" ? null : note.trim(),
						photos,
					},
				} as const);
	const why = fact === null ? null : ramp.why(fact);
	return (
		<div className="ramp-form">
			<Tiles label={t("ramp.found.what")}>
				{THINGS.map((one) => (
					<Tile key={one} chosen={what === one} onChoose={() => setWhat(one)}>
						{t(`ramp.what.${one}`)}
					</Tile>
				))}
			</Tiles>
			<Tiles label={t("ramp.found.where")}>
				{placesOf(ramp.around).map((one) => (
					<Tile key={one} chosen={place === one} onChoose={() => setPlace(one)}>
						{t(`ramp.place.${one}`)}
					</Tile>
				))}
			</Tiles>
			<div className="ramp-numbers">
				<NumberField label={t("ramp.found.packages")} unit="" value={packages} onChange={setPackages} />
				<NumberField label={t("ramp.found.kg")} unit="kg" value={kg} onChange={setKg} />
			</div>
			<RampText label={t("ramp.found.note")} value={note} onChange={setNote} many />
			<PhotoRow ramp={ramp} label={t("ramp.found.photo")} photos={photos} onPhotos={setPhotos} />
			{why === "open-first" && <Warning text={t("problem.examinations.open-first")} />}
			<div className="ramp-actions">
				{children}
				<button
					type="button"
					className="ramp-go"
					disabled={fact === null || why !== null}
					onClick={() => {
						if (fact !== null) {
							ramp.take(fact);
							onDone();
						}
					}}
				>
					{t("ramp.found.record")}
				</button>
			</div>
		</div>
	);
}
