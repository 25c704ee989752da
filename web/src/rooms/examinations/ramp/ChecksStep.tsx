import { useState } from "react";
import type { PlaceInBox } from "../../../api/ramp";
import { useLanguage } from "../../../i18n/language";
import { RampText, Tile } from "./controls";
import { Warning } from "./DoorSteps";
import { all, placesOf } from "./progress";
import type { StepProps } from "./RampPage";

/** Where things are hidden, one place after the other. */
export function ChecksStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const [asking, setAsking] = useState<PlaceInBox | null>(null);
	const [why, setWhy] = useState("");
	const looked = all(ramp.facts, "looked").map((fact) => fact.said);
	const skip = () => {
		if (asking !== null) {
			ramp.take({ kind: "looked", said: { place: asking, outcome: "not-done", why: why.trim() } });
			setAsking(null);
			setWhy("");
		}
	};
	return (
		<>
			<ul className="ramp-places">
				{placesOf(ramp.around).map((place) => {
					const last = looked.filter((one) => one.place === place).at(-1);
					const nothing = { kind: "looked", said: { place, outcome: "nothing", why: null } } as const;
					const something = { kind: "looked", said: { place, outcome: "something", why: null } } as const;
					const closed = ramp.why(nothing) !== null;
					return (
						<li key={place}>
							<span>
								<strong>{t(`ramp.place.${place}`)}</strong>
								<span className="quiet">{t(`ramp.place.${place}.hint`)}</span>
							</span>
							<Tile chosen={last?.outcome === "nothing"} tone="good" onChoose={() => !closed && ramp.take(nothing)}>
								{t("ramp.looked.nothing")}
							</Tile>
							<Tile chosen={last?.outcome === "something"} tone="bad" onChoose={() => !closed && ramp.take(something)}>
								{t("ramp.looked.something")}
							</Tile>
							<Tile chosen={last?.outcome === "not-done"} tone="warn" onChoose={() => !closed && setAsking(place)}>
								{t("ramp.looked.not-done")}
							</Tile>
							{last?.why != null && <p className="quiet">{last.why}</p>}
							{asking === place && (
								<div className="ramp-why">
									<RampText label={t("ramp.looked.why")} value={why} onChange={setWhy} maxLength={500} />
									<button type="button" className="ramp-button" disabled={why.trim() === ""} onClick={skip}>
										{t("ramp.record")}
									</button>
								</div>
							)}
						</li>
					);
				})}
			</ul>
			{ramp.why({ kind: "looked", said: { place: "doors", outcome: "nothing", why: null } }) !== null && (
				<Warning text={t("problem.examinations.open-first")} />
			)}
			<div className="ramp-actions">
				<button type="button" className="ramp-go" onClick={onward}>
					{t("ramp.onward")}
				</button>
			</div>
		</>
	);
}
