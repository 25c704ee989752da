import { expect, test } from "vitest";
import { firstLanguage } from "./language";

test("the language kept wins over the browser's", () => {
	expect(firstLanguage("en", ["es-EC"])).toBe("en");
});

test("the browser's first language we speak is taken", () => {
	expect(firstLanguage(null, ["fr", "en-GB", "es"])).toBe("en");
	expect(firstLanguage(null, ["es-EC", "en"])).toBe("es");
});

test("Spanish is the default, also after nonsense was kept", () => {
	expect(firstLanguage("klingon", ["fr"])).toBe("es");
	expect(firstLanguage(null, [])).toBe("es");
});
