// A page's WebSocket over the engine's model of it (page-socket), joined to a server endpoint. Each delivery
// is a task of its own, as in a browser.
import { encodeUtf8 } from '../../src/engine/bytes/index.ts';
import { receive, send, startServer } from '../../src/engine/endpoint/index.ts';
import type { PageException, PageSocket, PageStep } from '../../src/engine/page/page-socket.ts';
import { pageClose, pageConnect, pageSend, pageStep } from '../../src/engine/page/page-socket.ts';
import { receiveEnd } from '../../src/engine/endpoint/endpoint.ts';
import { seededKeys } from '../../src/engine/endpoint/masking-keys.ts';
import type { Effect } from '../../src/engine/endpoint/endpoint-events.ts';
import type { Command } from '../../src/engine/endpoint/send.ts';
import type { Endpoint, EndpointStep } from '../../src/engine/endpoint/endpoint-value.ts';
import type { ApiServer } from '../../src/vectors/rules.ts';
import { KEY } from './heads.ts';
import { headOf, served } from './page-server.ts';
import type { PageWindow } from './played-page.ts';

/** Returns a window whose sockets connect to the server, and the texts that the server receives. */
export function modelWindow(serves: ApiServer | undefined, url: string) {
	const arrived: string[] = [];
	const listeners = new Set<(event: { readonly error: unknown }) => void>();
	const uncaught = (error: unknown) => {
		for (const listener of listeners) listener({ error });
	};
	class WebSocket extends ModelSocket {
		constructor(address: string, protocols: unknown = []) {
			super(address, sequence(protocols), { serves, url, arrived, uncaught });
		}
	}
	const page = {
		WebSocket: WebSocket as unknown as PageWindow['WebSocket'],
		addEventListener: (_: 'error', listener: (event: { readonly error: unknown }) => void) => {
			listeners.add(listener);
		},
		removeEventListener: (_: 'error', listener: (event: { readonly error: unknown }) => void) => {
			listeners.delete(listener);
		},
	} satisfies PageWindow;
	return { page, arrived };
}

/** Converts a value by Web IDL to (DOMString or sequence<DOMString>). */
function sequence(protocols: unknown): readonly string[] {
	const several =
		typeof protocols === 'object' && protocols !== null && Symbol.iterator in protocols;
	return several ? Array.from(protocols as Iterable<unknown>, String) : [String(protocols)];
}

interface Around {
	readonly serves: ApiServer | undefined;
	readonly url: string;
	readonly arrived: string[];
	readonly uncaught: (error: unknown) => void;
}

type Listener = (event: object) => void;

class ModelSocket {
	binaryType: 'blob' | 'arraybuffer' = 'blob';
	onopen: Listener | null = null;
	onmessage: Listener | null = null;
	onerror: Listener | null = null;
	onclose: Listener | null = null;
	readonly #around: Around;
	readonly #listeners: (readonly [type: string, listener: Listener])[] = [];
	#socket: PageSocket;
	#server: Endpoint | null;

	constructor(address: string, protocols: readonly string[], around: Around) {
		this.#around = around;
		const begun = accepted(
			pageConnect(address, protocols, {
				key: KEY,
				keys: seededKeys(1),
				origin: 'http://example.com',
			}),
		);
		this.#socket = begun.socket;
		const alone = headOf(around.serves, around.url) !== null;
		this.#server = alone ? null : startServer({ server: { subprotocols: ['chat'] } }).endpoint;
		this.#do(begun.effects);
	}

	get url(): string {
		return this.#socket.url;
	}

	get readyState(): PageSocket['readyState'] {
		return this.#socket.readyState;
	}

	get protocol(): string {
		return this.#socket.protocol;
	}

	get bufferedAmount(): number {
		return this.#socket.bufferedAmount;
	}

	addEventListener(type: string, listener: Listener): void {
		this.#listeners.push([type, listener]);
	}

	send(data: string | Uint8Array): void {
		this.#took(accepted(pageSend(this.#socket, data)));
	}

	close(code?: number, reason?: string): void {
		this.#took(accepted(pageClose(this.#socket, code, reason)));
	}

	#took({ socket, events, effects }: PageStep): void {
		this.#socket = socket;
		this.#do(effects);
		for (const event of events) this.#tell(event);
	}

	#tell(event: PageStep['events'][number]): void {
		const seen = event.type === 'message' ? { ...event, data: this.#dataOf(event.data) } : event;
		const own = {
			open: this.onopen,
			message: this.onmessage,
			error: this.onerror,
			close: this.onclose,
		};
		const listeners = this.#listeners.flatMap(([type, one]) => (type === event.type ? [one] : []));
		for (const listener of [...listeners, own[event.type]]) {
			try {
				listener?.(seen);
			} catch (error) {
				this.#around.uncaught(error);
			}
		}
	}

	#dataOf(data: string | ArrayLike<number>): string | Blob | ArrayBuffer {
		if (typeof data === 'string') return data;
		const { buffer } = Uint8Array.from(data);
		return this.binaryType === 'blob' ? new Blob([buffer]) : buffer;
	}

	/** Delivers bytes in both directions, each delivery in its own task. */
	#do(effects: readonly Effect[]): void {
		for (const effect of effects) {
			if (effect.type === 'write') {
				const bytes = Uint8Array.from(effect.bytes);
				setImmediate(() => {
					this.#reach(bytes);
				});
			} else if (effect.type === 'shutDown' || effect.type === 'closeTcp') {
				setImmediate(() => {
					if (this.#server) this.#serve(receiveEnd(this.#server));
				});
			}
		}
	}

	#reach(bytes: Uint8Array): void {
		const head = headOf(this.#around.serves, this.#around.url);
		if (this.#server) this.#serve(receive(this.#server, bytes));
		else if (head !== null) {
			this.#perform({ type: 'write', bytes: encodeUtf8(head) });
			this.#perform({ type: 'shutDown' });
		}
	}

	#serve({ endpoint, events, effects }: EndpointStep): void {
		this.#server = endpoint;
		for (const effect of effects) this.#perform(effect);
		for (const event of events) {
			served(this.#around.serves, event, (command) => this.#command(command), this.#around.arrived);
		}
	}

	#command(command: Command): void {
		if (this.#server) this.#serve(send(this.#server, command));
	}

	#perform(effect: Effect): void {
		setImmediate(() => {
			const { endpoint } = this.#socket;
			if (effect.type === 'write')
				this.#took(pageStep(this.#socket, receive(endpoint, effect.bytes)));
			else if (effect.type !== 'setWake') {
				this.#took(pageStep(this.#socket, receiveEnd(endpoint)));
			}
		});
	}
}

function accepted(step: PageStep | PageException): PageStep {
	if (step.type === 'threw') throw new DOMException(step.why, step.name);
	return step;
}
