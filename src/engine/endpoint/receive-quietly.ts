// A fast form of `receive` for a few bytes inside a header or inside a message's payload. Such bytes cause no
// event, so no turn is made for them. The result is the same as that of a turn (tested).
import type { Bytes } from '../bytes/bytes.ts';
import { extended } from '../bytes/growing-payload.ts';
import { EndpointInFrame } from './endpoint-in-frame.ts';
import type { Endpoint, EndpointStep } from './endpoint-value.ts';

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
	const decoder = base.decoder!.shared.newest(received, bytes);
	if (decoder === null) return null;
	let { chunk, payloadBytes } = before;
	const left = decoder.payloadLeft - count;
	if (left > 0) {
		const { firstByte } = decoder;
		if (chunk === null || firstByte & CONTROL) return null;
		const length = payloadBytes + count;
		// The newest value appends in place, as in `extended`.
		if (chunk.written === payloadBytes && length <= chunk.bytes.length) chunk.written = length;
		else {
			const announced = firstByte & FIN ? left : Infinity;
			({ chunk } = extended({ chunk, length: payloadBytes }, count, announced));
		}
		if (count === 1) decoder.stepByte(bytes[0]!, chunk.bytes, payloadBytes);
		else decoder.stepInto(bytes, 0, chunk.bytes, payloadBytes);
		if (decoder.fails) return null;
		payloadBytes = length;
	} else if (!decoder.stepInHeader(bytes)) {
		return null;
	}
	const now = nowMs > before.nowMs ? nowMs : before.nowMs;
	return new EndpointInFrame(base, received + count, chunk, payloadBytes, now);
}

/** Returns the endpoint as a value in the middle of a frame; null when the endpoint reads no frames. */
function entered(endpoint: Endpoint): EndpointInFrame | null {
	const { decoder, incoming, nowMs } = endpoint;
	if (decoder === null) return null;
	const { chunk, length } =
		incoming === null || incoming.compressed ? NO_PAYLOAD : incoming.payload;
	return new EndpointInFrame(endpoint, decoder.received, chunk, length, nowMs);
}

const NO_PAYLOAD = { chunk: null, length: 0 };
