import { useLanguage } from "../../../i18n/language";
import { GAS_NAMES, type Gas } from "./air";
import { NumberField, RampText, Tile, Tiles } from "./controls";

/** What was read of each gas, as typed. */
export type GasesTyped = Readonly<Partial<Record<Gas, string>>>;

/** Gases by name: touched ones have a field. */
export function GasFields({
	typed,
	onTyped,
}: {
	readonly typed: GasesTyped;
	readonly onTyped: (typed: GasesTyped) => void;
}) {
	const { t } = useLanguage();
	const toggle = (gas: Gas) => {
		const { [gas]: there, ...others } = typed;
		onTyped(there === undefined ? { ...typed, [gas]: "" } : others);
	};
	return (
		<>
			<Tiles label={t("ramp.air.gases")}>
				{GAS_NAMES.map((gas) => (
					<Tile key={gas} chosen={typed[gas] !== undefined} onChoose={() => toggle(gas)}>
						{t(`ramp.gas.${gas}`)}
					</Tile>
				))}
			</Tiles>
			<div className="ramp-numbers">
				{GAS_NAMES.flatMap((gas) => {
					const value = typed[gas];
					return value === undefined
						? []
						: [
								<NumberField
									key={gas}
									label={t(`ramp.gas.${gas}`)}
									unit="ppm"
									value={value}
									onChange={(text) => onTyped({ ...typed, [gas]: text })}
								/>,
							];
				})}
			</div>
		</>
	);
}

/** Why no fumigant was measured, and who else stands by it. */
export interface Excuse {
	readonly why: string;
	readonly second: string;
}

export function excused({ why, second }: Excuse): boolean {
	return why.trim() !== "" && second.trim() !== "";
}

export function ExcuseFields({
	excuse,
	onExcuse,
}: {
	readonly excuse: Excuse;
	readonly onExcuse: (excuse: Excuse) => void;
}) {
	const { t } = useLanguage();
	return (
		<>
			<RampText
				label={t("ramp.air.excuse.why")}
				value={excuse.why}
				maxLength={500}
				onChange={(why) => onExcuse({ ...excuse, why })}
			/>
			<RampText
				label={t("ramp.air.excuse.second")}
				value={excuse.second}
				maxLength={100}
				onChange={(second) => onExcuse({ ...excuse, second })}
			/>
		</>
	);
}
