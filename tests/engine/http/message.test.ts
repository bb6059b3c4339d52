import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import type { Head } from '../../../src/engine/http/head.ts';
import { parseRequestHead, parseResponseHead } from '../../../src/engine/http/message.ts';
import { countedBytes } from '../../support/counted-bytes.ts';
import { anyHeads, codes, head, REQUEST_LINES, RESPONSE_LINES } from '../../support/heads.ts';

const REQUEST = head(...REQUEST_LINES);
const START = 'GET / HTTP/1.1\r\n';

/** What is wrong with the form, with the bytes it lies on. */
function faults(text: string, parse: (bytes: Uint8Array) => Head = parseRequestHead): string[] {
	return parse(latin1Bytes(text)).diagnoses.map(
		({ code, range }) => `${code} ${JSON.stringify(text.slice(range.start / 8, range.end / 8))}`,
	);
}

describe('the form of a head, located to the byte', () => {
	test.each<[string, string, string[]]>([
		['nothing is wrong', `${START}A: b\r\n\r\n`, []],
		['empty input', '', ['http-head-terminated ""']],
		['empty lines in front (RFC 9112 §2.2)', `\r\n\r\n${START}\r\n`, []],
		['a bare LF', `GET / HTTP/1.1\nA: b\r\n\r\n`, ['http-line-end-crlf "\\n"']],
		['a bare CR', `${START}A: b\rc\r\n\r\n`, ['http-bare-cr "\\r"']],
		['a CR before CR LF', `${START}A: b\r\r\n\r\n`, ['http-bare-cr "\\r"']],
		[
			'a head with bare CRs alone',
			'GET / HTTP/1.1\rA: b\r\r',
			['http-bare-cr "\\r"', 'http-bare-cr "\\r"', 'http-head-terminated ""'],
		],
		['a CR as the last byte may still get its LF', `${START}A: b\r`, ['http-head-terminated ""']],
		['an obs-fold', `${START}A: b\r\n \tc\r\n\r\n`, ['http-obs-fold " \\t"']],
		['a fold of blanks alone', `${START}A: b\r\n  \r\n\r\n`, ['http-obs-fold "  "']],
		['a space before the colon', `${START}A : b\r\n\r\n`, ['http-space-before-colon " "']],
		['an indented first field', `${START} A: b\r\n\r\n`, ['http-space-before-first-field " "']],
		[
			'indented lines before any field continue nothing',
			`${START} A: b\r\n\tC: d\r\n\r\n`,
			['http-space-before-first-field " "', 'http-space-before-first-field "\\t"'],
		],
		['a bad name', `${START}A[b]: c\r\n\r\n`, ['http-field-name-token "[b]"']],
		['a name with a space', `${START}A b: c\r\n\r\n`, ['http-field-name-token " "']],
		['no name', `${START}: c\r\n\r\n`, ['http-field-name-token ":"']],
		['no colon', `${START}Upgrade\r\n\r\n`, ['http-field-name-token "Upgrade"']],
		['NUL', `${START}A: b\0c\r\n\r\n`, ['http-field-value-chars "\\u0000"']],
		[
			'a NUL in a folded line',
			`${START}A: b\r\n \0\r\n\r\n`,
			['http-obs-fold " "', 'http-field-value-chars "\\u0000"'],
		],
		['no empty line', `${START}A: b\r\n`, ['http-head-terminated ""']],
		['half an empty line', `${START}A: b\r\n\r`, ['http-head-terminated ""']],
		['no start line', 'Host: a\r\n\r\n', ['http-request-line "Host: a"']],
		['a frame', '\x81\x85\x37\xfa', ['http-request-line "\x81\x857ú"', 'http-head-terminated ""']],
		[
			'TLS',
			'\x16\x03\x01\x02',
			['http-request-line "\\u0016\\u0003\\u0001\\u0002"', 'http-head-terminated ""'],
		],
		['HTTP/0.9', 'GET /\r\n\r\n', ['http-request-line "GET /"']],
		['a space in the target', 'GET /a b HTTP/1.1\r\n\r\n', ['http-target-no-space " "']],
		[
			'two faults on one line',
			`${START}A[ : b\rc\r\n\r\n`,
			['http-bare-cr "\\r"', 'http-field-name-token "["', 'http-space-before-colon " "'],
		],
	])('%s', (_, text, expected) => {
		expect(faults(text)).toEqual(expected);
	});

	test('the space behind the status code', () => {
		expect(faults('HTTP/1.1 101\r\n\r\n', parseResponseHead)).toEqual([
			'http-status-line-space "HTTP/1.1 101"',
		]);
	});
});

describe('a fault contains the found value', () => {
	const found = (text: string, parse: (bytes: Uint8Array) => Head = parseRequestHead) =>
		parse(latin1Bytes(`${text}\r\n\r\n`)).diagnoses.map(({ data }) => data);

	test.each([
		['GET /chat', 'version'],
		['GET /a?b', 'version'],
		['GET', ''],
		['G(T /chat', ''],
		[' GET /chat', ''],
		['GET  /chat', ''],
		['GET\t/chat', ''],
		['GET /chat ', ''],
		['GET /a b', ''],
		['GET  /chat HTTP/1.1', ''],
		[' ', ''],
	])('the request line %j lacks only: %j', (line, missing) => {
		expect(found(line)).toEqual([{ missing }]);
	});

	test.each([
		['HTTP/1.1 101', 'last'],
		['HTTP/1.1\t101', ''],
		['HTTP/1.1  101', ''],
		['HTTP/1.1 101\t', ''],
		['HTTP/1.1  101 x', ''],
	])('the status line %j lacks only its %j space', (line, missing) => {
		expect(found(line, parseResponseHead)).toEqual([{ missing }]);
	});

	test.each([
		['A[b]: c', { name: 'A[b]', colon: 1 }],
		['Upgrade', { name: 'Upgrade', colon: 0 }],
		[': c', { name: '', colon: 1 }],
		['A: \x07', { byte: 7 }],
	])('%j', (line, data) => {
		expect(found(`${START}${line}`)).toEqual([data]);
	});
});

test.each([
	`${START}A[b`,
	`${START}A : b`,
	`${START} A`,
	`${START}A: b\0`,
	`${START}A: b\r\n c`,
	`${START}A: b\r\n \0`,
	'GET',
	'GET /a b',
	'Host: a'.slice(0, 4),
])('nothing that more bytes may repair is said of a line that has not ended: %j', (text) => {
	expect(faults(text)).toEqual(['http-head-terminated ""']);
});

describe('the values that are read', () => {
	test.each([
		['HTTP/1.1 101 x\r\n', 101, true],
		['HTTP/1.1 101 x', undefined, true],
		['HTTP/1.1 101', undefined, true],
		['HTT', undefined, true],
		['HTTP/1.1 abc\r\n', undefined, false],
		['SSH-2.0', undefined, false],
	])('the start of an answer: %j', (text, code, http) => {
		const read = parseResponseHead(latin1Bytes(text));
		expect([read.startLine?.status.code, read.http]).toEqual([code, http]);
		expect(codes(read)).toEqual(['http-head-terminated']);
	});

	test('an unfinished first line is no field yet', () => {
		const { headerFields, fields } = parseRequestHead(latin1Bytes('Host: a'));
		expect([headerFields, fields.map(({ name }) => name)]).toEqual([[], ['malformed']]);
	});

	test.each([
		['A:', '', []],
		['A:\r\n b', 'b', ['b']],
		['A: b\r\n \r\n c', 'b c', ['b', 'c']],
		['A: b\r\n ', 'b', ['b']],
		// A line without a colon is a name alone, and a fold adds no value to it.
		['A\r\n b', '', []],
	])('RFC 9112 §5.2: what is folded in %j, blanks left out', (text, value, parts) => {
		const all = `${START}${text}\r\n\r\n`;
		const [field] = parseRequestHead(latin1Bytes(all)).headerFields;
		expect(field?.value.text).toBe(value);
		expect(field?.parts.map(({ from, to }) => all.slice(from, to))).toEqual(parts);
	});

	test('the lines, each once', () => {
		const { lines } = parseRequestHead(latin1Bytes(`\r\n${START}A: b\n\r\nrest`));
		expect(lines.map(({ from, to, number }) => [from, to, number])).toEqual([
			[0, 2, 1],
			[2, 18, 2],
			[18, 23, 3],
			[23, 25, 4],
		]);
	});

	test('names, values, lines and the rest', () => {
		const text = `${START}Host:  a \r\nX:\r\nY: 1\r\n 2\r\n\t3 \r\n\r\nrest`;
		const found = parseRequestHead(latin1Bytes(text));
		expect(
			found.headerFields.map(({ name, value, raw, line }) => [
				name.text,
				value.text,
				raw.text,
				line,
			]),
		).toEqual([
			['Host', 'a', '  a ', 2],
			['X', '', '', 3],
			['Y', '1 2 3', ' 1\r\n 2\r\n\t3 ', 4],
		]);
		const folded = found.headerFields[2]!;
		expect(folded.parts.map(({ from, to, at }) => [text.slice(from, to), at])).toEqual([
			['1', 0],
			['2', 2],
			['3', 4],
		]);
		expect(text.slice(folded.lines.from, folded.lines.to)).toBe('Y: 1\r\n 2\r\n\t3 \r\n');
		expect(found.headLength).toBe(text.length - 4);
		expect(text.slice(found.rest.from, found.rest.to)).toBe('rest');
		expect(text.slice(found.end.from, found.end.to)).toBe('\r\n');
		expect(found.startLine?.version).toMatchObject({ major: 1, minor: 1, text: 'HTTP/1.1' });
	});

	test('a field is complete once the next byte cannot continue it', () => {
		const completeAt = (text: string): boolean | undefined =>
			parseRequestHead(latin1Bytes(START + text)).headerFields[0]?.complete;
		expect(['A: b', 'A: b\r', 'A: b\r\n', 'A: b\r\n\r', 'A: b\r\nB'].map(completeAt)).toEqual([
			false,
			false,
			false,
			true,
			true,
		]);
		expect(['A: b\n', 'A: b\n\r', 'A:\r\nB', 'A: b\r\n c\r\n\r'].map(completeAt)).toEqual([
			false,
			true,
			true,
			true,
		]);
	});

	test('without a start line the first field is not lost', () => {
		const found = parseRequestHead(head('Host: a', 'Upgrade: websocket'));
		expect(found.headerFields.map(({ name }) => name.text)).toEqual(['Host', 'Upgrade']);
		expect([found.startLine, found.http]).toEqual([null, false]);
	});

	test('a head can begin inside the bytes', () => {
		const bytes = head('HTTP/1.1 100 Continue', '', ...RESPONSE_LINES);
		const second = parseResponseHead(bytes, 25);
		expect(second.startLine?.status.code).toBe(101);
		expect(second.headLength).toBe(bytes.length - 25);
	});

	test('an answer that starts with an empty line has no status line', () => {
		const found = parseResponseHead(latin1Bytes('\r\nHTTP/1.1 101 x\r\n\r\n'));
		expect([found.startLine, found.http]).toEqual([null, false]);
	});
});

describe('laws', () => {
	const parsers = [parseRequestHead, parseResponseHead];

	test('the faults of an unfinished head remain when the rest arrives', () => {
		fc.assert(
			fc.property(anyHeads, fc.nat(), (bytes, seed) => {
				const cut = seed % (bytes.length + 1);
				for (const parse of parsers) {
					const whole = new Set(parse(bytes).diagnoses.map(place));
					const early = parse(bytes.subarray(0, cut));
					const earlyDiagnoses = early.diagnoses.filter(
						({ code }) => code !== 'http-head-terminated',
					);
					// Where a malformed first line ends is the one thing that more bytes move.
					const lasting = earlyDiagnoses.filter(({ code }) => code !== 'http-request-line');
					expect(lasting.filter((one) => !whole.has(place(one))).map(place)).toEqual([]);
					if (lasting.length < earlyDiagnoses.length) {
						expect(codes(parse(bytes))).toContain('http-request-line');
					}
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test.each(Array.from({ length: REQUEST.length }, (_, cut) => [cut]))(
		'cut after %i bytes a good request is only unfinished',
		(cut) => {
			expect(codes(parseRequestHead(REQUEST.subarray(0, cut)))).toEqual(['http-head-terminated']);
		},
	);
});

test('a head of 100 000 lines is read whole', () => {
	const found = parseRequestHead(latin1Bytes(`${START}${'a: b\r\n'.repeat(100_000)}\r\n`));
	expect(found.headerFields).toHaveLength(100_000);
	expect(found.diagnoses).toEqual([]);
});

describe('linear work', () => {
	const texts: Record<string, (size: number) => string> = {
		'blanks in a value': (size) => `${START}A:${' '.repeat(size)}b\r\n\r\n`,
		'blanks at the end of a value': (size) => `${START}A: b${' '.repeat(size)}\r\n\r\n`,
		'blanks before the colon': (size) => `${START}A${' '.repeat(size)}: b\r\n\r\n`,
		'blanks in the request line': (size) => `GET${' '.repeat(size)}/ HTTP/1.1\r\n\r\n`,
		'words in the request line': (size) => `GET ${'a '.repeat(size / 2)}HTTP/1.1\r\n\r\n`,
		lines: (size) => `${START}${'a: b\r\n'.repeat(size / 6)}\r\n`,
		'empty lines in front': (size) => `${'\r\n'.repeat(size / 2)}${START}\r\n`,
		folds: (size) => `${START}A: b\r\n${' c\r\n'.repeat(size / 4)}\r\n`,
		'bare CRs': (size) => `${START}A: ${'\r'.repeat(size)}b\r\n\r\n`,
		'no line end at all': (size) => 'a'.repeat(size),
		'a long rest': (size) => `${START}\r\n${'x'.repeat(size)}`,
	};

	test.each(Object.entries(texts))('%s', (_, text) => {
		for (const size of [6_000, 24_000]) {
			const bytes = latin1Bytes(text(size));
			const counted = countedBytes(bytes);
			parseRequestHead(counted.bytes);
			expect(counted.reads()).toBeLessThan(14 * bytes.length + 400);
		}
	});
});

function place({ code, range }: Head['diagnoses'][number]): string {
	return `${code} ${range.start}–${range.end}`;
}
