// What `ws` says to the engine’s endpoints, in both roles.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { startClient, startServer } from '../../../src/engine/endpoint/index.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/index.ts';
import { seededKeys } from '../../../src/engine/endpoint/masking-keys.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { KEY } from '../../support/heads.ts';
import { Relay } from '../transports/relay.ts';
import { EndpointSocket } from './endpoint-socket.ts';
import { keep, Listening, POSITIONS, type Recorded } from './record-scene.ts';
import type { Recording } from './recording.ts';

interface WsScene {
	readonly id: string;
	readonly from: Recording['from'];
	/** `no-takeover`: the server begins each message with an empty window. */
	readonly compress: 'no' | 'yes' | 'no-takeover';
	readonly run: (socket: WebSocket) => void;
}

function talk(socket: WebSocket): void {
	socket.on('message', () => {
		socket.close(1000, 'bye');
	});
	socket.send('Hel', { fin: false });
	socket.send('lo');
	socket.ping('?');
	socket.send(Uint8Array.of(0, 1, 2, 253, 254, 255));
}

const WS_SCENES: readonly WsScene[] = [
	{ id: 'ws-talk', from: 'client', compress: 'no', run: talk },
	{ id: 'ws-server-talk', from: 'server', compress: 'no', run: talk },
	{
		id: 'ws-compressed',
		from: 'client',
		compress: 'yes',
		run: (socket) => {
			socket.send('Hello');
			socket.send('Hello');
			socket.send(POSITIONS.slice(0, 1000), { fin: false });
			socket.send(POSITIONS.slice(1000));
			socket.close(1000);
		},
	},
	{
		id: 'ws-server-compressed',
		from: 'server',
		compress: 'no-takeover',
		run: (socket) => {
			socket.send('Hello');
			socket.send(POSITIONS);
			socket.send(POSITIONS);
			socket.close(1000);
		},
	},
];

export async function recordWs(): Promise<readonly Recorded[]> {
	const recorded: Recorded[] = [];
	for (const scene of WS_SCENES) {
		recorded.push(await (scene.from === 'client' ? playClient(scene) : playServer(scene)));
	}
	return recorded;
}

async function playClient({ id, from, compress, run }: WsScene): Promise<Recorded> {
	const deflate = compress !== 'no';
	const listening = new Listening(true);
	let ours: EndpointSocket | null = null;
	const server = createServer((socket) => {
		const start = (startMs: number) =>
			startServer({ server: { deflate }, codec: deflateCodec, startMs });
		ours = new EndpointSocket(socket, start, listening.handle);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const relay = await Relay.start((server.address() as AddressInfo).port, 0);
	const socket = new WebSocket(`ws://127.0.0.1:${relay.port}/chat`, { perMessageDeflate: deflate });
	await once(socket, 'open');
	run(socket);
	await listening.ended;
	server.close();
	const recorded = keep({ id, program: 'ws', from }, relay, ours!.events);
	await relay.close();
	return recorded;
}

async function playServer({ id, from, compress, run }: WsScene): Promise<Recorded> {
	const server = new WebSocketServer({
		port: 0,
		host: '127.0.0.1',
		perMessageDeflate: compress !== 'no' && { serverNoContextTakeover: compress === 'no-takeover' },
	});
	server.on('connection', run);
	await once(server, 'listening');
	const relay = await Relay.start((server.address() as AddressInfo).port, 0);
	const socket = connect(relay.port, '127.0.0.1');
	await once(socket, 'connect');
	const listening = new Listening(true);
	const start = (startMs: number) =>
		startClient({
			uri: parseWebSocketUri('ws://127.0.0.1/chat').uri!,
			key: KEY,
			keys: seededKeys(1),
			deflate: compress === 'no' ? [] : ['permessage-deflate'],
			codec: deflateCodec,
			startMs,
		});
	const { events } = new EndpointSocket(socket, start, listening.handle);
	await listening.ended;
	server.close();
	const recorded = keep({ id, program: 'ws', from }, relay, events);
	await relay.close();
	return recorded;
}
