import type { Fact, Mass } from "../../api/evidence";
import { type Translate, textOr } from "../../i18n/catalog";

function mass(value: unknown): string {
	if (typeof value !== "object" || value === null) {
		return "";
	}
	const said = value as Mass;
	return `${said.value} ± ${said.uncertainty} ${said.unit}`;
}

function text(value: unknown): string {
	return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function list(value: unknown): string {
	return Array.isArray(value) ? value.filter((each) => typeof each === "string").join(", ") : "";
}

/** What a fact says, in one line. */
export function says(fact: Fact, t: Translate): string {
	const { said } = fact;
	const parts = ((): readonly string[] => {
		switch (fact.kind) {
			case "description":
				return [
					text(said["substance"]),
					[said["packages"] === 0 ? "" : text(said["packages"]), text(said["packaging"])].join(" ").trim(),
					list(said["marks"]),
					list(said["pictures"]),
					textOr(t, `evidence.position.${text(said["position"])}`, text(said["position"])),
					said["fromDoorCm"] === null ? "" : t("evidence.fromDoor", { cm: text(said["fromDoorCm"]) }),
					text(said["note"]),
				];
			case "weighing":
				return [
					textOr(t, `evidence.occasion.${text(said["occasion"])}`, text(said["occasion"])),
					said["gross"] === null ? "" : `${mass(said["gross"])} ${t("evidence.gross")}`,
					said["net"] === null ? "" : `${mass(said["net"])} ${t("evidence.net")}`,
					text(said["balance"]),
				];
			case "field-test":
				return [
					text(said["reagent"]),
					text(said["lot"]),
					textOr(t, `evidence.result.${text(said["result"])}`, text(said["result"])),
					text(said["note"]),
				];
			case "sample-drawn":
				return [text(said["sample"]), textOr(t, `evidence.kind.${text(said["purpose"])}`, ""), mass(said["net"])];
			case "laboratory-result":
				return [
					text(said["laboratory"]),
					text(said["report"]),
					text(said["method"]),
					text(said["substance"]),
					said["purityPercent"] === null
						? ""
						: `${text(said["purityPercent"])}${said["purityUncertainty"] === null ? "" : ` ± ${text(said["purityUncertainty"])}`} %`,
					text(said["note"]),
				];
			default:
				return Object.values(said).map(text);
		}
	})();
	return parts.filter((part) => part !== "").join(" · ");
}
