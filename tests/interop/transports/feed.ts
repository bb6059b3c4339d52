// A real server that hands updates to one page by one transport. All say the same in their heads, as far as the
// transport lets them.
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { TransportId } from '../../../src/engine/compare/index.ts';
import { clockMs } from './clock.ts';

/** How a transport answers. */
interface Delivery {
	ask(response: ServerResponse): void;
	publish(update: string): void;
	/** From here on updates are born. */
	begin(): void;
}

const FIELDS = { 'Cache-Control': 'no-store' };
const PAGE = '<!doctype html><title>Feed</title><link rel="icon" href="data:,">';

export class Feed {
	readonly port: number;
	/** When the page asked for updates first. */
	readonly asked: Promise<number>;
	readonly #server: Server;
	readonly #delivery: Delivery;

	static async start(transport: TransportId, holdMs: number): Promise<Feed> {
		// No connection is given up between the loading of a page and the run.
		const server = createServer({ keepAliveTimeout: 60_000 });
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(0, '127.0.0.1', resolve);
		});
		return new Feed(server, transport, holdMs);
	}

	private constructor(server: Server, transport: TransportId, holdMs: number) {
		this.#server = server;
		this.port = (server.address() as AddressInfo).port;
		let asked: () => void = () => undefined;
		this.asked = new Promise((resolve) => (asked = () => resolve(clockMs())));
		this.#delivery =
			transport === 'websocket' ? webSocket(server, asked) : deliveryOf(transport, holdMs);
		server.on('request', (request, response) => {
			switch (request.url) {
				case '/':
					response.writeHead(200, { ...FIELDS, 'Content-Type': 'text/html' }).end(PAGE);
					return;
				case '/clock':
					response.writeHead(200, FIELDS).end(String(clockMs()));
					return;
				case '/feed':
					this.#delivery.ask(response);
					asked();
					return;
				default:
					response.writeHead(404).end();
			}
		});
	}

	begin(): void {
		this.#delivery.begin();
	}

	publish(update: string): void {
		this.#delivery.publish(update);
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.#server.close(resolve));
		this.#server.closeAllConnections();
		await closed;
	}
}

function deliveryOf(transport: Exclude<TransportId, 'websocket'>, holdMs: number): Delivery {
	switch (transport) {
		case 'short-polling':
			return shortPolling();
		case 'long-polling':
			return longPolling(holdMs);
		case 'streaming':
			return stream('application/octet-stream', (update) => update);
		case 'sse':
			return stream('text/event-stream', (update) => `data: ${update}\n\n`);
	}
}

function answer(response: ServerResponse, body: string): void {
	if (body === '') {
		response.writeHead(204, FIELDS).end();
		return;
	}
	const sized = { 'Content-Type': 'text/plain', 'Content-Length': body.length };
	response.writeHead(200, { ...FIELDS, ...sized }).end(body);
}

function shortPolling(): Delivery {
	let waiting = '';
	return {
		ask(response) {
			answer(response, waiting);
			waiting = '';
		},
		publish: (update) => void (waiting += update),
		begin: () => undefined,
	};
}

/** Before the first birth a request is held as long as it takes, so that its time runs from there. */
function longPolling(holdMs: number): Delivery {
	let waiting = '';
	let held: ServerResponse | null = null;
	let timer: NodeJS.Timeout | undefined;
	let begun = false;
	const reply = (): void => {
		if (held === null) return;
		clearTimeout(timer);
		answer(held, waiting);
		held = null;
		waiting = '';
	};
	const countDown = (): void => {
		timer = setTimeout(reply, holdMs);
	};
	return {
		ask(response) {
			held = response;
			if (waiting !== '') reply();
			else if (begun) countDown();
		},
		publish(update) {
			waiting += update;
			reply();
		},
		begin() {
			begun = true;
			countDown();
		},
	};
}

function stream(contentType: string, framed: (update: string) => string): Delivery {
	let open: ServerResponse | null = null;
	return {
		ask(response) {
			open = response;
			response.writeHead(200, { ...FIELDS, 'Content-Type': contentType }).flushHeaders();
		},
		publish: (update) => void open?.write(framed(update)),
		begin: () => undefined,
	};
}

function webSocket(server: Server, asked: () => void): Delivery {
	const sockets = new WebSocketServer({ server, path: '/feed' });
	sockets.on('connection', asked);
	return {
		ask: (response) => void response.writeHead(426).end(),
		publish(update) {
			for (const socket of sockets.clients) socket.send(update);
		},
		begin: () => undefined,
	};
}
