import { type Depth, type Height, PARTS, type Part, type PlaceInBox, type Side } from "../../../api/replay";
import { useLanguage } from "../../../i18n/language";

interface PlacePickerProps {
	readonly place: PlaceInBox;
	readonly onPlace: (place: PlaceInBox) => void;
}

const DEPTHS: readonly Exclude<Depth, "unknown">[] = ["door", "middle", "front"];
const HEIGHTS: readonly Exclude<Height, "unknown">[] = ["top", "bottom"];
const SIDES: readonly Exclude<Side, "unknown">[] = ["left", "right"];
const STRUCTURE = PARTS.filter((part) => part !== "inside" && part !== "unknown");

/**
 * A container drawn from its side, doors at the left: six fields of the room inside, and its parts below. One touch says it; the same once more
 * takes it back.
 */
export function PlacePicker({ place, onPlace }: PlacePickerProps) {
	const { t } = useLanguage();
	const inside = (depth: Depth, height: Height) => {
		const same = place.part === "inside" && place.depth === depth && place.height === height;
		onPlace(same ? UNKNOWN : { part: "inside", depth, height, side: place.side });
	};
	const structure = (part: Part) =>
		onPlace(place.part === part ? UNKNOWN : { part, depth: "unknown", height: "unknown", side: "unknown" });
	return (
		<fieldset className="place-picker">
			<legend className="field-label">{t("seizure.place")}</legend>
			<div className="place-box">
				<span className="place-end">{t("replay.doors")}</span>
				<div className="place-room">
					{HEIGHTS.flatMap((height) =>
						DEPTHS.map((depth) => (
							<button
								key={`${depth} ${height}`}
								type="button"
								aria-pressed={
									place.part === "inside" &&
									(place.depth === depth || place.depth === "unknown") &&
									(place.height === height || place.height === "unknown")
								}
								onClick={() => inside(depth, height)}
							>
								{t(`depth.${depth}`)}
								<span className="quiet small">{t(`height.${height}`)}</span>
							</button>
						)),
					)}
				</div>
				<span className="place-end">{t("replay.front")}</span>
			</div>
			<div className="place-row">
				{STRUCTURE.map((part) => (
					<button key={part} type="button" aria-pressed={place.part === part} onClick={() => structure(part)}>
						{t(`part.${part}`)}
					</button>
				))}
			</div>
			{place.part === "inside" && (
				<div className="place-row">
					<span className="field-label">{t("seizure.side")}</span>
					{SIDES.map((side) => (
						<button
							key={side}
							type="button"
							aria-pressed={place.side === side}
							onClick={() => onPlace({ ...place, side: place.side === side ? "unknown" : side })}
						>
							{t(`side.${side}`)}
						</button>
					))}
				</div>
			)}
		</fieldset>
	);
}

export const UNKNOWN: PlaceInBox = { part: "unknown", depth: "unknown", side: "unknown", height: "unknown" };
