// Real browsers as clients of the engine's server, over TCP on loopback: what goes over the wire is right for both, and
// their page code sees what tests/engine/page says that page code sees. What differs between them is in the rows.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { receive, startServer } from '../../../src/engine/endpoint/index.ts';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import { BrowserPage, type Served, type Serving } from './browser-page.ts';
import { BROWSERS } from './browsers.ts';
import type { EndpointSocket } from './endpoint-socket.ts';
import { test } from './shared-browsers.ts';

/** `bytes`: so many of the pattern below. */
type Call =
	| { readonly send: string }
	| { readonly bytes: number }
	| { readonly close: readonly [code?: number, reason?: string] };

/** What the page calls when it is open, when the first message came, and at once. */
interface Doing {
	readonly onopen?: readonly Call[];
	readonly onmessage?: readonly Call[];
	readonly atOnce?: readonly Call[];
}

const MIB = 1 << 20;
const pattern = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
const SMILE = 'Hello κόσμε 😀 ';

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

const sends = (...commands: readonly Command[]): Served =>
	onOpened((self) => {
		for (const command of commands) self.send(command);
	});

const writes = (bytes: Uint8Array): Served =>
	onOpened((self) => {
		self.raw(bytes);
	});

/** Each event as "readyState type what", until `close`. Sent into the page as text. */
function watch(
	url: string,
	{ onopen = [], onmessage = [], atOnce = [] }: Doing,
): Promise<string[]> {
	return new Promise((resolve) => {
		const log: string[] = [];
		const socket = new WebSocket(url);
		socket.binaryType = 'arraybuffer';
		const make = (calls: readonly Call[]) => {
			for (const one of calls) {
				if ('send' in one) socket.send(one.send);
				else if ('close' in one) socket.close(...one.close);
				else socket.send(Uint8Array.from({ length: one.bytes }, (_, i) => (i * 31) & 255));
			}
		};
		socket.onopen = () => {
			log.push(`${socket.readyState} open`);
			make(onopen);
			void (globalThis as { opened?: () => unknown }).opened?.();
		};
		socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
			if (typeof data === 'string') log.push(`${socket.readyState} message ${data}`);
			else {
				const whole = new Uint8Array(data).every((byte, i) => byte === ((i * 31) & 255));
				const what = `${data.byteLength} bytes${whole ? '' : ', spoilt'}`;
				log.push(`${socket.readyState} message ${what}`);
			}
			make(onmessage);
		};
		socket.onerror = () => log.push(`${socket.readyState} error`);
		socket.onclose = ({ code, reason, wasClean }) => {
			log.push(`${socket.readyState} close ${code} ${reason}${wasClean ? ' clean' : ''}`);
			resolve(log);
		};
		make(atOnce);
	});
}

describe.each(BROWSERS)('$name', (browser) => {
	const { name } = browser;
	let live: BrowserPage;

	test.beforeAll(async ({ shared }) => {
		live = await BrowserPage.start(await shared(browser));
	});

	test.afterAll(() => live.end());

	async function seen(serve: Served, doing: Doing = {}, serving: Partial<Serving> = {}) {
		const url = await live.serving({ serve, ...serving });
		return live.page.evaluate<string[]>(
			`(${watch.toString()})(${JSON.stringify(url)}, ${JSON.stringify(doing)})`,
		);
	}

	/** How the server's connection came to its end. */
	const ended = (type: ProtocolEvent['type'] = 'closed') =>
		expect.poll(async () => (await live.connection).events.find((event) => event.type === type));

	describe.each([false, true])('compression: %s', (compress) => {
		const serving = compress ? { options: { server: { deflate: true }, codec: deflateCodec } } : {};

		test('a message there and back, and a clean close', async () => {
			const text = SMILE.repeat(compress ? 20 : 1);
			const doing: Doing = { onopen: [{ send: text }], onmessage: [{ close: [1000, 'bye'] }] };
			expect(await seen(echo, doing, serving)).toEqual([
				'1 open',
				`1 message ${text}`,
				'3 close 1000 bye clean',
			]);
			await ended('message').toMatchObject({ compressed: compress });
			await ended().toEqual({ type: 'closed', code: 1000, reason: 'bye', wasClean: true });
		});

		test('messages without content, and an empty reason', async () => {
			const doing: Doing = { onopen: [{ bytes: 0 }], onmessage: [{ close: [3000, ''] }] };
			expect(await seen(echo, doing, serving)).toEqual([
				'1 open',
				'1 message 0 bytes',
				'3 close 3000  clean',
			]);
		});

		test('a mebibyte there and back', async () => {
			const doing: Doing = { onopen: [{ bytes: MIB }], onmessage: [{ close: [4999] }] };
			expect(await seen(echo, doing, serving)).toEqual([
				'1 open',
				`1 message ${MIB} bytes`,
				'3 close 4999  clean',
			]);
		});

		test('messages in fragments', async () => {
			const text = SMILE.repeat(50);
			const serve = sends(
				{ type: 'text', text, fragmentBytes: 1 },
				{ type: 'binary', payload: pattern(MIB), fragmentBytes: 50_000 },
				{ type: 'close', code: 1000 },
			);
			expect(await seen(serve, {}, serving)).toEqual([
				'1 open',
				`1 message ${text}`,
				`1 message ${MIB} bytes`,
				'3 close 1000  clean',
			]);
		});
	});

	test('a Ping between fragments: the browser answers it, and the page has no event', async () => {
		const log = await seen((event, self) => {
			if (event.type === 'opened') self.raw(hex`01 03 48 65 6c 89 02 07 08 80 02 6c 6f`);
			if (event.type === 'pong') self.send({ type: 'close', code: 4000 });
		});
		expect(log).toEqual(['1 open', '1 message Hello', '3 close 4000  clean']);
		const pong = (await live.connection).events.find(({ type }) => type === 'pong');
		expect(pong?.type === 'pong' && hexText(pong.payload)).toBe('07 08');
	});

	describe('the end, as the page sees it and as the server does', () => {
		const clean = { wasClean: true };
		const lost = { code: 1006, wasClean: false };

		test.each<readonly [string, Served, Doing, string | null, object]>([
			[
				'close() without a code',
				echo,
				{ onopen: [{ close: [] }] },
				'1005  clean',
				{ code: 1005, ...clean },
			],
			[
				'the server closes',
				sends({ type: 'close', code: 3001, reason: 'over' }),
				{},
				'3001 over clean',
				{ code: 3001, reason: 'over', ...clean },
			],
			[
				'the server closes without a code',
				sends({ type: 'close' }),
				{},
				'1005  clean',
				{ code: 1005, ...clean },
			],
			[
				'TCP ends without a Close',
				onOpened((self) => {
					self.leave('fin');
				}),
				{},
				'1006 ',
				lost,
			],
			[
				'the Close of both at once',
				sends({ type: 'close', code: 3002 }),
				{ onopen: [{ close: [3001] }] },
				null,
				clean,
			],
		])('%s', async (_, serve, doing, close, closed) => {
			const log = await seen(serve, doing);
			if (close === null) expect(log.at(-1)).toMatch(/^3 close 300[12] {2}clean$/);
			else expect(log).toEqual(['1 open', `3 close ${close}`]);
			await ended().toMatchObject(closed);
		});

		test.each<readonly [string, Uint8Array]>([
			['a reserved bit without an extension for it', hex`c1 00`],
			['a reserved opcode', hex`83 00`],
			['text that is not UTF-8', hex`81 02 c3 28`],
			['a continuation of nothing', hex`80 00`],
		])('%s', async (_, bytes) => {
			expect(await seen(writes(bytes))).toEqual(['1 open', '3 error', '3 close 1006 ']);
			// Firefox ends TCP; Chromium says why before.
			await ended().toMatchObject(name === 'Chromium' ? { code: 1002 } : lost);
		});

		// By the standard the page would learn it when TCP has ended.
		test('a page learns that its connection failed although the server keeps TCP open', async () => {
			const held: Socket[] = [];
			const server = createServer({ allowHalfOpen: true }, (socket) => {
				held.push(socket);
				socket.on('error', () => undefined);
				socket.once('data', (head) => {
					for (const effect of receive(startServer().endpoint, head).effects) {
						if (effect.type === 'write') socket.write(Uint8Array.from(effect.bytes));
					}
					socket.once('data', () => socket.write(hex`c1 00`));
				});
			});
			server.listen(0, '127.0.0.1');
			await once(server, 'listening');
			const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
			const play = `(${watch.toString()})("${url}", { onopen: [{ send: 'x' }] })`;
			expect(await live.page.evaluate(play)).toEqual(['1 open', '3 error', '3 close 1006 ']);
			for (const socket of held) socket.destroy();
			server.close();
		});

		test('the server fails the connection: a Close, and FIN at once', async () => {
			const log = await seen(sends({ type: 'fail', code: 1011 }));
			expect(log[0]).toBe('1 open');
			// Firefox calls it clean or not, as its answer was sent before the FIN came or after: half and half.
			expect(log[1]).toMatch(name === 'Chromium' ? /^3 close 1011 {2}clean$/ : /^3 close 1011 /);
			await ended().toMatchObject(lost);
		});

		test('a broken frame right behind the 101', async () => {
			const log = await seen(() => undefined, {}, { behind: hex`c1 00` });
			// Firefox mostly has failed the connection before its page has heard of it: 59 times of 60.
			if (name === 'Chromium') expect(log[0]).toBe('1 open');
			expect(log.filter((line) => line !== '1 open')).toEqual(['3 error', '3 close 1006 ']);
		});

		test('a reset of TCP', async () => {
			const log = await seen(
				onOpened((self) => {
					self.leave('reset');
				}),
			);
			const error = name === 'Firefox' ? ['3 error'] : [];
			expect(log).toEqual(['1 open', ...error, '3 close 1006 ']);
		});

		test('close() while connecting', async () => {
			const log = await seen(echo, { atOnce: [{ close: [] }] });
			expect(log).toEqual(['3 error', '3 close 1006 ']);
		});

		test('a handshake that is refused', async () => {
			const instead = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n';
			expect(await seen(echo, {}, { instead: () => instead })).toEqual([
				'3 error',
				'3 close 1006 ',
			]);
		});

		test('the page is left', async () => {
			const url = await live.serving({ serve: echo });
			await live.page.evaluate(
				(address) =>
					new Promise((open) => {
						new WebSocket(address).onopen = open;
					}).then(() => null),
				url,
			);
			await live.page.goto('data:text/html,elsewhere');
			await ended().toMatchObject({ code: 1001 });
		});
	});
});
