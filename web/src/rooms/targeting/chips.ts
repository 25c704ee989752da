import type { Compared } from "../../api/targeting";

/** A value seen, by the field it was seen in; no field where it is a count or a sentence. */
export interface Seen {
	readonly field: string | null;
	readonly value: string;
}

export interface Chips {
	/** The part of the condition, as the rule says it. */
	readonly condition: string;
	readonly seen: readonly Seen[];
	/** What stands between two values, when it can be said by a sign. */
	readonly sign: string | null;
}

const PAIR = /^(?<field>[\p{L}_][\p{L}\p{N}_.]*) = (?<value>.*)$/u;
const NEXT_PAIR = /, (?=[\p{L}_][\p{L}\p{N}_.]* = )/u;
/** What a history said stands behind its key: `shipper.taxId = 99..: 3`. */
const HISTORY = / (?:of|de) \(/;
const MEASURED = /^(?<key>.*): (?<measured>never|[\d.]+)$/;
const COMPARISON = /^\S+ (?<sign>!=|<=|>=|=|<|>) \S+$/;
const SIGNS: Readonly<Record<string, string>> = { "!=": "≠", "<=": "≤", ">=": "≥" };

/** `seal.gate = ZZ1, seal.manifest = ZZ2` taken apart; the server writes it so (`Compared`), and what is written otherwise stays whole. */
export function chipsOf({ field: condition, value }: Compared): Chips {
	const { key, measured } = (HISTORY.test(condition) ? MEASURED.exec(value ?? "")?.groups : undefined) ?? {};
	const parts = (key ?? value ?? "").split(NEXT_PAIR).concat(measured ?? []);
	const seen = parts.map((part): Seen => {
		const { field, value: told } = PAIR.exec(part)?.groups ?? {};
		return field === undefined || told === undefined ? { field: null, value: part } : { field, value: told };
	});
	return { condition, seen, sign: seen.length === 2 ? signOf(condition) : null };
}

function signOf(condition: string): string | null {
	if (/ differs from | difiere de /.test(condition)) {
		return "≠";
	}
	const sign = COMPARISON.exec(condition)?.groups?.["sign"];
	return sign === undefined ? null : (SIGNS[sign] ?? sign);
}
