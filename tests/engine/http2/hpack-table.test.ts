import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	STATIC_TABLE,
	emptyTable,
	entryBytes,
	findField,
	findName,
	withEntry,
} from '../../../src/engine/http2/hpack-table.ts';

const field = (name: string, value = ''): { name: string; value: string } => ({ name, value });

describe('the tables of RFC 7541', () => {
	it('has 61 fixed entries, and the first with a name is found by it', () => {
		expect(STATIC_TABLE).toHaveLength(61);
		expect(findField(emptyTable(), field(':method', 'POST'))).toEqual({ index: 3, whole: true });
		expect(findField(emptyTable(), field(':status', '302'))).toEqual({ index: 8, whole: false });
		expect(findField(emptyTable(), field('www-authenticate', 'x'))).toEqual({
			index: 61,
			whole: false,
		});
		expect(findField(emptyTable(), field('x-new'))).toBeNull();
		expect(findName(emptyTable(), ':status')).toBe(8);
	});

	it('counts 32 bytes an entry beside its text (§4.1)', () => {
		expect(entryBytes(field('custom-key', 'custom-header'))).toBe(55);
	});

	it('puts the newest first, at index 62', () => {
		const table = withEntry(withEntry(emptyTable(), field('a', '1')), field('a', '2'));
		expect(findField(table, field('a', '2'))).toEqual({ index: 62, whole: true });
		expect(findField(table, field('a', '1'))).toEqual({ index: 63, whole: true });
		expect(findField(table, field('a', '3'))).toEqual({ index: 62, whole: false });
	});

	it('is emptied by an entry that is larger than it (§4.4)', () => {
		const table = withEntry(emptyTable(50), field('a', '1'));
		expect(withEntry(table, field('b', 'x'.repeat(20)))).toEqual(emptyTable(50));
	});

	it('keeps an entry that just fits beside the new one, and not one byte more (§4.4)', () => {
		const table = withEntry(emptyTable(68), field('a', '1'));
		expect(withEntry(table, field('b', '2')).entries).toHaveLength(2);
		expect(withEntry(table, field('b', '22')).entries).toEqual([field('b', '22')]);
	});

	it('never counts for more than its maximum, and counts right', () => {
		const fields = fc.array(fc.record({ name: fc.string(), value: fc.string() }));
		fc.assert(
			fc.property(fields, fc.integer({ min: 0, max: 300 }), (added, maxBytes) => {
				const table = added.reduce(withEntry, emptyTable(maxBytes));
				expect(table.bytes).toBeLessThanOrEqual(maxBytes);
				expect(table.bytes).toBe(table.entries.reduce((sum, one) => sum + entryBytes(one), 0));
				// What is kept are the last ones added.
				expect(table.entries).toEqual(added.toReversed().slice(0, table.entries.length));
			}),
		);
	});
});
