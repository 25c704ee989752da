import {
	createContext,
	type ReactNode,
	use,
	useCallback,
	useEffect,
	useMemo,
	useReducer,
	useRef,
	useState,
} from "react";
import { ApiProblem } from "../../../api/problem";
import { sheet as askSheet, type Fact, recordFact, type Sheet, sendPhoto, type Taken } from "../../../api/ramp";
import { useSoon } from "../../../shell/delivery";
import { meansSignedOut, useSession } from "../../../shell/session";
import {
	type Outbox,
	type Outcome,
	type Pending,
	saidAgain,
	waitMs,
	withFact,
	withOutcome,
	withoutRefused,
} from "./outbox";
import { digestOf, PhotoShelf, type ShelvedPhoto } from "./photoShelf";
import { RampStore } from "./rampStore";

type Change =
	| { readonly type: "taken"; readonly examinationId: string; readonly fact: Taken }
	| { readonly type: "outcome"; readonly factId: string; readonly outcome: Outcome }
	| { readonly type: "again" | "let-go"; readonly examinationId: string };

function changed(outbox: Outbox, change: Change): Outbox {
	switch (change.type) {
		case "taken":
			return withFact(outbox, change.examinationId, change.fact);
		case "outcome":
			return withOutcome(outbox, change.factId, change.outcome);
		case "again":
			return saidAgain(outbox, change.examinationId);
		case "let-go":
			return withoutRefused(outbox, change.examinationId);
	}
}

export interface RampDelivery {
	readonly outbox: Outbox;
	/** Photos of this account that are not with the server. */
	readonly photos: readonly ShelvedPhoto[];
	/** False when this tablet keeps no more: then the page must stay open. */
	readonly kept: boolean;
	readonly store: RampStore;
	/** Rises with every fact and photo the server has taken: sheets are stale then. */
	readonly delivered: number;
	/** Takes a fact, and the photos it names. */
	readonly take: (examinationId: string, fact: Fact) => string;
	/** Keeps a photo and gives its digest, to be named by a fact. */
	readonly shelve: (examinationId: string, bytes: Blob) => Promise<string>;
	readonly again: (examinationId: string) => void;
	readonly letGo: (examinationId: string) => void;
	readonly retryNow: () => void;
}

const DeliveryContext = createContext<RampDelivery | null>(null);

/** Delivers what was recorded at the ramp, whatever page is open; for accounts that record. */
export function RampDeliveryScope({ children }: { readonly children: ReactNode }) {
	const { session } = useSession();
	return session.actions.includes("outcome-record") ? (
		<Scope accountId={session.account.id}>{children}</Scope>
	) : (
		children
	);
}

export function useRampDelivery(): RampDelivery | null {
	return use(DeliveryContext);
}

function Scope({ accountId, children }: { readonly accountId: string; readonly children: ReactNode }) {
	const { ended } = useSession();
	const [store] = useState(() => new RampStore(localStorage, accountId));
	const [outbox, change] = useReducer(changed, store, (from) => from.read());
	const [kept, setKept] = useState(true);
	const [delivered, setDelivered] = useState(0);
	const count = useCallback(() => setDelivered((before) => before + 1), []);
	useEffect(() => setKept(store.write(outbox)), [outbox, store]);
	const retryFacts = useFactSending(outbox, change, { store, signedOut: ended, count });
	const { photos, shelve, retryPhotos } = usePhotoSending(accountId, outbox, { store, count });
	const take = useCallback((examinationId: string, fact: Fact) => {
		const taken: Taken = { ...fact, id: crypto.randomUUID(), takenAt: new Date().toISOString() };
		change({ type: "taken", examinationId, fact: taken });
		return taken.id;
	}, []);
	const delivery = useMemo<RampDelivery>(
		() => ({
			outbox,
			photos,
			kept,
			store,
			delivered,
			take,
			shelve,
			again: (examinationId) => change({ type: "again", examinationId }),
			letGo: (examinationId) => change({ type: "let-go", examinationId }),
			retryNow: () => {
				retryFacts();
				retryPhotos();
			},
		}),
		[outbox, photos, kept, store, delivered, take, shelve, retryFacts, retryPhotos],
	);
	return <DeliveryContext value={delivery}>{children}</DeliveryContext>;
}

interface Surroundings {
	readonly store: RampStore;
	readonly signedOut: () => void;
	readonly count: () => void;
}

/** Sends the first fact when it is due, one at a time; answers with the way to try at once. */
function useFactSending(
	outbox: Outbox,
	change: (change: Change) => void,
	{ store, signedOut, count }: Surroundings,
): () => void {
	const sending = useRef<string | null>(null);
	const [first] = outbox.pending;
	const send = useCallback(() => {
		if (first === undefined || sending.current !== null) {
			return;
		}
		const factId = first.fact.id;
		sending.current = factId;
		attempt(first, store)
			.catch((failure: unknown): Outcome => {
				if (meansSignedOut(failure)) {
					signedOut();
				}
				return { type: "unreached" };
			})
			.then((outcome) => {
				sending.current = null;
				if (outcome.type !== "unreached") {
					count();
				}
				change({ type: "outcome", factId, outcome });
			});
	}, [first, change, store, signedOut, count]);
	useSoon(outbox, () => waitMs(outbox), send);
	return send;
}

/** The place of a fact is after all the server has; what the tablet remembers of it may be old. */
async function attempt(pending: Pending, store: RampStore): Promise<Outcome> {
	const { examinationId, fact } = pending;
	const known = store.sheet(examinationId) ?? (await renewed(examinationId, store));
	const there = known.facts.find((one) => one.id === fact.id);
	const nr = there?.nr ?? known.facts.length + 1;
	try {
		const kept = await recordFact(examinationId, fact, nr);
		if (kept === null) {
			await renewed(examinationId, store);
		} else if (there === undefined) {
			store.keepSheet({ ...known, facts: [...known.facts, { ...fact, ...stamped(kept) }] });
		}
		return { type: "recorded" };
	} catch (failure) {
		if (failure instanceof ApiProblem && failure.code === "examinations.fact-order") {
			await renewed(examinationId, store);
			return { type: "overtaken" };
		}
		if (failure instanceof ApiProblem && isFinal(failure.status)) {
			return { type: "refused", code: failure.code, detail: failure.message };
		}
		throw failure;
	}
}

function stamped(kept: { readonly nr: number; readonly receivedAt: string; readonly officer: string }) {
	return { nr: kept.nr, receivedAt: kept.receivedAt, officer: kept.officer };
}

async function renewed(examinationId: string, store: RampStore): Promise<Sheet> {
	const sheet = await askSheet(examinationId);
	store.replaceSheet(sheet);
	return sheet;
}

function isFinal(status: number): boolean {
	return status === 400 || status === 403 || status === 404 || status === 409 || status === 422;
}

const PHOTO_PAUSE_MS = 10_000;

interface PhotoSending {
	readonly photos: readonly ShelvedPhoto[];
	readonly shelve: (examinationId: string, bytes: Blob) => Promise<string>;
	readonly retryPhotos: () => void;
}

/** Photos go one at a time, once the facts of their examination are with the server. */
function usePhotoSending(
	accountId: string,
	outbox: Outbox,
	{ store, count }: Pick<Surroundings, "store" | "count">,
): PhotoSending {
	const [shelf] = useState(() => new PhotoShelf(indexedDB));
	const [photos, setPhotos] = useState<readonly ShelvedPhoto[]>([]);
	const [turn, setTurn] = useState(0);
	const sending = useRef(false);
	/** Photos nothing names so far: taken, and not used yet. */
	const [unnamed, setUnnamed] = useState<ReadonlySet<string>>(new Set());
	useEffect(() => {
		shelf.all(accountId).then(setPhotos, () => undefined);
	}, [shelf, accountId]);
	const shelve = useCallback(
		async (examinationId: string, bytes: Blob) => {
			const photo = { digest: await digestOf(bytes), examinationId, accountId, bytes };
			await shelf.put(photo);
			setPhotos((before) => [...before.filter((one) => one.digest !== photo.digest), photo]);
			return photo.digest;
		},
		[shelf, accountId],
	);
	const retryPhotos = useCallback(() => setTurn((before) => before + 1), []);
	const waits = outbox.pending.length;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a fact that has gone may name a photo that nothing named before
	useEffect(() => setUnnamed(new Set()), [waits]);
	const due = photos.find(
		(photo) => !unnamed.has(photo.digest) && outbox.pending.every((one) => one.examinationId !== photo.examinationId),
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: turn says when to try again
	useEffect(() => {
		if (due === undefined || sending.current) {
			return;
		}
		sending.current = true;
		let waiting: ReturnType<typeof setTimeout> | null = null;
		sendPhoto(due.examinationId, due.bytes)
			.then(() => shelf.remove(due.digest))
			.then(
				() => {
					sending.current = false;
					setPhotos((before) => before.filter((one) => one.digest !== due.digest));
					const sheet = store.sheet(due.examinationId);
					if (sheet !== null && !sheet.photos.includes(due.digest)) {
						store.keepSheet({ ...sheet, photos: [...sheet.photos, due.digest] });
					}
					count();
				},
				(failure: unknown) => {
					sending.current = false;
					if (failure instanceof ApiProblem && isFinal(failure.status)) {
						setUnnamed((before) => new Set([...before, due.digest]));
					} else {
						waiting = setTimeout(retryPhotos, PHOTO_PAUSE_MS);
					}
				},
			);
		window.addEventListener("online", retryPhotos);
		return () => {
			window.removeEventListener("online", retryPhotos);
			if (waiting !== null) {
				clearTimeout(waiting);
			}
		};
	}, [due, turn, shelf, store, count, retryPhotos]);
	return { photos, shelve, retryPhotos };
}
