import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import type { StatusLine } from '../../../src/engine/http/head.ts';
import { parseRequestHead, parseResponseHead } from '../../../src/engine/http/message.ts';
import type { StartLineReader } from '../../../src/engine/http/message-reader.ts';
import { HeadReader } from '../../../src/engine/http/message-reader.ts';
import { mustBeSame } from '../../laws/same.ts';
import { anyHeads } from '../../support/heads.ts';

const ANY_LINE: StartLineReader<StatusLine> = {
	afterEmptyLines: true,
	read: () => ({ startLine: null, http: true }),
};

const someLines = fc
	.array(
		fc.constantFrom(
			...[
				'A: b\r\n',
				'C:d \r\n',
				' e\r\n',
				'\tf\r\n',
				' \r\n',
				'G\r\n',
				'H :i\r\n',
				'J:\r\n',
				'\r\n',
			],
			...['K: l\n', 'M: n\rn\r\n', 'O: \0\r\n', 'P', 'Q: r', '\r', 's: t\r'],
		),
		{ maxLength: 9 },
	)
	.map((lines) => latin1Bytes(`x\r\n${lines.join('')}`));

test('the fields are read the same, whether every byte is to be named or not', () => {
	fc.assert(
		fc.property(fc.oneof(anyHeads, someLines), (bytes) => {
			const [quick, careful] = [false, true].map((tiled) => new HeadReader(bytes, 0, tiled));
			mustBeSame(quick?.read(ANY_LINE), careful?.read(ANY_LINE));
			expect([quick?.tiles, careful?.tiles?.fields.at(-1)?.range.end ?? 0]).toEqual([
				...[null, bytes.length * 8],
			]);
		}),
		{ numRuns: 3000 },
	);
});

test.each([
	['a request', parseRequestHead, '\r\nGET / HTTP/1.1\r\nA: b\r\n\r\n'],
	['an answer', parseResponseHead, 'HTTP/1.1 101 x\r\nA: b\r\n\r\n'],
] as const)(
	'the names of the bytes of %s are made once, and tell of nothing twice',
	(_, parse, text) => {
		const head = parse(latin1Bytes(`${text}rest`), 0);
		const { diagnoses, fields } = head;
		expect(head.fields).toBe(fields);
		expect(fields.map(({ range }) => range.end)).toContain(8 * text.length);
		expect([diagnoses, head.diagnoses]).toEqual([[], []]);
	},
);

test('a head inside the bytes is named from where it begins', () => {
	const text = 'HTTP/1.1 101 x\r\nA: b\r\n\r\n';
	const { fields } = parseResponseHead(latin1Bytes(`12345${text}`), 5);
	expect([fields[0]?.range.start, fields.at(-1)?.range.end]).toEqual([40, 8 * (5 + text.length)]);
});
