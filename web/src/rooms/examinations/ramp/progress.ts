import { type Fact, type FactKind, PLACES, type PlaceInBox } from "../../../api/ramp";

/**
 * The rules of the examination, as the server has them (org.aforo.server.examinations.opening.Progress): what is recorded without a link must be
 * what the server accepts later. The order protects people first.
 */
export interface Around {
	readonly personSuspected: boolean;
	readonly reefer: boolean;
}

export type Refusal =
	| "over"
	| "begin-first"
	| "begun-already"
	| "air-first"
	| "protection-first"
	| "identity-first"
	| "opened-already"
	| "open-first"
	| "finding-first"
	| "found-something"
	| "look-first"
	| "result-first"
	| "cold-first"
	| "reseal-first";

type Of<K extends FactKind> = Extract<Fact, { readonly kind: K }>;

export function all<K extends FactKind>(facts: readonly Fact[], kind: K): readonly Of<K>[] {
	return facts.filter((fact): fact is Of<K> => fact.kind === kind);
}

export function has(facts: readonly Fact[], kind: FactKind): boolean {
	return facts.some((fact) => fact.kind === kind);
}

/** What was said last of this kind: it counts. */
export function latest<K extends FactKind>(facts: readonly Fact[], kind: K): Of<K> | undefined {
	return all(facts, kind).at(-1);
}

const OUTSIDE: readonly PlaceInBox[] = ["chassis", "machinery", "walls", "roof"];

export function placesOf(around: Around): readonly PlaceInBox[] {
	return PLACES.filter((place) => around.reefer || place !== "machinery");
}

/** Signs stay signs: that nothing was heard the second time does not take back what was heard the first. */
export function personSuspected(facts: readonly Fact[], around: Around): boolean {
	return around.personSuspected || all(facts, "air").some((air) => air.said.signs.length > 0);
}

/** Why a fact may not be recorded now; `null` when it may. */
export function refuses(facts: readonly Fact[], around: Around, fact: Fact): Refusal | null {
	if (has(facts, "ended") || has(facts, "stopped")) {
		return "over";
	}
	if (fact.kind !== "begun" && !has(facts, "begun")) {
		return "begin-first";
	}
	switch (fact.kind) {
		case "begun":
			return has(facts, "begun") ? "begun-already" : null;
		case "air":
		case "protection":
		case "identity":
		case "weight":
		case "cold":
		case "stopped":
			return null;
		case "opened":
			return refusesOpening(facts, around);
		case "looked":
		case "found":
			return has(facts, "opened") || OUTSIDE.includes(fact.said.place) ? null : "open-first";
		case "located":
			return has(facts, "found") ? null : "finding-first";
		case "result":
			return refusesResult(facts, around, fact.said.result);
		case "resealed":
			return !has(facts, "opened") ? "open-first" : has(facts, "result") ? null : "result-first";
		case "ended":
			return refusesEnd(facts);
	}
}

function refusesOpening(facts: readonly Fact[], around: Around): Refusal | null {
	if (has(facts, "opened")) {
		return "opened-already";
	}
	if (latest(facts, "air")?.said.safe !== true) {
		return "air-first";
	}
	if (personSuspected(facts, around) && !has(facts, "protection")) {
		return "protection-first";
	}
	return has(facts, "identity") ? null : "identity-first";
}

function refusesResult(facts: readonly Fact[], around: Around, result: string): Refusal | null {
	switch (result) {
		case "seizure":
			return has(facts, "found") ? null : "finding-first";
		case "irregularity":
			return has(facts, "identity") ? null : "identity-first";
		default:
			if (!has(facts, "opened")) {
				return "open-first";
			}
			return has(facts, "found") ? "found-something" : refusesNothing(facts, around);
	}
}

/** A box in which nobody looked is not one in which nothing was found. */
function refusesNothing(facts: readonly Fact[], around: Around): Refusal | null {
	const looked = all(facts, "looked").map((fact) => fact.said);
	const told = placesOf(around).every((place) => looked.some((one) => one.place === place));
	const inside = looked.some((one) => one.outcome !== "not-done" && !OUTSIDE.includes(one.place));
	return told && inside ? null : "look-first";
}

function refusesEnd(facts: readonly Fact[]): Refusal | null {
	if (!has(facts, "result")) {
		return "result-first";
	}
	if (latest(facts, "cold")?.said.on === false) {
		return "cold-first";
	}
	return has(facts, "opened") && !has(facts, "resealed") ? "reseal-first" : null;
}

export const STEPS = [
	"begin",
	"air",
	"protection",
	"identity",
	"weight",
	"cold",
	"open",
	"look",
	"found",
	"result",
	"reseal",
	"end",
] as const;
export type Step = (typeof STEPS)[number];

/** The steps of this box: no protection while nobody suspects a person, no cold for a dry one. */
export function stepsOf(facts: readonly Fact[], around: Around): readonly Step[] {
	return STEPS.filter((step) => {
		switch (step) {
			case "protection":
				return personSuspected(facts, around);
			case "cold":
				return around.reefer;
			default:
				return true;
		}
	});
}

/** Whether a step has been done; of findings, whether there are some. */
export function isDone(step: Step, facts: readonly Fact[], around: Around): boolean {
	switch (step) {
		case "begin":
			return has(facts, "begun");
		case "open":
			return has(facts, "opened");
		case "look":
			return placesOf(around).every((place) => all(facts, "looked").some((one) => one.said.place === place));
		case "reseal":
			return has(facts, "resealed");
		case "end":
			return has(facts, "ended") || has(facts, "stopped");
		case "air":
			return latest(facts, "air")?.said.safe === true;
		case "cold":
			return has(facts, "cold") && latest(facts, "cold")?.said.on !== false;
		case "protection":
		case "identity":
		case "weight":
		case "found":
		case "result":
			return has(facts, step);
	}
}

/** Steps nobody is led back to: they may stay undone. */
const MAY_STAY: readonly Step[] = ["cold", "found"];

/** Where the officer goes on: the first step that is not done. */
export function nextStep(facts: readonly Fact[], around: Around): Step {
	return stepsOf(facts, around).find((step) => !isDone(step, facts, around) && !MAY_STAY.includes(step)) ?? "end";
}
