// The engine's endpoints against `ws`, over TCP on loopback, in both roles: every kind of message and every way to close.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { hexText, latin1Text, type Bytes } from '../../../src/engine/bytes/index.ts';
import { startClient, startServer } from '../../../src/engine/endpoint/index.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/index.ts';
import { seededKeys } from '../../../src/engine/endpoint/masking-keys.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { KEY, requestWith } from '../../support/heads.ts';
import { EndpointSocket } from './endpoint-socket.ts';

const MIB = 1 << 20;
const BIG = Uint8Array.from({ length: MIB }, (_, i) => (i * 31) & 255);
const TEXTS = ['', 'Hello', 'κόσμε 😀', 'x'.repeat(126), 'y'.repeat(70_000)];

let ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends) end();
	ends = [];
});

/** Our server, that echoes. */
async function ourServer(compress: boolean) {
	const connections: EndpointSocket[] = [];
	const server = createServer((socket) => {
		const start = (startMs: number) =>
			startServer({
				server: { subprotocols: ['chat'], deflate: compress },
				...(compress ? { codec: deflateCodec } : {}),
				startMs,
			});
		connections.push(new EndpointSocket(socket, start, echo));
	});
	const port = await listening(server);
	return { port, connections };
}

function echo(event: ProtocolEvent, self: EndpointSocket): void {
	if (event.type !== 'message') return;
	const { kind, payload } = event;
	self.send(
		kind === 'binary'
			? { type: 'binary', payload, fragmentBytes: 100_000 }
			: { type: 'text', text: new TextDecoder().decode(Uint8Array.from(payload)) },
	);
}

async function listening(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	ends.push(() => server.close());
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

/** Our client on a connection to `ws` as a server that echoes. */
async function ourClient(compress: boolean) {
	const server = new WebSocketServer({
		port: 0,
		host: '127.0.0.1',
		perMessageDeflate: compress ? { threshold: 0 } : false,
	});
	ends.push(() => server.close());
	const accepted: WebSocket[] = [];
	const closed = new Promise<readonly [number, string]>((resolve) => {
		server.on('connection', (peer) => {
			accepted.push(peer);
			peer.on('error', () => undefined);
			peer.on('message', (data, binary) => {
				peer.send(data as Buffer, { binary });
			});
			peer.on('close', (code, reason) => {
				resolve([code, reason.toString()]);
			});
		});
	});
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	const waiting: ((event: ProtocolEvent) => void)[] = [];
	const arrived: ProtocolEvent[] = [];
	const start = (startMs: number) =>
		startClient({
			uri: parseWebSocketUri(`ws://127.0.0.1:${port}/`).uri!,
			key: KEY,
			keys: seededKeys(1),
			deflate: compress ? ['permessage-deflate; client_max_window_bits'] : [],
			...(compress ? { codec: deflateCodec } : {}),
			startMs,
		});
	const client = new EndpointSocket(socket, start, (event) => {
		const next = waiting.shift();
		if (next) next(event);
		else arrived.push(event);
	});
	const event = () =>
		new Promise<ProtocolEvent>((resolve) => {
			const here = arrived.shift();
			if (here) resolve(here);
			else waiting.push(resolve);
		});
	return { client, event, accepted, closed };
}

const asText = (payload: Bytes) => new TextDecoder().decode(Uint8Array.from(payload));

describe.each([false, true])('compression: %s', (compress) => {
	test('ws as a client of our server', async () => {
		const { port, connections } = await ourServer(compress);
		const client = new WebSocket(`ws://127.0.0.1:${port}/`, ['chat'], {
			perMessageDeflate: compress ? { threshold: 0 } : false,
		});
		await once(client, 'open');
		expect(client.protocol).toBe('chat');
		expect(client.extensions).toBe(compress ? 'permessage-deflate' : '');
		for (const text of TEXTS) {
			client.send(text);
			const [data, binary] = (await once(client, 'message')) as [Buffer, boolean];
			expect([data.toString(), binary]).toEqual([text, false]);
		}
		client.send(BIG);
		const [big] = (await once(client, 'message')) as [Buffer];
		expect(Buffer.compare(big, Buffer.from(BIG))).toBe(0);
		client.send('in ', { fin: false });
		client.send('three ', { fin: false });
		client.send('parts', { fin: true });
		expect(String((await once(client, 'message'))[0])).toBe('in three parts');
		client.ping('are you there');
		expect(String((await once(client, 'pong'))[0])).toBe('are you there');
		client.close(3001, 'enough');
		expect((await once(client, 'close')).map(String)).toEqual(['3001', 'enough']);
		await expect
			.poll(() => connections[0]!.events.at(-1))
			.toEqual({ type: 'closed', code: 3001, reason: 'enough', wasClean: true });
	});

	test('our client of ws as a server', async () => {
		const { client, event, closed } = await ourClient(compress);
		expect(await event()).toMatchObject({
			type: 'opened',
			extensions: compress ? (expect.stringContaining('permessage-deflate') as string) : null,
		});
		for (const text of TEXTS) {
			client.send({ type: 'text', text, fragmentBytes: 1000 });
			const got = await event();
			expect(got).toMatchObject({ type: 'message', kind: 'text', compressed: compress });
			expect(got.type === 'message' && asText(got.payload)).toBe(text);
		}
		client.send({ type: 'binary', payload: BIG });
		const big = await event();
		expect(big.type === 'message' && hexText(big.payload) === hexText(BIG)).toBe(true);
		client.send({ type: 'ping', payload: Uint8Array.of(1, 2, 3) });
		const pong = await event();
		expect(pong.type === 'pong' && hexText(pong.payload)).toBe('01 02 03');
		client.send({ type: 'close', code: 1000, reason: 'bye' });
		expect(await event()).toMatchObject({ type: 'closeReceived', code: 1000 });
		expect(await event()).toEqual({ type: 'closed', code: 1000, reason: 'bye', wasClean: true });
		expect(await closed).toEqual([1000, 'bye']);
	});
});

describe('ways to close', () => {
	test('ws begins: with a code, without one, and by leaving', async () => {
		const { port, connections } = await ourServer(false);
		for (const [how, expected] of [
			[(one: WebSocket) => one.close(1001), { code: 1001, wasClean: true }],
			[(one: WebSocket) => one.close(), { code: 1005, wasClean: true }],
			[(one: WebSocket) => one.terminate(), { code: 1006, wasClean: false }],
		] as const) {
			const client = new WebSocket(`ws://127.0.0.1:${port}/`);
			await once(client, 'open');
			how(client);
			await expect
				.poll(() => connections.at(-1)!.events.at(-1))
				.toMatchObject({ type: 'closed', ...expected });
		}
	});

	test('our server begins', async () => {
		const { port, connections } = await ourServer(false);
		const client = new WebSocket(`ws://127.0.0.1:${port}/`);
		await once(client, 'open');
		connections[0]!.send({ type: 'close', code: 4000, reason: 'the house closes' });
		expect((await once(client, 'close')).map(String)).toEqual(['4000', 'the house closes']);
	});

	test('after a breach ws receives our close code, and we receive its code', async () => {
		const { port, connections } = await ourServer(false);
		const client = new WebSocket(`ws://127.0.0.1:${port}/`);
		await once(client, 'open');
		client.send(Buffer.from([0xc3, 0x28]), { binary: false });
		expect(String((await once(client, 'close'))[0])).toBe('1007');
		await expect
			.poll(() => connections[0]!.events.some(({ type }) => type === 'failed'))
			.toBe(true);

		const ours = await ourClient(false);
		await ours.event();
		ours.client.send({ type: 'fail', code: 1008 });
		expect((await ours.closed)[0]).toBe(1008);
	});

	test('a message over the limit is 1009', async () => {
		const server = createServer((socket) => {
			new EndpointSocket(socket, (startMs) => startServer({ limit: 1000, startMs }));
		});
		const port = await listening(server);
		const client = new WebSocket(`ws://127.0.0.1:${port}/`);
		await once(client, 'open');
		client.send('x'.repeat(1001));
		expect(String((await once(client, 'close'))[0])).toBe('1009');
	});
});

test('ws as a server sends no 100 to a request that expects it', async () => {
	const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
	ends.push(() => server.close());
	await once(server, 'listening');
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	socket.write(latin1Text(requestWith({ Expect: 'Expect: 100-continue' })));
	const [first] = (await once(socket, 'data')) as [Buffer];
	expect(first.toString('latin1')).toMatch(/^HTTP\/1\.1 101 /);
	socket.destroy();
});
