// A fast form of `receive` for a few bytes inside a header or inside a message's payload. Such bytes cause no
// event, so no turn is made for them. The result is the same as that of a turn (tested).
import type { Bytes } from '../bytes/bytes.ts';
import { extended } from '../bytes/growing-payload.ts';
import { EndpointInFrame } from './endpoint-in-frame.ts';
import type { Endpoint, EndpointStep } from './endpoint-value.ts';
import { NOTHING } from './endpoint-value.ts';

/** Counts the bytes up to which this function is faster than a turn. */
const FEW = 64;

const FIN = 0x80;
const CONTROL = 0x08;

/**
 * Returns null if the bytes cause an event, or might, or if the endpoint is not the newest value; a turn must
 * then read them.
 */
export function receiveQuietly(
	endpoint: Endpoint,
	bytes: Bytes,
	nowMs: number,
): EndpointStep | null {
	const count = bytes.length;
	if (count === 0 || count > FEW) return null;
	const before = endpoint instanceof EndpointInFrame ? endpoint : entered(endpoint);
	if (before === null) return null;
	const { base, received } = before;
	const { shared } = base.decoder!;
	const decoder = shared.newest(received, count);
	if (decoder === null) return null;
	let { chunk, payloadBytes } = before;
	if (decoder.payloadLeft > 0) {
		const left = decoder.payloadLeft - count;
		if (left <= 0 || decoder.firstByte & CONTROL) return null;
		if (chunk === null || base.incoming!.compressed) return null;
		const from = payloadBytes;
		payloadBytes += count;
		if (chunk.written === from && payloadBytes <= chunk.bytes.length) {
			chunk.written = payloadBytes;
		} else {
			const announced = decoder.firstByte & FIN ? left : Infinity;
			({ chunk } = extended({ chunk, length: from }, count, announced));
		}
		decoder.stepInto(bytes, 0, chunk.bytes, from);
		if (decoder.fails) return null;
	} else if (!decoder.stepInHeader(bytes)) {
		return null;
	}
	shared.keep(bytes, 0, count, received);
	const now = nowMs > before.nowMs ? nowMs : before.nowMs;
	const next = new EndpointInFrame(base, received + count, chunk, payloadBytes, now);
	return { endpoint: next, events: NOTHING, actions: NOTHING };
}

/** Returns the endpoint as a value in the middle of a frame; null when the endpoint reads no frames. */
function entered(endpoint: Endpoint): EndpointInFrame | null {
	const { decoder, incoming, nowMs } = endpoint;
	if (decoder === null) return null;
	const { chunk, length } = incoming?.payload ?? NO_PAYLOAD;
	return new EndpointInFrame(endpoint, decoder.received, chunk, length, nowMs);
}

const NO_PAYLOAD = { chunk: null, length: 0 };
