import { expect, test } from 'vitest';
import { readPiece } from '../../src/evidence/readers.ts';
import { unquotedTexts } from '../../src/evidence/unquoted-texts.ts';

const FRAME = '81 05 48 65 6c 6c 6f';

test('what belongs to the quotation becomes blanks', () => {
	const text = 'I got\n```hex\n81 05\r\n```\nwhy?';
	expect(unquotedTexts(text)).toEqual([
		'I got\n      \n81 05\r\n   \nwhy?',
		'     \n      \n81 05\r\n   \n    ',
	]);
	expect(unquotedTexts('> 81 05\n>> 48')).toEqual(['  81 05\n   48']);
	expect(unquotedTexts('> 81 05\n48')).toEqual([]);
});

test.each([
	['between fences', `\`\`\`\n${FRAME}\n\`\`\``],
	['between fences, with other text', `The server sends this:\n~~~hex\n${FRAME}\n~~~\nWhy?`],
	['behind the marks of a mail', `> > ${FRAME.slice(0, 8)}\n> > ${FRAME.slice(9)}`],
])('bytes %s are read, each at its place', async (_, content) => {
	const { kind, connections } = await readPiece({ content, name: null, kind: null });
	expect(kind).toBe('bytes');
	const index = connections[0]!.transcript.findIndex(({ type }) => type === 'bytes');
	const { from, to } = connections[0]!.ranges[index]!;
	expect(content.slice(from, to).replace(/[\s>]+/g, ' ')).toBe(FRAME);
});

test('a text without a quotation that is not recognised stays so', async () => {
	const { kind } = await readPiece({ content: 'Why?\n```\nhello\n```', name: null, kind: null });
	expect(kind).toBeNull();
});

test('a request and its response behind the marks of a mail are two heads, and not what curl wrote', async () => {
	const request = 'GET /chat HTTP/1.1\nHost: a.example\nUpgrade: websocket\n';
	const content = `${request}\nHTTP/1.1 403 Forbidden\nContent-Length: 0\n`.replace(/^/gm, '> ');
	const { kind, connections } = await readPiece({ content, name: null, kind: null });
	expect(kind).toBe('heads');
	expect(connections[0]!.transcript.map((one) => one.type === 'bytes' && one.by)).toEqual([
		'client',
		'server',
	]);
});
