// Encodes header blocks of HTTP/2 (RFC 7541). A list of fields and the table of earlier blocks go in. The
// bytes, the bytes of each field, and the new table come out. Compare shows with them which field causes
// which bytes.
//
// HPACK makes a field short in three ways. A field that the static or dynamic table contains becomes an
// index, often one byte. Another field is a literal: its name may be an index, and its strings may use a
// Huffman code. An encoder may add a literal to the dynamic table, so that the same field is an index in the
// next block. Both sides keep the same table, which has a limit in bytes (4096 by default); the oldest
// entries leave first. The size of a block therefore depends on the blocks before it.
import { joinBytes } from '../bytes/join.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { huffmanEncode, huffmanLength } from './hpack-huffman.ts';
import type { HuffmanUse, Indexing, IndexingProfile } from './hpack-indexing.ts';
import { fieldsToEncode, INDEXING_PROFILES, indexingOf } from './hpack-indexing.ts';
import type { DynamicTable, HpackField } from './hpack-table.ts';
import { GrowingTable } from './hpack-table.ts';

export interface HpackOptions {
	readonly profile?: IndexingProfile;
	/** Says when strings use the Huffman code. The default is the choice of the profile. */
	readonly huffman?: HuffmanUse;
}

/** Names the form of a field on the wire (§6.1, §6.2). */
export type Representation = 'indexed' | Indexing;

export interface EncodedField extends HpackField {
	readonly representation: Representation;
	/** Holds the offset of the field's first byte in the block. */
	readonly from: number;
	/** Holds the offset after the field's last byte in the block. */
	readonly to: number;
}

export interface HeaderBlock {
	readonly bytes: Bytes;
	/** Lists the fields of the block; they tile the bytes. */
	readonly fields: readonly EncodedField[];
	/** Holds the encoder's table after the block. */
	readonly table: DynamicTable;
}

/**
 * Gives the first bits of each literal form, and the number of bits left for the index of the name (§6.2.1 to §6.2.3).
 */
const LITERAL = {
	incremental: { flags: 0x40, prefixBits: 6 },
	without: { flags: 0x00, prefixBits: 4 },
	never: { flags: 0x10, prefixBits: 4 },
} as const satisfies Record<Indexing, { flags: number; prefixBits: number }>;

/**
 * Encodes a list of fields with the table that earlier blocks left.
 * @throws RangeError for a character above U+00FF.
 */
export function encodeHeaderBlock(
	table: DynamicTable,
	fields: readonly HpackField[],
	{ profile = INDEXING_PROFILES.plain, huffman = profile.huffman }: HpackOptions = {},
): HeaderBlock {
	const parts: Bytes[] = [];
	const encoded: EncodedField[] = [];
	const growing = new GrowingTable(table);
	let at = 0;
	for (const field of fieldsToEncode(fields, profile)) {
		const indexing = indexingOf(field, profile);
		// §7.1.3: a secret is sent as a literal each time, even if the table contains it.
		const match = indexing === 'never' ? null : growing.find(field);
		const indexed = match?.whole === true;
		const bytes = indexed
			? Uint8Array.from(encodeInteger(match.index, 7, 0x80))
			: literal(field, indexing, match?.index ?? growing.findName(field.name) ?? 0, huffman);
		if (!indexed && indexing === 'incremental') growing.add(field);
		const representation = indexed ? 'indexed' : indexing;
		encoded.push({ ...field, representation, from: at, to: at + bytes.length });
		at += bytes.length;
		parts.push(bytes);
	}
	return { bytes: joinBytes(parts), fields: encoded, table: growing.table };
}

/** Encodes a string literal (§5.2). */
export function encodeString(text: string, huffman: HuffmanUse): Uint8Array<ArrayBuffer> {
	const raw = latin1Bytes(text);
	const compressed =
		huffman === 'always' || (huffman === 'when-shorter' && huffmanLength(raw) < raw.length);
	const content = compressed ? huffmanEncode(raw) : raw;
	return joinBytes([
		Uint8Array.from(encodeInteger(content.length, 7, compressed ? 0x80 : 0)),
		content,
	]);
}

function literal(
	{ name, value }: HpackField,
	indexing: Indexing,
	nameIndex: number,
	huffman: HuffmanUse,
): Uint8Array<ArrayBuffer> {
	const { flags, prefixBits } = LITERAL[indexing];
	return joinBytes([
		Uint8Array.from(encodeInteger(nameIndex, prefixBits, flags)),
		...(nameIndex === 0 ? [encodeString(name, huffman)] : []),
		encodeString(value, huffman),
	]);
}

/**
 * Encodes an integer (§5.1): a small value fits into the prefix bits of the first byte; a larger one continues in
 * groups of seven bits. Returns the bytes of `value`, with `flags` in the bits of the first byte above the prefix.
 * @throws RangeError when `value` is not a whole number from 0, or the prefix is not 1 to 8 bits long.
 */
export function encodeInteger(value: number, prefixBits: number, flags = 0): readonly number[] {
	if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no HPACK integer ${value}`);
	if (!Number.isInteger(prefixBits) || prefixBits < 1 || prefixBits > 8) {
		throw new RangeError(`no prefix of ${prefixBits} bits`);
	}
	const limit = (1 << prefixBits) - 1;
	if (value < limit) return [flags | value];
	const bytes = [flags | limit];
	let rest = value - limit;
	for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
	bytes.push(rest);
	return bytes;
}
