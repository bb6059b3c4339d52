// Short forms for writing transcripts in tests.
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import type { TranscriptAction, Transcript } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import type { TranscriptEvent } from '../../../src/engine/observer/transcript.ts';
import { encodeUtf8, latin1Bytes } from '../../../src/engine/bytes/index.ts';
import { encodeFrame } from '../../../src/engine/frame/index.ts';

type TranscriptLine =
	| readonly [at: number, action: TranscriptAction]
	/** Bytes that a side sends, or how it ends TCP. */
	| readonly [at: number, by: Role, what: Bytes | 'fin' | 'reset'];

/** A transcript of one connection that is open from its first event on. */
export function openedTranscript(...lines: readonly TranscriptLine[]): Transcript {
	return [{ at: 0, type: 'opened' }, ...lines.map(event)];
}

/** A transcript of a connection from its first byte on. */
export function wholeTranscript(...lines: readonly TranscriptLine[]): Transcript {
	return lines.map(event);
}

/** Puts the events on another connection, or on one of two wires. */
export function on(
	where: Pick<TranscriptEvent, 'connection' | 'hop'>,
	transcript: Transcript,
): Transcript {
	return transcript.map((one) => ({ ...one, ...where }));
}

/** Joins transcripts in the order of time. */
export function together(...transcripts: readonly Transcript[]): Transcript {
	return transcripts.flat().toSorted((a, b) => a.at - b.at);
}

let keys = 0x1234_5678;

/** A frame of the client; each call uses another key. */
export function masked(opcode: number, payload: string | Bytes = '', fin = true): Bytes {
	keys = (Math.imul(keys, 1_664_525) + 1_013_904_223) >>> 0;
	const key = Uint8Array.of(keys >>> 24, keys >>> 16, keys >>> 8, keys | 1);
	return encodeFrame({ fin, opcode, key, payload: bytesOf(payload) });
}

/** A frame of the server. */
export function plain(opcode: number, payload: string | Bytes = '', fin = true): Bytes {
	return encodeFrame({ fin, opcode, payload: bytesOf(payload) });
}

export function code(number: number): Bytes {
	return Uint8Array.of(number >> 8, number & 0xff);
}

export function text(payload: string, by: Role = 'server'): TranscriptAction {
	return { type: 'deliver', by, kind: 'text', payload: encodeUtf8(payload) };
}

function bytesOf(payload: string | Bytes): Bytes {
	return typeof payload === 'string' ? encodeUtf8(payload) : payload;
}

export function lines(...all: readonly string[]): Bytes {
	return latin1Bytes([...all, '', ''].join('\r\n'));
}

function event(line: TranscriptLine): TranscriptEvent {
	if (line.length === 2) return { at: line[0], ...line[1] };
	const [at, by, what] = line;
	return typeof what === 'string' ? { at, type: what, by } : { at, type: 'bytes', by, bytes: what };
}
