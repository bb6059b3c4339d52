// Real programs talk with the engine's endpoints through a relay that keeps what they say: the recordings of the Frame
// lab. Each scene ends the connection from the program's side, so that its bytes tell the whole of it.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import type { Page } from 'playwright';
import { WebSocket, WebSocketServer } from 'ws';
import {
	parseWebSocketUri,
	seededKeys,
	startClient,
	startServer,
	type Command,
	type ProtocolEvent,
} from '../../../src/engine/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { KEY } from '../../support/heads.ts';
import { Relay } from '../transports/relay.ts';
import { BrowserPage, type Served } from './browser-page.ts';
import { BROWSERS } from './browsers.ts';
import { EndpointSocket } from './endpoint-socket.ts';
import { told, written, type Program, type Recording } from './recording.ts';

type Recorded = Omit<Recording, 'version' | 'date'>;

/** More than 2 KiB that compress well. */
const POSITIONS = JSON.stringify(
	Array.from({ length: 64 }, (_, x) => ({ type: 'move', x: 100 + x, y: 100 })),
);
const BINARY = Uint8Array.of(0, 1, 2, 253, 254, 255);
const PING: Command = { type: 'ping', payload: Uint8Array.of(0x3f) };

/** Asks for a Pong when the messages are here, and says when it has come. */
function pinging(event: ProtocolEvent, self: EndpointSocket): void {
	if (event.type === 'message' && event.kind === 'binary') self.send(PING);
	if (event.type === 'pong') self.send({ type: 'text', text: 'done' });
}

/** What page code does with an open socket; run in the page. */
interface PageScene {
	readonly id: string;
	readonly compress: boolean;
	readonly serve?: Served;
	readonly run: (socket: globalThis.WebSocket, text: string) => void;
	readonly leaves?: boolean;
}

const PAGE_SCENES: readonly PageScene[] = [
	{
		id: 'talk',
		compress: false,
		serve: pinging,
		run: (socket) => {
			socket.onmessage = () => {
				socket.close(1000, 'bye');
			};
			socket.send('Hello');
			socket.send(Uint8Array.of(0, 1, 2, 253, 254, 255));
		},
	},
	{
		id: 'compressed',
		compress: true,
		run: (socket, text) => {
			socket.send('Hello');
			socket.send('Hello');
			socket.send(text);
			socket.close(1000);
		},
	},
	{
		id: 'large',
		compress: false,
		run: (socket) => {
			socket.send(new Uint8Array(1 << 17));
			socket.close(1000);
		},
	},
	{
		id: 'no-code',
		compress: false,
		run: (socket) => {
			socket.close();
		},
	},
	{
		id: 'left',
		compress: false,
		leaves: true,
		run: (socket) => {
			socket.send('Hello');
		},
	},
];

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
	socket.send(BINARY);
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

export async function record(): Promise<readonly Recorded[]> {
	const recorded: Recorded[] = [];
	for (const browser of BROWSERS) {
		const live = await BrowserPage.start(browser);
		const port = Number(new URL(live.url).port);
		for (const scene of PAGE_SCENES) {
			recorded.push(await playPage(browser.name, live, port, scene));
		}
		await live.end();
	}
	for (const scene of WS_SCENES) recorded.push(await playWs(scene));
	return recorded;
}

async function playPage(program: Program, live: BrowserPage, port: number, scene: PageScene) {
	const { id, compress, serve = () => undefined, run, leaves = false } = scene;
	const relay = await Relay.start(port, 0);
	live.serving({
		serve,
		...(compress ? { options: { server: { deflate: true }, codec: deflateCodec } } : {}),
	});
	await playIn(live.page, relay.port, run, leaves);
	const { events } = await live.connection;
	await ended(events);
	const kept = keep(`${program.toLowerCase()}-${id}`, program, 'client', relay, events);
	await relay.close();
	return kept;
}

async function playWs({ id, from, compress, run }: WsScene): Promise<Recorded> {
	const codec = compress === 'no' ? {} : { codec: deflateCodec };
	if (from === 'client') {
		const connections: EndpointSocket[] = [];
		const server = createServer((socket) => {
			const start = (startMs: number) =>
				startServer({ server: { deflate: compress !== 'no' }, ...codec, startMs });
			connections.push(new EndpointSocket(socket, start, pinging));
		});
		const relay = await Relay.start(await listening(server), 0);
		const socket = new WebSocket(`ws://127.0.0.1:${relay.port}/chat`, {
			perMessageDeflate: compress !== 'no',
		});
		socket.once('open', () => {
			run(socket);
		});
		await once(socket, 'close');
		const { events } = connections[0]!;
		await ended(events);
		server.close();
		const kept = keep(id, 'ws', from, relay, events);
		await relay.close();
		return kept;
	}
	const server = new WebSocketServer({
		port: 0,
		host: '127.0.0.1',
		perMessageDeflate: compress === 'no' ? false : { serverNoContextTakeover: true },
	});
	server.on('connection', run);
	await once(server, 'listening');
	const relay = await Relay.start((server.address() as AddressInfo).port, 0);
	const socket = connect(relay.port, '127.0.0.1');
	await once(socket, 'connect');
	const start = (startMs: number) =>
		startClient({
			uri: parseWebSocketUri('ws://127.0.0.1/chat').uri!,
			key: KEY,
			keys: seededKeys(1),
			deflate: compress === 'no' ? [] : ['permessage-deflate'],
			...codec,
			startMs,
		});
	const { events } = new EndpointSocket(socket, start, pinging);
	await ended(events);
	server.close();
	const kept = keep(id, 'ws', from, relay, events);
	await relay.close();
	return kept;
}

async function listening(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

async function playIn(page: Page, port: number, run: PageScene['run'], leaves: boolean) {
	const url = `ws://127.0.0.1:${port}/chat`;
	await page.evaluate(
		`new Promise((done) => {
			const socket = new WebSocket(${JSON.stringify(url)});
			socket.binaryType = 'arraybuffer';
			socket.onopen = async () => {
				await opened();
				(${run.toString()})(socket, ${JSON.stringify(POSITIONS)});
				if (${leaves}) done();
			};
			socket.onclose = () => done();
		})`,
	);
	if (leaves) await page.goto('data:text/html,elsewhere');
}

function keep(
	id: string,
	program: Program,
	from: Recording['from'],
	relay: Relay,
	events: readonly ProtocolEvent[],
): Recorded {
	const opened = events.find(({ type }) => type === 'opened');
	const [sent, received] =
		from === 'client' ? (['up', 'down'] as const) : (['down', 'up'] as const);
	return {
		id,
		program,
		from,
		extensions: opened?.type === 'opened' ? opened.extensions : null,
		sent: written(afterHead(relay.bytes(sent)[0]!)),
		received: written(afterHead(relay.bytes(received)[0]!)),
		events: events.map(told),
	};
}

function afterHead(bytes: Buffer): Uint8Array {
	return new Uint8Array(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4));
}

async function ended(events: readonly ProtocolEvent[]): Promise<void> {
	while (events.at(-1)?.type !== 'closed') await new Promise((next) => setTimeout(next, 10));
}
