import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE_PATTERNS, readMessageText } from '../../../src/evidence/messages/read-messages.ts';
import { readPiece } from '../../../src/evidence/readers.ts';

test('at least 80 messages are known, each with its own id and a source', () => {
	expect(MESSAGE_PATTERNS.length).toBeGreaterThanOrEqual(80);
	expect(new Set(MESSAGE_PATTERNS.map(({ id }) => id)).size).toBe(MESSAGE_PATTERNS.length);
	expect(MESSAGE_PATTERNS.filter(({ source }) => source.length < 10)).toEqual([]);
});

describe('the example of each message', () => {
	test.each(MESSAGE_PATTERNS.map((pattern) => [pattern.id, pattern] as const))(
		'%s',
		(_, { example, signs, pattern, isWholeText = false }) => {
			expect(example).toMatch(pattern);
			const [before, after] = isWholeText ? ['', ''] : ['before\n', '\nafter'];
			const reading = readMessageText(`${before}${example}${after}`);
			const ids = (reading?.signs ?? []).map(({ id }) => id);
			expect(ids).toEqual(expect.arrayContaining([...signs]));
			const [first] = reading!.signs;
			expect(first!.range!.from).toBeGreaterThanOrEqual(before.length);
			expect(first!.range!.to).toBeLessThanOrEqual(before.length + example.length);
		},
	);
});

test.each([
	['Firefox 无法建立到 ws://localhost:9/ 服务器的连接。', 'connect-failed', {}],
	['载入页面时与 ws://localhost:8080/chat 的连接中断。', 'open-connection-failed', {}],
	[
		'called `Result::unwrap()` on an `Err` value: Http(Response { status: 403, version: HTTP/1.1, headers: {} })',
		'response',
		{ status: 403 },
	],
] as const)('the other forms of a message are known: %s', async (content, id, values) => {
	const { signs } = await readPiece({ content, name: null, kind: null });
	expect(signs).toMatchObject([{ id, values }]);
});

test('values come from the text', () => {
	expect(readMessageText('Unexpected server response: 403')?.signs).toMatchObject([
		{ id: 'response', values: { status: 403 }, range: { from: 0, to: 31 } },
	]);
	expect(readMessageText('closed with code: 4001')?.signs).toMatchObject([
		{ id: 'close-event', values: { code: 4001 } },
	]);
});

test('a close code alone is a message, and other digits are not', () => {
	for (const text of ['1006', ' 1000\n', '1006?', 'code: 1011', '关闭码：1006']) {
		expect(readMessageText(text)?.signs.map(({ id }) => id)).toEqual(['close-event']);
	}
	for (const text of ['8100', '1016', '10 06', '8100\n1006', '100600', 'error code: 1006']) {
		expect([text, readMessageText(text)]).toEqual([text, null]);
	}
});

test('a text without a known message is not a message', () => {
	const texts = [
		'',
		'hello',
		'81 05 48 65',
		'close the door at 12',
		'code 1006 bytes',
		'closed connection 1012 of the pool',
		'the socket closed 1012 ms ago',
		'java.io.EOFException\n\tat com.example.Csv.read(Csv.java:10)',
		'sendto: Message too long',
		'Space limit exceeded',
		'EPROTO',
		'* irc.example: ping timeout: 240 seconds',
		'SecurityError: The operation is insecure.',
		'Error: incorrect header check',
		'405 Invalid HTTP method',
		"[Report Only] Refused to connect to 'wss://chat.example/ws' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
		"Refused to connect to 'https://api.example/' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
	];
	for (const text of texts) expect([text, readMessageText(text)]).toEqual([text, null]);
});

test('any text is read, and each sign lies in it', () => {
	const examples = MESSAGE_PATTERNS.map(({ example }) => example);
	const piece = fc.oneof(fc.string(), fc.constantFrom(...examples));
	fc.assert(
		fc.property(fc.array(piece), fc.nat(), (pieces, end) => {
			const text = pieces.join('\n').slice(0, end);
			for (const { range } of readMessageText(text)?.signs ?? []) {
				expect(range!.from).toBeLessThan(range!.to);
				expect(range!.to).toBeLessThanOrEqual(text.length);
			}
		}),
	);
});

test.each([
	'line: nothing happened, closed at\n',
	"WebSocket connection to '",
	'java.io.EOFException ',
	'disconnect reason socket ',
	'websocket: RSV1 set, ',
	'request Origin "',
	'Refused to connect to ',
])('a long text of “%s” is read in time proportional to its length', (line) => {
	const text = line.repeat(20_000);
	expect(readMessageText(text)?.signs.length ?? 0).toBeLessThanOrEqual(20_000);
});
