// Endpoints before the handshake and in the open state, and the visible results of calls. An endpoint is a
// value, so each is made once.
import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { Effect, ProtocolEvent } from '../../src/engine/endpoint/endpoint-events.ts';
import type { Endpoint, EndpointStep } from '../../src/engine/endpoint/endpoint-value.ts';
import { joinBytes } from '../../src/engine/bytes/index.ts';
import { receive } from '../../src/engine/endpoint/index.ts';
import { receiveEnd } from '../../src/engine/endpoint/endpoint.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { RESPONSE, connecting, listening } from '../engine/endpoint/played.ts';
import { head } from '../support/heads.ts';
import type { Draw } from './draw.ts';
import type { Side } from './inputs.ts';
import { SIDES } from './inputs.ts';

const LIMITED = [undefined, 3, 200];
export const OFFER = { codec: deflateCodec, deflate: ['permessage-deflate'] } as const;

export interface Start {
	readonly role: Side;
	readonly peer: Side;
	/** The peer's handshake, and the endpoint before and after it. */
	readonly head: Uint8Array;
	readonly before: Endpoint;
	readonly open: Endpoint;
	readonly deflate: boolean;
}

export const STARTS: readonly Start[] = SIDES.flatMap((role) =>
	[false, true].flatMap((deflate) => LIMITED.map((limit) => startOf(role, deflate, limit))),
);

/** Compression is rare, because it takes a hundred times as long as the rest. */
export function anyStart(draw: Draw): Start {
	const deflate = draw.rarely(12);
	const role = draw.one(SIDES);
	const fitting = STARTS.filter((start) => start.role === role && start.deflate === deflate);
	return draw.one(fitting);
}

function startOf(role: Side, deflate: boolean, limit: number | undefined): Start {
	const some = limit === undefined ? {} : { limit };
	const { endpoint: before } =
		role === 'client'
			? connecting({ ...some, ...(deflate ? OFFER : {}) })
			: listening({ ...some, ...(deflate ? { ...OFFER, server: { deflate } } : {}) });
	const extension = 'Sec-WebSocket-Extensions: permessage-deflate';
	const bytes =
		role === 'server'
			? connecting(deflate ? OFFER : {}).written
			: head(...RESPONSE, ...(deflate ? [extension] : []));
	const open = receive(before, bytes).endpoint;
	const peer = role === 'client' ? 'server' : 'client';
	return { role, peer, head: bytes, before, open, deflate };
}

/** The result of the calls of an endpoint. */
export interface Outcome {
	readonly events: readonly ProtocolEvent[];
	readonly written: Uint8Array;
	readonly ends: readonly string[];
	readonly state: string;
	readonly closeSent: Endpoint['closeSent'];
	readonly closeReceived: Endpoint['closeReceived'];
}

/** An endpoint with everything that its calls have returned. */
export class Walk {
	endpoint: Endpoint;
	readonly events: ProtocolEvent[] = [];
	readonly effects: Effect[] = [];

	constructor(endpoint: Endpoint) {
		this.endpoint = endpoint;
	}

	take({ endpoint, events, effects }: EndpointStep): this {
		this.endpoint = endpoint;
		if (events.length > 0) this.events.push(...events);
		if (effects.length > 0) this.effects.push(...effects);
		return this;
	}

	/** Receives the bytes in pieces that end at `cuts`. */
	receive(bytes: Bytes, cuts: readonly number[] = []): this {
		let from = 0;
		for (const to of cuts) {
			this.take(receive(this.endpoint, bytes.subarray(from, to)));
			from = to;
		}
		return this.take(receive(this.endpoint, bytes.subarray(from)));
	}

	receiveEach(bytes: Bytes): this {
		for (let i = 0; i < bytes.length; i++) {
			this.take(receive(this.endpoint, bytes.subarray(i, i + 1)));
		}
		return this;
	}

	end(): this {
		return this.take(receiveEnd(this.endpoint));
	}

	get outcome(): Outcome {
		const { endpoint, events, effects } = this;
		const { state, closeSent, closeReceived } = endpoint;
		return {
			events,
			written: joinBytes(effects.flatMap((one) => (one.type === 'write' ? [one.bytes] : []))),
			ends: effects.flatMap(({ type }) =>
				type === 'shutDown' || type === 'closeTcp' ? [type] : [],
			),
			state,
			closeSent,
			closeReceived,
		};
	}
}
