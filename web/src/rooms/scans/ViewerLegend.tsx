import type { ReactNode } from "react";
import { useLanguage } from "../../i18n/language";
import { description, isDifference, type Rendering, shown, type ViewerState } from "../../viewer";

/** Says in the corner of the image what is not drawn in the usual way, so that nobody takes a strip for the whole. */
export function ViewerLegend({ state }: { readonly state: ViewerState }) {
	const view = description(state);
	const { rendering } = shown(state);
	const said = isDifference(view) ? <Difference /> : <Unusual rendering={rendering} energies={view.energies} />;
	return <div className="image-legend">{said}</div>;
}

function Unusual({ rendering, energies }: { readonly rendering: Rendering; readonly energies: readonly string[] }) {
	const { t } = useLanguage();
	const { strip, heavyFrom, palette, localContrast, material, domain, energy } = rendering;
	const name = energies[energy];
	return (
		<>
			{strip === "heavy" && <Said>{t("viewer.legend.heavy", { from: heavyFrom.toFixed(2) })}</Said>}
			{strip !== "all" && strip !== "heavy" && <Said>{t(`viewer.legend.${strip}`)}</Said>}
			{domain === "ratio" && <Said>{t("viewer.legend.ratio")}</Said>}
			{!material && domain !== "ratio" && energies.length > 1 && energy > 0 && name !== undefined && (
				<Said>{t("viewer.legend.energy", { energy: name })}</Said>
			)}
			{!material && (palette === "viridis" || palette === "cividis") && (
				<Said>{t(`viewer.legend.palette.${palette}`)}</Said>
			)}
			{localContrast > 0 && domain !== "ratio" && (
				<Said>{t("viewer.legend.local", { share: Math.round(localContrast * 100) })}</Said>
			)}
			{material && <Classes safe={rendering.materialColours === "safe"} />}
		</>
	);
}

const CLASSES = ["organic", "inorganic", "metal"] as const;

function Classes({ safe }: { readonly safe: boolean }) {
	const { t } = useLanguage();
	return (
		<span className="image-legend-said" title={t("viewer.legend.caution")}>
			{CLASSES.map((one) => (
				<span key={one} className="image-legend-class">
					<span className={`swatch swatch-${one}${safe ? "-safe" : ""}`} />
					{t(`viewer.legend.class.${one}`)}
				</span>
			))}
		</span>
	);
}

function Difference() {
	const { t } = useLanguage();
	return (
		<span className="image-legend-said">
			{(["less", "more"] as const).map((one) => (
				<span key={one} className="image-legend-class">
					<span className={`swatch swatch-${one}`} />
					{t(`viewer.legend.difference.${one}`)}
				</span>
			))}
		</span>
	);
}

function Said({ children }: { readonly children: ReactNode }) {
	return <span className="image-legend-said">{children}</span>;
}
