import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { EXAMPLES } from '../../../src/panels/handshake/examples.ts';
import { START } from '../../../src/panels/handshake/handshake-document.ts';
import { HANDSHAKE_FORM } from '../../../src/panels/handshake/handshake-form.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';

const { save, read, toAddress, fromAddress } = HANDSHAKE_FORM;
const addressed = (parameters: Record<string, string>) =>
	fromAddress(new URLSearchParams(parameters), START);

const request =
	'GET /chat?x=1 HTTP/1.1\r\nHost: a.example:9000\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';

describe('an example in an address', () => {
	it('is in the address by its name, and nothing else is', () => {
		for (const { id, document } of EXAMPLES) {
			expect(toAddress({ ...document, request: document.request.slice() })).toEqual({
				example: id,
			});
			expect(addressed({ example: id })).toEqual({ document, whole: true, problems: [] });
		}
		expect(toAddress({ ...START, client: 'other' })).toBeNull();
		expect(toAddress({ ...START, server: { ...START.server, deflate: true } })).toBeNull();
		expect(toAddress({ ...START, response: new Uint8Array() })).toBeNull();
	});

	it('gives way to heads', () => {
		expect(addressed({ request, example: 'rfc' }).document?.url).toMatch(/a\.example/);
		const { document, problems } = addressed({ request: '你好', example: 'none' });
		expect(document).toBeNull();
		expect(problems.map(({ parameter }) => parameter)).toEqual(['request', 'example']);
	});
});

describe('heads in an address', () => {
	it('they make a document with the URL that the request seems to have', () => {
		const { document } = addressed({ request });
		expect(document?.url).toBe('ws://a.example:9000/chat?x=1');
		expect(document?.client).toBe('other');
		expect(document?.response).toBeNull();
		expect(latin1Text(document!.request)).toBe(request);
	});

	it('they keep the URL that a shared address had, even if the target is absolute', () => {
		const absolute = request.replace('GET /chat', 'GET http://a.example:9000/chat');
		expect(addressed({ request: absolute }).document?.url).toBe('ws://a.example:9000/');
	});

	it('keep a printed response as the person’s own', async () => {
		const lab = new HandshakeLab();
		const response = 'HTTP/1.1 200 OK\r\n\r\n';
		const opened = await lab.open(new URLSearchParams({ request, response, step: '8' }));
		expect(opened).toEqual({ document: true, problems: [] });
		expect(latin1Text(lab.analysis.response.bytes)).toBe(response);
		expect(lab.analysis.response.verdict).toBe('http');
		expect(lab.steps.current).toBe(8);
	});

	it('take an answer alone as an answer to the first request', () => {
		const { document } = addressed({ response: 'HTTP/1.1 404 \r\n\r\n' });
		expect(document?.request).toBe(START.request);
		expect(latin1Text(document!.response!)).toMatch(/404/);
	});

	it('they keep the URL and the client that the source names', () => {
		const url = 'ws://b.example/x';
		const { document } = addressed({ request, url, client: 'browser' });
		expect(document).toMatchObject({ url, client: 'browser' });
		expect(latin1Text(document!.request)).toBe(request);
		expect(addressed({ client: 'robot' })).toMatchObject({
			document: null,
			problems: [{ parameter: 'client', found: 'robot', kind: 'unknown-value' }],
		});
		expect(addressed({ url: 'x'.repeat(100_000) })).toMatchObject({
			document: null,
			problems: [{ parameter: 'url', kind: 'too-long' }],
		});
	});

	it('a URL alone dials with the first request, and one that is none changes nothing in it', () => {
		const dialled = addressed({ url: 'ws://b.example:81/x' }).document!;
		expect(latin1Text(dialled.request)).toMatch(/^GET \/x HTTP\/1.1\r\nHost: b.example:81\r\n/);
		const bad = addressed({ url: 'ws://' }).document!;
		expect(bad.url).toBe('ws://');
		expect(bad.request).toBe(START.request);
	});

	it('are any bytes at all, and refused only when they are none or too many', () => {
		expect(addressed({ request: '\x00\xff' }).document?.url).toBe('ws://localhost/');
		const kinds = (text: string) => addressed({ request: text }).problems.map(({ kind }) => kind);
		expect(kinds('你好')).toEqual(['not-readable']);
		expect(kinds('x'.repeat(100_000))).toEqual(['too-long']);
	});
});

describe('a handshake document as plain data', () => {
	const good = save(START) as Record<string, unknown>;
	const server = good['server'] as object;

	it.each([
		['url', { url: 7 }],
		['url', { url: 'x'.repeat(100_000) }],
		['client', { client: 'robot' }],
		['request', { request: 'not base64!' }],
		['request', { request: 'A'.repeat(200_000) }],
		['response', { response: 12 }],
		['server', { server: null }],
		['server.versions', { server: { ...server, versions: [300] } }],
		['server.versions', { server: { ...server, versions: Array(257).fill(13) } }],
		['server.origins', { server: { ...server, origins: [1] } }],
		['server.resources', { server: { ...server, resources: ['x'.repeat(65_537)] } }],
		['server.deflate', { server: { ...server, deflate: 'yes' } }],
	])('whose %s is wrong has the usual one, and all else', (field, wrong) => {
		const other = { ...good, url: 'ws://a/', client: 'other', request: '', response: 'SA==' };
		const found = read({ ...other, ...wrong });
		const whole = read(other).document;
		const top = field.split('.')[0] as keyof typeof START;
		expect(found.leftOut).toEqual([field]);
		expect(found.document).toEqual({ ...whole, [top]: START[top] });
	});

	it('without a field that can be read is none', () => {
		for (const saved of [null, [], {}, { url: 1 }, { server: {} }]) {
			expect(read(saved).document).toBeNull();
		}
		expect(read(good)).toEqual({ document: START, leftOut: [], refused: [] });
	});

	it('never throws, whatever the data is', () => {
		fc.assert(
			fc.property(fc.anything(), (saved) => {
				read(saved);
			}),
		);
	});
});
