// An endpoint of the engine on a real TCP connection: moves bytes, keeps the time, and nothing else.
import type { Socket } from 'node:net';
import { receive, send } from '../../../src/engine/endpoint/index.ts';
import type { Endpoint, EndpointStep } from '../../../src/engine/endpoint/endpoint-value.ts';
import { nextWake } from '../../../src/engine/endpoint/endpoint-value.ts';
import { receiveEnd, wake } from '../../../src/engine/endpoint/endpoint.ts';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { ProtocolEvent } from '../../../src/engine/endpoint/endpoint-events.ts';

export class EndpointSocket {
	readonly events: ProtocolEvent[] = [];
	#endpoint: Endpoint;
	readonly #socket: Socket;
	readonly #listener: (event: ProtocolEvent, self: EndpointSocket) => void;
	#timer: NodeJS.Timeout | undefined;

	constructor(
		socket: Socket,
		start: (startMs: number) => EndpointStep,
		listener: (event: ProtocolEvent, self: EndpointSocket) => void = () => undefined,
	) {
		this.#socket = socket;
		const begun = start(now());
		this.#endpoint = begun.endpoint;
		this.#listener = listener;
		socket.on('data', (chunk: Buffer) => {
			this.#take(receive(this.#endpoint, new Uint8Array(chunk), now()));
		});
		socket.on('end', () => {
			this.#take(receiveEnd(this.#endpoint, 'fin', now()));
		});
		socket.on('error', () => {
			this.#take(receiveEnd(this.#endpoint, 'reset', now()));
		});
		socket.on('close', () => {
			clearTimeout(this.#timer);
		});
		this.#take(begun);
	}

	get state(): Endpoint['state'] {
		return this.#endpoint.state;
	}

	send(command: Command): void {
		this.#take(send(this.#endpoint, command, now()));
	}

	/** Bytes that no endpoint would send. */
	raw(bytes: Uint8Array): void {
		this.#socket.write(bytes);
	}

	/** TCP's FIN, or its RST, without a Close. */
	leave(how: 'fin' | 'reset'): void {
		if (how === 'fin') this.#socket.end();
		else this.#socket.resetAndDestroy();
	}

	#take({ endpoint, events, effects }: EndpointStep): void {
		this.#endpoint = endpoint;
		for (const effect of effects) {
			switch (effect.type) {
				case 'write':
					this.#socket.write(Uint8Array.from(effect.bytes));
					break;
				case 'shutDown':
					this.#socket.end();
					break;
				case 'closeTcp':
					this.#socket.destroy();
					break;
				case 'setWake':
					this.#setWake();
					break;
			}
		}
		for (const event of events) {
			this.events.push(event);
			this.#listener(event, this);
		}
	}

	#setWake(): void {
		clearTimeout(this.#timer);
		const at = nextWake(this.#endpoint);
		if (at === null) return;
		this.#timer = setTimeout(
			() => {
				this.#take(wake(this.#endpoint, now()));
			},
			Math.max(0, at - now()),
		);
	}
}

/** Whole milliseconds: timers may come a little early. */
function now(): number {
	return Math.ceil(performance.now());
}
