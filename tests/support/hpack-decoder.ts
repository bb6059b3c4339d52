// A decoder of RFC 7541 for the tests. It shares only the two tables of the appendices with the encoder.
import type { Bytes } from '../../src/engine/bytes/index.ts';
import { HUFFMAN_CODES, HUFFMAN_LENGTHS } from '../../src/engine/http2/hpack-huffman.ts';
import { STATIC_TABLE } from '../../src/engine/http2/hpack-table.ts';

type Field = [name: string, value: string];

const SYMBOLS = new Map(
	HUFFMAN_LENGTHS.map((length, symbol) => [
		HUFFMAN_CODES[symbol]!.toString(2).padStart(length, '0'),
		symbol,
	]),
);

export class HpackDecoder {
	readonly entries: Field[] = [];
	#maxBytes: number;
	#bytes: Bytes = new Uint8Array();
	#at = 0;

	constructor(maxBytes = 4096) {
		this.#maxBytes = maxBytes;
	}

	get tableBytes(): number {
		return this.entries.reduce((sum, [name, value]) => sum + name.length + value.length + 32, 0);
	}

	decode(bytes: Bytes): Field[] {
		this.#bytes = bytes;
		this.#at = 0;
		const fields: Field[] = [];
		while (this.#at < bytes.length) {
			const first = bytes[this.#at]!;
			if (first & 0x80) fields.push(this.#entry(this.#integer(7)));
			else if (first & 0x40) {
				const field = this.#literal(6);
				this.entries.unshift(field);
				this.#evict();
				fields.push(field);
			} else if (first & 0x20) {
				this.#maxBytes = this.#integer(5);
				this.#evict();
			} else fields.push(this.#literal(4));
		}
		return fields;
	}

	#literal(prefixBits: number): Field {
		const index = this.#integer(prefixBits);
		const name = index === 0 ? this.#string() : this.#entry(index)[0];
		return [name, this.#string()];
	}

	#evict(): void {
		while (this.tableBytes > this.#maxBytes) this.entries.pop();
	}

	#entry(index: number): Field {
		const found = [...STATIC_TABLE, ...this.entries][index - 1];
		if (found === undefined) throw new Error(`no index ${index}`);
		return [found[0], found[1]];
	}

	#integer(prefixBits: number): number {
		const limit = 2 ** prefixBits - 1;
		let value = this.#bytes[this.#at++]! & limit;
		if (value < limit) return value;
		for (let weight = 1; ; weight *= 128) {
			const byte = this.#bytes[this.#at++]!;
			value += (byte & 127) * weight;
			if (byte < 128) return value;
		}
	}

	#string(): string {
		const huffman = (this.#bytes[this.#at]! & 0x80) !== 0;
		const length = this.#integer(7);
		const content = [...this.#bytes.slice(this.#at, this.#at + length)];
		this.#at += length;
		return String.fromCharCode(...(huffman ? unHuffman(content) : content));
	}
}

function unHuffman(bytes: readonly number[]): number[] {
	const symbols: number[] = [];
	let bits = '';
	for (const byte of bytes) {
		for (const bit of byte.toString(2).padStart(8, '0')) {
			bits += bit;
			const symbol = SYMBOLS.get(bits);
			if (symbol === undefined) continue;
			symbols.push(symbol);
			bits = '';
		}
	}
	if (bits.length > 7 || bits.includes('0')) throw new Error(`padding ${bits}`);
	return symbols;
}
