// Header blocks that anybody can read in a dump: each field as a literal that enters no table, its name spelled out,
// nothing compressed (RFC 7541 §6.2.2). A real encoder may write any block so; few do.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Text } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { encodeString } from './hpack.ts';
import type { HpackField } from './hpack-table.ts';

const LITERAL = Uint8Array.of(0);

/** @throws RangeError for a character above U+00FF. */
export function literalBlock(fields: readonly HpackField[]): Bytes {
	const parts = fields.flatMap(({ name, value }) => [
		LITERAL,
		encodeString(name, 'never'),
		encodeString(value, 'never'),
	]);
	return joinBytes(parts);
}

/** Null for any other block: the tables of HPACK are not read here. */
export function readLiteralBlock(block: Bytes): readonly HpackField[] | null {
	const fields: HpackField[] = [];
	let at = 0;
	while (at < block.length) {
		if (block[at] !== 0) return null;
		const name = readString(block, at + 1);
		const value = name && readString(block, name.end);
		if (value === null) return null;
		fields.push({ name: name!.text, value: value.text });
		at = value.end;
	}
	return fields;
}

const PREFIX = 0x7f;
const LONGEST = 1 << 20;

/** §5.2, without Huffman. */
function readString(
	bytes: Bytes,
	from: number,
): { readonly text: string; readonly end: number } | null {
	const first = bytes[from];
	if (first === undefined || first > PREFIX) return null;
	let length = first;
	let at = from + 1;
	if (first === PREFIX) {
		for (let shift = 1; ; shift *= 128) {
			const byte = bytes[at++];
			if (byte === undefined) return null;
			length += (byte & 0x7f) * shift;
			if (length > LONGEST) return null;
			if (byte < 0x80) break;
		}
	}
	const end = at + length;
	return end > bytes.length ? null : { text: latin1Text(bytes, at, end), end };
}
