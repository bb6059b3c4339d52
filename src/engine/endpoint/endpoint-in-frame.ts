// The value of an endpoint in the middle of a frame. Everything is as the last turn left it, except how much
// of the header or the payload has arrived. An endpoint that receives byte by byte has such a value after
// almost every byte, so this value is small. Nothing happened at such a byte: the value is also the step that led to it,
// which saves an object for each byte.
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import type { DecoderState } from './decoder-state.ts';
import type { EndpointDraft, Endpoint, EndpointStep, IncomingMessage } from './endpoint-value.ts';
import { endpointCopy, NOTHING } from './endpoint-value.ts';

type Chunk = GrowingPayload['chunk'];

export class EndpointInFrame implements Endpoint, EndpointStep {
	/** Holds the endpoint after the last turn; its decoder is not null. */
	readonly base: Endpoint;
	/** Counts the bytes of frames received so far. */
	readonly received: number;
	/** Holds the array with the payload of the current message; it is null without a message, or with a compressed one. */
	readonly chunk: Chunk | null;
	/** Counts the bytes of the current message in `chunk`; it is 0 without a chunk. */
	readonly payloadBytes: number;
	readonly nowMs: number;

	constructor(
		base: Endpoint,
		received: number,
		chunk: Chunk | null,
		payloadBytes: number,
		nowMs: number,
	) {
		this.base = base;
		this.received = received;
		this.chunk = chunk;
		this.payloadBytes = payloadBytes;
		this.nowMs = nowMs;
	}

	get endpoint(): Endpoint {
		return this;
	}

	get events(): EndpointStep['events'] {
		return NOTHING;
	}

	get actions(): EndpointStep['actions'] {
		return NOTHING;
	}

	get decoder(): DecoderState {
		return { shared: this.base.decoder!.shared, received: this.received };
	}

	get incoming(): IncomingMessage | null {
		const { base, chunk, payloadBytes } = this;
		if (base.incoming === null || chunk === null) return base.incoming;
		return { ...base.incoming, payload: { chunk, length: payloadBytes } };
	}

	get role(): Endpoint['role'] {
		return this.base.role;
	}

	get state(): Endpoint['state'] {
		return this.base.state;
	}

	get settings(): Endpoint['settings'] {
		return this.base.settings;
	}

	get opening(): Endpoint['opening'] {
		return this.base.opening;
	}

	get head(): Endpoint['head'] {
		return this.base.head;
	}

	get headBytes(): Endpoint['headBytes'] {
		return this.base.headBytes;
	}

	get control(): Endpoint['control'] {
		return this.base.control;
	}

	get outgoing(): Endpoint['outgoing'] {
		return this.base.outgoing;
	}

	get keys(): Endpoint['keys'] {
		return this.base.keys;
	}

	get subprotocol(): Endpoint['subprotocol'] {
		return this.base.subprotocol;
	}

	get deflate(): Endpoint['deflate'] {
		return this.base.deflate;
	}

	get closeSent(): Endpoint['closeSent'] {
		return this.base.closeSent;
	}

	get closeReceived(): Endpoint['closeReceived'] {
		return this.base.closeReceived;
	}

	get due(): Endpoint['due'] {
		return this.base.due;
	}

	get heartbeats(): Endpoint['heartbeats'] {
		return this.base.heartbeats;
	}

	get awaitedPong(): Endpoint['awaitedPong'] {
		return this.base.awaitedPong;
	}
}

/** Returns the copy with which a turn begins. */
export function draftOf(endpoint: Endpoint): EndpointDraft {
	if (!(endpoint instanceof EndpointInFrame)) return endpointCopy(endpoint);
	const draft = endpointCopy(endpoint.base);
	draft.decoder = endpoint.decoder;
	if (draft.incoming !== null) draft.incoming.payload = endpoint.incoming!.payload;
	draft.nowMs = endpoint.nowMs;
	return draft;
}
