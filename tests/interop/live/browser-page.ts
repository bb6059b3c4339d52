// A page in a real browser and the server of the engine that it may connect to, on loopback.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Browser, Page } from 'playwright';
import { startServer } from '../../../src/engine/index.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import type { ServerOptions } from '../../../src/engine/endpoint/endpoint.ts';
import { EndpointSocket } from './endpoint-socket.ts';

export type Served = (event: ProtocolEvent, self: EndpointSocket) => void;

export interface Serving {
	readonly serve: Served;
	readonly options?: ServerOptions;
	/** To the first visitor, instead of a WebSocket: these bytes, and FIN. */
	readonly instead?: string | null;
	/** In one segment with the 101. */
	readonly behind?: Uint8Array | null;
}

export class BrowserPage {
	readonly page: Page;
	readonly url: string;
	/** The next one. */
	connection: Promise<EndpointSocket> = new Promise(() => undefined);
	readonly #server: Server;
	#opened: () => void = () => undefined;

	static async start(browser: Browser): Promise<BrowserPage> {
		const server = createServer();
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const page = await browser.newPage();
		const started = new BrowserPage(page, server);
		// What the page calls when it has seen `open`.
		await page.exposeFunction('opened', () => {
			started.#opened();
		});
		return started;
	}

	private constructor(page: Page, server: Server) {
		this.page = page;
		this.#server = server;
		this.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/chat`;
	}

	/** From now on. `opened` is told when the page has seen it too: some browsers lose it when a failure comes first. */
	serving({ serve, options = {}, instead = null, behind = null }: Serving): void {
		let visits = 0;
		this.connection = new Promise((resolve) => {
			this.#server.removeAllListeners('connection').on('connection', (socket) => {
				if (instead !== null && visits++ === 0) {
					socket.on('error', () => undefined);
					socket.once('data', () => socket.end(instead));
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
	}

	async end(): Promise<void> {
		await this.page.close();
		this.#server.close();
	}
}
