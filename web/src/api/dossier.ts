import { getJson } from "./http";

/** Which message says it. */
export interface MessageRef {
	readonly id: string;
	readonly fileId: string;
	readonly type: string;
	readonly receivedAt: string;
}

export type Standing = "current" | "superseded" | "cancelled";

export interface Party {
	readonly name: string | null;
	readonly address: string | null;
	readonly country: string | null;
	readonly taxId: string | null;
}

export interface Goods {
	readonly description: string | null;
	readonly hs: string | null;
	readonly origin: string | null;
	readonly packages: number | null;
	readonly packageType: string | null;
	readonly marks: string | null;
	readonly grossKg: number | null;
}

export interface Bill {
	readonly id: string;
	readonly number: string | null;
	readonly master: string | null;
	readonly nature: string | null;
	readonly state: Standing;
	readonly shipper: Party | null;
	readonly consignee: Party | null;
	readonly notified: Party | null;
	readonly loading: string | null;
	readonly discharge: string | null;
	readonly goods: readonly Goods[];
	readonly containers: readonly string[];
	readonly grossKg: number | null;
	readonly message: MessageRef;
}

/** What a message says of the container; kilograms and degrees Celsius. */
export interface Box {
	readonly sizeType: string | null;
	readonly full: boolean | null;
	readonly grossKg: number | null;
	readonly tareKg: number | null;
	readonly vgmKg: number | null;
	readonly seals: readonly string[];
	readonly temperatureC: number | null;
	readonly dangerous: readonly string[];
	readonly position: string | null;
	readonly loading: string | null;
	readonly discharge: string | null;
	readonly lorry: string | null;
}

/** Said by a message (`message` and `box`), or reported by a terminal (`detail`, in the terminal's own words). */
export interface VisitEvent {
	readonly id: string;
	readonly kind: string;
	readonly at: string;
	readonly terminal: string | null;
	readonly message: MessageRef | null;
	readonly state: Standing;
	readonly box: Box | null;
	readonly detail: Readonly<Record<string, string>>;
}

/** What one message says of a field; null where it says nothing. */
export interface Said {
	readonly kind: string;
	readonly type: string;
	/** Null for what a terminal read off a scale or a seal. */
	readonly messageId: string | null;
	readonly value: string | null;
}

export interface Difference {
	readonly kind: "missing" | "extra" | "duplicate" | "different";
	/** `presence`, `grossKg`, `seals`, ... */
	readonly field: string;
	readonly values: readonly Said[];
}

export interface Dossier {
	readonly bills: readonly Bill[];
	readonly events: readonly VisitEvent[];
	readonly differences: readonly Difference[];
}

export function dossier(visitId: string, signal?: AbortSignal): Promise<Dossier> {
	return getJson(`/api/visits/${visitId}/dossier`, signal);
}
