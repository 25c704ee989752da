import type { Pending } from "./outbox";

/** When the first decision of these tests is taken. */
export const TAKEN = Date.parse("2026-11-24T10:00:00Z");

/** A decision taken so many seconds later, with five seconds to undo it. */
export const pending = (key: string, secondsIn = 0): Pending => ({
	leaseId: `lease-${key}`,
	container: "ZZQU4120677",
	decision: {
		verdict: "clear",
		reasonCode: "as-declared",
		note: null,
		marks: [],
		secondsShown: 30,
		shown: null,
		signal: false,
		idempotencyKey: key,
	},
	takenAt: new Date(TAKEN + secondsIn * 1000).toISOString(),
	dueAt: TAKEN + secondsIn * 1000 + 5000,
});
