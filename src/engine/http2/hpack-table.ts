// The index address space of HPACK (RFC 7541 §2.3): the static table of Appendix A from index 1, then the
// dynamic table, newest entry first. A table is an immutable value; adding an entry gives a new table.

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

/**
 * Adds an entry and removes the oldest entries until the new one fits (§4.4). An entry larger than the table
 * empties the table and is not kept.
 */
export function withEntry(table: DynamicTable, field: HpackField): DynamicTable {
	const { maxBytes } = table;
	const room = maxBytes - entryBytes(field);
	const kept = evicted(table, Math.max(0, room));
	if (room < 0) return { ...kept, maxBytes };
	return { entries: [field, ...kept.entries], bytes: kept.bytes + entryBytes(field), maxBytes };
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

/**
 * Returns the first entry with that name and value, else the first with that name; static entries come before
 * dynamic ones.
 */
export function findField(table: DynamicTable, { name, value }: HpackField): TableMatch | null {
	const fixed = STATIC_WHOLE.get(`${name}\0${value}`);
	if (fixed !== undefined) return { index: fixed, whole: true };
	const behind = STATIC_TABLE.length + 1;
	const same = table.entries.findIndex((entry) => entry.name === name && entry.value === value);
	if (same >= 0) return { index: behind + same, whole: true };
	const index = findName(table, name);
	return index === null ? null : { index, whole: false };
}

/** Returns the index of the first entry with that name, or null. */
export function findName(table: DynamicTable, name: string): number | null {
	const fixed = STATIC_NAME.get(name);
	if (fixed !== undefined) return fixed;
	const alike = table.entries.findIndex((entry) => entry.name === name);
	return alike < 0 ? null : STATIC_TABLE.length + 1 + alike;
}

function evicted({ entries, bytes, maxBytes }: DynamicTable, room: number): DynamicTable {
	let kept = entries.length;
	let left = bytes;
	while (left > room) left -= entryBytes(entries[--kept]!);
	return {
		entries: kept === entries.length ? entries : entries.slice(0, kept),
		bytes: left,
		maxBytes,
	};
}
