// The bytes of HTTP/2 that the simulation writes, to Node’s nghttp2: as its client, and as its server.
import {
	connect as dial,
	createServer,
	type AddressInfo,
	type Server,
	type Socket,
} from 'node:net';
import {
	connect,
	createServer as createHttp2Server,
	type ClientHttp2Session,
	type IncomingHttpHeaders,
	type ServerHttp2Stream,
} from 'node:http2';
import { afterEach, expect, test } from 'vitest';
import { joinBytes, hexText, latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import {
	finishHttp2,
	newHttp2,
	sendHttp2,
	startHttp2,
} from '../../../src/engine/http2/connection.ts';
import { receiveHttp2 } from '../../../src/engine/http2/received.ts';
import { dataFrames, http2Frame } from '../../../src/engine/http2/frame.ts';
import { literalBlock } from '../../../src/engine/http2/literal-block.ts';
import { HTTP2_PREFACE } from '../../../src/engine/http2/http2.ts';
import { hex } from '../../support/hex-bytes.ts';

const SETUP = { extendedConnect: true, downloadBytes: 3000 };
const HELLO = hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`;
const REQUEST = latin1Bytes(
	'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
);

const open: { close: () => unknown }[] = [];
afterEach(() => {
	for (const one of open.splice(0)) one.close();
});

async function listening(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

test('its server receives the request for a WebSocket, the frames in DATA, and END_STREAM', async () => {
	const server = createHttp2Server({ settings: { enableConnectProtocol: true } });
	open.push(server);
	const received = new Promise<readonly string[]>((resolve) => {
		const lines: string[] = [];
		server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
			lines.push(
				`${stream.id} ${String(headers[':method'])} ${String(headers[':protocol'] ?? headers[':path'])}`,
			);
			stream.respond({ ':status': 200 });
			if (headers[':protocol'] === undefined) {
				stream.end();
				return;
			}
			stream.on('data', (data: Uint8Array) => lines.push(hexText(data)));
			stream.on('end', () => {
				resolve([...lines, `version ${String(headers['sec-websocket-version'])}`]);
			});
		});
	});
	const socket = dial(await listening(server), '127.0.0.1');
	open.push({ close: () => socket.destroy() });
	let client = sendHttp2(
		startHttp2(newHttp2('client', SETUP), 'wss://server.example.com/').connection,
		REQUEST,
	).connection;
	socket.write(Uint8Array.from(startHttp2(client, 'wss://server.example.com/').out));
	socket.on('data', (data: Uint8Array) => {
		const step = receiveHttp2(client, data);
		const asks = client.state === 'idle' && step.connection.state === 'asked';
		client = step.connection;
		socket.write(Uint8Array.from(step.out));
		if (!asks) return;
		// Node’s answer is in the Huffman code, which this test does not decode: it is known to be 200.
		socket.write(
			Uint8Array.from(joinBytes([sendHttp2(client, HELLO).out, finishHttp2(client).out])),
		);
	});
	expect(await received).toEqual([
		'1 GET /file',
		'3 CONNECT websocket',
		hexText(HELLO),
		'version 13',
	]);
});

test('its client takes the SETTINGS, the 200, the frames in DATA, and END_STREAM', async () => {
	const tcp = createServer((socket: Socket) => {
		let server = newHttp2('server', { extendedConnect: true, downloadBytes: null });
		let greeted = false;
		const chunks: string[] = [];
		socket.on('data', (data: Uint8Array) => {
			chunks.push(latin1Text(data));
			if (!greeted) {
				greeted = true;
				const step = receiveHttp2(server, data.subarray(0, HTTP2_PREFACE.length));
				server = step.connection;
				socket.write(Uint8Array.from(joinBytes([step.out, http2Frame(4, 1, 0)])));
			}
			// HEADERS on the first stream of a client.
			if (!chunks.join('').includes('\x01\x04\x00\x00\x00\x01')) return;
			chunks.length = 0;
			const fields = literalBlock([
				{ name: ':status', value: '200' },
				{ name: 'sec-websocket-protocol', value: 'chat' },
			]);
			const frames = [
				http2Frame(1, 4, 1, fields),
				dataFrames(1, hex`81 02 68 69`),
				dataFrames(1, hex``, true),
			];
			socket.write(Uint8Array.from(joinBytes(frames)));
		});
		socket.on('error', () => undefined);
	});
	open.push(tcp);
	const session: ClientHttp2Session = connect(`http://127.0.0.1:${await listening(tcp)}`);
	open.push({
		close: () => {
			session.destroy();
		},
	});
	await new Promise((resolve) => session.once('remoteSettings', resolve));
	expect(session.remoteSettings.enableConnectProtocol).toBe(true);
	const stream = session.request(
		{ ':method': 'CONNECT', ':protocol': 'websocket', ':path': '/chat', ':scheme': 'http' },
		{ endStream: false },
	);
	const lines: string[] = [];
	stream.on('response', (headers) =>
		lines.push(`${String(headers[':status'])} ${String(headers['sec-websocket-protocol'])}`),
	);
	stream.on('data', (data: Uint8Array) => lines.push(hexText(data)));
	await new Promise((resolve) => stream.once('end', resolve));
	expect(lines).toEqual(['200 chat', '81 02 68 69']);
});
