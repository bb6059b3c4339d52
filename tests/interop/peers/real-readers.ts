// Real programs read given bytes: `ws` as a server and as a client, and a browser's page. Many connections at once, and
// no clock: that a reader still reads is seen by its Pong, that it waits by another having gone on meanwhile.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import type { Page } from 'playwright';
import { WebSocket, WebSocketServer } from 'ws';
import type { SentFrames } from '../../../src/engine/endpoint/index.ts';
import { decodeFrames, frameAt } from '../../../src/engine/frame/index.ts';
import { USUAL_AGREEMENT, agreementParameters } from '../../../src/engine/message/index.ts';
import { hex } from '../../support/hex-bytes.ts';
import { RawConnection } from './raw-connection.ts';

export interface Stream extends SentFrames {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Returns what is offered or agreed on for the compression of a stream; null without compression. */
function extensionOf(stream: Omit<Stream, 'name' | 'bytes'>): string | null {
	if (!stream.deflate) return null;
	return ['permessage-deflate', ...agreementParameters(stream.from, stream)].join('; ');
}

/** What came of a stream, on the wire and before the application. */
export interface Seen {
	/** `text 4869`, each. */
	readonly messages: readonly string[];
	/** Payloads. */
	readonly pongs: readonly string[];
	readonly sent: number | 'empty' | 'nothing';
	readonly outcome: 'open' | 'clean' | 'failed' | 'ended';
	/** The code that the application gets at the end; null while the connection is open. */
	readonly reported: number | null;
}

/** What the application saw of one connection. */
interface Log {
	readonly messages: string[];
	error: boolean;
	close: { readonly code: number; readonly clean: boolean } | null;
}

/** A Ping, as either side sends it. */
const PROBES = { client: hex`89 84 00 00 00 00 70 72 6f 62`, server: hex`89 04 70 72 6f 62` };
const PROBED = '70726f62';
/** Round trips on another connection after which what was sent before has been read. */
const ROUNDS = 3;

/** `ws` as the server: it reads what a client sends. */
export async function wsServerReads(streams: readonly Stream[]): Promise<readonly Seen[]> {
	const watch = new Watch();
	const logs: Log[] = [];
	const servers: WebSocketServer[] = [];
	const open = async (i: number, stream: Omit<Stream, 'name' | 'bytes'>) => {
		const { deflate, limit } = stream;
		const server = new WebSocketServer({
			port: 0,
			host: '127.0.0.1',
			perMessageDeflate: deflate,
			...(limit === null ? {} : { maxPayload: limit }),
		});
		servers.push(server);
		server.on('connection', (socket) => (logs[i] = logOf(socket, watch)));
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const connection = new RawConnection(connect(port, '127.0.0.1'), 'client', watch.changed);
		connection.ask(extensionOf(stream));
		await watch.until(() => connection.firstLine !== null);
		return connection;
	};
	const connections = await Promise.all(streams.map((stream, i) => open(i, stream)));
	const another = await open(streams.length, { ...ANOTHER, from: 'client' });
	const ends = await runStreams(streams, connections, another, watch);
	await watch.until(() => streams.every((_, i) => logs[i]?.close));
	for (const server of servers) server.close();
	return ends.map((end, i) => seenOf(end, logs[i]!));
}

/** `ws` as a client. */
export async function wsClientReads(streams: readonly Stream[]): Promise<readonly Seen[]> {
	const logs: Log[] = [];
	return asServer(
		streams,
		(url, watch) => {
			for (const [i, { limit, deflate, windowBits }] of [...streams, ANOTHER].entries()) {
				const socket = new WebSocket(`${url}${i}`, {
					perMessageDeflate: windowBits === 15 ? deflate : { serverMaxWindowBits: windowBits },
					...(limit === null ? {} : { maxPayload: limit }),
				});
				logs[i] = logOf(socket, watch);
				socket.on('open', () => {
					socket.send('go');
				});
			}
			return Promise.resolve();
		},
		async (watch) => {
			await watch.until(() => logs.every(({ close }) => close));
			return logs;
		},
	);
}

/** A page of a browser: it reads what a server sends. */
export async function pageReads(page: Page, streams: readonly Stream[]): Promise<readonly Seen[]> {
	return asServer(
		streams,
		async (url) => {
			await page.evaluate(
				({ url, count }) => {
					const hexOf = (data: string | ArrayBuffer) =>
						Array.from(
							typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data),
							(byte) => byte.toString(16).padStart(2, '0'),
						).join('');
					const logs: Log[] = [];
					// One after another: Chromium makes those wait that connect at once.
					const open = () => {
						const log: Log = { messages: [], error: false, close: null };
						const socket = new window.WebSocket(`${url}${logs.length}`);
						logs.push(log);
						socket.binaryType = 'arraybuffer';
						socket.onopen = () => {
							socket.send('go');
							if (logs.length < count) open();
						};
						socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
							log.messages.push(`${typeof data === 'string' ? 'text' : 'binary'} ${hexOf(data)}`);
						};
						socket.onerror = () => (log.error = true);
						socket.onclose = ({ code, wasClean }) => (log.close = { code, clean: wasClean });
					};
					Object.assign(window, { logs });
					open();
				},
				{ url, count: streams.length + 1 },
			);
		},
		async () => {
			const logs = await page.evaluateHandle(() => (window as unknown as { logs: Log[] }).logs);
			await page.waitForFunction((all) => all.every(({ close }) => close), logs);
			return logs.jsonValue();
		},
	);
}

const ANOTHER = { from: 'server', deflate: false, limit: null, ...USUAL_AGREEMENT } as const;

/** We are the server of a client for each stream and of one more. */
async function asServer(
	streams: readonly Stream[],
	begin: (url: string, watch: Watch) => Promise<void>,
	readLogs: (watch: Watch) => Promise<readonly Log[]>,
): Promise<readonly Seen[]> {
	const watch = new Watch();
	const connections: RawConnection[] = [];
	const server = createServer((socket) => {
		const connection = new RawConnection(socket, 'server', () => {
			const { firstLine } = connection;
			const index = Number(/^GET \/(\d+)/.exec(firstLine ?? '')?.[1] ?? NaN);
			if (index >= 0 && connections[index] === undefined) {
				connections[index] = connection;
				connection.answer(extensionOf(streams[index] ?? ANOTHER));
			}
			watch.changed();
		});
	});
	await begin(`ws://127.0.0.1:${await listening(server)}/`, watch);
	const gone = (i: number) => connections[i]?.payloads(1).length === 1;
	await watch.until(() => [...streams, ANOTHER].every((_, i) => gone(i)));
	const ends = await runStreams(streams, connections, connections[streams.length]!, watch);
	const logs = await readLogs(watch);
	server.close();
	return ends.map((end, i) => seenOf(end, logs[i]!));
}

interface End {
	readonly open: boolean;
	readonly sent: Seen['sent'];
	readonly pongs: readonly string[];
}

async function runStreams(
	streams: readonly Stream[],
	connections: readonly RawConnection[],
	another: RawConnection,
	watch: Watch,
): Promise<readonly End[]> {
	let rounds = 0;
	const roundTrips = async () => {
		for (let i = 0; i < ROUNDS; i++) {
			another.write(PROBES[another.from]);
			const wanted = ++rounds;
			await watch.until(() => another.payloads(10).length >= wanted);
		}
	};
	streams.forEach(({ bytes }, i) => {
		connections[i]!.write(bytes);
	});
	await roundTrips();
	const probed = streams.map((stream) => canProbe(stream));
	connections.forEach((connection, i) => {
		if (probed[i]) connection.write(PROBES[connection.from]);
	});
	const answers = (i: number) => connections[i]!.payloads(10).at(-1) === PROBED;
	const over = (i: number) => connections[i]!.ended || (probed[i] && answers(i));
	const borders = streams.flatMap((stream, i) => (atBorder(stream) ? [i] : []));
	await watch.until(() => borders.every(over));
	await roundTrips();
	const ends = streams.map((_, i) => {
		const { ended, closeSent } = connections[i]!;
		const pongs = connections[i]!.payloads(10).filter((payload) => payload !== PROBED);
		return { open: !ended, sent: closeSent, pongs };
	});
	for (const connection of [...connections, another]) connection.end();
	return ends;
}

function seenOf({ open, sent, pongs }: End, { messages, error, close }: Log): Seen {
	const outcome = open ? 'open' : error ? 'failed' : close!.clean ? 'clean' : 'ended';
	return { messages, pongs, sent, outcome, reported: open ? null : close!.code };
}

/** No frame is unfinished: what comes next is read as a frame. */
function atBorder(stream: Stream): boolean {
	const rows = decodeFrames(stream.bytes, stream);
	return rows.count === 0 || frameAt(rows, rows.count - 1).complete;
}

/** Nothing may follow a Close. */
function canProbe(stream: Stream): boolean {
	return atBorder(stream) && decodeFrames(stream.bytes, stream).firstClose < 0;
}

function logOf(socket: WebSocket, watch: Watch): Log {
	const log: Log = { messages: [], error: false, close: null };
	socket.on('message', (data: Buffer, binary) => {
		log.messages.push(`${binary ? 'binary' : 'text'} ${data.toString('hex')}`);
	});
	socket.on('error', () => (log.error = true));
	socket.on('close', (code) => {
		// ws has no word for it: a code that came in a Close.
		log.close = { code, clean: code !== 1006 };
		watch.changed();
	});
	return log;
}

async function listening(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

/** Waits for what others change. */
class Watch {
	#waiting: (() => void)[] = [];

	readonly changed = (): void => {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const go of waiting) go();
	};

	async until(holds: () => unknown): Promise<void> {
		while (!holds()) await new Promise<void>((go) => this.#waiting.push(go));
	}
}
