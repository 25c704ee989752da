import { ApiProblem, ConnectionLost } from "../api/problem";
import type { Language } from "../api/types";
import { en } from "./en/index";
import { es } from "./es/index";

export type TextKey = keyof typeof es;
export type Values = Readonly<Record<string, string | number>>;
/** Gives the text of a key in the language in force, its `{names}` filled in. */
export type Translate = (key: TextKey, values?: Values) => string;

export const CATALOGS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { es, en };

export function translator(language: Language): Translate {
	const catalog = CATALOGS[language];
	return (key, values = {}) =>
		catalog[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = values[name];
			return value === undefined ? whole : String(value);
		});
}

/** True when a key made of data, such as `why.` + code, has a text. */
export function isTextKey(key: string): key is TextKey {
	return key in es;
}

/** The text of a key made of data, or the fallback when the data is newer than the page. */
export function textOr(t: Translate, key: string, fallback: string): string {
	return isTextKey(key) ? t(key) : fallback;
}

/** What a failure means and what to do about it, in the person's language; the server's own words where we have none. */
export function explain(t: Translate, failure: unknown): string {
	if (failure instanceof ConnectionLost) {
		return t("problem.connection");
	}
	if (failure instanceof ApiProblem) {
		const incident = failure.members["incident"];
		return explainCode(t, failure.code, failure.message, {
			seconds: failure.retryAfterSeconds ?? 60,
			incident: typeof incident === "string" ? incident : "?",
		});
	}
	return t("app.crashed");
}

/** The same of a problem told by its code and the server's words, such as one of many lines of a file. */
export function explainCode(t: Translate, code: string, detail: string, values: Values = {}): string {
	const key = `problem.${code}`;
	if (isTextKey(key)) {
		return t(key, { ...values, detail });
	}
	return detail === "" ? t("problem.other", { code }) : detail;
}
