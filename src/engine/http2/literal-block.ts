// Header blocks that can be read in a dump. Each field is a literal outside the tables, with its full name
// and without compression (RFC 7541 §6.2.2). A real encoder may write a block in this form, but few do.
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

/** Returns null for any other block, because this reader does not know the tables of HPACK. */
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

/** Reads a string without Huffman code (§5.2). */
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
