import { useCallback, useEffect, useState } from "react";
import { examination as askOrder, type ExaminationOrder } from "../../../api/examinations";
import { sheet as askSheet, type Fact, type Sheet, type Taken } from "../../../api/ramp";
import { useLive } from "../../../shell/live";
import { factsOf, type Refused } from "./outbox";
import { type Around, personSuspected, refuses } from "./progress";
import { type RampDelivery, useRampDelivery } from "./useRampDelivery";

/** One examination on this tablet: what the server has, and what waits to be delivered. */
export interface Ramp {
	readonly id: string;
	readonly sheet: Sheet;
	readonly order: ExaminationOrder | null;
	readonly around: Around;
	readonly facts: readonly Taken[];
	readonly refused: readonly Refused[];
	/** How many facts and photos of this examination are not with the server. */
	readonly undelivered: number;
	readonly suspected: boolean;
	readonly delivery: RampDelivery;
	/** Records a fact; the rules say beforehand whether they would have it. */
	readonly take: (fact: Fact) => string;
	readonly why: (fact: Fact) => ReturnType<typeof refuses>;
	readonly shelve: (bytes: Blob) => Promise<string>;
	/** The bytes of a photo that is still here; null when it is with the server or nowhere. */
	readonly photo: (digest: string) => Blob | null;
}

export type RampLoaded =
	| { readonly state: "loading" }
	| { readonly state: "failed"; readonly failure: unknown }
	| { readonly state: "ready"; readonly ramp: Ramp };

const ORDER_KEPT = "aforo.ramp.order/";

function keptOrder(id: string): ExaminationOrder | null {
	try {
		return JSON.parse(localStorage.getItem(ORDER_KEPT + id) ?? "null") as ExaminationOrder | null;
	} catch {
		return null;
	}
}

/** Asks the server, and goes on with what this tablet keeps where there is no link. */
export function useRamp(id: string): [RampLoaded, () => void] {
	const delivery = useRampDelivery();
	const store = delivery?.store ?? null;
	const [order, setOrder] = useState<ExaminationOrder | null>(() => keptOrder(id));
	const [failure, setFailure] = useState<unknown>(null);
	const ask = useCallback(() => {
		Promise.all([askSheet(id), askOrder(id)]).then(
			([asked, detail]) => {
				store?.keepSheet(asked);
				try {
					localStorage.setItem(ORDER_KEPT + id, JSON.stringify(detail.order));
				} catch {
					// full: facts go before orders
				}
				setOrder(detail.order);
				setFailure(null);
			},
			(refused: unknown) => setFailure(refused),
		);
	}, [id, store]);
	useEffect(ask, [ask]);
	useLive(["examinations", "alarms"], ask);
	// Read where it is drawn: a sheet copied a moment later would miss, for that moment, a fact that has just left the outbox.
	const sheet = store?.sheet(id) ?? null;

	if (delivery === null) {
		return [{ state: "failed", failure: null }, ask];
	}
	if (sheet === null) {
		return [failure === null ? { state: "loading" } : { state: "failed", failure }, ask];
	}
	const around = sheet.known.around;
	const facts = factsOf(delivery.outbox, id, sheet.facts);
	const mine = delivery.photos.filter((photo) => photo.examinationId === id);
	const ramp: Ramp = {
		id,
		sheet,
		order,
		around,
		facts,
		refused: delivery.outbox.refused.filter((one) => one.pending.examinationId === id),
		undelivered: delivery.outbox.pending.filter((one) => one.examinationId === id).length + mine.length,
		suspected: personSuspected(facts, around),
		delivery,
		take: (fact) => delivery.take(id, fact),
		why: (fact) => refuses(facts, around, fact),
		shelve: (bytes) => delivery.shelve(id, bytes),
		photo: (digest) => mine.find((photo) => photo.digest === digest)?.bytes ?? null,
	};
	return [{ state: "ready", ramp }, ask];
}
