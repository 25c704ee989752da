import { namesUnder, type Shelf } from "../../shell/delivery";
import { EMPTY_OUTBOX, keyOf, type Outbox, type Pending, type Refused } from "./outbox";

type Kept = { readonly pending: Pending } | { readonly refused: Refused };

/**
 * Keeps an account's outbox on this machine, one entry a decision, so that two windows of the browser never overwrite each
 * other's and a page that is closed or crashes loses none.
 */
export class OutboxStore {
	private readonly shelf: Shelf;
	private readonly prefix: string;
	private readonly older: string;
	private written = new Map<string, string>();

	constructor(shelf: Shelf, accountId: string) {
		this.shelf = shelf;
		this.older = `aforo.outbox.${accountId}`;
		this.prefix = `${this.older}/`;
	}

	/** What was kept, in the order it was taken; anything unreadable counts as nothing and is left where it is. */
	read(): Outbox {
		const pending: Pending[] = [];
		const refused: Refused[] = [];
		for (const name of namesUnder(this.shelf, this.prefix)) {
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
		const all = [...this.takeOlder(), ...pending.sort((a, b) => a.takenAt.localeCompare(b.takenAt))];
		return { ...EMPTY_OUTBOX, pending: all, refused };
	}

	/** Writes what changed. False when the browser keeps no more: then the page must not be closed. */
	write(outbox: Outbox): boolean {
		const wanted = new Map<string, string>();
		for (const pending of outbox.pending) {
			wanted.set(this.prefix + keyOf(pending), JSON.stringify({ pending }));
		}
		for (const refused of outbox.refused) {
			wanted.set(this.prefix + keyOf(refused.pending), JSON.stringify({ refused }));
		}
		for (const name of [...this.written.keys()].filter((one) => !wanted.has(one))) {
			this.shelf.removeItem(name);
			this.written.delete(name);
		}
		try {
			for (const [name, text] of wanted) {
				if (this.written.get(name) !== text) {
					this.shelf.setItem(name, text);
					this.written.set(name, text);
				}
			}
			return true;
		} catch {
			return false;
		}
	}

	/** Version 0.1 kept the whole outbox in one entry: a decision in it is still to be delivered. */
	private takeOlder(): readonly Pending[] {
		const text = this.shelf.getItem(this.older);
		if (text === null) {
			return [];
		}
		this.shelf.removeItem(this.older);
		try {
			const { pending } = JSON.parse(text) as { pending?: readonly Pending[] };
			return Array.isArray(pending) ? pending.filter(isPending).map(modern) : [];
		} catch {
			return [];
		}
	}
}

function modern(old: Pending): Pending {
	const decision = { ...old.decision, shown: old.decision.shown ?? null, signal: old.decision.signal ?? false };
	return { ...old, decision, takenAt: old.takenAt ?? new Date(0).toISOString(), dueAt: old.dueAt ?? 0 };
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
	return typeof value?.leaseId === "string" && typeof value.decision?.idempotencyKey === "string";
}
