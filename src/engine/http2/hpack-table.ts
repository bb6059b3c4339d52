// The index address space of HPACK (RFC 7541 §2.3): the static table of Appendix A from index 1, then the
// dynamic table, newest entry first. A table is an immutable value; a block grows it into a new one.

/** Holds a field of HTTP/2: the name in lower case, one character per byte. */
export interface HpackField {
	readonly name: string;
	readonly value: string;
}

/** Lists the static table of Appendix A; its first entry has index 1. */
export const STATIC_TABLE: readonly (readonly [name: string, value: string])[] = [
	[':authority', ''],
	[':method', 'GET'],
	[':method', 'POST'],
	[':path', '/'],
	[':path', '/index.html'],
	[':scheme', 'http'],
	[':scheme', 'https'],
	[':status', '200'],
	[':status', '204'],
	[':status', '206'],
	[':status', '304'],
	[':status', '400'],
	[':status', '404'],
	[':status', '500'],
	['accept-charset', ''],
	['accept-encoding', 'gzip, deflate'],
	['accept-language', ''],
	['accept-ranges', ''],
	['accept', ''],
	['access-control-allow-origin', ''],
	['age', ''],
	['allow', ''],
	['authorization', ''],
	['cache-control', ''],
	['content-disposition', ''],
	['content-encoding', ''],
	['content-language', ''],
	['content-length', ''],
	['content-location', ''],
	['content-range', ''],
	['content-type', ''],
	['cookie', ''],
	['date', ''],
	['etag', ''],
	['expect', ''],
	['expires', ''],
	['from', ''],
	['host', ''],
	['if-match', ''],
	['if-modified-since', ''],
	['if-none-match', ''],
	['if-range', ''],
	['if-unmodified-since', ''],
	['last-modified', ''],
	['link', ''],
	['location', ''],
	['max-forwards', ''],
	['proxy-authenticate', ''],
	['proxy-authorization', ''],
	['range', ''],
	['referer', ''],
	['refresh', ''],
	['retry-after', ''],
	['server', ''],
	['set-cookie', ''],
	['strict-transport-security', ''],
	['transfer-encoding', ''],
	['user-agent', ''],
	['vary', ''],
	['via', ''],
	['www-authenticate', ''],
];

/** Counts the bytes of an entry's size beyond its name and value (§4.1). */
const ENTRY_OVERHEAD = 32;

/** Holds the default of SETTINGS_HEADER_TABLE_SIZE in bytes (RFC 9113 §6.5.2). */
const DEFAULT_TABLE_BYTES = 4096;

export interface DynamicTable {
	/** Lists the entries, newest first. */
	readonly entries: readonly HpackField[];
	/** Holds the size in bytes of all entries with their overhead (§4.1). */
	readonly bytes: number;
	readonly maxBytes: number;
}

/** @throws RangeError when `maxBytes` is not a whole number from 0. */
export function emptyTable(maxBytes = DEFAULT_TABLE_BYTES): DynamicTable {
	if (!Number.isSafeInteger(maxBytes) || maxBytes < 0) {
		throw new RangeError(`no table of ${maxBytes} bytes`);
	}
	return { entries: [], bytes: 0, maxBytes };
}

export function entryBytes({ name, value }: HpackField): number {
	return name.length + value.length + ENTRY_OVERHEAD;
}

export interface TableMatch {
	readonly index: number;
	/** Says whether the value matches too, not only the name. */
	readonly whole: boolean;
}

const STATIC_WHOLE = new Map<string, number>();
const STATIC_NAME = new Map<string, number>();
STATIC_TABLE.forEach(([name, value], i) => {
	STATIC_WHOLE.set(`${name}\0${value}`, i + 1);
	if (!STATIC_NAME.has(name)) STATIC_NAME.set(name, i + 1);
});

/** Holds where the newest entries with a name are, as positions that count from the oldest entry that ever was. */
interface NamePlaces {
	newest: number;
	readonly byValue: Map<string, number>;
}

/**
 * Represents a dynamic table while a block adds entries to it. Finding an entry and adding one take the same time
 * however many entries there are: a request may have thousands of fields.
 */
export class GrowingTable {
	/** Lists the entries, oldest first. Those before `#first` are evicted. */
	readonly #entries: HpackField[] = [];
	readonly #places = new Map<string, NamePlaces>();
	readonly #maxBytes: number;
	#first = 0;
	#bytes: number;

	constructor({ entries, bytes, maxBytes }: DynamicTable) {
		this.#maxBytes = maxBytes;
		this.#bytes = bytes;
		for (let i = entries.length - 1; i >= 0; i--) this.#append(entries[i]!);
	}

	/** Returns the table as it is now. */
	get table(): DynamicTable {
		const entries = this.#entries.slice(this.#first).reverse();
		return { entries, bytes: this.#bytes, maxBytes: this.#maxBytes };
	}

	/**
	 * Adds an entry and removes the oldest entries until the new one fits (§4.4). An entry larger than the table
	 * empties the table and is not kept.
	 */
	add(field: HpackField): void {
		const room = this.#maxBytes - entryBytes(field);
		while (this.#bytes > Math.max(0, room))
			this.#bytes -= entryBytes(this.#entries[this.#first++]!);
		if (room < 0) return;
		this.#bytes += entryBytes(field);
		this.#append(field);
	}

	/**
	 * Returns the first entry with that name and value, else the first with that name; static entries come before
	 * dynamic ones.
	 */
	find({ name, value }: HpackField): TableMatch | null {
		const fixed = STATIC_WHOLE.get(`${name}\0${value}`);
		if (fixed !== undefined) return { index: fixed, whole: true };
		const same = this.#indexOf(this.#places.get(name)?.byValue.get(value));
		if (same !== null) return { index: same, whole: true };
		const index = this.findName(name);
		return index === null ? null : { index, whole: false };
	}

	/** Returns the index of the first entry with that name, or null. */
	findName(name: string): number | null {
		return STATIC_NAME.get(name) ?? this.#indexOf(this.#places.get(name)?.newest);
	}

	/** Returns the index of the entry at a position; null without a position, or when the entry is evicted. */
	#indexOf(position: number | undefined): number | null {
		if (position === undefined || position < this.#first) return null;
		return STATIC_TABLE.length + this.#entries.length - position;
	}

	#append(field: HpackField): void {
		const { name, value } = field;
		const newest = this.#entries.push(field) - 1;
		const places = this.#places.get(name);
		if (places === undefined)
			this.#places.set(name, { newest, byValue: new Map([[value, newest]]) });
		else {
			places.newest = newest;
			places.byValue.set(value, newest);
		}
	}
}
