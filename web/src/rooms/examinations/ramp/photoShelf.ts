/** A photo that is not yet with the server. */
export interface ShelvedPhoto {
	/** SHA-256 of the bytes, lower-case hex. */
	readonly digest: string;
	readonly examinationId: string;
	readonly accountId: string;
	readonly bytes: Blob;
}

const DATABASE = "aforo.ramp";
const STORE = "photos";

/** Keeps photos on this tablet until they are delivered: they are too large for `localStorage`. */
export class PhotoShelf {
	private readonly factory: IDBFactory;
	private opening: Promise<IDBDatabase> | null = null;

	constructor(factory: IDBFactory) {
		this.factory = factory;
	}

	async put(photo: ShelvedPhoto): Promise<void> {
		// Blobs as bytes: some browsers lose a stored Blob with the file behind it.
		const bytes = await photo.bytes.arrayBuffer();
		await this.run("readwrite", (store) => store.put({ ...photo, bytes, type: photo.bytes.type }));
	}

	/** All of an account, oldest first as far as the browser keeps an order. */
	async all(accountId: string): Promise<readonly ShelvedPhoto[]> {
		const found = await this.run<unknown[]>("readonly", (store) => store.getAll());
		return found
			.map((one) => one as ShelvedPhoto & { readonly bytes: unknown; readonly type: string })
			.filter((one) => one.accountId === accountId)
			.map((one) => ({ ...one, bytes: new Blob([one.bytes as unknown as ArrayBuffer], { type: one.type }) }));
	}

	async remove(digest: string): Promise<void> {
		await this.run("readwrite", (store) => store.delete(digest));
	}

	private async run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
		this.opening ??= this.open();
		const database = await this.opening;
		return new Promise((resolve, reject) => {
			const transaction = database.transaction(STORE, mode, { durability: "strict" });
			const asked = ask(transaction.objectStore(STORE));
			transaction.oncomplete = () => resolve(asked.result as T);
			transaction.onerror = () => reject(transaction.error ?? new Error("the photo shelf failed"));
			transaction.onabort = () => reject(transaction.error ?? new Error("the photo shelf is full"));
		});
	}

	private open(): Promise<IDBDatabase> {
		return new Promise((resolve, reject) => {
			const asked = this.factory.open(DATABASE, 1);
			asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "digest" });
			asked.onsuccess = () => resolve(asked.result);
			asked.onerror = () => reject(asked.error ?? new Error("the photo shelf does not open"));
		});
	}
}

/** The name of a photo: SHA-256 of its bytes. Needs a secure page, as any with passkeys is. */
export async function digestOf(bytes: Blob): Promise<string> {
	const hash = await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
