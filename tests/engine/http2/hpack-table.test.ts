import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	GrowingTable,
	STATIC_TABLE,
	emptyTable,
	entryBytes,
	type DynamicTable,
	type HpackField,
} from '../../../src/engine/http2/hpack-table.ts';

const field = (name: string, value = ''): HpackField => ({ name, value });
const findField = (table: DynamicTable, one: HpackField) => new GrowingTable(table).find(one);

function withEntry(table: DynamicTable, one: HpackField): DynamicTable {
	const growing = new GrowingTable(table);
	growing.add(one);
	return growing.table;
}

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
		expect(new GrowingTable(emptyTable()).findName(':status')).toBe(8);
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

	it('finds what a search from the newest entry on finds, also after entries are evicted', () => {
		const fields = fc.array(
			fc.record({ name: fc.constantFrom('a', 'b', 'date'), value: fc.constantFrom('1', '22') }),
		);
		fc.assert(
			fc.property(fields, fc.integer({ min: 0, max: 300 }), (added, maxBytes) => {
				const growing = new GrowingTable(emptyTable(maxBytes));
				for (const one of added) {
					growing.add(one);
					const { entries } = growing.table;
					for (const asked of [field('a', '1'), field('b', '22'), field('b', '3')]) {
						const same = entries.findIndex(
							({ name, value }) => name === asked.name && value === asked.value,
						);
						const alike = entries.findIndex(({ name }) => name === asked.name);
						const index = same >= 0 ? same : alike;
						expect(growing.find(asked)).toEqual(
							index < 0 ? null : { index: STATIC_TABLE.length + 1 + index, whole: same >= 0 },
						);
					}
				}
			}),
		);
	});

	it('reads no entry that stays when another one is added', () => {
		let reads = 0;
		const counted = {
			get name() {
				reads++;
				return 'x';
			},
			value: '1',
		};
		const growing = new GrowingTable(emptyTable());
		growing.add(counted);
		const once = reads;
		for (let i = 0; i < 50; i++) growing.add(field('a', String(i)));
		expect(growing.find(field('b'))).toBeNull();
		expect(reads).toBe(once);
	});
});
