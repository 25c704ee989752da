import { describe, expect, test } from "vitest";
import { ApiProblem, ConnectionLost } from "../api/problem";
import { CATALOGS, explain, isTextKey, textOr, translator } from "./catalog";

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe("the texts", () => {
	test("say something in both languages, with the same places to fill in", () => {
		for (const [key, spanish] of Object.entries(CATALOGS.es)) {
			if (!isTextKey(key)) {
				throw new Error(`${key} is no key`);
			}
			expect(spanish.trim(), key).not.toBe("");
			expect(CATALOGS.en[key].trim(), key).not.toBe("");
			expect(names(CATALOGS.en[key]), key).toEqual(names(spanish));
		}
	});

	test("never shout", () => {
		for (const text of [...Object.values(CATALOGS.es), ...Object.values(CATALOGS.en)]) {
			expect(text).not.toMatch(/[!¡]/);
		}
	});

	test("have their names filled in, and keep what nobody filled in", () => {
		const t = translator("en");
		expect(t("accounts.created", { name: "ana" })).toBe("Account ana is created.");
		expect(t("accounts.created")).toBe("Account {name} is created.");
	});

	test("fall back where data is newer than the page", () => {
		expect(textOr(translator("es"), "why.one-digit-differs", "?")).toBe("difiere un dígito");
		expect(textOr(translator("es"), "why.same-moon", "same-moon")).toBe("same-moon");
	});
});

describe("a failure is explained", () => {
	const problem = (code: string, detail = "server says") => new ApiProblem(400, code, detail, {}, 7);

	test("in the person's language when its code is known", () => {
		expect(explain(translator("es"), problem("review.lease-expired"))).toContain("venció");
		expect(explain(translator("en"), problem("people.too-many-attempts"))).toContain("7 seconds");
	});

	test("in the server's words when it is not, and never without words", () => {
		expect(explain(translator("es"), problem("new.code"))).toBe("server says");
		expect(explain(translator("es"), problem("new.code", ""))).toContain("new.code");
	});

	test("as a lost connection when there was no answer", () => {
		expect(explain(translator("en"), new ConnectionLost())).toContain("No connection");
	});
});
