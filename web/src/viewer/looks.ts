import { GREY_PALETTES, type Palette } from "./palettes";
import { between, clamp, EDGES_MAX, GAMMA_MAX, GAMMA_MIN, otherDomain, type Rendering, ratioWindow } from "./rendering";
import { isDifference, lowEnergy, MATERIAL_ANCHORS, type ViewDescription } from "./scan";
import { description, shown, type ViewerState, type ViewState } from "./state";
import { HEAVY_MAX, HEAVY_MIN, STRIPS, type Strip } from "./strips";

/** What changes how a view is drawn, and nothing else. */
export type Drawing =
	| { readonly kind: "reset" }
	| { readonly kind: "window"; readonly centre: number; readonly width: number }
	/** Takes the window from what is on screen; answered by the viewer, which holds the samples. */
	| { readonly kind: "auto-window" }
	/** Takes it from the dense end of what is on screen; answered by the viewer, too. */
	| { readonly kind: "dense-window" }
	| { readonly kind: "log" }
	| { readonly kind: "invert" }
	| { readonly kind: "gamma"; readonly gamma: number }
	| { readonly kind: "next-gamma" }
	| { readonly kind: "material" }
	| { readonly kind: "material-colours" }
	| { readonly kind: "ratio" }
	| { readonly kind: "strip"; readonly strip: Strip }
	| { readonly kind: "next-strip" }
	| { readonly kind: "heavy-from"; readonly attenuation: number }
	| { readonly kind: "palette"; readonly palette: Palette }
	| { readonly kind: "next-palette" }
	| { readonly kind: "edges"; readonly strength: number }
	| { readonly kind: "toggle-edges" }
	| { readonly kind: "local-contrast"; readonly strength: number }
	| { readonly kind: "toggle-local-contrast" }
	| { readonly kind: "next-energy" }
	| { readonly kind: "starved" };

const GAMMAS = [1, 1.5, 2.2, 3.2, 0.6];
const LOCAL_CONTRAST_USUAL = 0.7;

/** The view drawn as a command asks; what does not apply (no second energy) changes nothing. */
export function rendered(state: ViewerState, command: Drawing): Partial<ViewState> {
	const { rendering, initial } = shown(state);
	const view = description(state);
	const with_ = (change: Partial<Rendering>) => ({ rendering: { ...rendering, ...change } });
	switch (command.kind) {
		case "reset":
			return { rendering: initial, beforeRatio: null };
		case "window":
			return with_(windowOf(rendering, command.centre, command.width));
		case "auto-window":
		case "dense-window":
			return {};
		case "log":
			return view.displayOnly || isDifference(view) ? {} : { rendering: otherDomain(rendering) };
		case "invert":
			return with_({ inverted: !rendering.inverted });
		case "gamma":
			return with_({ gamma: clamp(command.gamma, GAMMA_MIN, GAMMA_MAX) });
		case "next-gamma":
			return with_({ gamma: GAMMAS[(GAMMAS.indexOf(rendering.gamma) + 1) % GAMMAS.length] ?? 1 });
		case "edges":
			return with_({ edges: clamp(command.strength, 0, EDGES_MAX) });
		case "toggle-edges":
			return with_({ edges: rendering.edges === 0 ? 1 : 0 });
		case "local-contrast":
			return with_({ localContrast: clamp(command.strength, 0, 1) });
		case "toggle-local-contrast":
			return with_({ localContrast: rendering.localContrast === 0 ? LOCAL_CONTRAST_USUAL : 0 });
		case "next-energy":
			return isDifference(view) ? {} : nextEnergy(state);
		case "starved":
			return with_({ starvedShown: !rendering.starvedShown });
		case "palette":
			return isDifference(view) ? {} : with_({ palette: command.palette });
		case "next-palette": {
			const at = GREY_PALETTES.indexOf(rendering.palette);
			return isDifference(view) ? {} : with_({ palette: GREY_PALETTES[(at + 1) % GREY_PALETTES.length] ?? "grey" });
		}
		default:
			return ofMaterials(state, command);
	}
}

type OfMaterials = Extract<
	Drawing,
	{ kind: "material" | "material-colours" | "ratio" | "strip" | "next-strip" | "heavy-from" }
>;

function ofMaterials(state: ViewerState, command: OfMaterials): Partial<ViewState> {
	const { rendering, beforeRatio } = shown(state);
	const view = description(state);
	const dual = lowEnergy(view) !== null;
	switch (command.kind) {
		case "material": {
			const grey = rendering.domain === "ratio" ? (beforeRatio ?? shown(state).initial) : rendering;
			const strip = grey.material && grey.strip !== "heavy" ? "all" : grey.strip;
			return dual ? { rendering: { ...grey, strip, material: !grey.material }, beforeRatio: null } : {};
		}
		case "material-colours": {
			const materialColours = rendering.materialColours === "safe" ? "usual" : "safe";
			return dual ? { rendering: { ...rendering, materialColours } } : {};
		}
		case "ratio":
			return dual ? ratio(state) : {};
		case "strip":
			return stripsOf(view).includes(command.strip) ? stripped(state, command.strip) : {};
		case "next-strip": {
			const possible = stripsOf(view);
			return stripped(state, possible[(possible.indexOf(rendering.strip) + 1) % possible.length] ?? "all");
		}
		case "heavy-from":
			return { rendering: { ...rendering, heavyFrom: clamp(command.attenuation, HEAVY_MIN, HEAVY_MAX) } };
	}
}

/** Strips a view can show: classes need two energies, heaviness a measurement. */
export function stripsOf(view: ViewDescription): readonly Strip[] {
	if (view.displayOnly || isDifference(view)) {
		return ["all"];
	}
	return lowEnergy(view) === null ? ["all", "heavy"] : STRIPS;
}

function stripped(state: ViewerState, strip: Strip): Partial<ViewState> {
	const { rendering, initial, beforeRatio } = shown(state);
	const grey = rendering.domain === "ratio" ? (beforeRatio ?? initial) : rendering;
	const material = strip === "all" || strip === "heavy" ? grey.material : true;
	return { rendering: { ...grey, strip, material }, beforeRatio: null };
}

function ratio(state: ViewerState): Partial<ViewState> {
	const { rendering, initial, beforeRatio } = shown(state);
	if (rendering.domain === "ratio") {
		return { rendering: beforeRatio ?? initial, beforeRatio: null };
	}
	const window = ratioWindow(description(state).materialAnchors ?? MATERIAL_ANCHORS);
	return { rendering: { ...rendering, ...window, domain: "ratio", material: false }, beforeRatio: rendering };
}

function nextEnergy(state: ViewerState): Partial<ViewState> {
	const { rendering, beforeRatio, initial } = shown(state);
	const grey = rendering.domain === "ratio" ? (beforeRatio ?? initial) : rendering;
	const strip = grey.strip === "heavy" ? grey.strip : "all";
	const energy = (grey.energy + 1) % description(state).energies.length;
	return { rendering: { ...grey, strip, material: false, energy }, beforeRatio: null };
}

/** A window of differences keeps "unchanged" in its middle. */
function windowOf(rendering: Rendering, centre: number, width: number): Partial<Rendering> {
	const middle = rendering.palette === "difference" ? 0 : centre;
	return between(middle - width / 2, middle + width / 2);
}
