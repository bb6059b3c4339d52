import { expect, test } from 'vitest';
import { readBytesText } from '../../../src/evidence/bytes/read-bytes.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { caseOf } from '../case-of.ts';

const XXD = [
	'00000000: 4745 5420 2f63 6861 7420 4854 5450 2f31  GET /chat HTTP/1',
	'00000010: 2e31 0d0a 486f 7374 3a20 610d 0a55 7067  .1..Host: a..Upg',
	'00000030: 6f63 6b65 740d 0a43 6f6e 6e65 6374 696f  ocket..Connectio',
	'00000040: 6e3a 2055 7067 7261 6465 0d0a 0d0a       n: Upgrade....',
];

function bytesIn(text: string): readonly (readonly [string, number])[] {
	const [connection] = readBytesText(text)!.connections;
	return connection!.transcript.flatMap((event) =>
		event.type === 'bytes' ? [[event.by, event.bytes.length] as const] : [],
	);
}

test('a dump without one of its rows is read up to there, and the place is named', () => {
	const text = XXD.join('\n');
	expect(bytesIn(text)).toEqual([['client', 32]]);
	const { problems, connections } = readBytesText(text)!;
	expect(problems).toMatchObject([{ id: 'missing-row', line: 3 }]);
	expect(text.slice(problems[0]!.range!.from, problems[0]!.range!.to)).toBe(XXD[2]);
	expect(connections[0]!.unseen).toContain('frames');
});

test('the dump of hexdump -C counts in hexadecimal digits, so a row of it can be missing', async () => {
	const rows = [
		'00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58 81 85 37 fa 21  |..7.!=..MQX..7.!|',
		'00000020  81 05 48 65 6c 6c 6f 88  02 03 e8                 |..Hello....|',
	];
	const reading = await readPiece({ content: rows.join('\n'), name: null, kind: null });
	expect(reading.problems).toMatchObject([{ id: 'missing-row', line: 2 }]);
	expect(caseOf(reading).items).toEqual([]);
});

test('a head that is cut is not read as frames', async () => {
	const hex = '48 54 54 50 2f 31 2e 31 20 31 30 31 20 53 77 69 74 63 68';
	expect(bytesIn(hex)).toEqual([['server', 19]]);
	const reading = await readPiece({ content: hex, name: null, kind: null });
	expect(caseOf(reading).items).toEqual([]);
});

test('bytes that a program has shortened are read up to there, and the place is named', () => {
	const buffer = 'got <Buffer 81 05 48 65 6c 6c 6f 81 7e 01 00 61 61 ... 210 more bytes>\n';
	const list = 'Uint8Array(156) [\n  129, 5, 72, 101,\n  ... 152 more items\n]';
	expect(bytesIn(buffer)).toEqual([['server', 13]]);
	expect(bytesIn(list)).toEqual([['server', 4]]);
	const { problems, connections } = readBytesText(buffer)!;
	expect(problems).toMatchObject([{ id: 'shortened', line: 1 }]);
	expect(buffer.slice(problems[0]!.range!.from, problems[0]!.range!.to)).toBe(
		'... 210 more bytes>',
	);
	expect(connections[0]!.unseen).toContain('frames');
});

test('bytes behind those that were left out may belong anywhere, so they are not read', () => {
	expect(readBytesText('[129, 5, ... 152 more items] [136, 0]')).toBeNull();
});

test('the name of an error is no Base64', async () => {
	for (const content of [
		'ConnectionClosed',
		' InvalidState\n',
		'WebSocketStateError',
		'NotFound',
	]) {
		const { format, connections } = await readPiece({ content, name: null, kind: null });
		expect([content, format, connections]).toEqual([content, '', []]);
	}
	const { format } = await readPiece({ content: 'gQRhYmNk', name: null, kind: null });
	expect(format).toBe('base64');
});

test('a sentence is no Base64', async () => {
	for (const content of [
		'503 Service Temporarily Unavailable',
		'403 Forbidden\n',
		'404 NOT_FOUND',
		'response_code 502',
		'nginx 502',
		'I get code 1006',
		'it closes after 60s',
		'Cannot GET /ws',
	]) {
		const { kind, connections } = await readPiece({ content, name: null, kind: null });
		expect([content, kind, connections]).not.toEqual([content, 'bytes', expect.anything()]);
		expect(connections).toEqual([]);
	}
	// The masked and the compressed “Hello” of RFC 6455 §5.7 and RFC 7692 §7.2.3.1.
	for (const content of [
		'gYU3 +iE9 f59N UVg=',
		'gYU3+iE9\nf59NUVg=',
		'wQfySM3J yQcA',
		'gQVI ZWxs bw==',
	]) {
		const { format } = await readPiece({ content, name: null, kind: null });
		expect([content, format]).toEqual([content, 'base64']);
	}
});

test('literals that hold only words are no frames', async () => {
	for (const text of [
		"b'1001'",
		String.raw`"closed: \"not acceptable\""`,
		String.raw`"one\ntwo"`,
		String.raw`print(b'abc')`,
	]) {
		expect(readBytesText(text)).toBeNull();
	}
	expect(bytesIn(String.raw`b'\x81\x05Hello'`)).toEqual([['server', 7]]);
	expect(bytesIn(String.raw`b'A\x05Hello'`)).toEqual([['server', 7]]);
	expect(bytesIn(String.raw`"GET / HTTP/1.1\r\nHost: a\r\n"`)).toEqual([['client', 25]]);
});
