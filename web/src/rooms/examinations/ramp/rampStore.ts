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

	sheet(examinationId: string): Sheet | null {
		try {
			return JSON.parse(this.shelf.getItem(this.sheets + examinationId) ?? "null") as Sheet | null;
		} catch {
			return null;
		}
	}

	/** A sheet that cannot be kept is no loss: it is asked for again. */
	keepSheet(sheet: Sheet): void {
		try {
			this.shelf.setItem(this.sheets + sheet.examinationId, JSON.stringify(sheet));
		} catch {
			// full: facts go before sheets
		}
	}

	forgetSheet(examinationId: string): void {
		this.shelf.removeItem(this.sheets + examinationId);
	}
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
