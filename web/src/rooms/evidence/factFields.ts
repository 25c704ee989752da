import type { FoundThing } from "../../api/evidence";
import { fromLocalGuayaquil, toLocalGuayaquil } from "../../shell/format";

/** A field of the form of one kind of fact. */
export interface FieldOf {
	readonly name: string;
	readonly optional?: boolean;
	readonly long?: boolean;
	readonly time?: boolean;
	readonly choices?: readonly string[];
	/** Middle of the text keys of the choices. */
	readonly choiceText?: string;
	readonly hint?: string;
}

interface KindOf {
	readonly kind: string;
	readonly of: readonly ("seizures" | "exhibits")[];
	readonly fields: readonly FieldOf[];
}

export const POSITIONS = [
	"behind-doors",
	"cargo",
	"floor",
	"roof",
	"side-wall",
	"front-wall",
	"door",
	"reefer-unit",
	"structure",
	"other",
] as const;

export const DESCRIPTION: readonly FieldOf[] = [
	{ name: "substance" },
	{ name: "packages" },
	{ name: "packaging", optional: true },
	{ name: "position", choices: POSITIONS, choiceText: "position" },
	{ name: "fromDoorCm", optional: true },
	{ name: "marks", optional: true, hint: "evidence.commas" },
	{ name: "pictures", optional: true, hint: "evidence.pictures.hint" },
	{ name: "note", optional: true, long: true },
];

export const WEIGHING: readonly FieldOf[] = [
	{ name: "occasion", choices: ["seizure", "deposit", "laboratory", "control", "destruction"], choiceText: "occasion" },
	{ name: "unit", choices: ["kg", "g"], choiceText: "unit" },
	{ name: "grossValue", optional: true },
	{ name: "netValue", optional: true },
	{ name: "uncertainty", hint: "evidence.uncertainty.hint" },
	{ name: "balance" },
	{ name: "at", time: true },
];

export const SEALING: readonly FieldOf[] = [
	{ name: "bag" },
	{ name: "seal" },
	{ name: "note", optional: true, long: true },
];

export const FIELDS: readonly KindOf[] = [
	{ kind: "weighing", of: ["exhibits"], fields: WEIGHING },
	{
		kind: "field-test",
		of: ["exhibits"],
		fields: [
			{ name: "reagent" },
			{ name: "lot", optional: true },
			{ name: "result", choices: ["positive", "negative", "inconclusive"], choiceText: "result" },
			{ name: "note", optional: true, long: true },
		],
	},
	{ kind: "sealing", of: ["exhibits"], fields: SEALING },
	{ kind: "storage", of: ["exhibits"], fields: [{ name: "place" }, { name: "shelf", optional: true }] },
	{
		kind: "laboratory-result",
		of: ["exhibits"],
		fields: [
			{ name: "laboratory" },
			{ name: "report" },
			{ name: "method", optional: true },
			{ name: "substance" },
			{ name: "purityPercent", optional: true },
			{ name: "purityUncertainty", optional: true },
			{ name: "note", optional: true, long: true },
		],
	},
	{
		kind: "destruction-order",
		of: ["exhibits"],
		fields: [
			{ name: "court" },
			{ name: "order" },
			{ name: "decidedOn", hint: "evidence.day.hint" },
			{ name: "destroyBy", hint: "evidence.day.hint" },
			{ name: "names", optional: true, hint: "evidence.names.hint" },
			{ name: "witnessWaiver", optional: true, long: true, hint: "evidence.witnessWaiver.hint" },
		],
	},
	{
		kind: "destruction",
		of: ["exhibits"],
		fields: [{ name: "method" }, { name: "place" }, { name: "at", time: true }, { name: "certificate" }],
	},
	{ kind: "remark", of: ["exhibits", "seizures"], fields: [{ name: "text", long: true }] },
	{ kind: "description", of: ["exhibits"], fields: DESCRIPTION },
	{
		kind: "circumstances",
		of: ["seizures"],
		fields: [{ name: "place" }, { name: "legalBasis", optional: true }, { name: "note", optional: true, long: true }],
	},
];

/** Where the ramp says something was found, as an exhibit says it. */
const POSITION_OF: Readonly<Record<string, (typeof POSITIONS)[number]>> = {
	doors: "behind-doors",
	cargo: "cargo",
	front: "front-wall",
	floor: "floor",
	roof: "roof",
	walls: "side-wall",
	chassis: "structure",
	machinery: "reefer-unit",
};

/** What the ramp found, as the form of a description begins with it; what it is stays to be said. */
export function asFound(found: FoundThing): Readonly<Record<string, string>> {
	return {
		position: POSITION_OF[found.place] ?? "other",
		...(found.packages === null ? {} : { packages: String(found.packages) }),
		...(found.note === null ? {} : { note: found.note }),
	};
}

type Said = Readonly<Record<string, unknown>>;

/** The form's values at its start: empty, or what is to be corrected. */
export function startOf(kind: string, said: Said | null): Readonly<Record<string, string>> {
	const start: Record<string, string> = {};
	for (const field of FIELDS.find((each) => each.kind === kind)?.fields ?? []) {
		start[field.name] = field.choices?.[0] ?? (field.time === true ? toLocalGuayaquil(Date.now()) : "");
	}
	for (const [name, value] of Object.entries(said ?? {})) {
		if (Array.isArray(value)) {
			start[name] = value.join(", ");
		} else if (name === "gross" || name === "net") {
			const mass = value as { readonly value: number; readonly unit: string; readonly uncertainty: number } | null;
			if (mass !== null) {
				start[`${name}Value`] = String(mass.value);
				start["unit"] = mass.unit;
				start["uncertainty"] = String(mass.uncertainty);
			}
		} else if (name === "at" && typeof value === "string") {
			start[name] = toLocalGuayaquil(Date.parse(value));
		} else if (value !== null && value !== undefined) {
			start[name] = String(value);
		}
	}
	return start;
}

/** A number as people write it here, with a comma or a point; what is none goes as it is and is refused by the server. */
function decimal(text: string | undefined): number | string | null {
	const plain = (text ?? "").trim().replace(",", ".");
	return plain === "" ? null : Number.isNaN(Number(plain)) ? plain : Number(plain);
}

function words(text: string | undefined): readonly string[] {
	return (text ?? "")
		.split(",")
		.map((word) => word.trim())
		.filter((word) => word !== "");
}

/** What is sent. */
export function filled(kind: string, values: Readonly<Record<string, string>>): Said {
	switch (kind) {
		case "description":
			return {
				substance: values["substance"],
				packaging: values["packaging"],
				packages: decimal(values["packages"]) ?? 0,
				marks: words(values["marks"]),
				pictures: words(values["pictures"]),
				position: values["position"],
				fromDoorCm: decimal(values["fromDoorCm"]),
				note: values["note"],
			};
		case "weighing": {
			const mass = (value: string | undefined) =>
				decimal(value) === null
					? null
					: { value: decimal(value), unit: values["unit"], uncertainty: decimal(values["uncertainty"]) };
			return {
				occasion: values["occasion"],
				gross: mass(values["grossValue"]),
				net: mass(values["netValue"]),
				balance: values["balance"],
				at: fromLocalGuayaquil(values["at"] ?? ""),
			};
		}
		case "laboratory-result":
			return {
				...values,
				purityPercent: decimal(values["purityPercent"]),
				purityUncertainty: decimal(values["purityUncertainty"]),
			};
		case "destruction":
			return { ...values, at: fromLocalGuayaquil(values["at"] ?? "") };
		default:
			return values;
	}
}
