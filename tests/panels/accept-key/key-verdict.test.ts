import { describe, expect, test } from 'vitest';
import { keyVerdicts } from '../../../src/panels/accept-key/key-verdict.ts';

const sample = 'dGhlIHNhbXBsZSBub25jZQ==';

describe('the faults that a server finds in a key', () => {
	test('a key of 16 bytes in canonical base64 is accepted', () => {
		expect(keyVerdicts(sample)).toMatchObject([{ server: 'accepts', finding: { type: 'fine' } }]);
	});

	test.each([
		['', { type: 'empty' }],
		['BwcHBwcHBwcHBwcHBwcH', { type: 'length', bytes: 15, characters: 20 }],
		['dGhl-HNhbXBsZSBub25jZQ==', { type: 'url-alphabet', found: '-', position: 5 }],
		['dGhl*HNhbXBsZSBub25jZQ==', { type: 'character', found: '*', position: 5 }],
		['dGhl\u952eHNhbXBsZSBub25jZQ', { type: 'beyond-ascii', found: '\u952e', position: 5 }],
		['\u{1f511}', { type: 'beyond-ascii', found: '\u{1f511}', position: 1 }],
		['dGhlIHNhbXBsZSBub25jZQ', { type: 'padding-missing', position: 23 }],
		['dGhlIHNhbXBsZSBub25jZQ===', { type: 'padding-misplaced', position: 25 }],
		['dGhlI', { type: 'single-character', found: 'I', position: 5 }],
		[' dGhlI ', { type: 'single-character', found: 'I', position: 6 }],
		[`${sample}\u00a0`, { type: 'beyond-ascii', found: '\u00a0', position: 25 }],
		['dGhl HNhbXBsZSBub25jZQ==', { type: 'character', found: ' ', position: 5 }],
	])('%j must be refused, and it says why and where', (key, finding) => {
		const [worst] = keyVerdicts(key);
		expect(worst).toMatchObject({ server: 'refuses', finding });
		expect(worst?.section).toMatch(/^RFC 6455 §4/);
	});

	test.each([
		[` ${sample}`, { from: 0, to: 1 }],
		[`${sample} `, { from: 24, to: 25 }],
		[`${sample}\r\n`, { from: 24, to: 26 }],
	])('white space around it is not part of it: %j', (key, fault) => {
		const finding = { type: 'blank-around' };
		const section = 'RFC 9110 §5.5';
		expect(keyVerdicts(key)).toEqual([{ server: 'ignores', finding, section, fault }]);
	});

	test('padding that is missing marks no character that is there', () => {
		const [verdict] = keyVerdicts('dGhlIHNhbXBsZSBub25jZQ');
		expect(verdict?.fault).toEqual({ from: 0, to: 0 });
	});

	test('unused bits that are not zero are tolerated: position, found character, canonical character', () => {
		expect(keyVerdicts('AQIDBAUGBwgJCgsMDQ4PEC==')).toMatchObject([
			{
				server: 'tolerates',
				finding: { type: 'canonical', found: 'C', wanted: 'A', position: 22 },
				section: 'RFC 4648 §3.5',
				fault: { from: 21, to: 22 },
			},
		]);
	});

	test('a short key that is not canonical either has both faults', () => {
		expect(keyVerdicts('AB==').map(({ finding }) => finding.type)).toEqual(['length', 'canonical']);
		expect(keyVerdicts('AB==').map(({ server }) => server)).toEqual(['refuses', 'refuses']);
	});
});
