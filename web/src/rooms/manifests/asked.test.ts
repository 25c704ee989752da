import { expect, test } from "vitest";
import { asked } from "./asked";

test("a container number is one word however it is spaced", () => {
	for (const typed of ["ZZQU 622744 8", "zzqu 622-744-8", "ZZQU6227448", " ZZQU.622.744.8 "]) {
		expect(asked(typed).toUpperCase()).toBe("ZZQU6227448");
	}
	expect(asked("ZZQU 622744")).toBe("ZZQU622744");
});

test("other words stay as they are", () => {
	expect(asked("  bananera   costa 5 ")).toBe("bananera costa 5");
	expect(asked("INVENTED STAR 109S")).toBe("INVENTED STAR 109S");
});
