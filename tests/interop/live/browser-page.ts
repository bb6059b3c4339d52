// A page in a real browser and the server of the engine that it may connect to, on loopback.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Browser, Page } from 'playwright';
import { startServer } from '../../../src/engine/endpoint/index.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import type { ServerOptions } from '../../../src/engine/endpoint/endpoint.ts';
import { EndpointSocket } from './endpoint-socket.ts';

export type Served = (event: ProtocolEvent, self: EndpointSocket) => void;

export interface Serving {
	readonly serve: Served;
	readonly options?: ServerOptions;
	/** To the first visitor of this address, instead of a WebSocket: these bytes, and FIN. */
	readonly instead?: ((url: string) => string | null) | null;
	/** In one segment with the 101. */
	readonly behind?: Uint8Array | null;
}

export class BrowserPage {
	readonly page: Page;
	/** The next one. */
	connection: Promise<EndpointSocket> = new Promise(() => undefined);
	#server: Server | null = null;
	#opened: () => void = () => undefined;

	static async start(browser: Browser): Promise<BrowserPage> {
		const page = await browser.newPage();
		const started = new BrowserPage(page);
		// What the page calls when it has seen `open`.
		await page.exposeFunction('opened', () => {
			started.#opened();
		});
		return started;
	}

	private constructor(page: Page) {
		this.page = page;
	}

	/**
	 * From now on, at the address that is returned. Each time it is another port: a browser opens TCP even for a socket
	 * that its page has closed, and this connection may come when the next test has begun. `opened` is told when the page
	 * has seen it too: some browsers lose it when a failure comes first.
	 */
	async serving({ serve, options = {}, instead = null, behind = null }: Serving): Promise<string> {
		this.#server?.close();
		const server = createServer();
		this.#server = server;
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/chat`;
		let refusal = instead?.(url) ?? null;
		this.connection = new Promise((resolve) => {
			server.on('connection', (socket) => {
				if (refusal !== null) {
					const bytes = refusal;
					refusal = null;
					socket.on('error', () => undefined);
					socket.once('data', () => socket.end(bytes));
					return;
				}
				if (behind !== null) socket.cork();
				const start = (startMs: number) => startServer({ ...options, startMs });
				const one = new EndpointSocket(socket, start, (event, self) => {
					if (event.type !== 'opened') serve(event, self);
					else {
						if (behind !== null) {
							self.raw(behind);
							socket.uncork();
						}
						this.#opened = () => {
							serve(event, self);
						};
					}
				});
				resolve(one);
			});
		});
		return url;
	}

	async end(): Promise<void> {
		await this.page.close();
		this.#server?.close();
	}
}
