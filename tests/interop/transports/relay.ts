// A TCP relay that holds every chunk for a while in each direction, and keeps what went through it and when.
import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { clockMs } from './clock.ts';

export interface RelayedChunk {
	readonly bytes: Buffer;
	readonly cameMs: number;
	/** Null while it is held. */
	leftMs: number | null;
}

/** Of one connection; `up` is from the client to the server. */
export interface RelayedConnection {
	up: RelayedChunk[];
	down: RelayedChunk[];
}

export type Way = keyof RelayedConnection;

export class Relay {
	/** Held so long, each way. Changed between runs. */
	delayMs: number;
	readonly port: number;
	readonly connections: RelayedConnection[] = [];
	readonly #server: Server;
	readonly #sockets: Set<Socket>;

	/** On a port of five digits, so that the Host fields of all relays are equally long. */
	static async start(targetPort: number, delayMs: number): Promise<Relay> {
		const tooShort: Server[] = [];
		try {
			for (;;) {
				const server = createServer({ allowHalfOpen: true });
				const port = await listening(server);
				if (port >= 10_000) return new Relay(server, port, targetPort, delayMs);
				tooShort.push(server);
			}
		} finally {
			for (const server of tooShort) server.close();
		}
	}

	private constructor(server: Server, port: number, targetPort: number, delayMs: number) {
		this.delayMs = delayMs;
		this.port = port;
		this.#server = server;
		this.#sockets = new Set();
		server.on('connection', (client) => {
			const target = { port: targetPort, host: '127.0.0.1', allowHalfOpen: true };
			this.#join(client, connect(target));
		});
	}

	/** Forgets what went through so far. */
	forget(): void {
		for (const connection of this.connections) {
			connection.up = [];
			connection.down = [];
		}
	}

	/** Of every connection that was used, each as one run of bytes. */
	bytes(way: Way): readonly Buffer[] {
		return this.connections
			.map((connection) => Buffer.concat(connection[way].map(({ bytes }) => bytes)))
			.filter(({ length }) => length > 0);
	}

	/** How long each chunk was really held. */
	heldMs(way: Way): readonly number[] {
		return this.connections.flatMap((connection) =>
			connection[way].flatMap(({ cameMs, leftMs }) => (leftMs === null ? [] : [leftMs - cameMs])),
		);
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.#server.close(resolve));
		for (const socket of this.#sockets) socket.destroy();
		await closed;
	}

	#join(client: Socket, server: Socket): void {
		const connection: RelayedConnection = { up: [], down: [] };
		this.connections.push(connection);
		this.#carry(client, server, (chunk) => connection.up.push(chunk));
		this.#carry(server, client, (chunk) => connection.down.push(chunk));
	}

	#carry(from: Socket, to: Socket, record: (chunk: RelayedChunk) => void): void {
		/** Null is the end. */
		const held: (RelayedChunk | null)[] = [];
		const deliver = (): void => {
			const next = held.shift();
			if (next === undefined || to.destroyed) return;
			if (next === null) {
				to.end();
				return;
			}
			next.leftMs = clockMs();
			to.write(next.bytes);
		};
		const hold = (one: RelayedChunk | null): void => {
			held.push(one);
			if (this.delayMs === 0 && held.length === 1) deliver();
			else setTimeout(deliver, this.delayMs);
		};
		this.#sockets.add(from);
		from.setNoDelay(true);
		from.on('data', (bytes) => {
			const chunk: RelayedChunk = { bytes, cameMs: clockMs(), leftMs: null };
			record(chunk);
			hold(chunk);
		});
		from.on('end', () => hold(null));
		from.on('error', () => to.destroy());
		from.on('close', () => this.#sockets.delete(from));
	}
}

async function listening(server: Server): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	return (server.address() as AddressInfo).port;
}
