import { describe, expect, test } from 'vitest';
import { bitRange } from '../../../src/engine/report/index.ts';
import { START } from '../../../src/panels/frame/frame-document.ts';
import { FRAME_FORM, readView, selectionParameter } from '../../../src/panels/frame/frame-form.ts';
import { hex } from '../../support/hex-bytes.ts';

const IN_FRONT = { ...START, from: 'server', deflate: true, limit: 7, windowBits: 9 } as const;
const read = (query: string) => FRAME_FORM.fromAddress(new URLSearchParams(query), IN_FRONT);
const view = (query: string) => readView(new URLSearchParams(query));

describe('an address', () => {
	test('contains bytes, sender, compression, limit and selection', () => {
		const query =
			'hex=8105 48&from=server&deflate=1&takeover=0&window=9&limit=65536&select=8-15&reader=ws';
		expect(read(query)).toEqual({
			document: {
				bytes: hex`81 05 48`,
				from: 'server',
				deflate: true,
				takesOver: false,
				windowBits: 9,
				limit: 65_536,
			},
			whole: true,
			problems: [],
		});
		expect(view(query)).toEqual({ selection: bitRange(8, 16), reader: 'ws', problems: [] });
	});

	test('counts the last bit of a selection in; one bit alone needs no dash', () => {
		expect(view('select=8').selection).toEqual(bitRange(8, 9));
		expect(selectionParameter(bitRange(4, 8))).toBe('4-7');
		expect(view(`select=${selectionParameter(bitRange(16, 48))}`).selection).toEqual(
			bitRange(16, 48),
		);
	});

	test.each([
		['hex=81zz', 'hex', 'not-readable', 'zz'],
		['hex=815', 'hex', 'not-readable', '5'],
		['from=proxy', 'from', 'unknown-value', 'proxy'],
		['deflate=yes', 'deflate', 'unknown-value', 'yes'],
		['takeover=no', 'takeover', 'unknown-value', 'no'],
		['window=16', 'window', 'out-of-range', '16'],
		['window=7', 'window', 'out-of-range', '7'],
		['limit=-1', 'limit', 'not-readable', '-1'],
		['limit=99999999999999999999', 'limit', 'out-of-range', '99999999999999999999'],
		['select=9-4', 'select', 'not-readable', '9-4'],
		['select=MASK', 'select', 'not-readable', 'MASK'],
		['reader=safari', 'reader', 'unknown-value', 'safari'],
	])(
		'tells what it cannot use of %s and changes nothing for it',
		(query, parameter, kind, found) => {
			const { document, problems } = read(query);
			expect([...problems, ...view(query).problems]).toEqual([{ parameter, kind, found }]);
			expect(document).toBeNull();
			expect(view(query)).toMatchObject({ selection: null, reader: null });
		},
	);

	test('with bytes contains the whole connection, so that it shows the same wherever it is opened', () => {
		expect(read('hex=c100').document).toMatchObject({
			from: 'server',
			deflate: false,
			limit: null,
			takesOver: true,
			windowBits: 15,
		});
		expect(read('hex=c100&deflate=1&limit=5').document).toMatchObject({ deflate: true, limit: 5 });
		expect(read('from=client')).toEqual({
			document: { ...IN_FRONT, from: 'client' },
			whole: false,
			problems: [],
		});
	});

	test('is written for a document of up to a kibibyte, and reads back as it', () => {
		for (const document of [
			START,
			{ ...START, from: 'server', deflate: true, limit: 0 } as const,
			{ ...START, deflate: true, takesOver: false, windowBits: 8 },
		]) {
			const parameters = new URLSearchParams(FRAME_FORM.toAddress(document)!);
			expect(FRAME_FORM.fromAddress(parameters, IN_FRONT).document).toEqual(document);
		}
		const bytes = (length: number) => ({ ...START, bytes: new Uint8Array(length) });
		expect(FRAME_FORM.toAddress(bytes(1024))).not.toBeNull();
		expect(FRAME_FORM.toAddress(bytes(1025))).toBeNull();
	});
});

describe('a saved document', () => {
	test('comes back with every byte', () => {
		const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 167) & 255);
		const agreement = { takesOver: false, windowBits: 8 };
		const document = { bytes, from: 'server', deflate: true, limit: 12, ...agreement } as const;
		const saved: unknown = JSON.parse(JSON.stringify(FRAME_FORM.save(document)));
		expect(FRAME_FORM.read(saved)).toEqual({ document, leftOut: [], refused: [] });
	});

	test.each([
		['bytes that are no Base64', 'bytes', 'g!A='],
		['Base64 with stray bits', 'bytes', 'gQB='],
		['another sender', 'from', 'proxy'],
		['a deflate that is no truth value', 'deflate', 1],
		['a takeover that is no truth value', 'takesOver', 0],
		['a window of more than 32 KiB', 'windowBits', 16],
		['a limit below 0', 'limit', -1],
		['a limit that is no whole number', 'limit', 1.5],
		['more than a mebibyte', 'bytes', 'A'.repeat((1 << 20) * 1.4)],
	])('with %s has the usual value there, and all else', (_, field, value) => {
		const other = { bytes: 'igA=', from: 'server', deflate: true, limit: 5, windowBits: 9 };
		const { document, leftOut } = FRAME_FORM.read({ ...other, [field]: value });
		const whole = FRAME_FORM.read(other).document;
		expect(leftOut).toEqual([field]);
		expect(document).toEqual({ ...whole, [field]: START[field as keyof typeof START] });
	});

	test.each([null, [], {}, 'x', { bytes: 5 }, { other: true }])('is none: %j', (saved) => {
		expect(FRAME_FORM.read(saved).document).toBeNull();
	});
});
