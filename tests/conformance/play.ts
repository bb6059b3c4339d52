// Plays a case: an open endpoint of one role receives what the peer sends, in pieces. Its events become lines of text.
import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { Role } from '../../src/engine/role.ts';
import type { Command } from '../../src/engine/endpoint/send.ts';
import type { Endpoint } from '../../src/engine/endpoint/endpoint-value.ts';
import type { EndpointOptions } from '../../src/engine/endpoint/endpoint.ts';
import type { ProtocolEvent } from '../../src/engine/endpoint/endpoint-events.ts';
import { decodeUtf8, joinBytes } from '../../src/engine/bytes/index.ts';
import { decodeFrames, frameAt, payloadOf as framePayload } from '../../src/engine/frame/index.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { Played, RESPONSE, connecting, keys, listening } from '../engine/endpoint/played.ts';
import { head } from '../support/heads.ts';
import { hex } from '../support/hex-bytes.ts';
import { eventLine, frameOf, messageLine, payloadOf, shown } from './notation.ts';
import type { SourceName } from './peer.ts';
import { Compressor, compressedFrames, source, windowOf } from './peer.ts';

/** Describes messages that the peer compresses as the handshake agreed. */
export interface Compressed {
	readonly kind: 'text' | 'binary';
	/** `payload` is that of one message. Otherwise `messages` messages of `bytes` bytes are cut from `source`. */
	readonly payload?: string;
	readonly source?: string;
	readonly bytes?: number;
	readonly messages?: number;
	/** Holds the number of bytes of compressed payload per frame. Without it, a message is one frame. */
	readonly frameBytes?: number;
	/** The peer compresses each message with an empty window, which it may always do. */
	readonly forgets?: boolean;
}

export interface Case {
	readonly id: string;
	readonly title: string;
	readonly rfc: string;
	/** Names the role of our endpoint. Without it, both roles are played. */
	readonly role?: string;
	readonly limit?: number;
	/**
	 * `offers` are the extensions that the client offers, and `answer` is the server’s answer. If our endpoint is the
	 * server, it must give at least this answer.
	 */
	readonly offers?: readonly string[];
	readonly answer?: string;
	/** Lists the frames that our endpoint sends before it receives bytes. */
	readonly first?: readonly string[];
	readonly peer: readonly (string | Compressed)[];
	/** Lists the events of our endpoint. `as sent` means all messages that the peer compressed. */
	readonly events: readonly string[];
	/**
	 * Lists the frames that our endpoint must write after the handshake. With `echo` it sends each message back, and the
	 * peer must understand it.
	 */
	readonly written: readonly string[] | 'echo';
	/**
	 * Names where the connection fails: at a byte of `frame 0 header`, which one is left open, or at `frame 1 byte 3` of
	 * the payload.
	 */
	readonly failsWith?: string;
}

export interface Section {
	readonly section: string;
	readonly about: string;
	readonly cases: readonly Case[];
}

/** Holds the bytes that the peer sends. */
export interface Script {
	readonly wire: Bytes;
	/** Lists the messages that it compressed, as events. */
	readonly sentLines: readonly string[];
	/** Counts the bytes after which the connection must have failed, at least and at most; null if the case does not say. */
	readonly failsAfter: readonly [least: number, most: number] | null;
}

/** `extensions`: what was agreed on. */
export function scriptOf(one: Case, role: Role, extensions: string): Script {
	const peer: Role = role === 'client' ? 'server' : 'client';
	const wire: Bytes[] = [];
	const sentLines: string[] = [];
	const starts: number[] = [];
	const headers: number[] = [];
	let length = 0;
	const window = windowOf(extensions, peer);
	const compressor = new Compressor(window);
	for (const [index, line] of one.peer.entries()) {
		starts.push(length);
		if (typeof line === 'string') {
			const { bytes, headerBytes } = frameOf(line, peer, index);
			headers.push(headerBytes);
			wire.push(bytes);
			length += bytes.length;
			continue;
		}
		for (const message of messagesOf(line)) {
			const { kind, forgets = false, frameBytes = Infinity } = line;
			const by = forgets ? new Compressor(window) : compressor;
			const key = peer === 'client' ? hex`5a 3c 99 01` : null;
			const frames = compressedFrames(kind, by.deflate(message), frameBytes, key);
			sentLines.push(messageLine(kind, message));
			wire.push(...frames);
			for (const { length: more } of frames) length += more;
		}
		headers.push(0);
	}
	return { wire: joinBytes(wire), sentLines, failsAfter: failsAfter(one, starts, headers) };
}

function messagesOf({ payload, source: name, bytes = 0, messages = 1 }: Compressed): Uint8Array[] {
	if (payload !== undefined) return [payloadOf(payload)];
	const next = source(name as SourceName);
	return Array.from({ length: messages }, () => next(bytes));
}

function failsAfter(
	{ failsWith }: Case,
	starts: readonly number[],
	headers: readonly number[],
): Script['failsAfter'] {
	if (failsWith === undefined) return null;
	const [, frame, byte] = /^frame (\d+) (?:header|byte (\d+))$/.exec(failsWith)!;
	const start = starts[Number(frame)]!;
	const payload = start + headers[Number(frame)]!;
	if (byte === undefined) return [start + 1, payload];
	return [payload + Number(byte) + 1, payload + Number(byte) + 1];
}

interface Beginning {
	readonly endpoint: Endpoint;
	/** The head that opens the connection. */
	readonly opening: Bytes;
}

/** Holds each beginning by the values that decide it. An endpoint is a value, so many cases begin with the same one. */
const beginnings = new Map<string, Beginning>();

/** The endpoint and the head that opens its connection. */
function beginning(one: Case, role: Role): Beginning {
	const key = JSON.stringify([role, one.limit, one.offers, one.answer]);
	const known = beginnings.get(key) ?? newBeginning(one, role);
	beginnings.set(key, known);
	return known;
}

function newBeginning(one: Case, role: Role): Beginning {
	const compresses = one.offers !== undefined;
	const options: EndpointOptions = {
		...(one.limit === undefined ? {} : { limit: one.limit }),
		...(compresses ? { codec: deflateCodec } : {}),
	};
	const client = connecting({ ...options, keys, deflate: one.offers ?? [] });
	if (role === 'client') {
		const extensions = one.answer ? [`Sec-WebSocket-Extensions: ${one.answer}`] : [];
		return { endpoint: client.endpoint, opening: head(...RESPONSE, ...extensions) };
	}
	const { endpoint } = listening({ ...options, server: { deflate: compresses } });
	return { endpoint, opening: client.written };
}

/** Plays on from an endpoint. */
function playedFrom(endpoint: Endpoint): Played {
	return new Played({ endpoint, events: [], effects: [] });
}

export interface Opened {
	/** A value: every play goes on from it. */
	readonly endpoint: Endpoint;
	/** The value of Sec-WebSocket-Extensions; empty for none. */
	readonly extensions: string;
}

export function opened(one: Case, role: Role): Opened {
	const { endpoint, opening } = beginning(one, role);
	const played = playedFrom(endpoint);
	const [event] = played.receive(opening).events;
	if (event?.type !== 'opened') throw new Error(`${one.id}: the connection does not open`);
	return { endpoint: played.endpoint, extensions: event.extensions ?? '' };
}

/** Describes the result of a play. It is the same for any cuts. */
export interface Outcome {
	/** Lists the events, without `opened` and without those of the end of TCP. */
	readonly lines: readonly string[];
	/** Places and values of failures. */
	readonly failures: string;
	readonly written: string;
	readonly ends: readonly string[];
	readonly closed: ProtocolEvent | undefined;
	/** Counts the bytes after which the connection failed. */
	readonly failedAfter: number | null;
}

export interface Play {
	readonly outcome: Outcome;
	readonly written: Bytes;
}

/** Plays the bytes in pieces that end at `cuts`. A `mute` endpoint sends no echoes. */
export function play(
	one: Case,
	endpoint: Endpoint,
	wire: Bytes,
	cuts: readonly number[],
	voice: 'aloud' | 'mute' = 'aloud',
): Play {
	const played = playedFrom(endpoint);
	const echoes = one.written === 'echo' && voice === 'aloud';
	let failedAfter: number | null = null;
	for (const line of one.first ?? []) played.send(commandOf(line));
	const borders = [0, ...cuts, wire.length];
	for (let i = 1; i < borders.length; i++) {
		const before = played.events.length;
		played.receive(wire.subarray(borders[i - 1], borders[i]));
		if (played.events.length === before) continue;
		for (const event of played.events.slice(before)) {
			if (event.type === 'failed') failedAfter = borders[i]!;
			if (echoes && event.type === 'message') played.send(echoOf(event));
		}
	}
	return ended(played, failedAfter);
}

/** All of it in one piece with the head of the handshake, and nothing sent. */
export function playJoined(one: Case, role: Role, wire: Bytes): Outcome {
	const { endpoint, opening } = beginning(one, role);
	const played = playedFrom(endpoint);
	played.receive(joinBytes([opening, wire]));
	return ended(played, null).outcome;
}

function ended(played: Played, failedAfter: number | null): Play {
	const events = played.events.filter(({ type }) => type !== 'opened');
	const ends = [...played.ends];
	const { written } = played;
	played.fresh().end();
	const outcome = {
		lines: events.map(eventLine),
		failures: JSON.stringify(events.filter(({ type }) => type === 'failed')),
		written: shown(written),
		ends,
		closed: played.events.at(-1),
		failedAfter,
	};
	return { outcome, written };
}

/** `text: 'Hello'`, `ping: 01`, `close 1000: 'bye'`. */
function commandOf(line: string): Command {
	const [, name, code, payload = ''] =
		/^(text|binary|ping|pong|close)(?: (\d+))?(?:: (.*))?$/s.exec(line)!;
	const bytes = payloadOf(payload);
	if (name === 'close') {
		if (code === undefined) return { type: 'close' };
		return { type: 'close', code: Number(code), reason: decodeUtf8(bytes).text };
	}
	if (name === 'text') return { type: 'text', text: decodeUtf8(bytes).text };
	return { type: name as 'binary' | 'ping' | 'pong', payload: bytes };
}

function echoOf({ kind, payload }: ProtocolEvent & { readonly type: 'message' }): Command {
	if (kind === 'binary') return { type: 'binary', payload };
	return { type: 'text', text: decodeUtf8(payload).text };
}

/** The frames that a case demands of us, as an outcome shows them. */
export function demanded(one: Case, role: Role): string {
	if (one.written === 'echo') return '';
	// Our client has one key only.
	return shown(joinBytes(one.written.map((line) => frameOf(line, role, 0).bytes)));
}

/** Returns the messages that the peer reads in our echoes, as events. */
export function understood(written: Bytes, role: Role, extensions: string): string[] {
	const rows = decodeFrames(written, { from: role, deflate: extensions !== '', limit: null });
	if (rows.firstFailure !== null) throw new Error('the peer fails the connection');
	const inflater = new Compressor(windowOf(extensions, role));
	const lines: string[] = [];
	for (let i = 0; i < rows.count; i++) {
		const { rsv1, opcode } = frameAt(rows, i);
		const payload = framePayload(rows, written, i);
		const message = rsv1 ? inflater.inflate(payload) : payload;
		lines.push(messageLine(opcode === 1 ? 'text' : 'binary', message));
	}
	return lines;
}
