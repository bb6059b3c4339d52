import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DynamicTable, HpackField } from '../../../src/engine/http2/hpack-table.ts';
import type { IndexingProfile } from '../../../src/engine/http2/hpack-indexing.ts';
import { emptyTable } from '../../../src/engine/http2/hpack-table.ts';
import { encodeHeaderBlock, encodeInteger, encodeString } from '../../../src/engine/http2/hpack.ts';
import { INDEXING_PROFILES } from '../../../src/engine/http2/hpack-indexing.ts';
import { hex } from '../../support/hex-bytes.ts';
import { HpackDecoder } from '../../support/hpack-decoder.ts';
import { HPACK_VECTORS } from '../../vectors/hpack.ts';

const { plain, nghttp2 } = INDEXING_PROFILES;

function encodeOne(name: string, value: string, profile: IndexingProfile): Uint8Array {
	const block = encodeHeaderBlock(emptyTable(), [{ name, value }], { profile, huffman: 'never' });
	return block.bytes.slice();
}

describe('RFC 7541 Appendix C', () => {
	it.each([
		[
			'C.2.1',
			'custom-key',
			'custom-header',
			plain,
			'400a637573746f6d2d6b65790d637573746f6d2d686561646572',
		],
		['C.2.2', ':path', '/sample/path', nghttp2, '040c2f73616d706c652f70617468'],
		[
			'C.2.3',
			'password',
			'secret',
			{ ...plain, never: () => true },
			'100870617373776f726406736563726574',
		],
		['C.2.4', ':method', 'GET', plain, '82'],
	])('%s', (_, name, value, profile, digits) => {
		expect(encodeOne(name, value, profile)).toEqual(hex(digits));
	});

	it.each(HPACK_VECTORS)('$section, block by block on one connection', (vector) => {
		const { huffman, maxBytes, lists, blocks, tableBytes } = vector;
		let table = emptyTable(maxBytes);
		lists.forEach((list, i) => {
			const fields = list.map(([name, value]) => ({ name, value }));
			const block = encodeHeaderBlock(table, fields, { huffman });
			expect(block.bytes).toEqual(hex(blocks[i]!));
			expect(block.table.bytes).toBe(tableBytes[i]);
			table = block.table;
		});
	});
});

describe('a block', () => {
	it('compresses a string only if the result is shorter, unless the caller decides otherwise', () => {
		expect(encodeString('307', 'always')).toEqual(hex`83 64 0e ff`);
		expect(encodeString('307', 'when-shorter')).toEqual(hex`03 33 30 37`);
		expect(encodeString('302', 'when-shorter')).toEqual(hex`82 64 02`);
	});

	it('never takes a secret from the table, even if the table contains it (§7.1.3)', () => {
		const table: DynamicTable = {
			...emptyTable(),
			entries: [{ name: 'authorization', value: 'x' }],
			bytes: 46,
		};
		const block = encodeHeaderBlock(table, [{ name: 'authorization', value: 'x' }], {
			profile: nghttp2,
		});
		expect(block.fields[0]?.representation).toBe('never');
		expect(block.bytes).toEqual(hex`1f 08 01 78`);
		expect(block.table).toEqual(table);
	});

	const names = fc.constantFrom('accept', 'cookie', 'x-a', 'x-b', ':path', 'authorization', 'date');
	const values = fc.string({
		unit: fc.integer({ min: 0, max: 255 }).map((c) => String.fromCharCode(c)),
	});
	const lists = fc.array(fc.array(fc.record({ name: names, value: values }), { maxLength: 8 }));
	const profiles = fc.constantFrom(...Object.values(INDEXING_PROFILES));

	it('is read back by a decoder that saw the ones before it, and its fields tile it', () => {
		fc.assert(
			fc.property(
				lists,
				profiles,
				fc.integer({ min: 0, max: 500 }),
				(blocks, profile, maxBytes) => {
					const decoder = new HpackDecoder(maxBytes);
					let table = emptyTable(maxBytes);
					for (const fields of blocks) {
						const block = encodeHeaderBlock(table, fields, { profile });
						expect(decoder.decode(block.bytes)).toEqual(
							block.fields.map(({ name, value }) => [name, value]),
						);
						expect(decoder.tableBytes).toBe(block.table.bytes);
						expect(block.fields.map(({ from }) => from)).toEqual([
							...(block.fields.length > 0 ? [0] : []),
							...block.fields.slice(0, -1).map(({ to }) => to),
						]);
						expect(block.fields.at(-1)?.to ?? 0).toBe(block.bytes.length);
						if (!profile.crumblesCookies) expect(contents(block.fields)).toEqual(contents(fields));
						table = block.table;
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});

function contents(fields: readonly HpackField[]): string[][] {
	return fields.map(({ name, value }) => [name, value]);
}

describe('HPACK integers', () => {
	it.each([
		['C.1.1', 10, 5, [0b01010]],
		['C.1.2', 1337, 5, [0b11111, 0b10011010, 0b00001010]],
		['C.1.3', 42, 8, [0b00101010]],
	])('RFC 7541 %s', (_, value, prefixBits, bytes) => {
		expect(encodeInteger(value, prefixBits)).toEqual(bytes);
	});

	it('keep the flags above the prefix', () => {
		expect(encodeInteger(2, 7, 0x80)).toEqual([0x82]);
		expect(encodeInteger(62, 6, 0x40)).toEqual([0x7e]);
		expect(encodeInteger(63, 6, 0x40)).toEqual([0x7f, 0]);
	});

	it('decodes to the encoded number, up to the largest safe one', () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 8 }), (value, prefixBits) => {
				const bytes = encodeInteger(value, prefixBits);
				const rest = bytes.slice(1).reduce((sum, byte, i) => sum + (byte % 128) * 128 ** i, 0);
				expect(bytes[0]! + rest).toBe(value);
				expect(bytes.slice(1, -1).every((byte) => byte >= 128)).toBe(true);
			}),
		);
	});

	it('are whole and from 0', () => {
		for (const value of [-1, 1.5, NaN, Infinity, 2 ** 53]) {
			expect(() => encodeInteger(value, 5)).toThrow(RangeError);
		}
		expect(() => encodeInteger(1, 0)).toThrow(RangeError);
		expect(() => encodeInteger(1, 9)).toThrow(RangeError);
	});
});
