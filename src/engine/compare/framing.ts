// How an open stream frames an update: chunks (RFC 9112 §7.1), events (WHATWG HTML §9.2.5), WebSocket frames
// (RFC 6455 §5.2). Each framing is given as a size and as bytes.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import { encodeFrame, encodeLength, minimalLengthForm } from '../frame/encode.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { SizedPart } from './sized-head.ts';

/** Returns the size of a chunk's framing: hexadecimal length, CR LF, and CR LF after the data. */
export function chunkFraming(dataBytes: number): number {
	return dataBytes.toString(16).length + 4;
}

/** @throws RangeError when there is no data, because an empty chunk ends the body. */
export function chunkParts(data: readonly SizedPart[]): readonly SizedPart[] {
	const length = data.reduce((sum, { bytes }) => sum + bytes.length, 0);
	if (length === 0) throw new RangeError('a chunk of 0 bytes ends the body');
	return [
		{ expense: 'chunk-framing', bytes: latin1Bytes(`${length.toString(16)}\r\n`) },
		...data,
		{ expense: 'chunk-framing', bytes: latin1Bytes('\r\n') },
	];
}

/** Counts the bytes that framing adds to an event of one line: `data: ` and two line ends. */
export const EVENT_FRAMING = 8;

/**
 * Returns the parts of an event. Each line of the data becomes its own `data:` line, whatever its line ending
 * is.
 */
export function eventParts(data: Bytes): readonly SizedPart[] {
	const parts: SizedPart[] = [];
	const frame = (text: string): void => {
		parts.push({ expense: 'event-framing', bytes: latin1Bytes(text) });
	};
	for (const line of eventStreamLines(data)) {
		frame('data: ');
		parts.push({ expense: 'payload', bytes: line });
		frame('\n');
	}
	frame('\n');
	return parts;
}

/** Holds a comment of an event stream; it keeps intermediaries from closing an idle stream (WHATWG HTML §9.2.7). */
export const COMMENT = ':\n\n';

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

function eventStreamLines(data: Bytes): readonly Bytes[] {
	const lines: Bytes[] = [];
	let from = 0;
	for (let at = 0; at < data.length; at++) {
		if (data[at] !== LINE_FEED && data[at] !== CARRIAGE_RETURN) continue;
		lines.push(data.subarray(from, at));
		if (data[at] === CARRIAGE_RETURN && data[at + 1] === LINE_FEED) at++;
		from = at + 1;
	}
	return [...lines, data.subarray(from)];
}

/** Returns the length of a frame's header without the masking key: 2, 4 or 10 bytes. */
export function webSocketHeader(payloadBytes: number): number {
	return 1 + encodeLength(payloadBytes, minimalLengthForm(payloadBytes)).length;
}

export const MASKING_KEY_BYTES = 4;

/** Returns the parts of a frame that are not empty. @param key null for a frame from the server (§5.1) */
export function frameParts(
	opcode: keyof typeof OPCODE,
	payload: Bytes,
	key: Bytes | null,
): readonly SizedPart[] {
	const frame = encodeFrame({ fin: true, opcode: OPCODE[opcode], payload, key });
	const header = webSocketHeader(payload.length);
	const payloadAt = header + (key?.length ?? 0);
	const parts: readonly SizedPart[] = [
		{ expense: 'websocket-header', bytes: frame.subarray(0, header) },
		{ expense: 'masking-key', bytes: frame.subarray(header, payloadAt) },
		{ expense: 'payload', bytes: frame.subarray(payloadAt) },
	];
	return parts.filter(({ bytes }) => bytes.length > 0);
}
