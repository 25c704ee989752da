import { ApiProblem } from "../../api/problem";
import type { DeskEvent } from "./desk";

/** When the server said to ask again, if that is what it said. */
export function waitTold(failure: unknown, now: number): Extract<DeskEvent, { type: "wait" }> | null {
	if (!(failure instanceof ApiProblem) || failure.code !== "review.wait" || failure.retryAfterSeconds === null) {
		return null;
	}
	const because = failure.members["because"] === "passed-on" ? "passed-on" : "between";
	return { type: "wait", until: now + failure.retryAfterSeconds * 1000, because };
}
