import type { KeptReason } from "../../../api/figures";
import type { Verdict } from "../../../api/types";

/** Keys a reason may have, as the server takes them. Beyond `o` the reading page has keys of its own. */
export const REASON_KEYS: readonly string[] = [..."123456789abcdefghijklmno"];

/** The keys no other active reason of the verdict has, in the order of the keyboard's row. */
export function freeKeys(reasons: readonly KeptReason[], verdict: Verdict, own: string | null): readonly string[] {
	const taken = reasons
		.filter((one) => one.verdict === verdict && one.retiredAt === null && one.code !== own)
		.map((one) => one.key);
	return REASON_KEYS.filter((key) => !taken.includes(key));
}
