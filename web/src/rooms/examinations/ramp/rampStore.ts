import type { Sheet } from "../../../api/ramp";
import { namesUnder, type Shelf } from "../../../shell/delivery";
import { EMPTY_OUTBOX, type Outbox, type Pending, type Refused } from "./outbox";

type Kept = { readonly pending: Pending } | { readonly refused: Refused };

/**
 * Keeps what was recorded on this tablet, one entry a fact, so that a page that is closed or a tablet that is switched off loses none; and the
 * sheets of examinations, so that one can be gone on with where there is no link.
 */
export class RampStore {
	private readonly shelf: Shelf;
	private readonly facts: string;
	private readonly sheets: string;
	private readonly written = new Map<string, string>();
	/** As they are on the shelf, or newer where the shelf is full. */
	private readonly known = new Map<string, Sheet>();

	constructor(shelf: Shelf, accountId: string) {
		this.shelf = shelf;
		this.facts = `aforo.ramp.${accountId}/fact/`;
		this.sheets = `aforo.ramp.${accountId}/sheet/`;
	}

	/** What was kept, in the order it was taken; anything unreadable is left where it is. */
	read(): Outbox {
		const pending: Pending[] = [];
		const refused: Refused[] = [];
		for (const name of namesUnder(this.shelf, this.facts)) {
			const text = this.shelf.getItem(name);
			const kept = text === null ? null : keptFrom(text);
			if (kept === null || text === null) {
				continue;
			}
			this.written.set(name, text);
			if ("pending" in kept) {
				pending.push(kept.pending);
			} else {
				refused.push(kept.refused);
			}
		}
		return {
			...EMPTY_OUTBOX,
			pending: pending.sort((one, other) => one.seq - other.seq),
			refused: refused.sort((one, other) => one.pending.seq - other.pending.seq),
		};
	}

	/** Writes what changed. False when the browser keeps no more: then the page must not be closed. */
	write(outbox: Outbox): boolean {
		const wanted = new Map<string, string>();
		for (const pending of outbox.pending) {
			wanted.set(this.facts + pending.fact.id, JSON.stringify({ pending }));
		}
		for (const refused of outbox.refused) {
			wanted.set(this.facts + refused.pending.fact.id, JSON.stringify({ refused }));
		}
		try {
			for (const [name, text] of wanted) {
				if (this.written.get(name) !== text) {
					this.shelf.setItem(name, text);
					this.written.set(name, text);
				}
			}
			for (const name of [...this.written.keys()].filter((one) => !wanted.has(one))) {
				this.shelf.removeItem(name);
				this.written.delete(name);
			}
			return true;
		} catch {
			return false;
		}
	}

	/** The same object until something is kept: pages ask at every drawing. */
	sheet(examinationId: string): Sheet | null {
		const known = this.known.get(examinationId) ?? this.shelved(examinationId);
		if (known !== null) {
			this.known.set(examinationId, known);
		}
		return known;
	}

	private shelved(examinationId: string): Sheet | null {
		try {
			return JSON.parse(this.shelf.getItem(this.sheets + examinationId) ?? "null") as Sheet | null;
		} catch {
			return null;
		}
	}

	/** Keeps what the server says, beside what it is known to have taken meanwhile. */
	keepSheet(sheet: Sheet): void {
		this.replaceSheet(withNothingLost(this.sheet(sheet.examinationId), sheet));
	}

	/** What the server has counts as it is: after it said that a fact is out of order. A sheet that cannot be shelved is no loss: it is asked for again. */
	replaceSheet(sheet: Sheet): void {
		this.known.set(sheet.examinationId, sheet);
		try {
			this.shelf.setItem(this.sheets + sheet.examinationId, JSON.stringify(sheet));
		} catch {
			// full: facts go before sheets
		}
	}
}

/**
 * An answer can be older than what is known: it was on its way while a fact was taken. Facts and photos only grow, so none that the server took goes.
 */
export function withNothingLost(known: Sheet | null, asked: Sheet): Sheet {
	if (known === null) {
		return asked;
	}
	const there = new Set(asked.facts.map((fact) => fact.id));
	const newer = known.facts.filter((fact) => !there.has(fact.id));
	return {
		...asked,
		facts: [...asked.facts, ...newer].sort((one, other) => one.nr - other.nr),
		photos: [...new Set([...asked.photos, ...known.photos])],
	};
}

function keptFrom(text: string): Kept | null {
	try {
		const parsed = JSON.parse(text) as Partial<{ pending: Pending; refused: Refused }> | null;
		if (isPending(parsed?.pending)) {
			return { pending: parsed.pending };
		}
		return isPending(parsed?.refused?.pending) ? { refused: parsed.refused as Refused } : null;
	} catch {
		return null;
	}
}

function isPending(value: Pending | undefined): value is Pending {
	return typeof value?.examinationId === "string" && typeof value.fact?.id === "string";
}
