import { describe, expect, it } from 'vitest';
import { latin1Text } from '../../../src/engine/index.ts';
import { readHeads } from '../../../src/panels/handshake/address-text.ts';
import { START } from '../../../src/panels/handshake/handshake-document.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';

const request =
	'GET /chat?x=1 HTTP/1.1\r\nHost: a.example:9000\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';

describe('heads in an address', () => {
	it('make a document whose URL is where the request seems to have gone', () => {
		const { document } = readHeads(new URLSearchParams({ request }));
		expect(document?.url).toBe('ws://a.example:9000/chat?x=1');
		expect(document?.client).toBe('other');
		expect(document?.response).toBeNull();
		expect(latin1Text(document!.request)).toBe(request);
	});

	it('keep a printed response as the person’s own', async () => {
		const lab = new HandshakeLab();
		const response = 'HTTP/1.1 200 OK\r\n\r\n';
		const opened = await lab.open(new URLSearchParams({ request, response, step: '8' }));
		expect(opened).toEqual({ document: true, problems: [] });
		expect(latin1Text(lab.analysis.response.bytes)).toBe(response);
		expect(lab.analysis.response.verdict).toBe('http');
		expect(lab.current).toBe(8);
	});

	it('take an answer alone as an answer to the first request', () => {
		const { document } = readHeads(new URLSearchParams({ response: 'HTTP/1.1 404 \r\n\r\n' }));
		expect(document?.request).toBe(START.request);
		expect(latin1Text(document!.response!)).toMatch(/404/);
	});

	it('come with the URL that was dialled and who dialled it, where somebody says so', () => {
		const url = 'ws://b.example/x';
		const { document } = readHeads(new URLSearchParams({ request, url, client: 'browser' }));
		expect(document).toMatchObject({ url, client: 'browser' });
		expect(latin1Text(document!.request)).toBe(request);
		expect(readHeads(new URLSearchParams({ client: 'robot' }))).toMatchObject({
			document: null,
			problems: [{ parameter: 'client', found: 'robot', kind: 'unknown-value' }],
		});
		expect(readHeads(new URLSearchParams({ url: 'x'.repeat(100_000) }))).toMatchObject({
			document: null,
			problems: [{ parameter: 'url', kind: 'too-long' }],
		});
	});

	it('a URL alone dials with the first request, and one that is none changes nothing in it', () => {
		const dialled = readHeads(new URLSearchParams({ url: 'ws://b.example:81/x' })).document!;
		expect(latin1Text(dialled.request)).toMatch(/^GET \/x HTTP\/1.1\r\nHost: b.example:81\r\n/);
		const bad = readHeads(new URLSearchParams({ url: 'ws://' })).document!;
		expect(bad.url).toBe('ws://');
		expect(bad.request).toBe(START.request);
	});

	it('are any bytes at all, and refused only when they are none or too many', () => {
		expect(readHeads(new URLSearchParams({ request: '\x00\xff' })).document?.url).toBe(
			'ws://localhost/',
		);
		const kinds = (text: string) =>
			readHeads(new URLSearchParams({ request: text })).problems.map(({ kind }) => kind);
		expect(kinds('你好')).toEqual(['not-readable']);
		expect(kinds('x'.repeat(100_000))).toEqual(['too-long']);
	});
});
