import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import {
	readExtensionFields,
	readExtensionList,
	unregistered,
} from '../../../src/engine/handshake/extensions.ts';
import { headerFields } from '../../../src/engine/http/header-fields.ts';
import { parseRequestHead } from '../../../src/engine/http/message.ts';

/** Each extension as "name; parameter=value", each fault as "code text". */
function read(text: string): { extensions: string[]; faults: string[] } {
	const { extensions, diagnoses } = readExtensionList(text);
	return {
		extensions: extensions.map(({ name, parameters }) =>
			[
				name,
				...parameters.map(({ name: key, value }) => (value === null ? key : `${key}=${value}`)),
			].join('; '),
		),
		faults: diagnoses.map(
			({ code, range }) => `${code} ${text.slice(range.start / 8, range.end / 8)}`,
		),
	};
}

describe('RFC 6455 §9.1', () => {
	test.each<[string, string[], string[]]>([
		['permessage-deflate', ['permessage-deflate'], []],
		['a; b; c=1', ['a; b; c=1'], []],
		['a ;b = 1 , c', ['a; b=1', 'c'], []],
		['a; b="1"', ['a; b=1'], []],
		['a; b="1\\0"', ['a; b=10'], []],
		[',a,,b,', ['a', 'b'], []],
		['', [], []],
		['a; =15', ['a'], ['extension-syntax =15']],
		['a;', ['a'], ['extension-syntax ;']],
		['a; ; b', ['a; b'], ['extension-syntax ;']],
		['a; b=', ['a'], ['extension-syntax b=']],
		['a; b c', ['a'], ['extension-syntax b c']],
		['a; b=1 2; c', ['a; c'], ['extension-syntax b=1 2']],
		['a; b="1', ['a'], ['extension-syntax b="1']],
		['a b; c', ['a; c'], ['extension-syntax b']],
		['=a; b, c', ['c'], ['extension-syntax =a']],
		['a; b="1 0"', ['a; b=1 0'], ['extension-quoted-token "1 0"']],
		['a; b=""', ['a; b='], ['extension-quoted-token ""']],
		['a; b="x,y", c', ['a; b=x,y', 'c'], ['extension-quoted-token "x,y"']],
		['a; =1, b; =2', ['a', 'b'], ['extension-syntax =1', 'extension-syntax =2']],
	])('%j', (text, extensions, faults) => {
		expect(read(text)).toEqual({ extensions, faults });
	});

	test.each<[string, string[], string[]]>([
		['a ; b = 1 ;c', ['a', 'a ; b = 1 ;c', 'b = 1', 'c'], []],
		['x, a;b="1 0" ', ['x', 'x', 'a', 'a;b="1 0"', 'b="1 0"'], ['"1 0"']],
		['a b ; c', ['a', 'a b ; c', 'c'], ['b']],
	])('%j: what lies where', (text, places, faults) => {
		const { extensions, diagnoses } = readExtensionList(text);
		const shown = ({ start, end }: { start: number; end: number }) =>
			text.slice(start / 8, end / 8);
		expect(
			extensions.flatMap(({ nameRange, range, parameters }) =>
				[nameRange, range, ...parameters.map((parameter) => parameter.range)].map(shown),
			),
		).toEqual(places);
		expect(diagnoses.map(({ range }) => shown(range))).toEqual(faults);
	});

	test('a fault contains the found value', () => {
		const { diagnoses, extensions } = readExtensionList('a; b="1 0"; =1 , x');
		expect(diagnoses.map(({ data }) => data)).toEqual([
			{ name: 'b', value: '1 0' },
			{ found: '=1' },
		]);
		expect(extensions[0]?.parameters.map(({ wellFormed }) => wellFormed)).toEqual([false]);
	});

	test('a well-formed list is read back', () => {
		const token = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '!'), minLength: 1 });
		const parameter = fc
			.tuple(token, fc.option(token))
			.map((pair) => (pair[1] === null ? pair[0] : pair.join('=')));
		const extension = fc
			.tuple(token, fc.array(parameter))
			.map(([name, rest]) => [name, ...rest].join('; '));
		fc.assert(
			fc.property(fc.array(extension), (list) => {
				expect(read(list.join(', '))).toEqual({ extensions: list, faults: [] });
			}),
		);
	});

	test('any text is read, and each range lies in it', () => {
		const unit = fc.constantFrom('a', ' ', ';', ',', '=', '"', '\\', '\0', '\xe9');
		fc.assert(
			fc.property(fc.string({ unit }), (text) => {
				const { extensions, diagnoses } = readExtensionList(text);
				const ranges = [
					...diagnoses.map(({ range }) => range),
					...extensions.flatMap(({ range, parameters }) => [
						range,
						...parameters.map((parameter) => parameter.range),
					]),
				];
				for (const { start, end } of ranges) {
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(8 * text.length);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

test('a list may be split over lines, each part with its own bytes', () => {
	const text = 'GET / HTTP/1.1\r\nX: a; b\r\nx: c;\r\n  d\r\n\r\n';
	const head = parseRequestHead(latin1Bytes(text));
	const { extensions } = readExtensionFields(headerFields(head, 'x'));
	expect(extensions.map(({ range }) => text.slice(range.start / 8, range.end / 8))).toEqual([
		'a; b',
		'c;\r\n  d',
	]);
});

test('IANA knows few names', () => {
	const { extensions } = readExtensionList(
		'permessage-deflate, x-webkit-deflate-frame, bbf-usp-protocol, x-test',
	);
	expect(unregistered(extensions).map(({ data }) => data['name'])).toEqual([
		'x-webkit-deflate-frame',
		'x-test',
	]);
});
