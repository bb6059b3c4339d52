// The fast form of `receive` for a few bytes inside a header, or inside the payload of a message: they bring no event, so
// that no turn is made for them. It gives what the turn gives (tested).
import type { Bytes } from '../bytes/bytes.ts';
import { extended } from '../bytes/growing-payload.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { decoderAt, placeAfter } from './decoder-place.ts';
import type { Endpoint, IncomingMessage, Step } from './endpoint-value.ts';
import { withProgress } from './endpoint-value.ts';

/** More bytes than these take longer than a turn. */
const FEW = 64;

const FIN = 0x80;
const CONTROL = 0x08;
const NONE: never[] = [];

/** Null where something happens, or might: then the turn reads these bytes, as behind any value that is not the newest. */
export function receiveQuietly(endpoint: Endpoint, bytes: Bytes, nowMs: number): Step | null {
	const { decoder: place } = endpoint;
	const count = bytes.length;
	if (place === null || count === 0 || count > FEW) return null;
	const decoder = decoderAt(place, count);
	let { incoming } = endpoint;
	if (decoder.payloadLeft > 0) {
		if (decoder.payloadLeft <= count || decoder.firstByte & CONTROL) return null;
		if (incoming === null || incoming.compressed) return null;
		incoming = withPayload(incoming, decoder, bytes);
		if (decoder.fails) return null;
	} else if (!decoder.stepInHeader(bytes)) {
		return null;
	}
	const next = placeAfter(place, decoder, bytes, 0, count);
	return { endpoint: withProgress(endpoint, next, incoming, nowMs), events: NONE, actions: NONE };
}

function withPayload(
	{ kind, compressed, payload: before, frames, utf8 }: IncomingMessage,
	decoder: FrameDecoder,
	bytes: Bytes,
): IncomingMessage {
	const announced = decoder.firstByte & FIN ? decoder.payloadLeft - bytes.length : Infinity;
	const payload = extended(before, bytes.length, announced);
	decoder.stepInto(bytes, 0, payload.chunk.bytes, before.length);
	return { kind, compressed, payload, frames, utf8 };
}
