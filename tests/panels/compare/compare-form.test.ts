import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/limits.ts';
import {
	COMPARE_FIELDS,
	START,
	mostCharacters,
	type CompareDocument,
} from '../../../src/panels/compare/compare-document.ts';
import { COMPARE_FORM } from '../../../src/panels/compare/compare-form.ts';

const { save, read, toAddress, fromAddress } = COMPARE_FORM;
const addressed = (parameters: Record<string, string>) =>
	fromAddress(new URLSearchParams(parameters), START);

describe('addresses', () => {
	test('contain the five sliders and every field that differs from the default, and are read again', () => {
		expect(toAddress(START)).toEqual({
			clients: '10000',
			rate: '1',
			rtt: '100',
			poll: '1000',
			headers: '871',
		});
		const other: CompareDocument = { ...START, poll: '250', tls: '1.3', seed: '9', link: 'x y' };
		const parameters = new URLSearchParams(toAddress(other)!);
		expect(parameters.get('tls')).toBe('1.3');
		expect(fromAddress(parameters, START)).toEqual({ document: other, whole: true, problems: [] });
	});

	test('one field is enough for a whole setting, and none leaves it alone', () => {
		expect(addressed({ clients: '5' }).document).toEqual({ ...START, clients: '5' });
		expect(addressed({ guide: '2' }).document).toBeNull();
	});

	test('a value that is too long is refused and reported', () => {
		const { document, problems } = addressed({ clients: '1'.repeat(41), rate: '2' });
		expect(document).toEqual({ ...START, rate: '2' });
		expect(problems).toMatchObject([{ parameter: 'clients', kind: 'too-long' }]);
	});

	test('a long pasted request has to be packed', () => {
		expect(toAddress({ ...START, pasted: 'x'.repeat(1024) })).not.toBeNull();
		expect(toAddress({ ...START, pasted: 'x'.repeat(1025) })).toBeNull();
		expect(mostCharacters('pasted')).toBe(LIMITS.head);
	});
});

describe('saved documents', () => {
	test('come back the same', () => {
		for (const field of COMPARE_FIELDS) {
			const document = { ...START, [field]: 'other' };
			const saved: unknown = JSON.parse(JSON.stringify(save(document)));
			expect(read(saved)).toEqual({ document, leftOut: [], refused: [] });
		}
	});

	test('keep their readable parts, and name the rest', () => {
		const saved = { clients: '7', rate: 5, bytes: '1'.repeat(41), other: '5' };
		expect(read(saved)).toMatchObject({
			document: { ...START, clients: '7' },
			leftOut: ['rate', 'bytes', 'other'],
		});
	});

	test.each([null, 1, 'x', [], { clients: 5 }, { other: '5' }, { clients: '1'.repeat(41) }])(
		'%o is none',
		(saved) => {
			expect(read(saved).document).toBeNull();
		},
	);
});
