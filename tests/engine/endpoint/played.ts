import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { Effect, ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';
import type { ClientOptions, ServerOptions } from '../../../src/engine/endpoint/endpoint.ts';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { Endpoint, EndpointStep } from '../../../src/engine/endpoint/endpoint-value.ts';
import { decodeUtf8, hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import {
	listedKeys,
	receive,
	send,
	startClient,
	startServer,
} from '../../../src/engine/endpoint/index.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/index.ts';
import { receiveEnd, wake } from '../../../src/engine/endpoint/endpoint.ts';
import { KEY, head } from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';

export const uri = parseWebSocketUri('ws://server.example.com/chat').uri!;

/** The key of all client frames in these tests. */
export const keys = listedKeys([hex`37 fa 21 3d`]);

export const CLIENT: ClientOptions = { uri, key: KEY, keys };

/** One endpoint, with all that it gave so far. */
export class Played {
	endpoint: Endpoint;
	readonly events: ProtocolEvent[] = [];
	readonly effects: Effect[] = [];

	constructor(step: EndpointStep) {
		this.endpoint = step.endpoint;
		this.take(step);
	}

	take({ endpoint, events, effects }: EndpointStep): this {
		this.endpoint = endpoint;
		// Most calls with a byte or two give neither.
		if (events.length > 0) this.events.push(...events);
		if (effects.length > 0) this.effects.push(...effects);
		return this;
	}

	receive(bytes: Bytes | string, nowMs?: number): this {
		return this.take(receive(this.endpoint, typeof bytes === 'string' ? hex(bytes) : bytes, nowMs));
	}

	/** Receives the bytes in pieces that end at `cuts`. */
	receiveCut(bytes: Uint8Array, cuts: readonly number[]): this {
		const borders = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
		for (let i = 1; i < borders.length; i++) {
			this.receive(bytes.subarray(borders[i - 1], borders[i]));
		}
		return this;
	}

	send(command: Command, nowMs?: number): this {
		return this.take(send(this.endpoint, command, nowMs));
	}

	end(how: 'fin' | 'reset' = 'fin'): this {
		return this.take(receiveEnd(this.endpoint, how));
	}

	wake(nowMs: number): this {
		return this.take(wake(this.endpoint, nowMs));
	}

	/** Forgets what happened so far. */
	fresh(): this {
		this.events.length = 0;
		this.effects.length = 0;
		return this;
	}

	get written(): Uint8Array<ArrayBuffer> {
		return writtenBy(this.effects);
	}

	/** Lists the effects that end the TCP connection. */
	get ends(): readonly string[] {
		return this.effects.map(({ type }) => type).filter((type) => /shutDown|closeTcp/.test(type));
	}
}

export function writtenBy(effects: readonly Effect[]): Uint8Array<ArrayBuffer> {
	return joinBytes(effects.flatMap((effect) => (effect.type === 'write' ? [effect.bytes] : [])));
}

export const RESPONSE = [
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
] as const;

export function connecting(options: Partial<ClientOptions> = {}): Played {
	return new Played(startClient({ ...CLIENT, ...options }));
}

export function listening(options: ServerOptions = {}): Played {
	return new Played(startServer(options));
}

/** A client whose connection is open, with nothing said yet. */
export function openClient(options: Partial<ClientOptions> = {}, ...fields: string[]): Played {
	return connecting(options)
		.receive(head(...RESPONSE, ...fields))
		.fresh();
}

export function openServer(
	options: ServerOptions = {},
	client: Partial<ClientOptions> = {},
): Played {
	return listening(options).receive(connecting(client).written).fresh();
}

/** The two of them with a wire between that is never cut the same way: `cut` says how many bytes go at once. */
export class Pair {
	readonly client: Played;
	readonly server: Played;
	readonly #wires = {
		client: { bytes: [] as number[], fin: false, taken: 0 },
		server: { bytes: [] as number[], fin: false, taken: 0 },
	};

	constructor(client: Partial<ClientOptions> = {}, server: ServerOptions = {}) {
		this.client = connecting(client);
		this.server = listening(server);
		this.#collect();
	}

	send(from: 'client' | 'server', command: Command): this {
		this[from].send(command);
		this.#collect();
		return this;
	}

	/** Delivers up to `count` bytes that `from` has written; its FIN once they are all there. False: nothing to do. */
	deliver(from: 'client' | 'server', count: number): boolean {
		const wire = this.#wires[from];
		const to = from === 'client' ? this.server : this.client;
		const bytes = Uint8Array.from(wire.bytes.splice(0, Math.max(1, count)));
		if (bytes.length > 0) {
			to.receive(bytes);
		} else if (wire.fin) {
			wire.fin = false;
			to.end();
		} else {
			return false;
		}
		this.#collect();
		return true;
	}

	/** Delivers bytes in both directions until none is in transit. */
	deliverAll(cut: () => number = () => 1460): this {
		for (;;) {
			const fromClient = this.deliver('client', cut());
			const fromServer = this.deliver('server', cut());
			if (!fromClient && !fromServer) return this;
		}
	}

	#collect(): void {
		for (const side of ['client', 'server'] as const) {
			const wire = this.#wires[side];
			const { effects } = this[side];
			for (const effect of effects.slice(wire.taken)) {
				if (effect.type === 'write') for (const byte of effect.bytes) wire.bytes.push(byte);
				if (effect.type === 'shutDown' || effect.type === 'closeTcp') wire.fin = true;
			}
			wire.taken = effects.length;
		}
	}
}

/** An event in one line, for tables. */
export function eventText(event: ProtocolEvent): string {
	switch (event.type) {
		case 'opened':
			return words('opened', event.subprotocol, event.extensions);
		case 'answered':
			return words('answered', event.status, event.location);
		case 'message': {
			const { kind, payload, frames, compressed } = event;
			const shown = kind === 'text' ? decodeUtf8(payload).text : hexText(payload);
			return words(kind, `[${shown}]`, frames > 1 && `in ${frames}`, compressed && 'compressed');
		}
		case 'ping':
		case 'pong':
			return words(event.type, hexText(event.payload));
		case 'closeReceived':
			return words('Close', event.code, event.reason);
		case 'failed': {
			const { rule, check, reaction } = event;
			const then =
				reaction.type === 'close'
					? reaction.code
					: reaction.type === 'refuse'
						? reaction.status
						: null;
			return words('failed', rule ?? `our ${check}`, then);
		}
		case 'refused':
			return words('refused', event.rule);
		case 'timedOut':
			return words('timed out', event.timer);
		case 'closed':
			return words('closed', event.code, event.reason, event.wasClean ? 'clean' : 'not clean');
	}
}

function words(...parts: readonly (string | number | false | null)[]): string {
	return parts.filter((part) => part !== null && part !== false && part !== '').join(' ');
}
