// A real Chromium as the client of the engine's server, over TCP on loopback: what goes over the wire is right for both,
// and its page code sees what tests/engine/page says that page code sees.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type ProtocolEvent } from '../../../src/engine/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import { EndpointSocket } from './endpoint-socket.ts';

type Served = (event: ProtocolEvent, self: EndpointSocket) => void;
type Call = readonly ['send' | 'close', ...(readonly (string | number)[])];

let browser: Browser;
let page: Page;
let server: Server;
let port = 0;
let connections: EndpointSocket[] = [];
let served: Served = () => undefined;
let deflate = false;
/** Instead of an endpoint: these bytes, and FIN. */
let answer: string | null = null;

beforeAll(async () => {
	const executablePath = process.env['CHROME_PATH'];
	browser = await chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: ['--no-sandbox'],
	});
	page = await browser.newPage();
	server = createServer((socket) => {
		const instead = answer;
		if (instead !== null) {
			socket.on('error', () => undefined);
			socket.once('data', () => socket.end(instead));
			return;
		}
		const codec = deflate ? { codec: deflateCodec } : {};
		connections.push(
			new EndpointSocket(socket, startServer({ server: { deflate }, ...codec }), (event, self) => {
				served(event, self);
			}),
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	({ port } = server.address() as AddressInfo);
}, 60_000);

afterAll(async () => {
	await browser.close();
	server.close();
});

interface Doing {
	/** What the page calls when it is open, when the first message came, and at once. */
	readonly onopen?: readonly Call[];
	readonly onmessage?: readonly Call[];
	readonly atOnce?: readonly Call[];
}

/** Each event as "readyState type what", until `close`. */
async function seen(serve: Served, doing: Doing = {}): Promise<readonly string[]> {
	connections = [];
	served = serve;
	return page.evaluate(
		({ url, onopen, onmessage, atOnce }) =>
			new Promise<string[]>((resolve) => {
				const log: string[] = [];
				const socket = new WebSocket(url);
				socket.binaryType = 'arraybuffer';
				const call = (calls: typeof onopen) => {
					for (const [name, ...args] of calls)
						(socket[name] as (...all: unknown[]) => void)(...args);
				};
				socket.onopen = () => {
					log.push(`${socket.readyState} open`);
					call(onopen);
				};
				socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
					const what = typeof data === 'string' ? data : `${data.byteLength} bytes`;
					log.push(`${socket.readyState} message ${what}`);
					call(onmessage);
				};
				socket.onerror = () => log.push(`${socket.readyState} error`);
				socket.onclose = ({ code, reason, wasClean }) => {
					log.push(`${socket.readyState} close ${code} ${reason}${wasClean ? ' clean' : ''}`);
					resolve(log);
				};
				call(atOnce);
			}),
		{
			url: `ws://127.0.0.1:${port}/`,
			onopen: doing.onopen ?? [],
			onmessage: doing.onmessage ?? [],
			atOnce: doing.atOnce ?? [],
		},
	);
}

const echo: Served = (event, self) => {
	if (event.type !== 'message') return;
	const { kind, payload } = event;
	if (kind === 'binary') self.send({ type: 'binary', payload });
	else self.send({ type: 'text', text: new TextDecoder().decode(Uint8Array.from(payload)) });
};

const onOpened =
	(run: (self: EndpointSocket) => void): Served =>
	(event, self) => {
		if (event.type === 'opened') run(self);
	};

describe.each([false, true])('compression: %s', (compress) => {
	test('a message there and back, and a clean close', async () => {
		deflate = compress;
		const log = await seen(echo, {
			onopen: [['send', 'Hello κόσμε '.repeat(compress ? 20 : 1)]],
			onmessage: [['close', 1000, 'bye']],
		});
		expect(log).toEqual([
			'1 open',
			`1 message ${'Hello κόσμε '.repeat(compress ? 20 : 1)}`,
			'3 close 1000 bye clean',
		]);
		const { events } = connections[0]!;
		expect(events.find(({ type }) => type === 'message')).toMatchObject({ compressed: compress });
		await expect
			.poll(() => events.at(-1))
			.toEqual({ type: 'closed', code: 1000, reason: 'bye', wasClean: true });
	});

	test('a mebibyte in fragments', async () => {
		deflate = compress;
		const payload = Uint8Array.from({ length: 1 << 20 }, (_, i) => (i * 31) & 255);
		const log = await seen(
			onOpened((self) => {
				self.send({ type: 'binary', payload, fragmentBytes: 50_000 });
			}),
			{ onmessage: [['close', 3000]] },
		);
		expect(log).toEqual(['1 open', '1 message 1048576 bytes', '3 close 3000  clean']);
	});
});

describe('what page code sees', () => {
	test.each<readonly [string, Served, Doing, readonly string[]]>([
		['close() without a code', echo, { onopen: [['close']] }, ['1 open', '3 close 1005  clean']],
		[
			'the server closes',
			onOpened((self) => {
				self.send({ type: 'close', code: 3001, reason: 'over' });
			}),
			{},
			['1 open', '3 close 3001 over clean'],
		],
		[
			'the server closes without a code',
			onOpened((self) => {
				self.send({ type: 'close' });
			}),
			{},
			['1 open', '3 close 1005  clean'],
		],
		[
			'TCP ends without a Close',
			onOpened((self) => {
				self.leave('fin');
			}),
			{},
			['1 open', '3 close 1006 '],
		],
		[
			'a reserved bit that nobody agreed on',
			onOpened((self) => {
				self.raw(hex`c1 00`);
			}),
			{},
			['1 open', '3 error', '3 close 1006 '],
		],
		[
			'text that is not UTF-8',
			onOpened((self) => {
				self.raw(hex`81 02 c3 28`);
			}),
			{},
			['1 open', '3 error', '3 close 1006 '],
		],
		['close() while connecting', echo, { atOnce: [['close']] }, ['3 error', '3 close 1006 ']],
	])('%s', async (_, serve, doing, log) => {
		deflate = false;
		expect(await seen(serve, doing)).toEqual(log);
	});

	test('a handshake that is refused', async () => {
		answer = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n';
		expect(await seen(echo)).toEqual(['3 error', '3 close 1006 ']);
		answer = null;
	});

	test('nothing of a Ping; the Pong is the browser’s own', async () => {
		deflate = false;
		const log = await seen((event, self) => {
			if (event.type === 'opened') self.send({ type: 'ping', payload: Uint8Array.of(7, 8) });
			if (event.type === 'pong') self.send({ type: 'close', code: 4000 });
		});
		expect(log).toEqual(['1 open', '3 close 4000  clean']);
	});
});
