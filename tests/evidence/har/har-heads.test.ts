import { expect, test } from 'vitest';
import foreign from '../../vectors/paste/foreign.json' with { type: 'json' };
import { readHarHeads } from '../../../src/evidence/heads/copied-heads.ts';

const FILE = foreign.find(({ format }) => format === 'har')!.text.join('\n');
interface Entry {
	readonly request: Readonly<Record<string, unknown>>;
	readonly response: Readonly<Record<string, unknown>>;
}
const [ENTRY] = (JSON.parse(FILE) as { readonly log: { readonly entries: readonly Entry[] } }).log
	.entries as [Entry];
const REQUEST = {
	startLine: 'GET /chat HTTP/1.1',
	fields: ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
	rewritten: false,
};
const RESPONSE = {
	startLine: 'HTTP/1.1 101 Switching Protocols',
	fields: ['Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
	rewritten: false,
};
const page = {
	request: { method: 'GET', url: 'http://localhost:8080/', headers: [] },
	response: { status: 200, statusText: 'OK', headers: [] },
};

test.each([
	['a file', FILE],
	['an entry', JSON.stringify(ENTRY, null, 2)],
	['an entry with the comma behind it', `${JSON.stringify(ENTRY)},\n`],
	['a list, of which one entry is the WebSocket', JSON.stringify([page, ENTRY])],
])('both heads are found in %s', (_, text) => {
	expect(readHarHeads(text)).toEqual({ request: REQUEST, response: RESPONSE });
});

test('one message of an entry is found alone', () => {
	expect(readHarHeads(JSON.stringify(ENTRY.request))).toEqual({ request: REQUEST, response: null });
	expect(readHarHeads(JSON.stringify(ENTRY.response))).toEqual({
		request: null,
		response: RESPONSE,
	});
});

test('a request without a response has the status 0', () => {
	const text = JSON.stringify({ ...ENTRY, response: { status: 0, statusText: '', headers: [] } });
	expect(readHarHeads(text)).toEqual({ request: REQUEST, response: null });
});

test.each(['h2', 'http/2.0', 'HTTP/3', 'h3'])('a head of %s is rewritten', (httpVersion) => {
	const text = JSON.stringify({ ...ENTRY.request, httpVersion });
	expect(readHarHeads(text)?.request).toEqual({ ...REQUEST, rewritten: true });
});

test('values of equal names joined by line feeds are lines of their own', () => {
	const headers = [{ name: 'Set-Cookie', value: 'a=1\nb=2' }];
	const text = JSON.stringify({ status: 200, statusText: 'OK', headers });
	expect(readHarHeads(text)?.response?.fields).toEqual(['Set-Cookie: a=1', 'Set-Cookie: b=2']);
});

test.each(['', '{', '[]', '{}', 'null', '[1]', '{"log":{"entries":"a"}}', '{"request":{}}'])(
	'in %j there are no heads',
	(text) => {
		expect(readHarHeads(text)).toBeNull();
	},
);
