import type { Box, VisitEvent } from "../../api/dossier";
import type { Language } from "../../api/types";
import { isTextKey, type TextKey, type Translate, textOr } from "../../i18n/catalog";
import { dateTime, number } from "../../shell/format";

/** Something said, in words. */
export interface Fact {
	readonly label: string;
	readonly text: string;
	/** To be seen from afar. */
	readonly grave: boolean;
}

export interface Facts {
	readonly main: readonly Fact[];
	/** What few ask for; folded away. */
	readonly more: readonly Fact[];
}

/** What a terminal's report is about, by its kind; the rest of it is folded away. */
const MAIN: Readonly<Record<string, readonly string[]>> = {
	booked: ["booking", "line"],
	"gate-in": ["lorry"],
	"gate-out": ["lorry"],
	weighed: ["kg"],
	sealed: ["seal", "stage"],
	scanned: ["machine"],
	"not-scanned": ["reason"],
	moved: [],
	temperature: ["celsius", "setPoint"],
	rolled: ["to", "discharge", "reason"],
	loaded: ["slot", "craneKg"],
	discharged: ["slot", "craneKg"],
	"destination-report": ["found", "kg", "place", "port"],
};

const UNITS: Readonly<Record<string, string>> = {
	kg: "kg",
	craneKg: "kg",
	grossKg: "kg",
	vgmKg: "kg",
	tareKg: "kg",
	celsius: "°C",
	setPoint: "°C",
	temperatureC: "°C",
};

export function factsOf(event: VisitEvent, sealChanged: boolean, t: Translate, language: Language): Facts {
	const said = event.box === null ? reported(event, t, language) : declared(event.box, t, language);
	return sealChanged ? { ...said, main: said.main.map((fact) => gravely(fact, t)) } : said;
}

function gravely(fact: Fact, t: Translate): Fact {
	return fact.label === t("fact.seal") ? { ...fact, label: t("fact.sealChanged"), grave: true } : fact;
}

function reported(event: VisitEvent, t: Translate, language: Language): Facts {
	const wanted = MAIN[event.kind] ?? Object.keys(event.detail);
	const fact = (key: string): readonly Fact[] => {
		const value = event.detail[key];
		return value === undefined || value === "" ? [] : [detailFact(key, value, t, language)];
	};
	const main = wanted.flatMap(fact);
	const { from, to, lorryIncidents } = event.detail;
	if (event.kind === "moved" && from !== undefined && to !== undefined) {
		main.push({ label: "", text: `${from} → ${to}`, grave: false });
	}
	const incidents = Number(lorryIncidents ?? 0) > 0;
	if (incidents) {
		main.push({ label: t("fact.lorryIncidents"), text: lorryIncidents ?? "", grave: true });
	}
	const told = new Set([
		...wanted,
		...(event.kind === "moved" ? ["from", "to"] : []),
		...(incidents ? ["lorryIncidents"] : []),
	]);
	return {
		main,
		more: Object.keys(event.detail)
			.filter((key) => !told.has(key))
			.flatMap(fact),
	};
}

function detailFact(key: string, value: string, t: Translate, language: Language): Fact {
	return {
		label: textOr(t, `fact.${key}`, key),
		text: detailText(key, value, t, language),
		grave: key === "found" || (key === "stage" && value === "register"),
	};
}

function detailText(key: string, value: string, t: Translate, language: Language): string {
	const coded = `${key}.${value}`;
	if ((key === "stage" || key === "direction") && isTextKey(coded)) {
		return t(coded);
	}
	if (key === "cutOff" && !Number.isNaN(Date.parse(value))) {
		return dateTime(value, language);
	}
	if (value === "true" || value === "false") {
		return t(value === "true" ? "app.yes" : "app.no");
	}
	return measured(key, value, language);
}

function measured(key: string, value: string, language: Language): string {
	const unit = UNITS[key];
	const amount = Number(value);
	return unit === undefined || value.trim() === "" || Number.isNaN(amount)
		? value
		: `${number(amount, language)} ${unit}`;
}

function declared(box: Box, t: Translate, language: Language): Facts {
	const fact = (key: TextKey, text: string | null, grave = false): readonly Fact[] =>
		text === null || text === "" ? [] : [{ label: t(key), text, grave }];
	const mass = (kg: number | null) => (kg === null ? null : `${number(kg, language)} kg`);
	const degrees = box.temperatureC === null ? null : `${number(box.temperatureC, language)} °C`;
	return {
		main: [
			...fact("fact.seal", box.seals.join(", ")),
			...fact("fact.grossKg", mass(box.grossKg)),
			...fact("fact.vgmKg", mass(box.vgmKg)),
			...fact("fact.temperatureC", degrees),
			...fact("fact.position", box.position),
			...fact("fact.lorry", box.lorry),
			...fact("fact.dangerous", box.dangerous.join("; "), true),
		],
		more: [
			...fact("fact.tareKg", mass(box.tareKg)),
			...fact("fact.route", route(box.loading, box.discharge)),
			...fact("fact.sizeType", box.sizeType),
			...fact("fact.full", box.full === null ? null : t(box.full ? "visit.full" : "visit.empty")),
		],
	};
}

export function route(loading: string | null, discharge: string | null): string | null {
	return loading === null && discharge === null ? null : `${loading ?? "?"} → ${discharge ?? "?"}`;
}

/** A compared value as people write it. */
export function fieldValue(field: string, value: string, t: Translate, language: Language): string {
	if (field === "full") {
		return t(value === "full" ? "visit.full" : "visit.empty");
	}
	return field === "seals" ? value.replaceAll(" ", ", ") : measured(field, value, language);
}
