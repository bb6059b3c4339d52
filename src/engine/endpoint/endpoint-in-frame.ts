// The value of an endpoint in the middle of a frame: all is as the last turn left it, except how far the header or the
// payload has come. An endpoint that receives byte by byte has such a value after almost every byte, so it is small.
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import type { DecoderPlace } from './decoder-place.ts';
import type { EndpointDraft, Endpoint, IncomingMessage } from './endpoint-value.ts';
import { endpointCopy } from './endpoint-value.ts';

type Chunk = GrowingPayload['chunk'];

export class EndpointInFrame implements Endpoint {
	/** What the last turn left: it has a decoder. */
	readonly settled: Endpoint;
	/** Bytes of frames that came. */
	readonly received: number;
	/** The payload of the message that is coming in, and its length; null and 0 where there is no message. */
	readonly chunk: Chunk | null;
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

/** The value to begin a turn with. */
export function draftOf(endpoint: Endpoint): EndpointDraft {
	if (!(endpoint instanceof EndpointInFrame)) return endpointCopy(endpoint);
	const draft = endpointCopy(endpoint.settled);
	draft.decoder = endpoint.decoder;
	if (draft.incoming !== null) draft.incoming.payload = endpoint.incoming!.payload;
	draft.nowMs = endpoint.nowMs;
	return draft;
}
