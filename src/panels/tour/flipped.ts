// The frame with the visitor's message, its echo, and what a flipped bit makes of it.
import type { Bytes } from '../../engine/bytes/index.ts';
import { listedKeys, openEndpoint, send, type Endpoint } from '../../engine/endpoint/index.ts';

/** Returns the frame of a client with this text. */
export function messageFrame(text: string, key: Bytes): Bytes {
	return written(openEndpoint('client', { keys: listedKeys([key]) }), text);
}

/** Returns the frame in which a server sends this text back. */
export function echoFrame(text: string): Bytes {
	return written(openEndpoint('server'), text);
}

function written(endpoint: Endpoint, text: string): Bytes {
	const { effects } = send(endpoint, { type: 'text', text });
	for (const effect of effects) if (effect.type === 'write') return effect.bytes;
	throw new RangeError('an open endpoint sends every text');
}

/** Returns the bytes with one bit flipped, counted from the first bit of the first byte; null flips none. */
export function flippedBytes(bytes: Bytes, bit: number | null): Bytes {
	if (bit === null) return bytes;
	const flipped = bytes.slice();
	flipped[bit >> 3]! ^= 0x80 >> (bit & 7);
	return flipped;
}
