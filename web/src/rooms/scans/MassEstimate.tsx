import { useLanguage } from "../../i18n/language";
import {
	BEAMS,
	type Beam,
	MATERIALS,
	type Mark,
	type Material,
	massOf,
	type Pitch,
	type RegionStatistics,
	type ViewDescription,
} from "../../viewer";

interface MassEstimateProps {
	readonly view: ViewDescription;
	readonly statistics: RegionStatistics;
	readonly shape: Mark | null;
	readonly pitch: Pitch | null;
	readonly assumed: { readonly material: Material; readonly beam: Beam };
	readonly onAssumed: (assumed: { readonly material: Material; readonly beam: Beam }) => void;
}

/** Areal density, and mass where the view measures, were the region all of one material: an estimate by a stated assumption. */
export function MassEstimate({ view, statistics, shape, pitch, assumed, onAssumed }: MassEstimateProps) {
	const { t } = useLanguage();
	const estimate = massOf(view, statistics, shape, pitch, assumed);
	if (estimate === null) {
		return null;
	}
	const { arealGCm2, massKg, least } = estimate;
	return (
		<div className="measure-part">
			<div className="measure-assumed">
				<label>
					<span>{t("measure.material")}</span>
					<select
						className="input"
						value={assumed.material}
						onChange={(event) => {
							const material = MATERIALS.find((one) => one === event.target.value);
							onAssumed({ ...assumed, material: material ?? assumed.material });
						}}
					>
						{MATERIALS.map((material) => (
							<option key={material} value={material}>
								{t(`measure.material.${material}`)}
							</option>
						))}
					</select>
				</label>
				<label>
					<span>{t("measure.beam")}</span>
					<select
						className="input"
						value={assumed.beam}
						onChange={(event) => {
							const beam = BEAMS.find((one) => one === Number(event.target.value));
							onAssumed({ ...assumed, beam: beam ?? assumed.beam });
						}}
					>
						{BEAMS.map((beam) => (
							<option key={beam} value={beam}>
								{beam} MeV
							</option>
						))}
					</select>
				</label>
			</div>
			<p>
				{least && `${t("measure.atLeast")} `}
				<span className="number">
					{arealGCm2.value.toFixed(1)} ± {arealGCm2.plusMinus.toFixed(1)} g/cm²
				</span>
			</p>
			{massKg !== null && (
				<p>
					{least && `${t("measure.atLeast")} `}
					<span className="number">
						{kilograms(massKg.value)} ± {kilograms(massKg.plusMinus)} kg
					</span>
				</p>
			)}
			<p className="quiet small">{t(least ? "measure.caution.starved" : "measure.caution")}</p>
		</div>
	);
}

/** No more digits than an estimate has. */
function kilograms(mass: number): string {
	return mass >= 100 ? mass.toFixed(0) : mass.toFixed(1);
}
