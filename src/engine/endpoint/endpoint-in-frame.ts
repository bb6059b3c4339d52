// The value of an endpoint in the middle of a frame. Everything is as the last turn left it, except how much
// of the header or the payload has arrived. An endpoint that receives byte by byte has such a value after
// almost every byte, so this value is small.
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import type { DecoderPlace } from './decoder-place.ts';
import type { EndpointDraft, Endpoint, IncomingMessage } from './endpoint-value.ts';
import { endpointCopy } from './endpoint-value.ts';

type Chunk = GrowingPayload['chunk'];

export class EndpointInFrame implements Endpoint {
	/** The endpoint after the last turn; its decoder is not null. */
	readonly settled: Endpoint;
	/** Bytes of frames received so far. */
	readonly received: number;
	/** The array with the payload of the current message; null without a message. */
	readonly chunk: Chunk | null;
	/** The length of that payload; 0 without a message. */
	readonly payloadBytes: number;
	readonly nowMs: number;

	constructor(
		settled: Endpoint,
		received: number,
		chunk: Chunk | null,
		payloadBytes: number,
		nowMs: number,
	) {
		this.settled = settled;
		this.received = received;
		this.chunk = chunk;
		this.payloadBytes = payloadBytes;
		this.nowMs = nowMs;
	}

	get decoder(): DecoderPlace {
		return { shared: this.settled.decoder!.shared, received: this.received };
	}

	get incoming(): IncomingMessage | null {
		const { settled, chunk, payloadBytes } = this;
		return (
			settled.incoming && { ...settled.incoming, payload: { chunk: chunk!, length: payloadBytes } }
		);
	}

	get role(): Endpoint['role'] {
		return this.settled.role;
	}

	get state(): Endpoint['state'] {
		return this.settled.state;
	}

	get settings(): Endpoint['settings'] {
		return this.settled.settings;
	}

	get opening(): Endpoint['opening'] {
		return this.settled.opening;
	}

	get head(): Endpoint['head'] {
		return this.settled.head;
	}

	get headBytes(): Endpoint['headBytes'] {
		return this.settled.headBytes;
	}

	get control(): Endpoint['control'] {
		return this.settled.control;
	}

	get outgoing(): Endpoint['outgoing'] {
		return this.settled.outgoing;
	}

	get keys(): Endpoint['keys'] {
		return this.settled.keys;
	}

	get subprotocol(): Endpoint['subprotocol'] {
		return this.settled.subprotocol;
	}

	get deflate(): Endpoint['deflate'] {
		return this.settled.deflate;
	}

	get closeSent(): Endpoint['closeSent'] {
		return this.settled.closeSent;
	}

	get closeReceived(): Endpoint['closeReceived'] {
		return this.settled.closeReceived;
	}

	get due(): Endpoint['due'] {
		return this.settled.due;
	}

	get heartbeats(): Endpoint['heartbeats'] {
		return this.settled.heartbeats;
	}

	get awaitedPong(): Endpoint['awaitedPong'] {
		return this.settled.awaitedPong;
	}
}

/** Returns the copy with which a turn begins. */
export function draftOf(endpoint: Endpoint): EndpointDraft {
	if (!(endpoint instanceof EndpointInFrame)) return endpointCopy(endpoint);
	const draft = endpointCopy(endpoint.settled);
	draft.decoder = endpoint.decoder;
	if (draft.incoming !== null) draft.incoming.payload = endpoint.incoming!.payload;
	draft.nowMs = endpoint.nowMs;
	return draft;
}
