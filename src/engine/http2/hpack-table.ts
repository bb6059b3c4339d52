// The index address space of HPACK (RFC 7541 §2.3): the static table of Appendix A from 1, behind it the dynamic table,
// newest entry first. A table is a value; adding gives another.

/** A field as HTTP/2 knows it: the name in lower case, one character a byte. */
export interface HpackField {
	readonly name: string;
	readonly value: string;
}

/** Appendix A; index 1 is the first. */
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

/** §4.1: what an entry counts for beyond its name and value. */
export const ENTRY_OVERHEAD = 32;

/** RFC 9113 §6.5.2: SETTINGS_HEADER_TABLE_SIZE where nothing else was agreed. */
export const DEFAULT_TABLE_BYTES = 4096;

export interface DynamicTable {
	/** Newest first. */
	readonly entries: readonly HpackField[];
	/** §4.1, all entries with their overhead. */
	readonly bytes: number;
	readonly maxBytes: number;
}

/** @throws RangeError for what is no whole number of bytes. */
export function emptyTable(maxBytes = DEFAULT_TABLE_BYTES): DynamicTable {
	if (!Number.isSafeInteger(maxBytes) || maxBytes < 0) {
		throw new RangeError(`no table of ${maxBytes} bytes`);
	}
	return { entries: [], bytes: 0, maxBytes };
}

export function entryBytes({ name, value }: HpackField): number {
	return name.length + value.length + ENTRY_OVERHEAD;
}

/** §4.4: the oldest go until the entry fits; one larger than the table empties it and is not kept. */
export function withEntry(table: DynamicTable, field: HpackField): DynamicTable {
	const { maxBytes } = table;
	const room = maxBytes - entryBytes(field);
	const kept = evicted(table, Math.max(0, room));
	if (room < 0) return { ...kept, maxBytes };
	return { entries: [field, ...kept.entries], bytes: kept.bytes + entryBytes(field), maxBytes };
}

export interface TableMatch {
	readonly index: number;
	/** The value is the same too. */
	readonly whole: boolean;
}

const STATIC_WHOLE = new Map<string, number>();
const STATIC_NAME = new Map<string, number>();
STATIC_TABLE.forEach(([name, value], i) => {
	STATIC_WHOLE.set(`${name}\0${value}`, i + 1);
	if (!STATIC_NAME.has(name)) STATIC_NAME.set(name, i + 1);
});

/** The first entry with that name and value, else the first with that name; static before dynamic. */
export function findField(table: DynamicTable, { name, value }: HpackField): TableMatch | null {
	const fixed = STATIC_WHOLE.get(`${name}\0${value}`);
	if (fixed !== undefined) return { index: fixed, whole: true };
	const behind = STATIC_TABLE.length + 1;
	const same = table.entries.findIndex((entry) => entry.name === name && entry.value === value);
	if (same >= 0) return { index: behind + same, whole: true };
	const index = findName(table, name);
	return index === null ? null : { index, whole: false };
}

/** The first entry with that name. */
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
