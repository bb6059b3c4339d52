// What becomes of the frame with the visitor's message when a bit of it is flipped: the server is an endpoint of the
// engine, and says it.
import { decodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import { listedKeys, openEndpoint, receive, send } from '../../engine/endpoint/index.ts';
import { frameAt, decodeFrames } from '../../engine/frame/index.ts';
import type { RuleCode } from '../../engine/report/index.ts';

/** Returns the frame of a client with this text. */
export function messageFrame(text: string, key: Bytes): Bytes {
	return written(openEndpoint('client', { keys: listedKeys([key]) }), text);
}

/** Returns the frame in which a server sends this text back. */
export function echoFrame(text: string): Bytes {
	return written(openEndpoint('server'), text);
}

function written(endpoint: ReturnType<typeof openEndpoint>, text: string): Bytes {
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

/** Says what the server does with the bytes. */
export type Outcome =
	/** The server fails the connection with this code, because a rule is broken. `text` is a message that it read before. */
	| {
			readonly type: 'failed';
			readonly rule: RuleCode;
			readonly code: number;
			readonly text: string | null;
	  }
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'binary' | 'ping' | 'pong' }
	/** The first frame says that more frames follow. */
	| { readonly type: 'fragment' }
	/** The server waits for so many bytes more. */
	| { readonly type: 'waits'; readonly bytes: number }
	| { readonly type: 'closes'; readonly code: number };

/** Lets a server receive the bytes. */
export function outcomeOf(bytes: Bytes): Outcome {
	const { events, endpoint } = receive(openEndpoint('server'), bytes);
	let text: string | null = null;
	for (const event of events) {
		if (event.type === 'failed' && event.rule !== null) {
			const code = event.reaction.type === 'close' ? event.reaction.code : 1006;
			return { type: 'failed', rule: event.rule, code, text };
		}
		if (event.type === 'closeReceived') return { type: 'closes', code: event.code };
		if (event.type === 'message' && event.kind === 'text') text = decodeUtf8(event.payload).text;
		else if (event.type === 'message') return { type: 'binary' };
		else if (event.type === 'ping' || event.type === 'pong') return { type: event.type };
	}
	if (text !== null) return { type: 'text', text };
	if (endpoint.incoming !== null && lastFrame(bytes).complete) return { type: 'fragment' };
	const { payloadFrom, headerLength, announcedLength, complete } = lastFrame(bytes);
	const announced = Number(announcedLength ?? 0);
	const whole = Math.max(headerLength, payloadFrom) + announced;
	return { type: 'waits', bytes: complete ? 1 : whole - bytes.length };
}

/** Returns the last frame of the bytes. */
function lastFrame(bytes: Bytes) {
	const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
	return frameAt(rows, rows.count - 1);
}
