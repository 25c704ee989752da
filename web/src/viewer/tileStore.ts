import { tileKey } from "./pyramid";
import type { TileAddress } from "./scan";
import { decodeTile, type TileSamples } from "./tile";

export interface Tile extends TileSamples {
	readonly address: TileAddress;
	readonly key: string;
}

export interface TileStoreOptions {
	readonly fetch: (address: TileAddress, signal: AbortSignal) => Promise<ArrayBuffer>;
	readonly bytesMax: number;
	readonly onArrival: (tile: Tile) => void;
	readonly onEviction: (tile: Tile) => void;
	readonly onTrouble: (address: TileAddress, trouble: unknown) => void;
}

const CONCURRENT_MAX = 6;
const ATTEMPTS_MAX = 3;
const RETRY_MS = 400;

/**
 * Keeps tiles within a limit of bytes, least recently drawn first out, and fetches what is wanted in the order wanted.
 * A request for what is no longer wanted is aborted; a failed one is tried three times, then reported and left alone.
 */
export class TileStore {
	private readonly options: TileStoreOptions;
	private readonly tiles = new Map<string, Tile>();
	private readonly flights = new Map<string, AbortController>();
	private readonly failures = new Map<string, number>();
	private readonly waits = new Map<string, ReturnType<typeof setTimeout>>();
	private wanted: ReadonlyMap<string, TileAddress> = new Map();
	private bytes = 0;
	private closed = false;

	constructor(options: TileStoreOptions) {
		this.options = options;
	}

	/** The tile if it is here; asking for it counts as use. */
	get(address: TileAddress): Tile | null {
		const key = tileKey(address);
		const found = this.tiles.get(key);
		if (found === undefined) {
			return null;
		}
		this.tiles.delete(key);
		this.tiles.set(key, found);
		return found;
	}

	/** Says what is needed now, most urgent first. */
	want(addresses: readonly TileAddress[]): void {
		this.wanted = new Map(addresses.map((address) => [tileKey(address), address]));
		for (const [key, flight] of this.flights) {
			if (!this.wanted.has(key)) {
				flight.abort();
				this.flights.delete(key);
			}
		}
		this.depart();
	}

	/** True when an address was tried often enough and did not come. */
	failed(address: TileAddress): boolean {
		return (this.failures.get(tileKey(address)) ?? 0) >= ATTEMPTS_MAX;
	}

	close(): void {
		this.closed = true;
		this.want([]);
		for (const wait of this.waits.values()) {
			clearTimeout(wait);
		}
		this.tiles.clear();
	}

	private depart(): void {
		for (const [key, address] of this.wanted) {
			if (this.flights.size >= CONCURRENT_MAX) {
				return;
			}
			if (!this.tiles.has(key) && !this.flights.has(key) && !this.waits.has(key) && !this.failed(address)) {
				void this.fly(key, address);
			}
		}
	}

	private async fly(key: string, address: TileAddress): Promise<void> {
		const flight = new AbortController();
		this.flights.set(key, flight);
		try {
			const samples = decodeTile(await this.options.fetch(address, flight.signal));
			if (!flight.signal.aborted) {
				this.keep({ ...samples, address, key });
			}
		} catch (trouble) {
			if (!flight.signal.aborted) {
				this.missed(key, address, trouble);
			}
		} finally {
			if (this.flights.get(key) === flight) {
				this.flights.delete(key);
			}
			if (!this.closed) {
				this.depart();
			}
		}
	}

	private keep(tile: Tile): void {
		this.failures.delete(tile.key);
		this.tiles.set(tile.key, tile);
		this.bytes += tile.samples.byteLength;
		for (const [key, old] of this.tiles) {
			if (this.bytes <= this.options.bytesMax) {
				break;
			}
			if (!this.wanted.has(key)) {
				this.tiles.delete(key);
				this.bytes -= old.samples.byteLength;
				this.options.onEviction(old);
			}
		}
		this.options.onArrival(tile);
	}

	private missed(key: string, address: TileAddress, trouble: unknown): void {
		const attempts = (this.failures.get(key) ?? 0) + 1;
		this.failures.set(key, attempts);
		if (attempts >= ATTEMPTS_MAX) {
			this.options.onTrouble(address, trouble);
			return;
		}
		const retry = () => {
			this.waits.delete(key);
			this.depart();
		};
		this.waits.set(key, setTimeout(retry, RETRY_MS * 2 ** (attempts - 1)));
	}
}
